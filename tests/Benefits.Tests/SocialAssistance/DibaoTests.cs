using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Values;

namespace Huimin.Benefits.Tests.SocialAssistance;

/// <summary>Dibao with the acceptance cases of the handbook (UT-DB-1 to 6): urban standard 735 yuan.</summary>
public sealed class DibaoTests
{
    private static Family Earning(int size, int totalFen) => Family.Of(size).With<Income.Transfer>(0, totalFen);

    [Fact(DisplayName = "UT-DB-1：标准 735，3 人户月收入 1200，人均 400，补差 1005")]
    public void Three_people_with_1200()
    {
        var found = Earning(3, 1200_00).Decide();
        Assert.Equal((400_00, 1005_00), (found[HouseholdMeans.PerHead.About], found[Dibao.Amount.About]));
    }

    [Fact(DisplayName = "UT-DB-2：其中 1 人服刑不计入，按 2 人算，人均 600，补差 270")]
    public void One_serves_a_sentence()
    {
        var found = Earning(3, 1200_00).With<Person.Absence>(2, 1).Decide();
        Assert.Equal((2, 600_00, 270_00), (found[HouseholdMeans.People.About], found[HouseholdMeans.PerHead.About], found[Dibao.Amount.About]));
    }

    [Theory(DisplayName = "UT-DB-3、4：人均 735.01 和 735 都不进入，734.99 进入")]
    [InlineData(735_01, false)]
    [InlineData(735_00, false)]
    [InlineData(734_99, true)]
    public void Below_means_below(int fen, bool entitled)
    {
        var found = Earning(1, fen).Decide();
        Assert.Equal((entitled, entitled), (found.Holds(Dibao.WithinIncome.About), found.Holds(Dibao.Entitled.About)));
    }

    [Theory(DisplayName = "人均收入四舍五入到分后再与标准比较")]
    [InlineData(2204_98, true)] // 734.99333… counts as 734.99
    [InlineData(2204_99, false)] // 734.99666… counts as 735.00
    public void The_average_is_rounded_to_the_fen(int total, bool entitled) => Assert.Equal(entitled, Earning(3, total).Holds(Dibao.Entitled.About));

    [Fact(DisplayName = "UT-DB-5：边缘户中的二级残疾人本人没有收入，可单人保 735")]
    public void A_severely_disabled_member_enters_alone()
    {
        var found = Earning(2, 1800_00).Disabled(1, DisabilityCategory.Limb, DisabilityDegree.Second).Decide();
        Assert.False(found.Holds(Dibao.Entitled.About));
        Assert.True(found.Holds(Margin.Entitled.About));
        Assert.Equal(735_00, found[SinglePerson.Amount.About, 1]);
        Assert.Equal(0, found[SinglePerson.Amount.About, 0]);
    }

    [Theory(DisplayName = "UT-DB-6：就业后人均 740，第 1 至 6 月按原额发，第 7 月停发")]
    [InlineData("2026-02", 500_00)] // 1st month over the line
    [InlineData("2026-07", 500_00)] // 6th
    [InlineData("2026-08", 0)] // 7th
    public void Phase_out_lasts_six_months(string month, int fen) => Assert.Equal(fen, Fading().In(month).Amount(Dibao.Amount.About));

    [Fact(DisplayName = "渐退期比例改为 50% 时发一半；没有就业成员、原来不在保、财产超标的没有渐退")]
    public void Phase_out_has_conditions()
    {
        Assert.Equal(250_00, Fading().Where(DibaoKeys.PhaseOutShare, 50).Amount(Dibao.Amount.About));
        Assert.Equal(0, Fading().With<Home.WasDibao>(0).Amount(Dibao.Amount.About));
        Assert.Equal(0, Fading().With<Home.Vehicles>(1).Amount(Dibao.Amount.About));
        Assert.Equal(0, Fading().With<Income.Wage>(0, 0).With<Income.Transfer>(0, 740_00).Amount(Dibao.Amount.About));
    }

    [Fact(DisplayName = "渐退期内仍是低保家庭，不另认定为低保边缘家庭")]
    public void Phasing_out_is_not_margin() => Assert.False(Fading().Holds(Margin.Entitled.About));

    [Theory(DisplayName = "城市和农村用各自的标准；城乡统一时都用城市标准")]
    [InlineData(0, 0, 735_00)]
    [InlineData(1, 0, 600_00)]
    [InlineData(1, 1, 735_00)]
    public void Town_and_country(int rural, int unified, int standard) => Assert.Equal(
        standard,
        Family.Of(1).With<Home.Rural>(rural).Where(DibaoKeys.UrbanRural, unified).Amount(Dibao.Amount.About));

    [Theory(DisplayName = "按当月的标准：2023 年 8 月 717，9 月 735")]
    [InlineData("2021-09", 636_00)]
    [InlineData("2023-08", 717_00)]
    [InlineData("2023-09", 735_00)]
    public void The_standard_of_the_month(string month, int fen) => Assert.Equal(fen, Family.Of(1).In(month).Amount(Dibao.Amount.About));

    [Fact(DisplayName = "设了最低补差的，补差再少也发到最低")]
    public void Never_below_the_smallest_top_up()
    {
        Assert.Equal(1_00, Earning(1, 734_00).Amount(Dibao.Amount.About));
        Assert.Equal(20_00, Earning(1, 734_00).Where(DibaoKeys.SmallestTopUp, 20_00).Amount(Dibao.Amount.About));
    }

    [Theory(DisplayName = "分档定额：人均收入在标准 30% 以内 600 元，60% 以内 400 元，其余 200 元")]
    [InlineData(220_50, 600_00)]
    [InlineData(220_51, 400_00)]
    [InlineData(441_00, 400_00)]
    [InlineData(441_01, 200_00)]
    [InlineData(734_99, 200_00)]
    [InlineData(735_00, 0)]
    public void Fixed_amounts_by_tier(int income, int fen) => Assert.Equal(fen, Earning(1, income).Where(DibaoKeys.AmountMode, 1).Amount(Dibao.Amount.About));

    [Theory(DisplayName = "发放额取整：到分、四舍五入到元、见分进元、见分进角")]
    [InlineData(0, 335_33)]
    [InlineData(1, 335_00)]
    [InlineData(2, 336_00)]
    [InlineData(3, 335_40)]
    public void Rounding_is_the_regions_choice(int mode, int fen) => Assert.Equal(fen, Earning(1, 399_67).Where(GeneralKeys.Rounding, mode).Amount(Dibao.Amount.About));

    [Theory(DisplayName = "财产：货币财产 24 个月标准乘人数以内，没有机动车，住房一套")]
    [InlineData(35_280_00, 0, 1, true)]
    [InlineData(35_280_01, 0, 1, false)]
    [InlineData(0, 1, 1, false)]
    [InlineData(0, 0, 2, false)]
    public void Property_has_limits(int deposits, int vehicles, int houses, bool within)
    {
        var found = Earning(2, 0).With<Home.Deposits>(deposits).With<Home.Vehicles>(vehicles).With<Home.Houses>(houses).Decide();
        Assert.Equal((within, within), (found.Holds(Dibao.WithinAssets.About), found.Holds(Dibao.Entitled.About)));
    }

    [Theory(DisplayName = "必要就业成本：工资的 20%，每人每月不超过 300 元")]
    [InlineData(1000_00, 800_00)]
    [InlineData(1500_00, 1200_00)]
    [InlineData(1500_05, 1200_05)]
    [InlineData(2000_00, 1700_00)]
    public void Work_costs_are_deducted(int wage, int counted) => Assert.Equal(counted, Family.Of(1).With<Income.Wage>(0, wage).Amount(OwnMeans.Counted.About, 0));

    [Fact(DisplayName = "残疾、重病增加的支出在限额内扣减，没有残疾证、不是重病的不扣")]
    public void Hardship_costs_are_deducted()
    {
        var sick = Earning(1, 1000_00).With<Income.IllnessCost>(0, 800_00).With<Income.DisabilityCost>(0, 100_00);
        Assert.Equal(1000_00, sick.Amount(OwnMeans.Counted.About, 0));
        Assert.Equal(500_00, sick.With<Person.SeriousIllness>(0, 1).Amount(OwnMeans.Counted.About, 0));
        Assert.Equal(400_00, sick.Disabled(0, DisabilityCategory.Limb, DisabilityDegree.Fourth).Amount(OwnMeans.Counted.About, 0));
        Assert.Equal(0, Earning(1, 100_00).With<Income.IllnessCost>(0, 800_00).With<Person.SeriousIllness>(0, 1).Amount(OwnMeans.Counted.About, 0));
    }

    [Fact(DisplayName = "中央确定的基础养老金不计入；改为计入后计入")]
    public void The_basic_pension_is_left_out()
    {
        var old = Family.Of(1).With<Income.BasicPension>(0, 163_00);
        Assert.Equal(735_00, old.Amount(Dibao.Amount.About));
        Assert.Equal(572_00, old.Where(DibaoKeys.BasicPensionExcluded, 0).Amount(Dibao.Amount.About));
    }

    [Theory(DisplayName = "不计入家庭成员：服刑、强制戒毒、宣告失踪、宗教教职人员、无义务同住人、已故次月")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Who_does_not_count(int absence) => Assert.Equal(1, Family.Of(2).With<Person.Absence>(1, absence).Amount(HouseholdMeans.People.About));

    [Fact(DisplayName = "成年子女：独立生活的不计入，在校的计入，未成年的计入")]
    public void Grown_children()
    {
        Family Child(string born, int studying) => Family.Of(2).With<Person.Relation>(1, 3).Born(1, born).With<Person.Independent>(1, 1).With<Person.Studying>(1, studying);
        Assert.Equal(1, Child("2000-01-02", 0).Amount(HouseholdMeans.People.About));
        Assert.Equal(1, Child("2000-01-02", 4).Amount(HouseholdMeans.People.About));
        Assert.Equal(2, Child("2000-01-02", 3).Amount(HouseholdMeans.People.About));
        Assert.Equal(2, Child("2008-07-02", 0).Amount(HouseholdMeans.People.About));
        Assert.Equal(1, Child("2008-07-01", 0).Amount(HouseholdMeans.People.About));
    }

    [Theory(DisplayName = "申请地：户籍在本区；开放居住证所在地申请后有居住证的也可以")]
    [InlineData(1, 0, 0, true)]
    [InlineData(0, 0, 1, false)]
    [InlineData(0, 1, 0, false)]
    [InlineData(0, 1, 1, true)]
    public void Where_to_apply(int local, int permit, int open, bool entitled)
    {
        Family There(Family family) => family.With<Home.Local>(local).With<Home.ResidencePermit>(permit).Where(GeneralKeys.ApplyPlace, open);
        Assert.Equal(entitled, There(Family.Of(1)).Holds(Dibao.Entitled.About));
        Assert.Equal(entitled, There(Earning(1, 900_00)).Holds(Margin.Entitled.About));
        Assert.Equal(entitled, There(Earning(1, 2000_00).With<Spending.Medical12>(9_000_00)).Holds(RigidExpenditure.Entitled.About));
        Assert.Equal(entitled, There(Family.Of(1).Born(0, "1950-01-01").With<Support.Supporters>(0, 1)).Holds(Tekun.Entitled.About, 0));
        Assert.Equal(entitled, There(Earning(2, 9000_00).Disabled(1, DisabilityCategory.Limb, DisabilityDegree.First)).Holds(SinglePerson.Entitled.About, 1));
    }

    [Fact(DisplayName = "三次拒绝适配工作的停发本人部分，其他成员照发；地方关闭该规则的全发")]
    public void Refused_work()
    {
        Family Refused() => Earning(3, 1200_00).With<Person.RefusedWork>(1, 1);
        Assert.Equal((670_00, 2), (Refused().Amount(Dibao.Amount.About), Refused().Amount(Dibao.Approved.About)));
        Assert.Equal(0, Refused().Amount(Assisted.DibaoShare.About, 1));
        Assert.Equal(335_00, Refused().Amount(Assisted.DibaoShare.About, 0));
        Assert.Equal(1005_00, Refused().Where(DibaoKeys.RefusedWork, 0).Amount(Dibao.Amount.About));
    }

    [Theory(DisplayName = "死亡当月仍计入，次月起不计入")]
    [InlineData("2026-07", 2)]
    [InlineData("2026-08", 1)]
    public void The_dead_leave_the_next_month(string month, int people) =>
        Assert.Equal(people, Family.Of(2).On<Person.Died>(1, "2026-07-03").In(month).Amount(HouseholdMeans.People.About));

    [Fact(DisplayName = "全户都不计入的，没有低保也没有边缘")]
    public void Nobody_counts()
    {
        var found = Family.Of(1).With<Person.Absence>(0, 1).Decide();
        Assert.False(found.Holds(Dibao.Entitled.About) || found.Holds(Margin.Entitled.About) || found.Holds(RigidExpenditure.Entitled.About));
    }

    private static Family Fading() => Family.Of(1).With<Income.Wage>(0, 1040_00).With<Home.WasDibao>(1).On<Home.OverSince>("2026-02-01").With<Home.LastAmount>(500_00);
}
