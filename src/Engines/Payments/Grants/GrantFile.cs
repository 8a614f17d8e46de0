using System.Security.Cryptography;
using Huimin.Benefits.Grants;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>One row of a named list, in stored forms.</summary>
internal sealed record GrantRow(int Line, string Number, string Name, long AmountFen, string Remark);

/// <summary>
/// Reads a named list (名单文件: xlsx, xls, CSV in UTF-8 or GB18030). A row that cannot be taken is a fault with line and column, and then no row of the file is.
/// </summary>
internal sealed class GrantFile(GrantKind kind, DateOnly today)
{
    public const int MostRows = 100_000;
    private const int LongestRemark = 40;
    private const string Number = "证件号码", Name = "姓名", Amount = "金额";

    private static readonly string[] numberNames = [Number, "身份证号", "身份证号码", "公民身份号码"];
    private static readonly string[] amountNames = [Amount, "金额（元）", "金额(元)", "补助金额", "发放金额"];

    public List<GrantRow> Rows { get; } = [];

    public List<Refusal> Faults { get; } = [];

    public byte[] Hash { get; private set; } = [];

    /// <summary>Fen of all rows that can be read.</summary>
    public long TotalFen => Rows.Sum(r => r.AmountFen);

    /// <summary>Why the file as a whole cannot be taken.</summary>
    public async Task<Refusal?> ReadAsync(string path, CancellationToken ct)
    {
        await using (var content = File.OpenRead(path)) Hash = await SHA256.HashDataAsync(content, ct);
        var opened = TableReader.Open(path);
        if (!opened.Ok) return opened.Refusal;
        using var table = opened.Value;
        var (number, name, amount, remark) = (Find(table, numberNames), Find(table, [Name]), Find(table, amountNames), Find(table, [kind.Remark, "备注"]));
        foreach (var (column, title) in new[] { (number, Number), (name, Name), (amount, Amount) })
        {
            if (column < 0) return GrantRefusals.ColumnMissing.Fill(title).At(table.HeadingLine, title);
        }

        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var next = table.Next();
            if (!next.Ok) return next.Refusal;
            if (!next.Value) break;
            if (Rows.Count + Faults.Count >= MostRows) return GrantRefusals.ListTooLong.Fill(MostRows);
            if (Read(table, number, name, amount, remark) is { } fault) Faults.Add(fault);
        }

        return Rows.Count + Faults.Count == 0 ? GrantRefusals.ListEmpty : null;
    }

    /// <summary>The column of one of the names; −1 where there is none.</summary>
    internal static int Find(TableFile table, IReadOnlyList<string> names) => table.Headings.ToList().FindIndex(h => names.Contains(h, StringComparer.Ordinal));

    /// <summary>Why a cell of the row cannot be taken as it stands.</summary>
    internal static Refusal? Problem(TableFile table, params ReadOnlySpan<int> columns)
    {
        if (table.RowProblem() is { } row) return row;
        foreach (var column in columns)
        {
            if (column >= 0 && table.Problem(column) is { } problem) return problem;
        }

        return null;
    }

    private Refusal? Read(TableFile table, int number, int name, int amount, int remark)
    {
        if (Problem(table, number, name, amount, remark) is { } problem) return problem;
        var id = IdNumber.Read(table.Text(number), today);
        if (!id.Ok) return GrantRefusals.RowNumber.Fill(id.Refusal.Message).At(table.Line, table.Headings[number]);
        var who = PersonName.Read(table.Text(name));
        if (!who.Ok) return GrantRefusals.RowName.Fill(who.Refusal.Message).At(table.Line, table.Headings[name]);
        if (!Money.TryParse(table.Text(amount), out var money) || money.Fen <= 0 || money.Fen > kind.MostFen)
            return GrantRefusals.RowAmount.Fill(new Money(kind.MostFen)).At(table.Line, table.Headings[amount]);
        var note = remark < 0 ? "" : table.Text(remark);
        if (note.Length > LongestRemark || Neutral.IsDangerous(note)) return GrantRefusals.RowRemark.At(table.Line, table.Headings[remark]);
        Rows.Add(new GrantRow(table.Line, id.Value.Value, who.Value, money.Fen, note));
        return null;
    }
}
