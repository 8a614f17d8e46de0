using System.Globalization;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>A bank's answer as it reads (回执文件), before it is set against what was sent. Anything that is not exactly the format is refused with line and column.</summary>
public sealed class ReturnFile
{
    private ReturnFile(string batch, int part, bool last, long sentCount, long sentFen, List<Line> lines)
        => (Batch, Part, IsLast, SentCount, SentFen, Lines) = (batch, part, last, sentCount, sentFen, lines);

    public readonly record struct Line(int LineNo, string Account, long Fen, PayOutcome Outcome, string Serial);

    /// <summary>Number of the batch.</summary>
    public string Batch { get; }
    public int Part { get; }
    public bool IsLast { get; }
    public long SentCount { get; }
    public long SentFen { get; }
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Number of the batch and nothing else: to find which format it was sent in.</summary>
    public static string? BatchOf(ReadOnlySpan<byte> content, BankLayouts layouts)
    {
        var end = content.IndexOf((byte)'\n');
        if (end < 0) return null;
        foreach (var layout in layouts.All)
        {
            if (new BankRecord(layout, layout.AnswerHead).Read(content[..end].TrimEnd((byte)'\r'), out _) is { } head) return head["batch"];
        }

        return null;
    }

    public static Result<ReturnFile> Read(ReadOnlySpan<byte> content, BankLayout layout)
    {
        var (head, line, tail) = (new BankRecord(layout, layout.AnswerHead), new BankRecord(layout, layout.AnswerLine), new BankRecord(layout, layout.AnswerTail));
        var (lines, number, end) = (new List<Line>(), 0, (Dictionary<string, string>?)null);
        ReturnFile? file = null;
        while (content.Length > 0)
        {
            number++;
            var cut = content.IndexOf((byte)'\n');
            if (cut < 0) return Unreadable(number, "最后一行没有换行，文件可能不完整");
            var record = content[..cut].TrimEnd((byte)'\r');
            content = content[(cut + 1)..];
            if (end is not null) return Unreadable(number, "结尾记录之后还有内容");
            if (file is null)
            {
                if (head.Read(record, out var why) is not { } values) return Unreadable(number, why);
                var read = Head(values, lines);
                if (read is null) return Unreadable(number, "批次号、部分序号、笔数或金额不是规定的写法");
                file = read;
            }
            else if (line.Read(record, out var why) is { } values)
            {
                if (Of(values, layout) is not { } one) return Unreadable(number, "行号、金额、结果码或流水号不是规定的写法");
                lines.Add(one);
            }
            else if ((end = tail.Read(record, out _)) is null)
            {
                return Unreadable(number, why);
            }
        }

        if (file is null || end is null) return Unreadable(number, "没有结尾记录，文件不完整");
        return Check(file, end) is { } no ? no : file;
    }

    private static ReturnFile? Head(Dictionary<string, string> values, List<Line> lines) =>
        BankRecord.TryNumber(values["part"], out var part) && part is >= 1 and <= 9999 && values["last"] is "Y" or "N" && values["batch"].Length > 0
        && BankRecord.TryNumber(values["part"], out part) && BankRecord.TryNumber(values["sentCount"], out var count) && BankRecord.TryNumber(values["sentFen"], out var fen)
            ? new ReturnFile(values["batch"], (int)part, values["last"] == "Y", count, fen, lines)
            : null;

    private static Line? Of(Dictionary<string, string> values, BankLayout layout) =>
        BankRecord.TryNumber(values["line"], out var line) && line is >= 1 and <= int.MaxValue && BankRecord.TryNumber(values["fen"], out var fen)
        && layout.Outcomes.TryGetValue(values["outcome"], out var outcome) && values["serial"] is { Length: <= 32 } serial && serial.All(char.IsAsciiLetterOrDigit) && (values["serial"].Length > 0 || outcome == PayOutcome.Unknown)
            ? new Line((int)line, values["account"], fen, outcome, values["serial"])
            : null;

    // The file must agree with itself before it is looked at further.
    private static Refusal? Check(ReturnFile file, Dictionary<string, string> end)
    {
        foreach (var (field, sum) in new[]
        {
            ("count", file.Lines.Count),
            ("paidFen", file.Lines.Where(l => l.Outcome == PayOutcome.Paid).Sum(l => l.Fen)),
            ("returnedFen", file.Lines.Where(l => l.Outcome is not (PayOutcome.Paid or PayOutcome.Unknown)).Sum(l => l.Fen)),
            ("unknownFen", file.Lines.Where(l => l.Outcome == PayOutcome.Unknown).Sum(l => l.Fen)),
        })
        {
            if (!BankRecord.TryNumber(end[field], out var said)) return Unreadable(file.Lines.Count + 2, $"“{BankRecord.Title(field)}”不是数字");
            if (said != sum) return Totals(BankRecord.Title(field), said, sum, field == "count");
        }

        return null;
    }

    internal static Refusal Totals(string what, long said, long should, bool count)
    {
        string Show(long number) => count ? number.ToString("N0", CultureInfo.InvariantCulture) + " 笔" : new Money(number) + " 元";
        return PaymentRefusals.ReturnTotals.Fill(what, Show(said), Show(should), Show(Math.Abs(said - should)));
    }

    private static Refusal Unreadable(int line, string why) => PaymentRefusals.ReturnUnreadable.Fill(line, why).At(line);
}
