using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Entitlements;

/// <summary>The sweep over everybody, its findings, simulation and cliffs (普查、模拟、陡坡), on both databases.</summary>
public sealed class SweepTests
{
    private static CancellationToken Stop => Means.Stop;

    private static BrowsePolicyFindings.Filter All => new(null, null, null, null, 0, 100);

    /// <summary>Two poor families in two towns, and one of which nothing is known.</summary>
    private static async Task<(Means Means, Guid First, Guid Second)> DistrictAsync()
    {
        var means = await Means.CreateAsync();
        var (first, father, _, _) = await means.World.FamilyAsync("H0001", 221);
        await means.World.ImportAsync(World.Family("H0002", 231).Select(r => r with { Area = World.OtherTown }));
        await means.World.ImportAsync(World.Family("H0003", 241));
        var second = await means.World.ReadAsync(db => db.Households.Where(h => h.Number == "H0002").Select(h => h.HouseholdId).SingleAsync(Stop));
        await means.WriteAsync(first, World.District, new(father, "income.transfer", "900"), new(first, "home.deposits", "0"));
        await means.WriteAsync(second, World.District, new RecordFacts.Entry(second, "home.deposits", "100"));
        return (means, first, second);
    }

    [Fact(DisplayName = "普查找出符合低保未享受的两户，金额与逐户核算相同；没有经济状况的户不算符合")]
    public async Task The_sweep_finds_who_is_entitled()
    {
        var (means, first, second) = await DistrictAsync();
        await using var _ = means;
        var swept = (await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop)).Value;
        Assert.Equal(3, swept.Households);
        var found = (await means.Browse.RunAsync(All with { Programme = "DIBAO" }, World.District, Stop)).Value.Rows;
        Assert.Equal([(first, 90_000L), (second, 180_000L)], found.Where(f => f.Kind == PolicyFindingKind.Missing).Select(f => (f.HouseholdId, f.DueFen)).OrderBy(f => f.Item2));
        foreach (var finding in found)
        {
            var view = (await means.Assess.RunAsync(finding.HouseholdId, means.Month, World.District, Stop)).Value;
            Assert.Equal(finding.DueFen, view.Outcome[BenefitRules.Find("DIBAO")!.Amount!]);
        }
    }

    [Fact(DisplayName = "再普查一次不重复；给了待遇就不再是发现；判定有误的记住理由，金额变了才再提示")]
    public async Task Findings_are_remembered()
    {
        var (means, first, second) = await DistrictAsync();
        await using var _ = means;
        await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop);
        var again = (await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop)).Value;
        Assert.Equal((0, 0), (again.Found, again.Gone));

        var wrong = (await means.Browse.RunAsync(All with { Programme = "DIBAO" }, World.District, Stop)).Value.Rows.Single(f => f.HouseholdId == second);
        Assert.Equal("ENT-020", (await means.Settle.RunAsync(new(means.Clock.NewId(), wrong.FindingId, wrong.Version, PolicyFindingState.Wrong, "不"), World.District, Stop)).Refusal!.Code);
        Assert.True((await means.Settle.RunAsync(new(means.Clock.NewId(), wrong.FindingId, wrong.Version, PolicyFindingState.Wrong, "常年在外经商，收入未核到"), World.District, Stop)).Ok);
        Assert.True((await means.DecideAsync(first, "DIBAO")).Ok);
        var third = (await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop)).Value;
        Assert.True(third.KeptSilent >= 1);
        var open = (await means.Browse.RunAsync(All with { Programme = "DIBAO", Kind = PolicyFindingKind.Missing }, World.District, Stop)).Value.Rows;
        Assert.Empty(open);
    }

    [Fact(DisplayName = "按镇街筛选后列表只有该镇，地图上各镇的数不变")]
    public async Task The_map_stays_whole_when_the_list_is_of_one_town()
    {
        var (means, first, second) = await DistrictAsync();
        await using var _ = means;
        await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop);
        var whole = (await means.Browse.RunAsync(All with { Programme = "DIBAO" }, World.District, Stop)).Value;
        Assert.Equal((2, 2), (whole.Total, whole.Towns.Count));
        var town = whole.Rows.Single(r => r.HouseholdId == second).AreaCode[..9];
        var one = (await means.Browse.RunAsync(All with { Programme = "DIBAO", Area = town }, World.District, Stop)).Value;
        Assert.Equal((1, second), (one.Total, Assert.Single(one.Rows).HouseholdId));
        Assert.Equal(whole.Towns, one.Towns);
        Assert.NotEqual(first, second);
    }

    [Fact(DisplayName = "收入超过标准后仍在发放的被找出；镇街只看到本镇的发现；村协理员不能看")]
    public async Task Who_is_no_longer_entitled_is_found_in_the_own_town_only()
    {
        var (means, first, _) = await DistrictAsync();
        await using var __ = means;
        await means.DecideAsync(first, "DIBAO");
        var father = (await means.Assess.RunAsync(first, means.Month, World.District, Stop)).Value.Household.Members[0].PersonId;
        await means.WriteAsync(first, World.District, new RecordFacts.Entry(father, "income.transfer", "9000"));
        await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop);
        var mine = (await means.Browse.RunAsync(All with { Programme = "DIBAO" }, World.Clerk, Stop)).Value.Rows;
        Assert.Equal((first, PolicyFindingKind.NoLongerDue, 90_000L), mine.Select(f => (f.HouseholdId, f.Kind, f.PaidFen)).Single());
        Assert.DoesNotContain((await means.Browse.RunAsync(All, World.OtherClerk, Stop)).Value.Rows, f => f.HouseholdId == first);
        Assert.Equal(DataRefusals.NotPermitted, (await means.Browse.RunAsync(All, World.Aide, Stop)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await means.Sweep.RunAsync(new(means.Clock.NewId()), World.Clerk, Stop)).Refusal);
    }

    [Fact(DisplayName = "提高农村低保标准 100 元：差额、户数按镇街、项目和人数汇总一致；方案可保存；没有改动被拒绝")]
    public async Task A_reform_is_priced()
    {
        var (means, _, _) = await DistrictAsync();
        await using var __ = means;
        var simulated = (await means.Simulate.RunAsync(means.Month, new([new("dibao.standard.rural", "700.00")]), World.District, Stop)).Value;
        var dibao = simulated.Result.ByProgramme.Single(r => r.Key == "DIBAO");
        Assert.Equal((2, 2, 60_000L), (dibao.BaseHouseholds, dibao.DraftHouseholds, dibao.DifferenceFen)); // 100 yuan × 3 people × 2 families
        Assert.Equal(simulated.Result.Whole.DifferenceFen, simulated.Result.ByTown.Sum(t => t.DifferenceFen));
        Assert.Equal(simulated.Result.Whole.DifferenceFen, simulated.Result.BySize.Sum(t => t.DifferenceFen));
        Assert.Equal(1, simulated.Result.MeansUnknown);
        Assert.Equal("ENT-024", (await means.Simulate.RunAsync(means.Month, new([new("dibao.standard.rural", "600")]), World.District, Stop)).Refusal!.Code);
        Assert.Equal("ENT-025", (await means.Simulate.RunAsync(means.Month, new([new("dibao.standard.rural", "-1")]), World.District, Stop)).Refusal!.Code);
        Assert.Equal(DataRefusals.NotPermitted, (await means.Simulate.RunAsync(means.Month, new([new("dibao.standard.rural", "700")]), World.Clerk, Stop)).Refusal);
        var kept = await means.Scenarios.KeepAsync(new(means.Clock.NewId(), "农村提高一百元", means.Month, new([new("dibao.standard.rural", "700.00")])), World.District, Stop);
        Assert.Equal(simulated.Result.Whole, (await means.Scenarios.FindAsync(kept.Value, World.DistrictChief, Stop)).Value.Result.Whole);
    }

    [Fact(DisplayName = "陡坡：多挣一元失去低保的户被找出；快照被截断时重新生成，不用残缺的")]
    public async Task Cliffs_are_found_and_a_broken_snapshot_is_made_anew()
    {
        var (means, first, _) = await DistrictAsync();
        await using var __ = means;
        var father = (await means.Assess.RunAsync(first, means.Month, World.District, Stop)).Value.Household.Members[0].PersonId;
        await means.WriteAsync(first, World.District, new RecordFacts.Entry(father, "income.transfer", "1799.00"));
        var cliffs = (await means.Cliffs.RunAsync(means.Month, World.District, Stop)).Value;
        Assert.Equal(2, cliffs.Asked);
        means.Snapshots.Dispose();
        foreach (var file in Directory.GetFiles(means.SnapshotFolder)) await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, Stop))[..^10], Stop);
        using var fresh = new DistrictSnapshots(new ReadDesk(means.World.Database.Store), new EntitlementOptions("500114", means.SnapshotFolder), means.Rules, means.Clock);
        var again = await new FindCliffs(fresh, means.Rules).RunAsync(means.Month, World.District, Stop);
        Assert.Equal(2, again.Value.Asked);
    }
}
