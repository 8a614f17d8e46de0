using System.Globalization;
using System.Text;
using Huimin.Payments;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// A bank that pays nobody (模拟银行): reads a file for the bank and answers it as one would, whole or in parts. What becomes of an account is drawn from its
/// number, so that a wrong account stays wrong until another is on record.
/// </summary>
public sealed class DemoBank(BankLayouts layouts)
{
    /// <summary>One line of the file as the bank sees it.</summary>
    public sealed record Line(long LineNo, string Account, long Fen);

    /// <summary>A file for the bank, read.</summary>
    public sealed record Order(BankLayout Layout, string Batch, IReadOnlyList<Line> Lines);

    /// <summary>Of a thousand accounts nine are wrong, six closed, two unclear.</summary>
    public static PayOutcome Draw(Line line) => (Digest(line.Account) % 1000) switch
    {
        < 9 => PayOutcome.WrongAccount,
        < 15 => PayOutcome.ClosedAccount,
        < 17 => PayOutcome.Unknown,
        _ => PayOutcome.Paid,
    };

    /// <summary>Reads a file for the bank in whichever format it is.</summary>
    public Result<Order> Read(ReadOnlySpan<byte> file)
    {
        foreach (var layout in layouts.All)
        {
            var (head, line) = (new BankRecord(layout, layout.Head), new BankRecord(layout, layout.Line));
            var (lines, batch) = (new List<Line>(), (string?)null);
            var rest = file;
            while (rest.IndexOf((byte)'\n') is var cut and >= 0)
            {
                var record = rest[..cut].TrimEnd((byte)'\r');
                rest = rest[(cut + 1)..];
                if (batch is null)
                {
                    if (head.Read(record, out _) is not { } values) break;
                    batch = values["batch"];
                }
                else if (line.Read(record, out _) is { } values)
                {
                    lines.Add(new Line(long.Parse(values["line"], CultureInfo.InvariantCulture), values["account"], long.Parse(values["fen"], CultureInfo.InvariantCulture)));
                }
            }

            if (batch is not null) return new Order(layout, batch, lines);
        }

        return DemoRefusals.NotABankFile;
    }

    /// <summary>The answers to an order, one file for each part.</summary>
    public static IReadOnlyList<byte[]> Answer(Order order, int parts = 1, Func<Line, PayOutcome>? outcome = null)
    {
        var size = (order.Lines.Count + parts - 1) / parts;
        return [.. order.Lines.Chunk(Math.Max(1, size)).Select((lines, at) => Part(order, lines, at + 1, (at + 1) * size >= order.Lines.Count, outcome ?? Draw))];
    }

    private static byte[] Part(Order order, Line[] lines, int part, bool last, Func<Line, PayOutcome> draw)
    {
        var (layout, file, drawn) = (order.Layout, new MemoryStream(), lines.Select(l => (Line: l, Outcome: draw(l))).ToList());
        var codes = layout.Outcomes.GroupBy(o => o.Value).ToDictionary(g => g.Key, g => g.First().Key);
        string Sum(Func<PayOutcome, bool> which) => Text(drawn.Where(d => which(d.Outcome)).Sum(d => d.Line.Fen));
        new BankRecord(layout, layout.AnswerHead).Write(file, 1, field => field switch
        {
            "batch" => order.Batch,
            "part" => Text(part),
            "last" => last ? "Y" : "N",
            "sentCount" => Text(order.Lines.Count),
            _ => Text(order.Lines.Sum(l => l.Fen)),
        });
        var record = new BankRecord(layout, layout.AnswerLine);
        foreach (var (line, outcome) in drawn)
        {
            record.Write(file, 1, field => field switch
            {
                "line" => Text(line.LineNo),
                "account" => line.Account,
                "fen" => Text(line.Fen),
                "outcome" => codes[outcome],
                _ => outcome == PayOutcome.Unknown ? "" : $"{Digest(order.Batch):x8}{line.LineNo:00000000}",
            });
        }

        new BankRecord(layout, layout.AnswerTail).Write(file, 1, field => field switch
        {
            "count" => Text(drawn.Count),
            "paidFen" => Sum(o => o == PayOutcome.Paid),
            "unknownFen" => Sum(o => o == PayOutcome.Unknown),
            _ => Sum(o => o is not (PayOutcome.Paid or PayOutcome.Unknown)),
        });
        return file.ToArray();
    }

    private static uint Digest(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ b) * 16777619u);
        return unchecked(hash ^ (hash >> 15));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
