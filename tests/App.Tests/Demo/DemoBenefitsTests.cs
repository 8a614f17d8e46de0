using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Policy;
using Huimin.Values;

namespace Huimin.App.Tests.Demo;

/// <summary>What the rules give in the whole demo district: the needs are drawn, the benefits follow, and their size is that of the district's own report.</summary>
public sealed class DemoBenefitsTests
{
    private static readonly Lazy<Dictionary<string, int>> Counted = new(Count);

    [Theory(DisplayName = "演示区：按规则算出的保障规模与本区年报相差不到一成五")]
    [InlineData("低保户", 8_911)]
    [InlineData("低保人", 17_370)]
    [InlineData("特困人", 1_936)]
    [InlineData("边缘户", 1_774)]
    [InlineData("边缘人", 5_053)]
    [InlineData("残疾补贴人次", 10_200)]
    [InlineData("孤儿和事实无人抚养儿童", 233)]
    [InlineData("失能老人", 1_428)]
    public void Is_of_the_size_of_the_report(string what, int reported) => Assert.InRange(Counted.Value[what], reported * 85 / 100, reported * 115 / 100);

    private static Dictionary<string, int> Count()
    {
        var district = SyntheticDistrict.Make(new DistrictPlan { Today = new DateOnly(2026, 11, 21) });
        var rules = BenefitRules.Read("500114").Value.In(new Month(district.Plan.RegisterDay)).Value;
        var (means, serial, counts) = (new DemoMeans(district), 0, new Dictionary<string, int>());
        foreach (var home in district.Households)
        {
            var facts = means.Of(home, serial++).ToList();
            if (DemoRoll.Record(home, facts) is not { } record) continue;
            var found = rules.Decide(record);
            var alone = Members(found, "SINGLE_PERSON");
            if (Holds(found, "DIBAO")) Add("低保户", 1);
            if (Holds(found, "DIBAO")) Add("低保人", (int)found[BenefitRules.Schema.FindCode("dibao.approved")!]);
            Add("低保户", alone);
            Add("低保人", alone);
            Add("特困人", Members(found, "TEKUN"));
            if (Holds(found, "DIBAO_MARGINAL")) Add("边缘户", 1);
            if (Holds(found, "DIBAO_MARGINAL")) Add("边缘人", (int)found[BenefitRules.Schema.FindCode("means.people")!]);
            Add("残疾补贴人次", Members(found, "DISABILITY_LIVING") + Members(found, "DISABILITY_CARE"));
            Add("孤儿和事实无人抚养儿童", Members(found, "ORPHAN") + Members(found, "DE_FACTO"));
            Add("失能老人", Members(found, "DISABLED_ELDER_SUBSIDY"));
        }

        return counts;

        void Add(string what, int many) => counts[what] = counts.GetValueOrDefault(what) + many;
    }

    private static bool Holds(Outcome outcome, string code) => outcome.Holds(BenefitRules.Find(code)!.Entitled);

    private static int Members(Outcome outcome, string code) =>
        Enumerable.Range(0, outcome.Size).Count(m => outcome.Holds(BenefitRules.Find(code)!.MemberEntitled!, m));
}
