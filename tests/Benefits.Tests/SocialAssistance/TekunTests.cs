using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Values;

namespace Huimin.Benefits.Tests.SocialAssistance;

/// <summary>Tekun: the three conditions, base and three care levels, place of care.</summary>
public sealed class TekunTests
{
    private static Family Alone(string born = "1950-05-05") => Family.Of(1).Born(0, born).With<Support.Supporters>(0, 1);

    [Theory(DisplayName = "老年人：满 60 周岁的当月起；未满且不残疾的不算无劳动能力")]
    [InlineData("1966-07-31", true)]
    [InlineData("1966-08-01", false)]
    public void Old_people(string born, bool entitled) => Assert.Equal(entitled, Alone(born).Holds(Tekun.Entitled.About, 0));

    [Theory(DisplayName = "未成年人：未满 16 周岁算无劳动能力，满 16 周岁次月起不算")]
    [InlineData("2010-07-02", true)]
    [InlineData("2010-07-01", false)]
    public void Minors(string born, bool entitled) => Assert.Equal(entitled, Alone(born).Holds(Tekun.Entitled.About, 0));

    [Theory(DisplayName = "未成年时已认定的：到 18 周岁，仍在义务教育、高中阶段就学的继续，上大学的不继续")]
    [InlineData("2009-01-01", 0, true)]
    [InlineData("2008-07-02", 0, true)]
    [InlineData("2008-07-01", 0, false)]
    [InlineData("2008-07-01", 2, true)]
    [InlineData("2008-07-01", 3, false)]
    public void Admitted_as_a_minor(string born, int studying, bool entitled) =>
        Assert.Equal(entitled, Alone(born).With<Support.WasTekun>(0, 1).With<Person.Studying>(0, studying).Holds(Tekun.Entitled.About, 0));

    [Theory(DisplayName = "残疾人：智力精神一至三级、肢体一二级、视力一级")]
    [InlineData(DisabilityCategory.Intellectual, DisabilityDegree.Third, true)]
    [InlineData(DisabilityCategory.Intellectual, DisabilityDegree.Fourth, false)]
    [InlineData(DisabilityCategory.Mental, DisabilityDegree.Third, true)]
    [InlineData(DisabilityCategory.Limb, DisabilityDegree.Second, true)]
    [InlineData(DisabilityCategory.Limb, DisabilityDegree.Third, false)]
    [InlineData(DisabilityCategory.Sight, DisabilityDegree.First, true)]
    [InlineData(DisabilityCategory.Sight, DisabilityDegree.Second, false)]
    [InlineData(DisabilityCategory.Hearing, DisabilityDegree.First, false)]
    public void Disabled_people(DisabilityCategory category, DisabilityDegree degree, bool entitled) =>
        Assert.Equal(entitled, Alone("1985-03-15").Disabled(0, category, degree).Holds(Tekun.Entitled.About, 0));

    [Fact(DisplayName = "残疾人证到期的次月起不再算")]
    public void An_expired_certificate()
    {
        var family = Alone("1985-03-15").Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First).On<Person.CertificateEnds>(0, "2026-07-10");
        Assert.True(family.In("2026-07").Holds(Tekun.Entitled.About, 0));
        Assert.False(family.In("2026-08").Holds(Tekun.Entitled.About, 0));
    }

    [Theory(DisplayName = "无生活来源：收入低于低保标准，等于不算；财产不超过规定；基础养老金不算")]
    [InlineData(734_99, 0, 0, true)]
    [InlineData(735_00, 0, 0, false)]
    [InlineData(0, 17_640_00, 0, true)]
    [InlineData(0, 17_640_01, 0, false)]
    [InlineData(600_00, 0, 200_00, true)]
    public void No_income(int income, int deposits, int pension, bool entitled) => Assert.Equal(
        entitled,
        Alone().With<Income.Transfer>(0, income).With<Income.OwnDeposits>(0, deposits).With<Income.BasicPension>(0, pension).Holds(Tekun.Entitled.About, 0));

    [Fact(DisplayName = "有履行义务能力的义务人的不是特困；无能力的七种情形都是")]
    public void Supporters()
    {
        Assert.False(Alone().With<Support.Supporters>(0, 0).Holds(Tekun.Entitled.About, 0));
        for (var kind = 1; kind <= 7; kind++) Assert.True(Alone().With<Support.Supporters>(0, kind).Holds(Tekun.Entitled.About, 0));
    }

    [Theory(DisplayName = "照料护理三档：六项全达到 50 元，1 至 3 项不达到 200 元，4 项以上 300 元")]
    [InlineData(0, 1006_00)]
    [InlineData(1, 1156_00)]
    [InlineData(3, 1156_00)]
    [InlineData(4, 1256_00)]
    [InlineData(6, 1256_00)]
    public void Care_by_self_care(int failed, int fen) => Assert.Equal(fen, Alone().With<Support.SelfCareFailed>(0, failed).Amount(Tekun.Amount.About, 0));

    [Fact(DisplayName = "集中供养按集中供养的标准")]
    public void Place_of_care() => Assert.Equal(
        1100_00,
        Alone().With<Support.Central>(0, 1).Where(TekunKeys.BaseCentral, 1050_00).Amount(Tekun.Amount.About, 0));

    [Theory(DisplayName = "按当月标准：2021 年 827，2022 年 932，2023 年 956（另加照料 50）")]
    [InlineData("2021-09", 877_00)]
    [InlineData("2022-09", 982_00)]
    [InlineData("2023-09", 1006_00)]
    public void The_standard_of_the_month(string month, int fen) => Assert.Equal(fen, Alone().In(month).Amount(Tekun.Amount.About, 0));

    [Fact(DisplayName = "家中特困人员单列供养，不计入低保核算人口")]
    public void Not_counted_for_dibao()
    {
        var found = Family.Of(3).Born(2, "1950-05-05").With<Support.Supporters>(2, 1).With<Income.Transfer>(2, 300_00).Decide();
        Assert.Equal((2, 1470_00, 1006_00), (found[HouseholdMeans.People.About], found[Dibao.Amount.About], found[Tekun.Total.About]));
    }

    [Theory(DisplayName = "服刑的停止供养，死亡次月起停发")]
    [InlineData(1, "2026-12-31", false)]
    [InlineData(0, "2026-06-30", false)]
    [InlineData(0, "2026-07-01", true)]
    public void Ends(int absence, string died, bool entitled) =>
        Assert.Equal(entitled, Alone().With<Person.Absence>(0, absence).On<Person.Died>(0, died).Holds(Tekun.Entitled.About, 0));
}
