using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Values;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Verification;

/// <summary>Feeds and what they raise; nothing is decided by an alert.</summary>
public sealed class AlertTests
{
    private const string Head = "姓名,身份证号,出生日期,项目,值,日期\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Row(string name, string number, string item, string value, string birth = "", string day = "2026-06-20") => $"{name},{number},{birth},{item},{value},{day}\n";

    [Fact(DisplayName = "阈值当数预警，低一分不预警；同一文件再来拒绝，同一行换文件不再预警")]
    public async Task On_both_sides_of_the_threshold()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        var text = Head + Row("王建国", World.Number(221), "hospital.selfPay12", "30000") + Row("李秀英", World.Number(222), "hospital.selfPay12", "29999.99");
        var key = world.Clock.NewId();
        var taken = (await world.FeedAsync("hospital", text, key: key)).Value;
        Assert.Equal((2, 0, 2, 1, 0), (taken.Rows, taken.Faults, taken.Known, taken.Alerts, taken.Before));
        Assert.Equal(taken, (await world.FeedAsync("hospital", text, key: key)).Value);
        Assert.Equal("VERI-033", (await world.FeedAsync("hospital", text)).Refusal!.Code);
        var again = (await world.FeedAsync("hospital", text + Row("外人", World.Number(999), "hospital.selfPay12", "50000"))).Value;
        Assert.Equal((0, 1, 2), (again.Alerts, again.Before, again.Known));
        var alert = await world.LookAsync(db => db.Alerts.SingleAsync(Stop));
        Assert.Equal(("W-MED-1", world.Family.Father, world.Clock.BeijingToday.AddDays(7), false), (alert.Rule, alert.SubjectId, alert.DueOn, alert.IsDoubtful));
    }

    [Fact(DisplayName = "15 位旧号对应；号码有误的按姓名和出生日期，存疑，先核实同一人才能办结")]
    public async Task Old_and_wrong_numbers()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        var old = World.Number(221).Remove(6, 2)[..15];
        var wrong = World.Number(222)[..17] + (World.Number(222)[17] == '1' ? '2' : '1');
        var taken = (await world.FeedAsync("hospital", Head + Row("王建国", old, "hospital.seriousSince", "2026-06-01") + Row("李秀英", wrong, "hospital.seriousSince", "2026-06-02"))).Value;
        Assert.Equal((2, 1), (taken.Alerts, taken.Known));
        var alerts = await world.LookAsync(db => db.Alerts.OrderByDescending(a => a.Score).ToListAsync(Stop));
        Assert.Equal([(95, false), (70, true)], alerts.Select(a => (a.Score, a.IsDoubtful)));
        var input = new SettleAlert.Input(world.Clock.NewId(), alerts[1].AlertId, 0, ContactWay.Visit, world.Clock.BeijingToday, AlertOutcome.Referred, "入户核实，已转医保");
        Assert.Equal("VERI-042", (await world.Settle.RunAsync(input, World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("DATA-001", (await world.Settle.RunAsync(input, World.Chief, Stop)).Refusal!.Code);
        Assert.Equal("VERI-040", (await world.Settle.RunAsync(input, World.OtherClerk, Stop)).Refusal!.Code);
        var said = input with { Key = world.Clock.NewId(), SamePerson = false };
        Assert.True((await world.Settle.RunAsync(said, World.Aide, Stop)).Ok);
        Assert.True((await world.Settle.RunAsync(said, World.Aide, Stop)).Ok);
        Assert.Equal("VERI-041", (await world.Settle.RunAsync(said with { Key = world.Clock.NewId() }, World.Clerk, Stop)).Refusal!.Code);
        var yields = (await new AlertYield(world.Database.Reader).RunAsync(World.District, Stop)).Value;
        Assert.Equal(new AlertYield.Count("W-MED-2", 2, 1, 0), Assert.Single(yields.Rules));
        Assert.Equal(1, (await world.Browse.RunAsync(new(false, false, null, null, 0, 10), World.Aide, Stop)).Value.Total);
        Assert.Equal(0, (await world.Browse.RunAsync(new(false, false, null, null, 0, 10), World.OtherClerk, Stop)).Value.Total);
    }

    [Fact(DisplayName = "死亡信息只预警，不登记死亡；人工登记后才能按属实办结；再来的死亡信息不再预警")]
    public async Task A_death_is_confirmed_by_a_person()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        await world.FeedAsync("funeral", Head + Row("王建国", World.Number(221), "death.day", "2026-06-19"));
        Assert.Null(await world.LookAsync(db => db.Set<Huimin.Registry.Person>().Where(p => p.PersonId == world.Family.Father).Select(p => p.DeathDate).SingleAsync(Stop)));
        var alert = await world.LookAsync(db => db.Alerts.AsNoTracking().SingleAsync(Stop));
        var input = new SettleAlert.Input(world.Clock.NewId(), alert.AlertId, 0, ContactWay.Visit, world.Clock.BeijingToday, AlertOutcome.Changed, "家属确认");
        Assert.Equal("VERI-043", (await world.Settle.RunAsync(input, World.Clerk, Stop)).Refusal!.Code);
        var death = await world.World.Death.RunAsync(new(world.Clock.NewId(), world.Family.Father, await world.World.VersionAsync(world.Family.Father), new DateOnly(2026, 6, 19)), World.Clerk, Stop);
        Assert.True(death.Ok, death.Refusal?.Message);
        Assert.True((await world.Settle.RunAsync(input with { Key = world.Clock.NewId() }, World.Clerk, Stop)).Ok);
        Assert.Equal(0, (await world.FeedAsync("funeral", Head + Row("王建国", World.Number(221), "cremation.day", "2026-06-20"))).Value.Alerts);
    }

    [Fact(DisplayName = "只看在享家庭的规则：没有待遇的家庭不预警")]
    public async Task Rules_for_assisted_households()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var text = Head + Row("王建国", World.Number(221), "deposits.balance", "100000");
        Assert.Equal(0, (await world.FeedAsync("deposits", text)).Value.Alerts);
        await world.Cases.ToConfirmAsync(world.CaseId);
        await world.Cases.MustAsync(world.CaseId, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal(1, (await world.FeedAsync("deposits", text + Row("外人", World.Number(999), "deposits.balance", "1"))).Value.Alerts);
    }

    [Fact(DisplayName = "坏数据：缺列、少行、空表、错岗位、镇里的人整份拒绝；坏行、重复行、超长行、GB18030 逐行说明，好行照收")]
    public async Task Bad_feeds()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        var good = Row("王建国", World.Number(221), "hospital.selfPay12", "30000");
        Assert.Equal(("VERI-030", "值"), ((await world.FeedAsync("hospital", "姓名,身份证号,项目,日期\n王,1,2,3\n")).Refusal!.Code, (await world.FeedAsync("hospital", "姓名,身份证号,项目,日期\n王,1,2,3\n")).Refusal!.Column));
        Assert.Equal("VERI-031", (await world.FeedAsync("hospital", Head + good, expected: 2)).Refusal!.Code);
        Assert.Equal("VERI-032", (await world.FeedAsync("hospital", Head)).Refusal!.Code);
        Assert.Equal("VERI-045", (await world.FeedAsync("nothing", Head + good)).Refusal!.Code);
        Assert.Equal("DATA-001", (await world.FeedAsync("hospital", Head + good, actor: World.Clerk)).Refusal!.Code);
        Assert.Equal("VERI-046", (await world.FeedAsync("hospital", Head + good, actor: World.Clerk with { Role = Role.DistrictClerk })).Refusal!.Code);
        var huge = (await world.FeedAsync("hospital", Head + good + Row(new string('王', 400_000), "", "hospital.selfPay12", "1"))).Refusal ?? new Refusal("", "");
        Assert.Equal(0, huge.Code.Length == 0 ? 0 : await world.LookAsync(db => db.Alerts.CountAsync(Stop)));
        var text = Head + good + good + Row("李秀英", World.Number(222), "sick", "1") + Row("李秀英", World.Number(222), "hospital.selfPay12", "=1+1") + Row("李秀英", World.Number(222), "hospital.selfPay12", "1", day: "2027-01-01") + Row("", "", "hospital.selfPay12", "1");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var taken = (await world.FeedAsync("hospital", text, encoding: Encoding.GetEncoding("GB18030"))).Value;
        Assert.Equal((6, 5), (taken.Rows, taken.Faults));
        var faults = await world.LookAsync(db => db.FeedFaults.Where(f => f.FeedId == taken.FeedId).OrderBy(f => f.Line).ToListAsync(Stop));
        Assert.Equal([(3, "VERI-038"), (4, "VERI-034"), (5, "VERI-035"), (6, "VERI-036"), (7, "VERI-037")], faults.Select(f => (f.Line, f.Code)));
    }

    [Fact(DisplayName = "任意一行：要么采用要么另存原因，行数对得上，重送没有任何变化（FsCheck）")]
    public async Task Any_row_is_taken_or_set_aside()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        var cells = Gen.Elements("王建国", "", "李秀英", World.Number(221), "110101", "2026-06-01", "hospital.selfPay12", "-1", "99999999999", "\"a,b\"", "是", "1e9");
        var files = cells.ArrayOf(6).Select(c => string.Join(',', c)).ArrayOf(5);
        Prop.ForAll(Arb.From(files), rows => Task.Run(async () =>
        {
            var text = Head + Row("王建国", World.Number(221), "hospital.selfPay12", world.Clock.NewId().GetHashCode() < 0 ? "30000" : "1") + string.Join('\n', rows) + "\n";
            var taken = await world.FeedAsync("hospital", text);
            if (!taken.Ok) return taken.Refusal.Code is "VERI-033" || taken.Refusal.Code.StartsWith("FILE", StringComparison.Ordinal);
            var before = await world.LookAsync(db => db.Alerts.CountAsync(Stop));
            var again = await world.FeedAsync("hospital", text);
            return again.Refusal == VerifyRefusals.FeedBefore && taken.Value.Faults <= taken.Value.Rows && before == await world.LookAsync(db => db.Alerts.CountAsync(Stop));
        }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
        Assert.NotEqual(0, await world.LookAsync(db => db.FeedRuns.CountAsync(Stop)));
    }

    [Fact(DisplayName = "五十万行的监测数据三十秒内比对完（按环境变量 HUIMIN_FEED_ROWS 的行数，平时一万行）")]
    public async Task A_large_feed()
    {
        await using var world = await VerifyWorld.CreateAsync(open: false);
        var rows = int.TryParse(Environment.GetEnvironmentVariable("HUIMIN_FEED_ROWS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 10_000;
        var people = Enumerable.Range(0, rows).Select(i => World.Row(i + 2, "王秀英", i % 1000, $"F{i / 2:000000}", i % 2 == 0 ? "户主" : "长子") with { IdNumber = World.Number(i % 1000, 1950 + (i / 1000 % 60), 1 + (i / 60_000 % 12), 7) }).ToList();
        var report = await world.World.ImportAsync(people, skip: true, keep: true);
        var text = new StringBuilder(Head, rows * 70);
        for (var i = 0; i < rows; i++) text.Append(Row("王秀英", people[i].IdNumber, "hospital.selfPay12", i % 200 == 0 ? "30000" : (i % 20_000).ToString(CultureInfo.InvariantCulture)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var taken = (await world.FeedAsync("hospital", text.ToString())).Value;
        var seconds = watch.Elapsed.TotalSeconds;
        TestContext.Current.SendDiagnosticMessage($"{rows} rows, {taken.Known} known, {taken.Alerts} alerts: {seconds:0.0} s, {report.Counts}");
        Assert.Equal((rows, rows, rows / 200), (taken.Rows, taken.Known, taken.Alerts));
        Assert.True(seconds < 30, $"{seconds:0.0} s");
    }
}
