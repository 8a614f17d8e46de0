using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Visits;
using static Huimin.App.Tests.Visits.VisitWorld;

namespace Huimin.App.Tests.Visits;

/// <summary>Who is due when (探访名单). Handbook §7.3, §8.6.</summary>
public sealed class VisitListTests
{
    [Fact(DisplayName = "名单：老人每月、儿童每季一次；同一天再生成一次、第二天再生成一次都不重复；未满 60 周岁、满 16 周岁的留守儿童不列")]
    public async Task Nobody_is_due_twice()
    {
        await using var w = await CreateAsync();
        var (elder, child) = (await w.ElderAsync(), await w.ChildAsync());
        await w.SomebodyAsync(new(1966, 11, 21), "elder.special", new(2026, 9, 1));
        var sixty = await w.SomebodyAsync(new(1966, 11, 20), "elder.special", new(2026, 9, 1));
        await w.SomebodyAsync(new(2010, 11, 20), "support.leftBehind", new(2026, 9, 1));
        Assert.Equal((3, 0), await w.BuildAsync());
        Assert.Equal((0, 0), await w.BuildAsync());
        w.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), await w.BuildAsync()); // came of sixty today
        var (month, quarter) = (Assert.Single(await w.DuesAsync(elder)), Assert.Single(await w.DuesAsync(child)));
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), VisitFrequency.Month, "独居老年人"), (month.First, month.DueOn, month.Frequency, month.Reason));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), VisitFrequency.Quarter, "留守儿童"), (quarter.First, quarter.DueOn, quarter.Frequency, quarter.Reason));
        w.To(2026, 12, 1);
        Assert.Equal((3, 0), await w.BuildAsync());
        Assert.Equal((2, 1, 2), ((await w.DuesAsync(elder)).Count, (await w.DuesAsync(child)).Count, (await w.DuesAsync(sixty)).Count));
    }

    [Fact(DisplayName = "期中列入：离期末满 10 天的本期就要探访，不足 10 天的自下期起；期初已在的，系统停了几天也照列")]
    public async Task Joining_in_the_middle()
    {
        await using var w = await CreateAsync();
        w.To(2026, 11, 25);
        var (enough, short_, always) = (await w.ElderAsync(new(2026, 11, 21)), await w.ElderAsync(new(2026, 11, 22)), await w.ElderAsync(new(2026, 11, 1)));
        Assert.Equal((2, 0), await w.BuildAsync());
        Assert.Equal((int[])[1, 0, 1], (int[])[await w.DueNowAsync(enough), await w.DueNowAsync(short_), await w.DueNowAsync(always)]);
        w.To(2026, 12, 1);
        Assert.Equal((3, 0), await w.BuildAsync());
        Assert.Equal(1, await w.DueNowAsync(short_));
    }

    [Fact(DisplayName = "去世、不再符合、移出的不再要去，已探访的保留；期满没去的仍算逾期，后来才知道期内已去世的不算；迁到另一村的随人走")]
    public async Task Leaving()
    {
        await using var w = await CreateAsync();
        var (dead, seen, no_longer, moved) = (await w.ElderAsync(), await w.ElderAsync(), await w.ElderAsync(), await w.ElderAsync());
        w.To(2026, 12, 5);
        await w.BuildAsync();
        Assert.Equal("ok", await w.ElderSeenAsync(seen));
        foreach (var who in new[] { dead, seen }) Assert.Null((await w.World.Death.RunAsync(new(w.Clock.NewId(), who, await w.World.VersionAsync(who), new(2026, 12, 5)), World.Clerk, Stop)).Refusal);
        await w.FactAsync(no_longer, "elder.special", 0, new(2026, 12, 5));
        var home = await w.World.ReadAsync(db => Task.FromResult(db.Set<Huimin.Registry.Membership>().Single(m => m.PersonId == moved).HouseholdId));
        Assert.Null((await w.World.Move.RunAsync(new(w.Clock.NewId(), home, await w.World.HouseholdVersionAsync(home), World.Nanhai, "1组2号"), World.Clerk, Stop)).Refusal);
        Assert.Equal((0, 2), await w.BuildAsync());
        Assert.Equal((VisitDrop.Died, VisitDrop.None, VisitDrop.NotListed), ((await w.DuesAsync(dead))[^1].Dropped, (await w.DuesAsync(seen))[^1].Dropped, (await w.DuesAsync(no_longer))[^1].Dropped));
        var follows = Assert.Single(await w.DuesAsync(moved));
        Assert.Equal((World.Nanhai, true), (follows.AreaCode, follows.IsDue));
        Assert.Equal("VISIT-008", await w.ElderSeenAsync(moved, actor: World.Clerk));

        w.To(2027, 1, 2);
        await w.BuildAsync();
        var missed = (await w.DuesAsync(moved))[0];
        Assert.Equal((true, null, null), (missed.IsDue, missed.VisitedOn, missed.SettledOn));
        Assert.Null((await w.World.Death.RunAsync(new(w.Clock.NewId(), moved, await w.World.VersionAsync(moved), new(2027, 1, 2)), World.Clerk, Stop)).Refusal);
        await w.BuildAsync();
        missed = (await w.DuesAsync(moved))[0];
        Assert.Equal((true, null, (DateOnly?)w.Today), (missed.IsDue, missed.VisitedOn, missed.SettledOn));

        var unknown = await w.ElderAsync(new(2026, 12, 1));
        await w.BuildAsync();
        w.To(2027, 2, 3);
        await w.BuildAsync();
        Assert.Null((await w.World.Death.RunAsync(new(w.Clock.NewId(), unknown, await w.World.VersionAsync(unknown), new(2027, 1, 31)), World.Clerk, Stop)).Refusal);
        await w.BuildAsync();
        Assert.Equal([VisitDrop.Died, VisitDrop.Died], (await w.DuesAsync(unknown)).Select(d => d.Dropped));
    }

    [Fact(DisplayName = "频次按人提高：没探访的季度一次让位给每月一次，只欠一次；本月已探访的不再欠；降低的下期才变")]
    public async Task Frequencies_of_a_person()
    {
        await using var w = await CreateAsync();
        var (up, seen) = (await w.ChildAsync(), await w.ChildAsync());
        await w.BuildAsync();
        Assert.Equal("ok", await w.SheetAsync(w.Today, null, (seen, "CHILD", Well)));
        (w.Often.People[up], w.Often.People[seen]) = (VisitFrequency.HalfMonth, VisitFrequency.Month);
        Assert.Equal((1, 1), await w.BuildAsync());
        Assert.Equal((0, 0), await w.BuildAsync());
        Assert.Equal((int[])[1, 1], (int[])[await w.DueNowAsync(up), await w.DueNowAsync(seen)]);
        var half = (await w.DuesAsync(up)).Single(d => d.IsDue);
        Assert.Equal((new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 30)), (half.First, half.DueOn));
        w.Often.People.Remove(up);
        Assert.Equal((0, 0), await w.BuildAsync());
        w.To(2026, 12, 1);
        Assert.Equal((2, 0), await w.BuildAsync());
        Assert.Equal((int[])[1, 2], (int[])[await w.DueNowAsync(up), await w.DueNowAsync(seen)]);
    }

    [Fact(DisplayName = "经办列入、移出要写理由，越权、年龄不符、重复的拒绝；移出的不再自动列入，再列入恢复同一期；不同类别岗位和外镇的做不了")]
    public async Task By_hand()
    {
        await using var w = await CreateAsync();
        var (elder, young) = (await w.SomebodyAsync(new(1955, 1, 1), null, default), await w.SomebodyAsync(new(1990, 1, 1), null, default));
        async Task<string> OnAsync(Guid who, string reason = "子女全部在外", Actor? actor = null, string kind = "ELDER") => Code(await w.PutOn.RunAsync(new(w.Clock.NewId(), who, kind, reason), actor ?? World.Clerk, Stop));
        async Task<string> OffAsync(Guid who, string reason = "已住进养老机构", Actor? actor = null) => Code(await w.TakeOff.RunAsync(new(w.Clock.NewId(), who, "ELDER", reason), actor ?? World.Clerk, Stop));
        Assert.Equal(["VISIT-019", "VISIT-017", "VISIT-023", "VISIT-002", "DATA-001", "VISIT-001"], [await OffAsync(elder), await OnAsync(elder, "三个字"), await OnAsync(young), await OnAsync(elder, kind: "X"), await OnAsync(elder, actor: World.Aide), await OnAsync(elder, actor: World.OtherClerk)]);
        Assert.Equal(["ok", "VISIT-018"], [await OnAsync(elder), await OnAsync(elder)]);
        Assert.Equal(1, await w.DueNowAsync(elder));
        Assert.Equal((0, 0), await w.BuildAsync());
        w.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["ok", "VISIT-019"], [await OffAsync(elder), await OffAsync(elder)]);
        await w.FactAsync(elder, "elder.special", 1, new(2026, 9, 1));
        Assert.Equal((0, 0), await w.BuildAsync());
        Assert.Equal("VISIT-006", await w.ElderSeenAsync(elder));
        w.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ok", await OnAsync(elder));
        Assert.Equal((1, 1), (await w.DueNowAsync(elder), (await w.DuesAsync(elder)).Count));
        Assert.Equal((true, "子女全部在外"), ((await w.FileAsync(elder)).Kinds[0].IsOn, (await w.FileAsync(elder)).Kinds[0].ByHand!.Reason));
    }

    [Fact(DisplayName = "周期：月、季、上下半月的首日和末日，闰年二月，跨年")]
    public void Periods()
    {
        Assert.Equal(new VisitPeriod(new(2024, 2, 1), new(2024, 3, 1)), VisitPeriod.Of(VisitFrequency.Month, new(2024, 2, 29)));
        Assert.Equal((new DateOnly(2024, 2, 15), new DateOnly(2024, 2, 29)), (VisitPeriod.Of(VisitFrequency.HalfMonth, new(2024, 2, 15)).DueOn, VisitPeriod.Of(VisitFrequency.HalfMonth, new(2024, 2, 16)).DueOn));
        Assert.Equal(new VisitPeriod(new(2026, 10, 1), new(2027, 1, 1)), VisitPeriod.Of(VisitFrequency.Quarter, new(2026, 12, 31)));
        Assert.Equal(new DateOnly(2026, 3, 31), VisitPeriod.Of(VisitFrequency.Quarter, new(2026, 1, 1)).DueOn);
    }
}
