using Huimin.App.Tests.Casework;
using Huimin.App.Tests.Registry;
using Huimin.Benefits.Drafts;
using Huimin.Data;
using Huimin.Entitlements;

namespace Huimin.App.Tests.Entitlements;

/// <summary>Draft rules and kinds of household in a simulation (规则草案、家庭类型), on both databases.</summary>
public sealed class SimulationTests
{
    private const string WageDraft = "DIBAO_WAGE_DISREGARD";

    private static CancellationToken Stop => Means.Stop;

    /// <summary>Three of a family with a wage, and one family without.</summary>
    private static async Task<(Means Means, Guid Working)> DistrictAsync()
    {
        var means = await Means.CreateAsync();
        var (working, father, _, _) = await means.World.FamilyAsync("H0001", 221);
        var (idle, other, _, _) = await means.World.FamilyAsync("H0002", 231);
        await means.WriteAsync(working, World.District, new(father, "income.wage", "1000"), new(working, "home.deposits", "0"));
        await means.WriteAsync(idle, World.District, new(other, "income.transfer", "900"), new(idle, "home.deposits", "0"));
        return (means, working);
    }

    [Fact(DisplayName = "换上就业收入减免草案：只有挣工资的一户增加，增加数与逐户试算相同；现行一侧与不换规则时相同")]
    public async Task A_draft_takes_the_place_of_a_programme()
    {
        var (means, working) = await DistrictAsync();
        await using var _ = means;
        var view = (await means.Simulate.RunAsync(means.Month, new([], WageDraft), World.District, Stop)).Value;
        var (now, own) = (means.Rules.In(means.Month).Value, means.Rules.DraftsIn(means.Month).Value);
        var record = (await means.Assess.RunAsync(working, means.Month, World.District, Stop)).Value.Household.Record;
        var dibao = BenefitRules.Find("DIBAO")!.Amount!;
        var more = DraftRules.Find(WageDraft)!.Try(record, now.Parameters, own)[dibao] - now.Decide(record)[dibao];
        Assert.True(more > 0);
        Assert.Equal((more, 1, 0), (view.Result.Whole.DifferenceFen, view.Result.Whole.Gaining, view.Result.Whole.Losing));
        Assert.Equal((more, 0L), (view.Result.Whole.GainedFen, view.Result.Whole.LostFen));
        var raised = (await means.Simulate.RunAsync(means.Month, new([new("dibao.standard.rural", "700")]), World.District, Stop)).Value;
        Assert.Equal(raised.Result.Whole.BaseFen, view.Result.Whole.BaseFen);
        Assert.Equal((WageDraft, "DIBAO", BenefitRules.RuleVersion), (view.Result.Draft!.Code, view.Result.Draft.Replaces, view.Result.Draft.RuleVersion));
    }

    [Fact(DisplayName = "草案不在可决定的待遇之中；不存在的草案、没选草案却改了草案参数、超范围的草案参数都拒绝；村镇不能模拟")]
    public async Task A_draft_is_never_decided()
    {
        var (means, working) = await DistrictAsync();
        await using var _ = means;
        Assert.Empty(await means.AwardsAsync(working));
        Assert.DoesNotContain(BenefitRules.Programmes, p => p.Code == WageDraft);
        Assert.DoesNotContain(CaseWorld.Book.All.SelectMany(p => p.Programmes), p => p == WageDraft);
        Assert.Equal("ENT-029", (await means.Simulate.RunAsync(means.Month, new([], "NONE"), World.District, Stop)).Refusal!.Code);
        Assert.Equal("ENT-031", (await means.Simulate.RunAsync(means.Month, new([new("draft.dibao.wage.percent", "50")]), World.District, Stop)).Refusal!.Code);
        Assert.Equal("ENT-025", (await means.Simulate.RunAsync(means.Month, new([new("draft.dibao.wage.percent", "101")], WageDraft), World.District, Stop)).Refusal!.Code);
        Assert.Equal("ENT-024", (await means.Simulate.RunAsync(means.Month, new([]), World.District, Stop)).Refusal!.Code);
        Assert.Equal(DataRefusals.NotPermitted, (await means.Simulate.RunAsync(means.Month, new([], WageDraft), World.Clerk, Stop)).Refusal);
    }

    [Fact(DisplayName = "草案的参数可以改：减免比例为零时与现行一样；方案记下草案、稿次和规则版本，导出里看得见")]
    public async Task A_scenario_keeps_its_draft()
    {
        var (means, _) = await DistrictAsync();
        await using var __ = means;
        var none = (await means.Simulate.RunAsync(means.Month, new([new("draft.dibao.wage.percent", "0")], WageDraft), World.District, Stop)).Value;
        Assert.Equal(0, none.Result.Whole.DifferenceFen);
        Assert.Contains(none.Changed, r => r.Key.Key == "draft.dibao.wage.percent");
        var kept = await means.Scenarios.KeepAsync(new(means.Clock.NewId(), "就业减免", means.Month, new([], WageDraft)), World.District, Stop);
        var found = (await means.Scenarios.FindAsync(kept.Value, World.DistrictChief, Stop)).Value;
        Assert.Equal((WageDraft, "第1稿"), (found.Result.Draft!.Code, found.Result.Draft.Revision));
        var text = ScenarioTable.Csv(found, means.Rules, town => town);
        Assert.Contains("规则草案,低保就业收入减免（第1稿）,代替 最低生活保障,规则版本 " + BenefitRules.RuleVersion, text, StringComparison.Ordinal);
        Assert.Contains("家庭类型,", text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "按家庭类型汇总：每户归一类，户数和差额加起来等于全区")]
    public async Task Kinds_add_up_to_the_whole()
    {
        var (means, working) = await DistrictAsync();
        await using var _ = means;
        var father = (await means.Assess.RunAsync(working, means.Month, World.District, Stop)).Value.Household.Members[0].PersonId;
        await means.WriteAsync(working, World.District, new RecordFacts.Entry(father, "person.illness", "是"));
        var result = (await means.Simulate.RunAsync(means.Month, new([], WageDraft), World.District, Stop)).Value.Result;
        Assert.Equal((2, result.Whole.Households), (result.ByKind.Count, result.ByKind.Sum(k => k.Households)));
        Assert.Equal(result.Whole.DifferenceFen, result.ByKind.Sum(k => k.DifferenceFen));
        Assert.Equal((1, result.Whole.DifferenceFen), (result.ByKind.Single(k => k.Key == "2").Households, result.ByKind.Single(k => k.Key == "2").DifferenceFen));
    }
}
