using Huimin.App.Tests.Casework;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Entitlements;

namespace Huimin.App.Tests.Entitlements;

/// <summary>How SQLite finds awards: for one family by the family, for a figure by the programme.</summary>
public sealed class AwardPlanTests
{
    private static CancellationToken Stop => CaseWorld.Stop;

    [Fact(DisplayName = "受理、核算、决定、调整按户的索引查这一户的待遇，不走供指标用的项目索引；指标按项目索引查")]
    public async Task A_decision_looks_at_one_family()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "SQLite 的执行计划");
        await using var w = await CaseWorld.CreateAsync();
        using var heard = Plans.Listen();
        var (home, father, _, _) = await w.PoorFamilyAsync();
        var id = await w.OpenAsync(home, father);
        await w.ToConfirmAsync(id);
        await w.MustAsync(id, "confirm", World.DistrictChief);
        var review = await w.FileAsync(await w.OpenAsync(home, father, "DIBAO_REVIEW"));
        await w.World.ReadAsync(db => w.Decisions.ProposeAsync(db, review, CaseWorld.Book.Find("DIBAO_REVIEW")!, CaseEffect.AdjustBack, w.Clock.BeijingToday, Stop));

        Task<List<string>> PlansAsync() => w.World.ReadAsync(db => heard.OfAsync(db, "\"award\""));

        var plans = await PlansAsync();
        Assert.True(plans.Count >= 4, "受理、核算、决定、追溯各有一句");
        Assert.All(plans, p => Assert.True(p.Contains("ix_award_household_id (household_id=?)", StringComparison.Ordinal) || p.Contains("ix_award_person_id (person_id=?)", StringComparison.Ordinal), p));
        Assert.All(plans, p => Assert.DoesNotContain("programme", p, StringComparison.Ordinal));
        var figure = await w.World.ReadAsync(db => Plans.ExplainAsync(db, AwardRows.Households("DIBAO", "TEKUN"), [("@known", w.Clock.UtcNow)]));
        Assert.Contains("ix_award_programme_area_code (programme=?)", figure, StringComparison.Ordinal);

        // The same index without its condition is what would mislead a decision.
        await w.Database.ExecuteAsOwnerAsync("create index misleading on award (programme, area_code)");
        Assert.Contains(await PlansAsync(), p => p.Contains("misleading (programme=?", StringComparison.Ordinal));
    }
}
