using System.Security.Cryptography;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>One row of the insurer's file.</summary>
internal sealed record ClaimRow(int Line, string Number, string Name, DateOnly Day, long AmountFen, string Serial);

/// <summary>Reads the insurer's file of claims (理赔文件). A row that cannot be taken is a fault with line and column, and then no row of the file is.</summary>
internal sealed class ClaimFile(DateOnly earliest, DateOnly today)
{
    /// <summary>Fen of one claim at the most: above it somebody has mistyped.</summary>
    public const long MostFen = 100_000_000;
    private const string Number = "证件号码", Name = "姓名", Day = "理赔日期", Amount = "理赔金额", Serial = "赔案号";

    public List<ClaimRow> Rows { get; } = [];

    public byte[] Hash { get; private set; } = [];

    /// <summary>Why the file as a whole, or its first bad row, cannot be taken.</summary>
    public async Task<Refusal?> ReadAsync(string path, CancellationToken ct)
    {
        await using (var content = File.OpenRead(path)) Hash = await SHA256.HashDataAsync(content, ct);
        var opened = TableReader.Open(path);
        if (!opened.Ok) return opened.Refusal;
        using var table = opened.Value;
        int[] columns = [GrantFile.Find(table, [Number, "身份证号", "身份证号码"]), GrantFile.Find(table, [Name]), GrantFile.Find(table, [Day]), GrantFile.Find(table, [Amount]), GrantFile.Find(table, [Serial])];
        foreach (var (column, title) in new[] { (columns[0], Number), (columns[1], Name), (columns[2], Day), (columns[3], Amount) })
        {
            if (column < 0) return GrantRefusals.ClaimColumn.Fill(title).At(table.HeadingLine, title);
        }

        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var next = table.Next();
            if (!next.Ok) return next.Refusal;
            if (!next.Value) return Rows.Count == 0 ? GrantRefusals.ListEmpty : null;
            if (Rows.Count >= GrantFile.MostRows) return GrantRefusals.ListTooLong.Fill(GrantFile.MostRows);
            if (Read(table, columns) is { } fault) return fault;
        }
    }

    private Refusal? Read(TableFile table, int[] columns)
    {
        if (GrantFile.Problem(table, columns) is { } problem) return problem;
        var id = IdNumber.Read(table.Text(columns[0]), today);
        if (!id.Ok) return GrantRefusals.RowNumber.Fill(id.Refusal.Message).At(table.Line, Number);
        var name = PersonName.Read(table.Text(columns[1]));
        if (!name.Ok) return GrantRefusals.RowName.Fill(name.Refusal.Message).At(table.Line, Name);
        var day = Dates.Read(table.Text(columns[2]));
        if (!day.Ok || day.Value > today || day.Value < earliest) return GrantRefusals.ClaimDay.At(table.Line, Day);
        if (!Money.TryParse(table.Text(columns[3]), out var money) || money.Fen <= 0 || money.Fen > MostFen) return GrantRefusals.ClaimAmount.Fill(new Money(MostFen)).At(table.Line, Amount);
        Rows.Add(new ClaimRow(table.Line, id.Value.Value, name.Value, day.Value, money.Fen, columns[4] < 0 ? "" : table.Text(columns[4])));
        return null;
    }
}
