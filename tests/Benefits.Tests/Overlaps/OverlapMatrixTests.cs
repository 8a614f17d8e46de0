using Huimin.Benefits.Facts;
using Huimin.Benefits.Overlaps;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Overlaps;

/// <summary>The matrix row by row: for each a household whose first member meets both benefits but for their overlap, and what is paid of each.</summary>
public sealed class OverlapMatrixTests
{
    private static Family Poor(string born = "1985-03-15") => Family.Of(1).Born(0, born);

    private static Family Severe(string born = "1985-03-15") => Poor(born).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First);

    private static Family Old() => Poor("1945-01-01").With<Elder.Ability>(0, 4).With<Elder.CareFee>(0, 1000_00);

    private static Family Child(int father, int mother) => Poor("2015-01-01").With<Support.Father>(0, father).With<Support.Mother>(0, mother);

    private static Family Supported(Family family) => family.With<Support.Supporters>(0, 1);

    private static Family Rich(Family family) => family.With<Income.Transfer>(0, 4000_00);

    /// <summary>What is paid, in fen a month; for a status 1 or 0.</summary>
    private static Dictionary<string, (Family Family, long First, long Second)> Cases => new()
    {
        ["DISABILITY_LIVING×DISABILITY_CARE"] = (Severe(), 100_00, 110_00),
        ["TEKUN×DISABILITY_LIVING"] = (Supported(Severe()), 1006_00, 0),
        ["TEKUN×DISABILITY_CARE"] = (Supported(Severe()), 1006_00, 0),
        ["WORK_INJURY_CARE×DISABILITY_LIVING"] = (Severe().With<Person.WorkInjuryCare>(0, 1), 1, 0),
        ["WORK_INJURY_CARE×DISABILITY_CARE"] = (Severe().With<Person.WorkInjuryCare>(0, 1), 1, 0),
        ["ORPHAN×DISABILITY_LIVING"] = (Child(1, 1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.Second), 1362_60, 0),
        ["ORPHAN×DISABILITY_CARE"] = (Child(1, 1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.Second), 1362_60, 100_00),
        ["DE_FACTO×DISABILITY_LIVING"] = (Child(1, 3).With<Income.Transfer>(0, 900_00).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.Third).Where(Benefits.Disability.DisabilityKeys.LivingCoversMargin, 1), 1362_60, 0),
        ["DE_FACTO×DISABILITY_CARE"] = (Rich(Child(1, 3)).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.Second), 1362_60, 100_00),
        ["DISABILITY_CARE×DISABLED_ELDER_SUBSIDY"] = (Old().Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First), 0, 200_00),
        ["DISABILITY_CARE×INSTITUTION_CARE"] = (Old().With<Elder.InHome>(0, 1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First), 0, 600_00),
        ["DISABLED_ELDER_SUBSIDY×INSTITUTION_CARE"] = (Old().With<Elder.InHome>(0, 1), 0, 600_00),
        ["TEKUN×CARE_CONSUMPTION"] = (Supported(Old()), 1006_00, 0),
        ["INSTITUTION_CARE×CARE_CONSUMPTION"] = (Old().With<Elder.InHome>(0, 1), 600_00, 0),
        ["ORPHAN×TEKUN"] = (Supported(Child(1, 1)), 1362_60, 0),
        ["DE_FACTO×TEKUN"] = (Rich(Supported(Child(1, 3))), 1362_60, 0),
        ["ORPHAN×HIV_CHILD"] = (Child(1, 9).With<Support.Infected>(0, 1), 1362_60, 0),
        ["DE_FACTO×HIV_CHILD"] = (Rich(Child(4, 1)).With<Support.Infected>(0, 1), 1362_60, 0),
        ["DIBAO×DE_FACTO"] = (Child(1, 3), 795_00, 568_00), // 1362.60 − 795.00 = 567.60, paid as 568
        ["DIBAO×SINGLE_PERSON"] = (Severe(), 795_00, 0),
        ["DIBAO×DIBAO_MARGINAL"] = (Poor(), 735_00, 0),
        ["DIBAO×RIGID_EXPENDITURE"] = (Poor().With<Spending.Medical12>(9000_00), 735_00, 0),
        ["DIBAO_MARGINAL×RIGID_EXPENDITURE"] = (Poor().With<Income.Transfer>(0, 900_00).With<Spending.Medical12>(9000_00), 1, 0),
        ["DIBAO×RETRENCHED_VETERAN_WORKER"] = (Poor().With<Person.Retrenched>(0, 1), 735_00, 147_00),
        ["AGE_ALLOWANCE×DIBAO"] = (Poor("1945-01-01"), 50_00, 795_00),
        ["AGE_ALLOWANCE×TEKUN"] = (Supported(Poor("1945-01-01")), 50_00, 1006_00),
        ["AGE_ALLOWANCE×DISABILITY_LIVING"] = (Severe("1945-01-01"), 50_00, 100_00),
        ["AGE_ALLOWANCE×DISABILITY_CARE"] = (Severe("1945-01-01"), 50_00, 110_00),
    };

    public static TheoryData<string> Rows => [.. OverlapMatrix.Rules.Select(r => $"{r.First}×{r.Second.Code}")];

    [Theory(DisplayName = "矩阵逐行：同时符合两项待遇时")]
    [MemberData(nameof(Rows))]
    public void Each_row_holds(string row)
    {
        var rule = OverlapMatrix.Rules.Single(r => $"{r.First}×{r.Second.Code}" == row);
        var (family, first, second) = Cases[row];
        var found = family.Decide();

        Assert.Equal(second, Paid(found, rule.Second));
        var programme = BenefitBook.Programmes.SingleOrDefault(p => p.Code == rule.First);
        if (programme is not null) Assert.Equal(first, Paid(found, programme));
        Assert.Equal(rule.Effect != Together.FirstOnly, second > 0);
        Assert.Equal(rule.Effect != Together.Higher, first > 0);
    }

    [Fact(DisplayName = "没有重叠时第二项本来可以享受：互斥行不是因为别的条件")]
    public void Without_the_first_the_second_is_paid()
    {
        long Second(string row, Func<Family, Family> without) => Paid(without(Cases[row].Family).Decide(), OverlapMatrix.Rules.Single(r => $"{r.First}×{r.Second.Code}" == row).Second);
        Family NotSupported(Family f) => f.With<Support.Supporters>(0, 0);
        Assert.Equal(100_00, Second("TEKUN×DISABILITY_LIVING", NotSupported));
        Assert.Equal(110_00, Second("TEKUN×DISABILITY_CARE", NotSupported));
        Assert.Equal(400_00, Second("TEKUN×CARE_CONSUMPTION", NotSupported));
        Assert.Equal(100_00, Second("WORK_INJURY_CARE×DISABILITY_LIVING", f => f.With<Person.WorkInjuryCare>(0, 0)));
        Assert.Equal(110_00, Second("WORK_INJURY_CARE×DISABILITY_CARE", f => f.With<Person.WorkInjuryCare>(0, 0)));
        Assert.Equal(100_00, Second("ORPHAN×DISABILITY_LIVING", f => f.With<Support.Father>(0, 0)));
        Assert.Equal(100_00, Second("DE_FACTO×DISABILITY_LIVING", f => f.With<Support.Father>(0, 0)));
        Assert.Equal(400_00, Second("INSTITUTION_CARE×CARE_CONSUMPTION", f => f.With<Elder.InHome>(0, 0)));
        Assert.Equal(1362_60, Second("ORPHAN×HIV_CHILD", f => f.With<Support.Father>(0, 0)));
        Assert.Equal(1006_00, Second("ORPHAN×TEKUN", f => f.With<Support.PrefersTekun>(0, 1)));
        Assert.Equal(1006_00, Second("DE_FACTO×TEKUN", f => f.With<Support.PrefersTekun>(0, 1).With<Income.Transfer>(0, 0)));
    }

    [Fact(DisplayName = "护理类补贴：金额相同取护理补贴；地方规定叠加时都发")]
    public void Equal_or_added_up()
    {
        Family Both() => Old().Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First);
        var equal = Both().Where(Benefits.ElderCare.ElderKeys.Disabled, 110_00).Decide();
        Assert.Equal((110_00, 0), (Paid(equal, Benefits.Disability.NursingAllowance.About), Paid(equal, Benefits.ElderCare.DisabledElderSubsidy.About)));
        var level = Old().With<Elder.InHome>(0, 1).Where(Benefits.ElderCare.ElderKeys.Disabled, 600_00).Decide();
        Assert.Equal((600_00, 0), (Paid(level, Benefits.ElderCare.DisabledElderSubsidy.About), Paid(level, Benefits.ElderCare.InstitutionSubsidy.About)));
        var added = Both().Where(Benefits.ElderCare.ElderKeys.CareStack, 1).Decide();
        Assert.Equal((110_00, 200_00), (Paid(added, Benefits.Disability.NursingAllowance.About), Paid(added, Benefits.ElderCare.DisabledElderSubsidy.About)));
    }

    [Fact(DisplayName = "补差的事实无人抚养残疾儿童：低保金、生活补贴、补差合起来正好到标准")]
    public void The_top_up_reaches_the_standard()
    {
        var found = Child(1, 3).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.Third).Where(GeneralKeys.Rounding, 0).Decide();
        Assert.Equal(1362_60, found[Dibao.Amount.About] + found[Benefits.Disability.LivingAllowance.Total.About] + found[Benefits.ChildWelfare.UnattendedChildren.Total.About]);
    }

    private static long Paid(Outcome found, Programme programme)
    {
        if (programme.Amount is null) return found.Holds(programme.Entitled) ? 1 : 0;
        if (programme.MemberAmount is null) return found[programme.Amount];
        Assert.Equal(found[programme.MemberAmount, 0] > 0, found.Holds(programme.MemberEntitled!, 0));
        return found[programme.MemberAmount, 0];
    }
}
