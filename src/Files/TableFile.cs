using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// A table being read row by row: headings first, then <see cref="Next"/> until it answers false. The cells of a row are slices that stay
/// valid until the next row; blank rows are left out. Memory does not grow with the file.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly RowSource source;
    private readonly Queue<KeptRow> kept;
    private KeptRow? current;
    private int rows;

    private TableFile(RowSource source, Queue<KeptRow> kept, Headings headings)
    {
        (this.source, this.kept, rows) = (source, kept, kept.Count);
        Headings = headings.Names;
        HeadingLine = headings.Line;
    }

    /// <summary>The column names (列名), trimmed, made different where the file repeats one; a group heading stands before its parts: 家庭情况/人口.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The line of the file on which the headings stand.</summary>
    public int HeadingLine { get; }

    /// <summary>What the file is, for people: "CSV，GB18030", "xlsx".</summary>
    public string Format => source.Format;

    /// <summary>The sheet being read; empty for CSV.</summary>
    public string Sheet => source.Sheet;

    /// <summary>Visible sheets that are not being read.</summary>
    public IReadOnlyList<string> OtherSheets => source.OtherSheets;

    /// <summary>The line of the current row: the physical line of a text file, the row number of a sheet.</summary>
    public int Line => current?.Line ?? source.Line;

    /// <summary>Columns of the table.</summary>
    public int Columns => Headings.Count;

    /// <summary>The trimmed text of a cell of the current row; empty where the row is shorter.</summary>
    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns);
            if (current is not null) return column < current.Cells.Length ? current.Cells[column] : [];
            return column < source.Count ? source.Cell(column) : [];
        }
    }

    /// <summary>The text of a cell as a string of its own.</summary>
    public string Text(int column) => this[column].ToString();

    /// <summary>The whole current row as strings, for the file of bad rows.</summary>
    public string[] Copy()
    {
        var copy = new string[Columns];
        for (var i = 0; i < copy.Length; i++) copy[i] = Text(i);
        return copy;
    }

    /// <summary>Why a cell cannot be taken as it stands, with line and column; null when it can.</summary>
    public Refusal? Problem(int column)
    {
        var problem = current is not null
            ? column < current.Cells.Length ? current.Problems[column] : CellProblem.None
            : column < source.Count ? source.Problem(column) : CellProblem.None;
        return Refused(problem)?.At(Line, Headings[column]);
    }

    /// <summary>Why the current row as a whole cannot be taken: more cells than headings.</summary>
    public Refusal? RowProblem()
    {
        var count = current?.Cells.Length ?? source.Count;
        for (var i = count - 1; i >= Columns; i--)
        {
            if (!(current is null ? source.Cell(i) : current.Cells[i]).IsEmpty) return FileRefusals.ExtraCells.Fill(i + 1, Columns).At(Line);
        }

        return null;
    }

    /// <summary>Moves to the next row that is not blank. True with a row, false at the end, refused when the file cannot be read on.</summary>
    public Result<bool> Next()
    {
        if (kept.TryDequeue(out current)) return true;
        while (true)
        {
            var next = source.Next();
            if (!next.Ok || !next.Value) return next;
            var used = UsedCells(source);
            if (used == 0) continue;
            if (used > TableLimits.Columns) return FileRefusals.TooManyColumns.Fill(used, TableLimits.Columns).At(source.Line);
            return ++rows > TableLimits.Rows ? FileRefusals.TooManyRows.Fill(TableLimits.Rows) : true;
        }
    }

    public void Dispose() => source.Dispose();

    internal static Result<TableFile> Over(RowSource source)
    {
        var opened = Prepare(source);
        if (!opened.Ok) source.Dispose();
        return opened;
    }

    private static Result<TableFile> Prepare(RowSource source)
    {
        var first = new List<KeptRow>();
        while (first.Count < TableLimits.HeadingRows)
        {
            var next = source.Next();
            if (!next.Ok) return next.Refusal;
            if (!next.Value) break;
            var used = UsedCells(source);
            if (used > TableLimits.Columns) return FileRefusals.TooManyColumns.Fill(used, TableLimits.Columns).At(source.Line);
            if (used > 0) first.Add(KeptRow.Of(source, Math.Min(source.Count, TableLimits.Columns)));
        }

        if (first.Count == 0) return FileRefusals.Empty;
        var headings = Files.Headings.Find(first, source.TopMerges);
        if (headings is null) return FileRefusals.NoHeading.Fill(TableLimits.HeadingRows);
        return new TableFile(source, new(first.Where(x => x.Line > headings.LastLine)), headings);
    }

    private static int UsedCells(RowSource source)
    {
        for (var i = source.Count - 1; i >= 0; i--)
        {
            if (source.Problem(i) is not (CellProblem.None or CellProblem.Merged) || !source.Cell(i).IsEmpty) return i + 1;
        }

        return 0;
    }

    private static Refusal? Refused(CellProblem problem) => problem switch
    {
        CellProblem.None => null,
        CellProblem.Merged => FileRefusals.Merged,
        CellProblem.LostDigits => FileRefusals.LostDigits,
        CellProblem.FormulaWithoutValue => FileRefusals.FormulaWithoutValue,
        CellProblem.ErrorValue => FileRefusals.ErrorValue,
        _ => FileRefusals.CellTooLong.Fill(TableLimits.CellCharacters),
    };
}

/// <summary>A row copied out of the stream while the heading is being looked for.</summary>
internal sealed record KeptRow(int Line, string[] Cells, CellProblem[] Problems)
{
    public static KeptRow Of(RowSource source, int count)
    {
        var cells = new string[count];
        var problems = new CellProblem[count];
        for (var i = 0; i < count; i++) (cells[i], problems[i]) = (source.Cell(i).ToString(), source.Problem(i));
        return new(source.Line, cells, problems);
    }
}
