using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;
using Huimin.Values;

namespace Huimin.Benefits.Tests.SocialAssistance;

/// <summary>Margin households, people who enter Dibao alone, households in hardship by expenditure.</summary>
public sealed class LowIncomeTests
{
    private static Family Earning(int fen) => Family.Of(1).With<Income.Transfer>(0, fen);

    [Theory(DisplayName = "边缘家庭：人均收入低于低保标准的 1.5 倍（1102.50 元），等于不算")]
    [InlineData(735_00, true)]
    [InlineData(1102_49, true)]
    [InlineData(1102_50, false)]
    [InlineData(734_99, false)] // Dibao
    public void The_margin_line(int income, bool margin) => Assert.Equal(margin, Earning(income).Holds(Margin.Entitled.About));

    [Fact(DisplayName = "收入够低保但财产超标的，财产在边缘规定内的认定为边缘家庭")]
    public void Assets_can_lead_to_the_margin()
    {
        var found = Earning(0).With<Home.Vehicles>(1).Decide();
        Assert.Equal((false, true), (found.Holds(Dibao.Entitled.About), found.Holds(Margin.Entitled.About)));
        Assert.False(Earning(0).With<Home.Vehicles>(2).Holds(Margin.Entitled.About));
        Assert.True(Earning(0).With<Home.Deposits>(26_460_00).Holds(Margin.Entitled.About));
        Assert.False(Earning(0).With<Home.Deposits>(26_460_01).Holds(Margin.Entitled.About));
    }

    [Theory(DisplayName = "单人保：边缘家庭的重残、重病人员；轻残不行，本人收入达到标准不行")]
    [InlineData(DisabilityDegree.First, 0, 0, 735_00)]
    [InlineData(DisabilityDegree.Third, 0, 0, 0)]
    [InlineData(DisabilityDegree.Third, 1, 0, 735_00)]
    [InlineData(DisabilityDegree.First, 0, 734_99, 0)] // 0.01 yuan rounds to nothing
    [InlineData(DisabilityDegree.First, 0, 734_50, 1_00)]
    [InlineData(DisabilityDegree.First, 0, 735_00, 0)]
    public void Alone_out_of_a_margin_household(DisabilityDegree degree, int ill, int own, int fen)
    {
        var family = Family.Of(2).With<Income.Transfer>(0, 1900_00 - own).With<Income.Transfer>(1, own)
            .Disabled(1, DisabilityCategory.Limb, degree).With<Person.SeriousIllness>(1, ill);
        Assert.True(family.Holds(Margin.Entitled.About));
        Assert.Equal(fen, family.Amount(SinglePerson.Amount.About, 1));
        Assert.Equal(own < 735_00 && (ill == 1 || degree == DisabilityDegree.First), family.Holds(SinglePerson.Entitled.About, 1));
    }

    [Fact(DisplayName = "地方不实行时边缘家庭成员不能单人纳入；成年无业重残人员仍可参照单人户")]
    public void The_switch()
    {
        var family = Family.Of(2).With<Income.Transfer>(0, 1800_00).With<Person.SeriousIllness>(1, 1).Where(DibaoKeys.SinglePerson, 0);
        Assert.False(family.Holds(SinglePerson.Entitled.About, 1));
        Assert.True(family.Disabled(1, DisabilityCategory.Limb, DisabilityDegree.First).Holds(SinglePerson.Entitled.About, 1));
    }

    [Fact(DisplayName = "成年无业重残人员：家庭收入再高也可参照单人户，有工资或未成年的不行")]
    public void Disabled_grown_up_without_work()
    {
        var family = Family.Of(2).With<Income.Transfer>(0, 9000_00).Disabled(1, DisabilityCategory.Mental, DisabilityDegree.Third);
        Assert.True(family.Holds(SinglePerson.Entitled.About, 1));
        Assert.False(family.With<Income.Wage>(1, 100_00).Holds(SinglePerson.Entitled.About, 1));
        Assert.False(family.With<Income.Wage>(1, 0).Born(1, "2008-07-02").Holds(SinglePerson.Entitled.About, 1));
    }

    [Fact(DisplayName = "脱离家庭的宗教教职人员：不计入家庭，本人可单独纳入")]
    public void Clergy()
    {
        var found = Family.Of(2).With<Income.Transfer>(0, 5000_00).With<Person.Absence>(1, 4).Decide();
        Assert.Equal((1, 735_00), (found[Means.HouseholdMeans.People.About], found[SinglePerson.Amount.About, 1]));
    }

    [Fact(DisplayName = "整户纳入低保的，成员不再单独纳入")]
    public void Not_twice() => Assert.False(Family.Of(1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First).Holds(SinglePerson.Entitled.About, 0));

    [Theory(DisplayName = "刚性支出：占总收入超过 60% 才算，等于不算")]
    [InlineData(14_400_00, false)]
    [InlineData(14_400_01, true)]
    public void The_ratio(int spent, bool entitled) => Assert.Equal(entitled, Burdened(spent).Holds(RigidExpenditure.Entitled.About));

    [Theory(DisplayName = "刚性支出：人均可支配收入低于上年当地人均（3700 元），等于不算")]
    [InlineData(3699_99, true)]
    [InlineData(3700_00, false)]
    public void The_average_income(int income, bool entitled) =>
        Assert.Equal(entitled, Burdened(190_000_00).With<Income.Transfer>(0, income).Holds(RigidExpenditure.Entitled.About));

    [Theory(DisplayName = "刚性支出困难家庭自 2025 年 1 月起认定")]
    [InlineData("2024-12", false)]
    [InlineData("2025-01", true)]
    public void Since_2025(string month, bool entitled) => Assert.Equal(entitled, Burdened(20_000_00).In(month).Holds(RigidExpenditure.Entitled.About));

    [Fact(DisplayName = "刚性支出五类相加；已在低保、边缘的不再认定；财产超标的不认定")]
    public void Conditions_together()
    {
        var family = Burdened(3_000_00).With<Spending.Education12>(3_000_00).With<Spending.Living12>(3_000_00).With<Spending.Rehab12>(3_000_00);
        Assert.False(family.Holds(RigidExpenditure.Entitled.About));
        Assert.True(family.With<Spending.Other12>(3_000_00).Holds(RigidExpenditure.Entitled.About));
        Assert.False(family.With<Home.Houses>(3).Holds(RigidExpenditure.Entitled.About));
        Assert.False(family.With<Home.Houses>(1).With<Income.Transfer>(0, 1000_00).Holds(RigidExpenditure.Entitled.About));
    }

    [Fact(DisplayName = "总收入接近上限时，比例仍然精确到分")]
    public void The_ratio_is_exact_for_large_amounts()
    {
        // 60 % of 1,999,999.99 yuan is 1,199,999.994: 1,199,999.99 is not over it, one fen more is.
        var family = Burdened(0).With<Spending.Income12>(199_999_999).With<Spending.Living12>(40_000_000).With<Spending.Rehab12>(40_000_000);
        Assert.False(family.With<Spending.Other12>(39_999_999).Holds(RigidExpenditure.OverRatio.About));
        Assert.True(family.With<Spending.Other12>(40_000_000).Holds(RigidExpenditure.OverRatio.About));
    }

    private static Family Burdened(int medical) =>
        Family.Of(1).With<Income.Transfer>(0, 2000_00).With<Spending.Income12>(24_000_00).With<Spending.Medical12>(medical);
}
