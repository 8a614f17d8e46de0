using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huimin.Demo;
using Huimin.Payments;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>Answers that look right and are not: all refused with a reason, none leaves a trace. <c>HUIMIN_TEST_ANSWERS=200000</c> is the long form.</summary>
public sealed class WrongAnswerTests
{
    private static readonly int count = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_ANSWERS") ?? "300", CultureInfo.InvariantCulture);

    /// <summary>One edit: which, where, and how much.</summary>
    public sealed record Edit(int Kind, int At, int Other, int Much);

    [Fact(DisplayName = "随机的“差不多”的回执（差几分、换账号、漏行、重行、截断、改合计、乱字节）全部拒绝，不留痕迹；原件随后照常接收")]
    public async Task Plausible_wrong_answers_are_refused()
    {
        await using var pay = await PayWorld.CreateAsync();
        for (var i = 0; i < 12; i++) await pay.RecipientAsync(10_000 + (i * 17));
        await pay.RunMonthAsync();
        var order = await pay.SendAsync(await pay.ReleasedAsync());
        var good = DemoBank.Answer(order, 1, l => l.LineNo % 5 == 0 ? PayOutcome.WrongAccount : PayOutcome.Paid)[0];
        var edits = (from kind in Gen.Choose(0, 8) from at in Gen.Choose(0, 11) from other in Gen.Choose(1, 11) from much in Gen.Choose(1, 999) select new Edit(kind, at, other, much)).ToArbitrary();
        Prop.ForAll(edits, edit =>
        {
            var wrong = Apply(order, good, edit);
            var answer = pay.AcceptAsync(wrong).GetAwaiter().GetResult();
            return !answer.Ok && answer.Refusal!.Code.StartsWith("PAY-06", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
        Assert.Equal(0, await pay.World.ReadAsync(db => db.PayReturns.CountAsync(PayWorld.Stop)));
        Assert.True((await pay.AcceptAsync(good)).Ok);
    }

    private static byte[] Apply(DemoBank.Order order, byte[] good, Edit edit)
    {
        var lines = order.Lines.ToList();
        var (at, other) = (edit.At, (edit.At + edit.Other) % lines.Count);
        byte[] Answer(IReadOnlyList<DemoBank.Line> changed) => DemoBank.Answer(order with { Lines = changed }, 1, l => l.LineNo % 5 == 0 ? PayOutcome.WrongAccount : PayOutcome.Paid)[0];
        byte[] Text(Func<string, string> change) => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(good)));
        switch (edit.Kind)
        {
            case 0: // fen from one to another, so that the total stays
                (lines[at], lines[other]) = (lines[at] with { Fen = lines[at].Fen + edit.Much }, lines[other] with { Fen = lines[other].Fen - edit.Much });
                return Answer(lines);
            case 1: // accounts swapped
                (lines[at], lines[other]) = (lines[at] with { Account = lines[other].Account }, lines[other] with { Account = lines[at].Account });
                return Answer(lines);
            case 2: // some fen more
                lines[at] = lines[at] with { Fen = lines[at].Fen + edit.Much };
                return Answer(lines);
            case 3: // a line twice
                lines.Add(lines[at]);
                return Answer(lines);
            case 4: // a line less, said to be the last part
                lines.RemoveAt(at);
                var made = Encoding.UTF8.GetString(Answer(lines));
                return Text(t => t[..(t.IndexOf('\n', StringComparison.Ordinal) + 1)] + made[(made.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            case 5: // cut off
                return good[..((edit.Much * 13) % good.Length)];
            case 6: // totals by a few fen
                return Text(t => t.Replace("T,12,", $"T,{12 + edit.Much},", StringComparison.Ordinal));
            case 7: // another batch
                return Text(t => t.Replace("-202611-01", $"-202611-{1 + edit.Other:00}", StringComparison.Ordinal));
            default: // a byte that is no digit and no letter, anywhere in what counts
                var file = good.ToArray();
                file[(edit.Much * 7) % file.Length] = (byte)"\"?;\t"[edit.At % 4];
                return file;
        }
    }
}
