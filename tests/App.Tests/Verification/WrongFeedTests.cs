using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huimin.App.Tests.Registry;
using Huimin.Exchange;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Verification;

/// <summary>
/// Feeds and answers that look right and are not: refused whole with a reason, or taken with what is wrong set aside; none raises an alert or changes a report.
/// <c>HUIMIN_TEST_ANSWERS=200000</c> is the long form; a quarter of them come here as feeds, a quarter as answers.
/// </summary>
public sealed class WrongFeedTests
{
    private const string Head = "姓名,身份证号,出生日期,项目,值,日期\n";
    private const string Hospital = "hospital.selfPay12";
    private static readonly byte[] strange = [(byte)'"', 0, (byte)';', (byte)'\t', 0xFF, (byte)','];
    private static readonly int count = Math.Max(80, int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_ANSWERS") ?? "0", CultureInfo.InvariantCulture) / 4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One edit: which, where, and how much.</summary>
    public sealed record Edit(int Kind, int At, int Much);

    private static Arbitrary<Edit> Edits(int kinds) =>
        (from kind in Gen.Choose(0, kinds - 1) from at in Gen.Choose(0, 9) from much in Gen.Choose(0, 1_000_000) select new Edit(kind, at, much)).ToArbitrary();

    [Fact(DisplayName = "随机的“差不多”的监测数据（差一分、换号码、漏行、重行、截断、缺列、未来日期、别的数据源、乱字节）：整份拒绝或逐行说明，一个预警也不多")]
    public async Task Plausible_wrong_feeds_raise_nothing()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        var rows = Enumerable.Range(0, 10).Select(i => Row("路人", World.Number(600 + i, 1970), Hospital, "50000")).ToList();
        rows[0] = Row("王建国", World.Number(221), Hospital, "30000");
        rows[1] = Row("李秀英", World.Number(222), Hospital, "29999.99");
        Assert.Equal(1, (await world.FeedAsync("hospital", Head + string.Concat(rows))).Value.Alerts);
        Prop.ForAll(Edits(10), edit =>
        {
            var (bytes, source) = Apply(rows, edit);
            var taken = world.FeedAsync(source, Encoding.Latin1.GetString(bytes), rows.Count, encoding: Encoding.Latin1).GetAwaiter().GetResult();
            return taken.Ok ? taken.Value.Alerts == 0 && taken.Value.Rows == rows.Count && taken.Value.Faults <= rows.Count : taken.Refusal.Code.Length > 4 && taken.Refusal.Message.Length > 8;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
        Assert.Equal(1, await world.LookAsync(db => db.Alerts.CountAsync(Stop)));
        Assert.Equal(0, await world.LookAsync(db => db.FeedFaults.CountAsync(f => f.Code == "" || f.Message == "", Stop)));
    }

    [Fact(DisplayName = "随机的“差不多”的查询回复（换编号、换数据源、差一分、换账户、未来日期、截断、乱字节）：拒绝、另存或视为重复，核对报告一行不变")]
    public async Task Plausible_wrong_answers_change_no_report()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var check = await world.AskedAsync("deposits");
        var question = await world.LookAsync(db => db.Questions.Select(q => q.QuestionId).SingleAsync(Stop));
        var day = world.Clock.BeijingToday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string Line(string name, int sequence, string value) => $"{question},{name},{World.Number(sequence)},,deposits.balance,{value},{day}\n";
        var text = "查询编号,姓名,身份证号,出生日期,项目,值,数据截止日\n" + Line("王建国", 221, "500") + Line("李秀英", 222, "1200.50") + Line("王小明", 223, "0.01");
        var inbox = new TakeAnswerFile(world.Inbox);
        var path = Path.Combine(world.Database.Folder, "answers.csv");
        Assert.Equal(1, (await TakeAsync("deposits", Encoding.UTF8.GetBytes(text))).Value.Taken);
        var lines = (await world.LinesAsync(check)).Select(l => (l.LineId, l.Found, l.State)).Order().ToList();
        Prop.ForAll(Edits(8), edit =>
        {
            var (bytes, source) = Apply(text, edit, question, day);
            var taken = TakeAsync(source, bytes).GetAwaiter().GetResult();
            return taken.Ok ? taken.Value.Taken == 0 && taken.Value.Aside.Keys.All(code => code.StartsWith("EXCH-", StringComparison.Ordinal)) : taken.Refusal.Code.Length > 4;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
        Assert.Equal(lines, (await world.LinesAsync(check)).Select(l => (l.LineId, l.Found, l.State)).Order().ToList());
        Assert.Equal(QuestionState.Answered, await world.LookAsync(db => db.Questions.Select(q => q.State).SingleAsync(Stop)));

        async Task<Values.Result<TakeAnswerFile.Outcome>> TakeAsync(string source, byte[] bytes)
        {
            await File.WriteAllBytesAsync(path, bytes, Stop);
            return await inbox.RunAsync(source, path, World.District, Stop);
        }
    }

    private static string Row(string name, string number, string item, string value, string day = "2026-06-20") => $"{name},{number},,{item},{value},{day}\n";

    private static (byte[] Bytes, string Source) Apply(List<string> good, Edit edit)
    {
        var (rows, at) = (good.ToList(), edit.At);
        byte[] Whole(string head = Head) => Encoding.UTF8.GetBytes(head + string.Concat(rows));
        switch (edit.Kind)
        {
            case 0: // less by some fen, and so below the threshold
                rows[1] = Row("李秀英", World.Number(222), Hospital, string.Create(CultureInfo.InvariantCulture, $"{29_999.99m - (edit.Much / 100m):0.00}"));
                return (Whole(), "hospital");
            case 1: // a number whose check digit is wrong, of nobody's name
                var number = World.Number(222);
                rows[at] = Row("外" + (char)('一' + (edit.Much % 500)), number[..17] + (number[17] == '1' ? '2' : '1'), Hospital, "90000");
                return (Whole(), "hospital");
            case 2: // a statement twice, another left out
                rows[at] = rows[(at + 1) % rows.Count];
                return (Whole(), "hospital");
            case 3: // a row less than the sender counted
                rows.RemoveAt(at);
                return (Whole(), "hospital");
            case 4: // cut off before the last row
                return (Whole()[..(edit.Much % (Whole().Length - Encoding.UTF8.GetByteCount(rows[^1])))], "hospital");
            case 5: // a column less or of another name
                return (Whole(Head.Replace(new[] { "姓名", "身份证号", "项目", "值", "日期" }[at % 5], new[] { "", "备注", "数" }[edit.Much % 3], StringComparison.Ordinal)), "hospital");
            case 6: // no value
                rows[at] = Row("王小明", World.Number(223), Hospital, new[] { "=1+1", "1e9", "三万", "", "30000.001", "0x7530", "30000;1" }[edit.Much % 7]);
                return (Whole(), "hospital");
            case 7: // not yet
                rows[at] = Row("王小明", World.Number(223), Hospital, "90000", new DateOnly(2026, 6, 26).AddDays(edit.Much % 9000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                return (Whole(), "hospital");
            case 8: // said to be from another source
                rows[at] = Row("王小明", World.Number(223), Hospital, "90000");
                return (Whole(), new[] { "funeral", "deposits", "vehicles", "nowhere", "" }[at % 5]);
            default: // a byte that is no digit and no letter
                var file = Whole();
                file[edit.Much % file.Length] = strange[edit.At % strange.Length];
                return (file, "hospital");
        }
    }

    private static (byte[] Bytes, string Source) Apply(string good, Edit edit, Guid question, string day)
    {
        byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
        var lines = good.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Joined() => string.Join('\n', lines) + "\n";
        switch (edit.Kind)
        {
            case 0: // a question that nobody asked
                var bytes = question.ToByteArray();
                bytes[edit.At] ^= (byte)(1 + (edit.Much % 255));
                return (Text(good.Replace(question.ToString(), new Guid(bytes).ToString(), StringComparison.Ordinal)), "deposits");
            case 1: // from another source
                return (Text(good), new[] { "tax", "vehicles", "funeral", "" }[edit.At % 4]);
            case 2: // some fen more
                return (Text(good.Replace("1200.50", string.Create(CultureInfo.InvariantCulture, $"{1200.51m + (edit.Much / 100m):0.00}"), StringComparison.Ordinal)), "deposits");
            case 3: // two people's statements exchanged
                (lines[1], lines[2]) = (lines[1].Replace("500", "1200.50", StringComparison.Ordinal), lines[2].Replace("1200.50", "500", StringComparison.Ordinal));
                return (Text(Joined() + new string('\n', edit.Much % 50)), "deposits");
            case 4: // of a day that has not come
                return (Text(good.Replace(day, new DateOnly(2026, 6, 26).AddDays(edit.Much % 9000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)), "deposits");
            case 5: // cut off
                var whole = Text(good);
                return (whole[..(edit.Much % whole.Length)], "deposits");
            case 6: // a line less, or twice, or of nobody
                lines[1 + (edit.At % 3)] = lines[1 + (edit.Much % 3)];
                return (Text(Joined()), "deposits");
            default:
                var file = Text(good);
                file[edit.Much % file.Length] = strange[edit.At % strange.Length];
                return (file, "deposits");
        }
    }
}
