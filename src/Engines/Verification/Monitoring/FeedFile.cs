using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Files;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Verification;

/// <summary>
/// Reads a feed (监测数据文件: CSV in UTF-8 or GB18030, xlsx). A file that is cut short or has other columns is refused whole; a row that cannot be used is set
/// aside with line, column and code.
/// </summary>
internal sealed class FeedFile(Source source, FieldVault vault, DateOnly today)
{
    private const string NameColumn = "姓名", NumberColumn = "身份证号", BirthColumn = "出生日期", ItemColumn = "项目", ValueColumn = "值", DayColumn = "日期";
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public List<FeedRow> Rows { get; } = [];

    public List<Refusal> Faults { get; } = [];

    public int Count { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public async Task<Refusal?> ReadAsync(string path, int? expected, CancellationToken ct)
    {
        await using (var content = File.OpenRead(path)) Hash = await SHA256.HashDataAsync(content, ct);
        var opened = TableReader.Open(path);
        if (!opened.Ok) return opened.Refusal;
        using (var table = opened.Value)
        {
            foreach (var name in (string[])[NameColumn, NumberColumn, BirthColumn, ItemColumn, ValueColumn, DayColumn])
            {
                columns[name] = table.Headings.ToList().IndexOf(name);
                if (columns[name] < 0 && name != BirthColumn) return VerifyRefusals.FeedColumn.Fill(name).At(table.HeadingLine, name);
            }

            while (true)
            {
                ct.ThrowIfCancellationRequested();
                var next = table.Next();
                if (!next.Ok) return next.Refusal;
                if (!next.Value) break;
                Count++;
                if (Read(table) is { } fault) Faults.Add(fault);
            }
        }

        if (Count == 0) return VerifyRefusals.FeedEmpty;
        if (expected is { } rows && rows != Count) return VerifyRefusals.FeedShort.Fill(Count, rows);
        await Parallel.ForEachAsync(Rows.Chunk(8192), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = ct }, (part, _) =>
        {
            foreach (var row in part) Index(row);
            return ValueTask.CompletedTask;
        });
        DropTwice();
        return null;
    }

    private Refusal? Read(TableFile table)
    {
        if (table.RowProblem() is { } row) return row;
        foreach (var column in columns.Values)
        {
            if (column >= 0 && table.Problem(column) is { } problem) return problem;
        }

        if (source.Find(Cell(table, ItemColumn)) is not { } item) return VerifyRefusals.RowItem.At(table.Line, ItemColumn);
        if (ItemValues.Read(item.Unit, Cell(table, ValueColumn)) is not { } value) return VerifyRefusals.RowValue.Fill(ItemValues.Expected(item.Unit)).At(table.Line, ValueColumn);
        var day = Dates.Read(Cell(table, DayColumn));
        if (!day.Ok || day.Value > today) return VerifyRefusals.RowDay.At(table.Line, DayColumn);
        var (name, number, birth) = (Cell(table, NameColumn), Cell(table, NumberColumn), Cell(table, BirthColumn));
        if (number.Length == 0 && (name.Length == 0 || birth.Length == 0)) return VerifyRefusals.RowNobody.At(table.Line, NumberColumn);
        Rows.Add(new FeedRow(table.Line, name, number, birth, item, value, day.Value));
        return null;
    }

    private string Cell(TableFile table, string column) => columns[column] < 0 ? "" : table.Text(columns[column]);

    private void Index(FeedRow row)
    {
        var id = IdNumber.Read(row.Number);
        if (id.Ok) row.Index = SearchKeys.OfIdNumber(vault, id.Value.Value);
        var who = id.Ok ? id.Value.Value : $"{row.Name}|{row.Birth}|{row.Number}";
        row.Key = vault.Index("feed_row", $"{source.Code}|{who}|{row.Item.Code}|{row.Value}|{row.Day:yyyyMMdd}");
    }

    /// <summary>The same statement twice in one file counts once.</summary>
    private void DropTwice()
    {
        var first = new Dictionary<byte[], int>(Rows.Count, Keys.Instance);
        Rows.RemoveAll(row =>
        {
            if (first.TryAdd(row.Key, row.Line)) return false;
            Faults.Add(VerifyRefusals.RowTwice.Fill(first[row.Key]).At(row.Line));
            return true;
        });
    }
}

/// <summary>Keyed hashes as keys of a dictionary.</summary>
internal sealed class Keys : IEqualityComparer<byte[]>
{
    public static Keys Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj, 0);
}
