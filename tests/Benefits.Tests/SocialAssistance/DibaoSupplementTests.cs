using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;
using Huimin.Values;

namespace Huimin.Benefits.Tests.SocialAssistance;

/// <summary>Supplements by category: 60 yuan each in the demo parameters, the highest one for a person.</summary>
public sealed class DibaoSupplementTests
{
    [Theory(DisplayName = "老年人增发：满 70 周岁的当月起")]
    [InlineData("1956-07-31", 60_00)]
    [InlineData("1956-08-01", 0)]
    public void Old_people(string born, int fen) => Assert.Equal(fen, Family.Of(1).Born(0, born).Amount(Dibao.Extra.About));

    [Theory(DisplayName = "口径为月初满岁时，月中生日的次月起")]
    [InlineData("1956-07-01", 60_00)]
    [InlineData("1956-07-02", 0)]
    public void Old_people_counted_at_the_first(string born, int fen) => Assert.Equal(fen, Family.Of(1).Born(0, born).Where(GeneralKeys.AgeCount, 1).Amount(Dibao.Extra.About));

    [Theory(DisplayName = "未成年人增发：满 18 周岁的当月仍发，次月起不发")]
    [InlineData("2008-07-02", 60_00)]
    [InlineData("2008-07-01", 0)]
    public void Minors(string born, int fen) => Assert.Equal(fen, Family.Of(1).Born(0, born).Amount(Dibao.Extra.About));

    [Theory(DisplayName = "重残增发：一、二级和三级智力、精神残疾")]
    [InlineData(DisabilityCategory.Hearing, DisabilityDegree.Second, 60_00)]
    [InlineData(DisabilityCategory.Hearing, DisabilityDegree.Third, 0)]
    [InlineData(DisabilityCategory.Intellectual, DisabilityDegree.Third, 60_00)]
    [InlineData(DisabilityCategory.Mental, DisabilityDegree.Third, 60_00)]
    [InlineData(DisabilityCategory.Mental, DisabilityDegree.Fourth, 0)]
    [InlineData(DisabilityCategory.Multiple, DisabilityDegree.Third, 0)]
    public void Severely_disabled(DisabilityCategory category, DisabilityDegree degree, int fen) =>
        Assert.Equal(fen, Family.Of(1).Disabled(0, category, degree).Amount(Dibao.Extra.About));

    [Fact(DisplayName = "一人多类：按最高一类；改为相加时相加")]
    public void Several_categories()
    {
        var family = Family.Of(1).Born(0, "1950-01-01").Disabled(0, DisabilityCategory.Sight, DisabilityDegree.First).With<Person.SeriousIllness>(0, 1).Where(DibaoKeys.ExtraIllness, 90_00);
        Assert.Equal(90_00, family.Amount(Dibao.Extra.About));
        Assert.Equal(210_00, family.Where(DibaoKeys.ExtraStack, 1).Amount(Dibao.Extra.About));
    }

    [Fact(DisplayName = "低保金为补差加增发；没有进入低保的没有增发")]
    public void The_supplement_is_added()
    {
        Assert.Equal(795_00, Family.Of(1).With<Person.SeriousIllness>(0, 1).Amount(Dibao.Amount.About));
        Assert.Equal(0, Family.Of(1).With<Person.SeriousIllness>(0, 1).With<Income.Transfer>(0, 900_00).Amount(Dibao.Extra.About));
    }
}
