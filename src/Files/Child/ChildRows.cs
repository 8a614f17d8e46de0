using Huimin.Values;

namespace Huimin.Files;

/// <summary>The rows of a spreadsheet as the child process reads them out.</summary>
internal sealed class ChildRows : RowSource
{
    private readonly ChildProcess child;
    private readonly Func<Result<bool>> readRow;
    private string[] cells = new string[32];
    private CellProblem[] problems = new CellProblem[32];
    private string format = "";
    private bool ended;

    private ChildRows(ChildProcess child)
    {
        this.child = child;
        readRow = ReadRow;
    }

    public override string Format => format;

    public static Result<RowSource> Start(string path, string? sheet)
    {
        var rows = new ChildRows(ChildProcess.Start("table", Path.GetFullPath(path), sheet ?? ""));
        var first = rows.Guarded(rows.ReadHead);
        if (first.Ok) return rows;
        rows.Dispose();
        return first.Refusal;
    }

    public override ReadOnlySpan<char> Cell(int column) => cells[column].AsSpan().Trim();

    public override CellProblem Problem(int column) => problems[column];

    public override Result<bool> Next() => ended ? false : Guarded(readRow);

    public override void Dispose() => child.Dispose();

    private Result<bool> Guarded(Func<Result<bool>> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is IOException or FormatException or ObjectDisposedException)
        {
            return child.WhyItStopped;
        }
    }

    private Result<bool> ReadHead()
    {
        var answer = child.Answer;
        if (answer.ReadByte() is var mark && mark != RowWire.Sheet) return mark == RowWire.Refused ? child.ReadRefusal() : child.WhyItStopped;
        Sheet = answer.ReadString();
        format = answer.ReadString();
        var others = new string[Bounded(answer.Read7BitEncodedInt())];
        for (var i = 0; i < others.Length; i++) others[i] = answer.ReadString();
        OtherSheets = others;
        var merges = new MergedBlock[Bounded(answer.Read7BitEncodedInt())];
        for (var i = 0; i < merges.Length; i++)
        {
            merges[i] = new(answer.Read7BitEncodedInt(), answer.Read7BitEncodedInt(), answer.Read7BitEncodedInt(), answer.Read7BitEncodedInt());
        }

        TopMerges = merges;
        return true;
    }

    private Result<bool> ReadRow()
    {
        var answer = child.Answer;
        switch (answer.ReadByte())
        {
            case RowWire.End:
                ended = true;
                Count = 0;
                return false;
            case RowWire.Refused:
                return child.ReadRefusal();
            case RowWire.Row:
                break;
            default:
                return child.WhyItStopped;
        }

        Line = answer.Read7BitEncodedInt();
        Count = Bounded(answer.Read7BitEncodedInt());
        if (Count > cells.Length) Grow();
        for (var i = 0; i < Count; i++)
        {
            problems[i] = (CellProblem)answer.ReadByte();
            cells[i] = answer.ReadString();
        }

        return true;
    }

    /// <summary>A sheet has at most 16,384 columns; a child that says otherwise is not believed.</summary>
    private static int Bounded(int count) => count is >= 0 and <= 16_384 ? count : throw new FormatException("The child sent an impossible count.");

    private void Grow()
    {
        Array.Resize(ref cells, Count);
        Array.Resize(ref problems, Count);
    }
}
