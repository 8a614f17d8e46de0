using System.Text;
using System.Text.Json;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>One format of files to and from a bank, as data (代发文件格式): an installation has its own in <c>bank-layouts.json</c> of the data folder.</summary>
public sealed record BankLayout
{
    public required string Code { get; init; }
    public required string Title { get; init; }

    /// <summary><c>utf-8</c> or <c>gb18030</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary><c>csv</c> or <c>fixed</c>: widths in bytes.</summary>
    public required string Shape { get; init; }
    public required string Extension { get; init; }

    /// <summary>Working days within which the bank answers a file; after them somebody asks it.</summary>
    public int AnswerDays { get; init; } = UsualAnswerDays;

    public const int UsualAnswerDays = 5;
    public required IReadOnlyList<BankField> Head { get; init; }
    public required IReadOnlyList<BankField> Line { get; init; }
    public required IReadOnlyList<BankField> Tail { get; init; }
    public required IReadOnlyList<BankField> AnswerHead { get; init; }
    public required IReadOnlyList<BankField> AnswerLine { get; init; }
    public required IReadOnlyList<BankField> AnswerTail { get; init; }

    /// <summary>The bank's codes and what they mean here.</summary>
    public required IReadOnlyDictionary<string, PayOutcome> Outcomes { get; init; }

    internal Encoding Text => Encoding == "gb18030" ? TextEncoding.Gb18030 : new UTF8Encoding(false, true);

    internal bool IsFixed => Shape == "fixed";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    internal string? Fault()
    {
        if (Encoding is not ("utf-8" or "gb18030")) return $"{Code} 的编码应为 utf-8 或 gb18030";
        if (AnswerDays is < 1 or > 60) return $"{Code} 的回执期限应在 1 至 60 个工作日之间";
        if (Shape is not ("csv" or "fixed")) return $"{Code} 的形式应为 csv 或 fixed";
        IReadOnlyList<BankField>[] records = [Head, Line, Tail, AnswerHead, AnswerLine, AnswerTail];
        if (IsFixed && records.SelectMany(r => r).Any(f => f.Width <= 0)) return $"{Code} 是定长格式，每个字段都要有宽度";
        foreach (var (record, needs) in new[] { (Head, "batch count fen"), (Line, "line account holder fen"), (Tail, "count fen"), (AnswerHead, "batch part last sentCount sentFen"), (AnswerLine, "line account fen outcome serial"), (AnswerTail, "count paidFen returnedFen unknownFen") })
        {
            if (record is not [{ Is: "literal", Value.Length: > 0 }, ..]) return $"{Code} 的每种记录应以固定标志开头";
            if (needs.Split(' ').FirstOrDefault(n => record.All(f => f.Is != n)) is { } missing) return $"{Code} 缺少字段 {missing}";
        }

        return Outcomes.Count == 0 || Outcomes.Values.Any(o => !Enum.IsDefined(o)) ? $"{Code} 的结果码有误" : null;
    }
}

/// <summary>One field of a record.</summary>
/// <param name="Is">What it holds: literal, batch, line, account, holder, bank, fen, count, cycle, programme, part, last, outcome, serial and the sums.</param>
/// <param name="Value">The text of a literal.</param>
/// <param name="Width">Bytes of a fixed field.</param>
/// <param name="Number">Filled with zeros at the left instead of blanks at the right.</param>
public sealed record BankField(string Is, string? Value = null, int Width = 0, bool Number = false);

/// <summary>All formats of an installation.</summary>
public sealed class BankLayouts
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    private BankLayouts(IReadOnlyList<BankLayout> all) => All = all;

    public IReadOnlyList<BankLayout> All { get; }

    public BankLayout? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>Reads the installation's own file where there is one, else the two that travel with the product.</summary>
    public static Result<BankLayouts> Read(string? ownFile = null)
    {
        try
        {
            using var stream = ownFile is not null && File.Exists(ownFile) ? File.OpenRead(ownFile) : typeof(BankLayouts).Assembly.GetManifestResourceStream("bank-layouts.json")!;
            var all = JsonSerializer.Deserialize<List<BankLayout>>(stream, json) ?? [];
            var fault = all.Count == 0 ? "没有任何格式" : all.GroupBy(l => l.Code).Any(g => g.Count() > 1) ? "格式代码重复" : all.Select(l => l.Fault()).OfType<string>().FirstOrDefault();
            return fault is null ? new BankLayouts(all) : PaymentRefusals.LayoutsWrong.Fill(fault);
        }
        catch (JsonException e)
        {
            return PaymentRefusals.LayoutsWrong.Fill($"第 {e.LineNumber + 1} 行读不懂");
        }
    }
}
