using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Entitlements;

/// <summary>Facts, decisions, awards and replay (核算、决定、重算), on both databases.</summary>
public sealed class DecisionTests
{
    private static CancellationToken Stop => Means.Stop;

    [Fact(DisplayName = "登记收入后核算，决定低保，形成待遇；重算与决定一致，精确到分")]
    public async Task Facts_lead_to_a_decision_that_can_be_replayed()
    {
        await using var means = await Means.CreateAsync();
        var (home, father, _, _) = await means.World.FamilyAsync();
        Assert.Equal(2, (await means.WriteAsync(home, World.District, new(father, "income.transfer", "900.00"), new(home, "home.deposits", "3000"))).Value);
        var decision = await means.DecideAsync(home, "DIBAO");
        Assert.True(decision.Ok, decision.Refusal?.Message);

        // Rural standard 600: (600 − 300) × 3, whole yuan.
        var award = Assert.Single(await means.AwardsAsync(home));
        Assert.Equal(("DIBAO", 90_000L, means.Month.FirstDay, AwardBasis.Granted), (award.Programme, award.AmountFen, award.FromMonth, award.Basis));
        var replay = (await means.Replay.RunAsync(decision.Value, World.District, Stop)).Value;
        Assert.Empty(replay.Again);
        Assert.Empty(replay.Today!);
        Assert.Contains(replay.Content.Members.SelectMany(m => m.Facts), f => f is { Code: "income.transfer", Value: 90_000, Source: "家庭经济状况核对" });
    }

    [Fact(DisplayName = "事实变化后：旧决定重算仍与当时一致，并说明今天会怎样决定；新决定调整待遇并接续时间线")]
    public async Task A_later_fact_changes_today_and_not_then()
    {
        await using var means = await Means.CreateAsync();
        var (home, father, _, _) = await means.World.FamilyAsync();
        await means.WriteAsync(home, World.District, new(father, "income.transfer", "900"), new(home, "home.deposits", "3000"));
        var first = (await means.DecideAsync(home, "DIBAO")).Value;
        await means.WriteAsync(home, World.District, new RecordFacts.Entry(father, "income.transfer", "1200"));
        var replay = (await means.Replay.RunAsync(first, World.District, Stop)).Value;
        Assert.Empty(replay.Again);
        Assert.Contains(replay.Today!, d => d is { Code: "dibao.amount", Then: 90_000, Now: 60_000 });
        Assert.True((await means.DecideAsync(home, "DIBAO")).Ok);
        var awards = await means.AwardsAsync(home);
        Assert.Equal([(90_000L, true), (60_000L, false)], awards.Select(a => (a.AmountFen, a.EndMonth is not null)));
        Assert.Equal(AwardBasis.Changed, awards[1].Basis);
        var timeline = (await means.Timeline.RunAsync(home, World.District, Stop)).Value;
        Assert.Equal(2, timeline.Decisions.Count);
        Assert.Equal(awards[1].AwardId, Assert.Single(timeline.Changes).Key);
        Assert.Contains("由 900.00 变为 1,200.00", timeline.Changes[awards[1].AwardId], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "村协理员看不到核算；别的镇看不到这一户；区级审批人不登记事实")]
    public async Task Wrong_role_and_other_town()
    {
        await using var means = await Means.CreateAsync();
        var (home, father, _, _) = await means.World.FamilyAsync();
        Assert.Equal(DataRefusals.NotPermitted, (await means.Assess.RunAsync(home, means.Month, World.Aide, Stop)).Refusal);
        Assert.Equal(EntitlementRefusals.HouseholdNotFound, (await means.Assess.RunAsync(home, means.Month, World.OtherClerk, Stop)).Refusal);
        Assert.Equal(EntitlementRefusals.HouseholdNotFound, (await means.WriteAsync(home, World.OtherClerk, new RecordFacts.Entry(father, "income.transfer", "1"))).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await means.WriteAsync(home, World.DistrictChief, new RecordFacts.Entry(father, "income.transfer", "1"))).Refusal);
        Assert.True((await means.Assess.RunAsync(home, means.Month, World.Clerk, Stop)).Ok);
    }

    [Theory(DisplayName = "不合法的事实被拒绝，说明哪一项、应怎么写")]
    [InlineData("income.transfer", "-5", "POL-")]
    [InlineData("income.transfer", "很多", "ENT-009")]
    [InlineData("person.born", "1990-01-01", "ENT-004")]
    [InlineData("home.deposits", "100", "ENT-005")]
    [InlineData("no.such", "1", "ENT-003")]
    [InlineData("person.illness", "也许", "ENT-009")]
    [InlineData("support.leftBehind", "是", "ENT-065")]
    [InlineData("support.selfCareFailed", "7", "POL-")]
    public async Task Bad_facts_are_refused(string code, string text, string refusal)
    {
        await using var means = await Means.CreateAsync();
        var (home, father, _, _) = await means.World.FamilyAsync();
        var written = await means.WriteAsync(home, World.District, new RecordFacts.Entry(father, code, text));
        Assert.StartsWith(refusal, written.Refusal!.Code, StringComparison.Ordinal);
        Assert.Equal(0, await means.World.ReadAsync(db => db.Facts.CountAsync(Stop)));
    }

    [Fact(DisplayName = "按月份核算：事实生效前的月份不计入；按当时所知核算；第一个标准之前的月份被拒绝")]
    public async Task As_of_a_month_and_as_known_then()
    {
        await using var means = await Means.CreateAsync();
        await means.World.ImportAsync(World.Family(), asOf: new DateOnly(2025, 1, 1));
        var (home, father) = await means.World.ReadAsync(async db =>
            ((await db.Households.SingleAsync(Stop)).HouseholdId, (await db.Memberships.FirstAsync(m => m.Relation == "02", Stop)).PersonId));
        await means.WriteAsync(home, World.District, new(father, "income.transfer", "900"), new(home, "home.deposits", "0"));
        var before = means.Clock.UtcNow;
        means.World.Time.Advance(TimeSpan.FromMinutes(1));
        await means.WriteAsync(home, World.District, new RecordFacts.Entry(father, "income.transfer", "1800"));
        async Task<long> GapAsync(Month month, DateTime? known = null)
        {
            var view = (await means.Assess.RunAsync(home, month, World.District, Stop, known)).Value;
            return view.Outcome[BenefitRules.Find("DIBAO")!.Amount!];
        }

        Assert.Equal(0, await GapAsync(means.Month)); // 1800 ÷ 3 = 600: not below
        Assert.Equal(90_000, await GapAsync(means.Month, before));
        Assert.Equal(180_000, await GapAsync(means.Month - 3)); // before the fact: no income known
        Assert.False((await means.Assess.RunAsync(home, new Month(2020, 1), World.District, Stop)).Ok);
        Assert.Equal("ENT-017", (await means.Assess.RunAsync(home, means.Month + 13, World.District, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "登记为子女却比户主年长：核算和决定都被拒绝，说明先更正什么；晚一天出生就核算")]
    public async Task A_child_older_than_its_parent_is_refused()
    {
        await using var means = await Means.CreateAsync();
        var (home, father, _, son) = await means.World.FamilyAsync();
        async Task BornAsync(Guid person, DateOnly day)
        {
            await means.World.Database.ExecuteAsOwnerAsync(
                $"update person set birth_date = '{day:yyyy-MM-dd}' where person_id = {(TestDatabase.OnPostgres ? $"'{person}'" : $"x'{Convert.ToHexString(person.ToByteArray(true))}'")}");
        }

        await BornAsync(father, new DateOnly(1980, 5, 6));
        await BornAsync(son, new DateOnly(1980, 5, 5));
        Assert.Equal("ENT-027", (await means.Assess.RunAsync(home, means.Month, World.District, Stop)).Refusal!.Code);
        Assert.Equal("ENT-027", (await means.DecideAsync(home, "DIBAO")).Refusal!.Code);
        await BornAsync(son, new DateOnly(1980, 5, 7));
        Assert.True((await means.Assess.RunAsync(home, means.Month, World.District, Stop)).Ok);
    }

    [Fact(DisplayName = "整户迁到别的镇，事实、决定和待遇一起过去，原镇看不到")]
    public async Task Everything_moves_with_the_household()
    {
        await using var means = await Means.CreateAsync();
        var (home, father, _, _) = await means.World.FamilyAsync();
        await means.WriteAsync(home, World.District, new(father, "income.transfer", "900"), new(home, "home.deposits", "0"));
        var decision = (await means.DecideAsync(home, "DIBAO")).Value;
        var version = await means.World.HouseholdVersionAsync(home);
        Assert.True((await means.World.Move.RunAsync(new(means.Clock.NewId(), home, version, World.OtherTown, "1组1号"), World.District, Stop)).Ok);
        Assert.False((await means.Replay.RunAsync(decision, World.Clerk, Stop)).Ok);
        Assert.Empty((await means.Replay.RunAsync(decision, World.OtherClerk, Stop)).Value.Again);
        Assert.Single((await means.Timeline.RunAsync(home, World.OtherClerk, Stop)).Value.Awards);
        Assert.NotNull((await means.Assess.RunAsync(home, means.Month, World.OtherClerk, Stop)).Value.Household.Record.OriginOf(Huimin.Benefits.Facts.Home.Deposits.About));
    }
}
