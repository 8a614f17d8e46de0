using Huimin.Values;

namespace Huimin.Files;

/// <summary>Why a cell cannot be taken as it stands; the number travels over the wire from the child process.</summary>
internal enum CellProblem : byte
{
    None = 0,
    Merged = 1,
    LostDigits = 2,
    FormulaWithoutValue = 3,
    ErrorValue = 4,
    TooLong = 5,
}

/// <summary>A block of merged cells, rows and columns counted from 1 and 0.</summary>
internal readonly record struct MergedBlock(int Top, int Left, int Bottom, int Right);

/// <summary>The rows of one table as they come, whatever the file format.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>The physical line of a text file, or the row of the sheet, counted from 1.</summary>
    public int Line { get; protected set; }

    public int Count { get; protected set; }

    /// <summary>The sheet's name; empty for a text file.</summary>
    public string Sheet { get; protected set; } = "";

    /// <summary>Other visible sheets with this file that are not being read.</summary>
    public IReadOnlyList<string> OtherSheets { get; protected set; } = [];

    /// <summary>Merged blocks near the top, where headings are.</summary>
    public IReadOnlyList<MergedBlock> TopMerges { get; protected set; } = [];

    public abstract string Format { get; }

    /// <summary>True with a row, false at the end, refused when the file cannot be read on.</summary>
    public abstract Result<bool> Next();

    /// <summary>The trimmed text of a cell, valid until the next row.</summary>
    public abstract ReadOnlySpan<char> Cell(int column);

    public abstract CellProblem Problem(int column);

    public abstract void Dispose();
}
