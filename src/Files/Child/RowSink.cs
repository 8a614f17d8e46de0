using Huimin.Values;

namespace Huimin.Files;

/// <summary>What the child process says to its parent: a sheet, its rows, and how it ended.</summary>
internal sealed class RowSink(Stream output) : IDisposable
{
    private readonly BinaryWriter writer = new(new BufferedStream(output, 1 << 16));
    private readonly List<(string Text, CellProblem Problem)> cells = [];

    public void Sheet(string name, string format, IReadOnlyList<string> others, IReadOnlyList<MergedBlock> topMerges)
    {
        writer.Write(RowWire.Sheet);
        writer.Write(name);
        writer.Write(format);
        writer.Write7BitEncodedInt(others.Count);
        foreach (var other in others) writer.Write(other);
        writer.Write7BitEncodedInt(topMerges.Count);
        foreach (var block in topMerges)
        {
            writer.Write7BitEncodedInt(block.Top);
            writer.Write7BitEncodedInt(block.Left);
            writer.Write7BitEncodedInt(block.Bottom);
            writer.Write7BitEncodedInt(block.Right);
        }
    }

    /// <summary>Puts a cell of the row being built; columns in between stay empty.</summary>
    public void Cell(int column, string text, CellProblem problem)
    {
        while (cells.Count <= column) cells.Add(("", CellProblem.None));
        if (text.Length > TableLimits.CellCharacters) (text, problem) = (text[..RowWire.LongestSent], CellProblem.TooLong);
        cells[column] = (text, problem);
    }

    public bool HasCells => cells.Count > 0;

    public void MarkMerged(int column)
    {
        while (cells.Count <= column) cells.Add(("", CellProblem.None));
        if (cells[column].Problem == CellProblem.None) cells[column] = (cells[column].Text, CellProblem.Merged);
    }

    public void EndRow(int line)
    {
        if (cells.Count == 0) return;
        writer.Write(RowWire.Row);
        writer.Write7BitEncodedInt(line);
        writer.Write7BitEncodedInt(cells.Count);
        foreach (var (text, problem) in cells)
        {
            writer.Write((byte)problem);
            writer.Write(text);
        }

        cells.Clear();
    }

    public void Text(string text)
    {
        writer.Write(RowWire.Text);
        writer.Write(text);
    }

    public void Refuse(Refusal refusal)
    {
        writer.Write(RowWire.Refused);
        writer.Write(refusal.Code);
        writer.Write(refusal.Message);
    }

    public void End() => writer.Write(RowWire.End);

    public void Dispose() => writer.Dispose();
}
