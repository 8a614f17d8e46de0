using System.Reflection;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Visits;
using static Huimin.App.Tests.Visits.VisitWorld;

namespace Huimin.App.Tests.Visits;

/// <summary>What the village writes down (探访登记).</summary>
public sealed class VisitSheetTests
{
    private static readonly VisitEntry needs = new(VisitWay.Home, VisitCondition.Bad, DwellingState.Safe, VisitNeedKind.Medical, "联系家庭医生上门", "量了血压");

    [Fact(DisplayName = "一张表登记多人；第二次点击得到同一个答复，不多出记录；同一编号换了内容拒绝；一人有错整张不收")]
    public async Task One_sheet_for_many()
    {
        await using var w = await CreateAsync();
        var (a, b, child) = (await w.ElderAsync(), await w.ElderAsync(), await w.ChildAsync());
        await w.BuildAsync();
        var input = new RecordVisits.Input(w.Clock.NewId(), World.Wenhui, w.Today, [new(a, "ELDER", Well), new(b, "ELDER", needs), new(child, "CHILD", Well)]);
        Assert.Equal(3, (await w.Record.RunAsync(input, World.Aide, Stop)).Value);
        Assert.Equal(3, (await w.Record.RunAsync(input, World.Aide, Stop)).Value);
        Assert.Equal("DATA-005", Code(await w.Record.RunAsync(input with { VisitedOn = w.Today.AddDays(-1) }, World.Aide, Stop)));
        Assert.Equal((int[])[1, 1, 1], (int[])[(await w.FileAsync(a)).Visits.Count, (await w.FileAsync(b)).Visits.Count, (await w.FileAsync(child)).Visits.Count]);
        Assert.Equal((w.Today, w.Today), ((await w.DuesAsync(a))[0].VisitedOn, (await w.DuesAsync(a))[0].SettledOn));
        Assert.Equal("VISIT-012", await w.SheetAsync(w.Today, null, (a, "ELDER", Well), (b, "ELDER", Well with { Condition = 0 })));
        Assert.Single((await w.FileAsync(a)).Visits);
        Assert.Equal("ok", await w.ElderSeenAsync(a)); // a second visit in the period
        Assert.Equal(2, (await w.FileAsync(a)).Visits.Count);
    }

    [Fact(DisplayName = "拒绝：明天、期前、名单外、外村、去世、空表、写两次、缺方式状况居住需求；今天、期的第一天、去世当天可以")]
    public async Task Refused()
    {
        await using var w = await CreateAsync();
        var (a, late, dead, out_, other) = (await w.ElderAsync(), await w.ElderAsync(new(2026, 11, 10)), await w.ElderAsync(), await w.SomebodyAsync(new(1950, 1, 1), null, default), await w.ElderAsync(area: World.Nanhai));
        await w.BuildAsync();
        Assert.Equal(["VISIT-003", "ok", "VISIT-004", "ok"], [await w.ElderSeenAsync(a, w.Today.AddDays(1)), await w.ElderSeenAsync(a), await w.ElderSeenAsync(a, new(2026, 10, 31)), await w.ElderSeenAsync(late, new(2026, 11, 1))]);
        Assert.Equal(["VISIT-006", "VISIT-008", "VISIT-009", "VISIT-010", "VISIT-002"], [await w.ElderSeenAsync(out_), await w.ElderSeenAsync(other), await w.SheetAsync(w.Today), await w.SheetAsync(w.Today, null, (a, "ELDER", Well), (a, "ELDER", Well)), await w.SheetAsync(w.Today, null, (a, "NOBODY", Well))]);
        Assert.Equal(["VISIT-011", "VISIT-013", "ok", "VISIT-014", "VISIT-014", "VISIT-015"], [
            await w.ElderSeenAsync(a, seen: Well with { Way = 0 }), await w.ElderSeenAsync(a, seen: Well with { Dwelling = DwellingState.NotSeen }), await w.ElderSeenAsync(a, seen: Well with { Way = VisitWay.Call, Dwelling = DwellingState.NotSeen }),
            await w.ElderSeenAsync(a, seen: Well with { Dwelling = DwellingState.Risk }), await w.ElderSeenAsync(a, seen: Well with { Condition = VisitCondition.Bad }), await w.ElderSeenAsync(a, seen: needs with { NeedText = "三个字" })]);
        Assert.Null((await w.World.Death.RunAsync(new(w.Clock.NewId(), dead, await w.World.VersionAsync(dead), new(2026, 11, 18)), World.Clerk, Stop)).Refusal);
        await w.BuildAsync();
        Assert.Equal(["VISIT-007", "ok"], [await w.ElderSeenAsync(dead, new(2026, 11, 19)), await w.ElderSeenAsync(dead, new(2026, 11, 18))]);
        Assert.Equal((true, (DateOnly?)new DateOnly(2026, 11, 18)), ((await w.DuesAsync(dead))[0].IsDue, (await w.DuesAsync(dead))[0].VisitedOn));
    }

    [Fact(DisplayName = "补录：期末后第 10 天还可以补记当期，第 11 天不可以；逾期后再去的算补访，那一期仍算逾期")]
    public async Task Late_and_made_up()
    {
        await using var w = await CreateAsync();
        var (a, b) = (await w.ElderAsync(), await w.ElderAsync());
        await w.BuildAsync();
        w.To(2026, 12, 10);
        await w.BuildAsync();
        Assert.Equal("ok", await w.ElderSeenAsync(a, new(2026, 11, 30)));
        Assert.Equal([new DateOnly(2026, 11, 30), null], (await w.DuesAsync(a)).Select(d => d.VisitedOn));
        w.To(2026, 12, 11);
        Assert.Equal("VISIT-005", await w.ElderSeenAsync(b, new(2026, 11, 30)));
        Assert.Contains((await w.Tasks.ForAsync(World.Clerk, Stop)), t => t is { Count: 1, Light: Ui.LightLevel.Red } && t.Title.Contains("逾期", StringComparison.Ordinal));
        Assert.Equal("ok", await w.ElderSeenAsync(b));
        var dues = await w.DuesAsync(b);
        Assert.Equal((null, (DateOnly?)w.Today, (DateOnly?)w.Today), (dues[0].VisitedOn, dues[0].SettledOn, dues[1].VisitedOn));
        Assert.DoesNotContain(await w.Tasks.ForAsync(World.Clerk, Stop), t => t.Title.Contains("逾期", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "需求：写下即开始跟进，办结要写怎样办、日期在提出到今天之间，办结后不能再办；待办里数得到")]
    public async Task Needs_are_followed_up()
    {
        await using var w = await CreateAsync();
        var a = await w.ElderAsync();
        await w.BuildAsync();
        Assert.Equal("ok", await w.ElderSeenAsync(a, new(2026, 11, 10), needs));
        var need = Assert.Single((await w.FileAsync(a)).Needs);
        Assert.Equal((new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 25), VisitNeedKind.Medical), (need.OpenedOn, need.DueOn, need.Need));
        Assert.Contains(await w.Tasks.ForAsync(World.Aide, Stop), t => t.Title.Contains("需求", StringComparison.Ordinal));
        async Task<string> CloseAsync(DateOnly day, string note = "家庭医生已经上门", Actor? actor = null, int version = 0) => Code(await w.Close.RunAsync(new(w.Clock.NewId(), need.NeedId, version, day, note), actor ?? World.Aide, Stop));
        Assert.Equal(["VISIT-021", "VISIT-021", "VISIT-017", "VISIT-001", "DATA-001", "DATA-003"], [await CloseAsync(w.Today.AddDays(1)), await CloseAsync(new(2026, 11, 9)), await CloseAsync(w.Today, "办了"), await CloseAsync(w.Today, actor: OtherAide), await CloseAsync(w.Today, actor: World.District), await CloseAsync(w.Today, version: 5)]);
        Assert.Equal(["ok", "VISIT-020"], [await CloseAsync(w.Today), await CloseAsync(w.Today)]);
        Assert.DoesNotContain(await w.Tasks.ForAsync(World.Aide, Stop), t => t.Title.Contains("需求", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "更正：旧记录保留并标明已更正，只能更正最新的一条；改了日期或者作废，应探访随之改变；旧的需求随旧记录了结")]
    public async Task Corrections()
    {
        await using var w = await CreateAsync();
        var a = await w.ElderAsync();
        await w.BuildAsync();
        Assert.Equal("ok", await w.ElderSeenAsync(a, new(2026, 11, 10), needs));
        var old = (await w.FileAsync(a)).Visits[0].Visit.VisitId;
        async Task<string> CorrectAsync(Guid id, DateOnly day, bool isVoid = false, string reason = "日期写错一天", Actor? actor = null) => Code(await w.Correct.RunAsync(new(w.Clock.NewId(), id, isVoid, day, Well, reason), actor ?? World.Aide, Stop));
        Assert.Equal(["VISIT-017", "VISIT-003", "VISIT-006", "VISIT-001"], [await CorrectAsync(old, w.Today, reason: "错"), await CorrectAsync(old, w.Today.AddDays(1)), await CorrectAsync(old, new(2026, 10, 31)), await CorrectAsync(old, w.Today, actor: OtherAide)]);
        w.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["ok", "VISIT-016"], [await CorrectAsync(old, new(2026, 11, 11)), await CorrectAsync(old, new(2026, 11, 12))]);
        var file = await w.FileAsync(a);
        Assert.Equal([(new DateOnly(2026, 11, 11), false), (new DateOnly(2026, 11, 10), true)], file.Visits.Select(v => (v.Visit.VisitedOn, v.IsReplaced)));
        Assert.Equal((w.Today, (DateOnly?)new DateOnly(2026, 11, 11)), (file.Needs[0].ClosedOn, (await w.DuesAsync(a))[0].VisitedOn));
        w.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ok", await CorrectAsync(file.Visits[0].Visit.VisitId, w.Today, isVoid: true, reason: "那天没有去"));
        Assert.Equal((null, null), ((await w.DuesAsync(a))[0].VisitedOn, (await w.DuesAsync(a))[0].SettledOn));
        Assert.Equal(3, (await w.FileAsync(a)).Visits.Count);
    }

    [Fact(DisplayName = "看得到的范围：协理员看本村、镇街看本镇、区里看全区；儿童的探访内容监督岗看不到，只有数；写入只限协理员和镇街经办；每个个人信息字段写明目的")]
    public async Task Who_and_where()
    {
        await using var w = await CreateAsync();
        var (a, child) = (await w.ElderAsync(), await w.ChildAsync());
        await w.BuildAsync();
        Assert.Equal(["ok", "ok"], [await w.ElderSeenAsync(a), await w.SheetAsync(w.Today, null, (child, "CHILD", Well))]);
        foreach (var actor in (Actor[])[World.Aide, World.Clerk, World.Chief, World.District, World.DistrictChief])
            Assert.Equal(["ok", "ok"], [Code(await w.Village.RunAsync(new(World.Wenhui, "CHILD", 0, 10), actor, Stop)), Code(await w.Person.RunAsync(child, actor, Stop))]);
        Assert.Equal(["ok", "DATA-001"], [Code(await w.Village.RunAsync(new(World.Wenhui, "ELDER", 0, 10), Supervisor, Stop)), Code(await w.Village.RunAsync(new(World.Wenhui, "CHILD", 0, 10), Supervisor, Stop))]);
        Assert.Empty((await w.Person.RunAsync(child, Supervisor, Stop)).Value.Visits);
        Assert.Equal(1, (await w.Browse.RunAsync(new("CHILD", null, null, false, 0, 10), Supervisor, Stop)).Value.Made);
        foreach (var actor in (Actor[])[OtherAide, World.OtherClerk])
        {
            Assert.Equal(["VISIT-001", "VISIT-001"], [Code(await w.Village.RunAsync(new(World.Wenhui, "ELDER", 0, 10), actor, Stop)), Code(await w.Person.RunAsync(a, actor, Stop))]);
            Assert.Equal((0, "DATA-002"), ((await w.Browse.RunAsync(new("ELDER", null, null, false, 0, 10), actor, Stop)).Value.Due, await w.ElderSeenAsync(a, actor: actor)));
        }

        foreach (var actor in (Actor[])[World.Chief, World.District, World.DistrictChief, Supervisor]) Assert.Equal("DATA-001", await w.ElderSeenAsync(a, actor: actor));
        Assert.Equal("ok", await w.ElderSeenAsync(a, actor: World.Clerk));
        var bare = new[] { typeof(VisitDue), typeof(VisitListing), typeof(CareVisit), typeof(VisitNeed) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.CanWrite && p.Name != "Kind" && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var t && (t == typeof(string) || t == typeof(DateOnly) || t == typeof(DateTime)))
            .Where(p => p.GetCustomAttribute<PersonalAttribute>() is null).Select(p => p.Name);
        Assert.Empty(bare);
    }
}
