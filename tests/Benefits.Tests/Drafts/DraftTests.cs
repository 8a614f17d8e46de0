using Huimin.Benefits.Drafts;
using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Drafts;

/// <summary>Draft rules: tried beside the law, never in it.</summary>
public sealed class DraftTests
{
    private static readonly ParameterSet Law = Rules.At("2026-07");
    private static readonly ParameterSet Own = DraftKeys.Read().OrThrow().Resolve(Rules.District, Month.Parse("2026-07")).OrThrow();

    private static Outcome Try<TDraft>(Family family, ParameterSet? own = null)
        where TDraft : struct, IDraft => DraftRules.Find(TDraft.About.Code)!.Try(family.Record, Law, own ?? Own);

    [Fact(DisplayName = "现行规则里没有草案：项目、参数目录和参数版本都不含草案，草案参数一律待核")]
    public void The_law_knows_no_draft()
    {
        Assert.Empty(BenefitBook.Programmes.Where(p => p.Title.Contains("草案", StringComparison.Ordinal) || DraftRules.All.Any(d => d.About.Code == p.Code)));
        Assert.Empty(BenefitKeys.All.Intersect(DraftKeys.All));
        Assert.All(DraftKeys.All, key => Assert.True(Own[key].Pending));
        Assert.All(DraftRules.All, d => Assert.Contains(d.About.Replaces, BenefitBook.Programmes));
        Assert.Equal(DraftRules.All.Count, DraftRules.All.Select(d => d.About.Code).Distinct().Count());
    }

    [Theory(DisplayName = "就业收入减免：工资 500 元的一人户，现行补差 335 元，草案少计 150 元，补差 485 元；没有工资的一分不变")]
    [InlineData(0, 735_00, 735_00)]
    [InlineData(500_00, 335_00, 485_00)]
    [InlineData(918_73, 1, 275_62)]
    [InlineData(918_74, 0, 275_62)]
    [InlineData(1469_97, 0, 1)]
    [InlineData(1469_98, 0, 0)]
    public void Part_of_the_wage_is_left(int wage, int law, int draft)
    {
        var family = Family.Of(1).With<Income.Wage>(0, wage).Where(DibaoKeys.SmallestTopUp, 0);
        var set = Law.With(DibaoKeys.SmallestTopUp, 0);
        Assert.Equal(law, family.Amount(Dibao.Gap.About));
        Assert.Equal(draft, DraftRules.Find("DIBAO_WAGE_DISREGARD")!.Try(family.Record, set, Own)[Dibao.Gap.About]);
    }

    [Fact(DisplayName = "就业收入减免有上限：每人每月至多少计上限，也不多于计入的收入")]
    public void The_disregard_is_capped()
    {
        var family = Family.Of(3).With<Income.Wage>(0, 1000_00);
        var income = 800_00; // after the cost of work
        var left = Try<DibaoWageDisregard>(family, Own.With(DraftKeys.WageCap, 299_00))[Dibao.Gap.About];
        Assert.Equal(3 * (735_00 - ((income - 299_00) / 3)), left);
        Assert.Equal(3 * (735_00 - (((income - 300_00) / 3) + 1)), Try<DibaoWageDisregard>(family)[Dibao.Gap.About]); // 166.666… is 166.67

        // The other member's pension is counted in full, however much of the wage is left out.
        var ill = Family.Of(2).With<Income.Wage>(0, 300_00).With<Person.SeriousIllness>(0, 1).With<Income.IllnessCost>(0, 10_000_00).With<Income.Transfer>(1, 500_00);
        Assert.Equal(ill.Amount(Dibao.Gap.About), Try<DibaoWageDisregard>(ill)[Dibao.Gap.About]);
    }

    [Theory(DisplayName = "边缘收入线按困难程度：有重残成员的到两倍，没有的仍是一倍半")]
    [InlineData(true, 1102_49, true, true)]
    [InlineData(true, 1102_50, false, true)]
    [InlineData(true, 1469_99, false, true)]
    [InlineData(true, 1470_00, false, false)]
    [InlineData(false, 1102_49, true, true)]
    [InlineData(false, 1102_50, false, false)]
    public void The_line_of_the_margin_goes_by_hardship(bool severe, int each, bool law, bool draft)
    {
        var family = Family.Of(2).With<Income.Transfer>(0, each).With<Income.Transfer>(1, each);
        if (severe) family.Disabled(1, DisabilityCategory.Limb, DisabilityDegree.Second);
        Assert.Equal(law, family.Holds(Margin.Entitled.About));
        Assert.Equal(draft, Try<MarginByHardship>(family).Holds(Margin.Entitled.About));
    }

    [Fact(DisplayName = "边缘收入线提高后，重病成员随之可以单人纳入低保：多出来的钱在单人户低保")]
    public void Money_moves_to_the_single_person()
    {
        var family = Family.Of(2).With<Income.Transfer>(0, 2600_00).With<Person.SeriousIllness>(1, 1).With<Person.Relation>(1, 2);
        Assert.Equal(0, family.Amount(SinglePerson.Total.About));
        Assert.True(Try<MarginByHardship>(family)[SinglePerson.Total.About] > 0);
    }

    [Fact(DisplayName = "推导里看得见草案的步骤，标明草案和待核")]
    public void The_derivation_names_the_draft()
    {
        var step = DraftRules.Find("DIBAO_WAGE_DISREGARD")!.Explain(Family.Of(1).With<Income.Wage>(0, 500_00).Record, Law, Own)[Dibao.Gap.About];
        var rows = Policy.Explaining.Outline.Of(step);
        Assert.Contains(rows, r => r.Title.EndsWith("家庭月人均收入（工资减免后）", StringComparison.Ordinal) && r.Value == "250.00 元" && r.Article!.StartsWith("草案", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Step.Parameter?.Key == DraftKeys.WageShare && r.Step.Pending);
    }

    [Fact(DisplayName = "草案参数写成已核的拒绝，指出行号；缺文件夹、早于第一条的月份也拒绝")]
    public void Draft_parameters_are_always_pending()
    {
        var folder = Directory.CreateTempSubdirectory();
        Directory.CreateDirectory(Path.Combine(folder.FullName, "drafts"));
        var text = File.ReadAllText(Path.Combine(BenefitKeys.Folder, "drafts", "drafts.csv"));
        File.WriteAllText(Path.Combine(folder.FullName, "drafts", "drafts.csv"), text.Replace("200,%,待核,待核", "200,%,待核,已核", StringComparison.Ordinal));
        var refusal = Assert.Single(DraftKeys.Read(folder.FullName).Refusals);
        Assert.Equal("DRF-001", refusal.Code);
        Assert.Contains("第 5 行", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(DraftKeys.Read(Path.Combine(folder.FullName, "nowhere")).Refusals);
        Assert.False(DraftKeys.Read().Book!.Resolve(Rules.District, Month.Parse("2021-08")).Ok);
        folder.Delete(recursive: true);
    }
}
