using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Facts;

namespace Huimin.Benefits.Tests.ChildWelfare;

/// <summary>Orphans, unattended children, children with HIV, study grants.</summary>
public sealed class ChildTests
{
    private static Family Child(int father, int mother, int fatherMonths = 0, int motherMonths = 0) => Family.Of(1).Born(0, "2015-01-01")
        .With<Support.Father>(0, father).With<Support.Mother>(0, mother).With<Support.FatherMonths>(0, fatherMonths).With<Support.MotherMonths>(0, motherMonths);

    [Theory(DisplayName = "孤儿：父母双亡或者查找不到；一方健在的不是")]
    [InlineData(1, 1, true)]
    [InlineData(9, 9, true)]
    [InlineData(1, 9, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 2, false)]
    public void Orphans_have_lost_both(int father, int mother, bool orphan) => Assert.Equal(orphan, Child(father, mother).Holds(Orphans.Qualifies.About, 0));

    [Theory(DisplayName = "未满 18 周岁：生日当月仍发，次月停发")]
    [InlineData("2008-07-02", true)]
    [InlineData("2008-07-01", false)]
    public void Until_eighteen(string born, bool orphan) => Assert.Equal(orphan, Child(1, 1).Born(0, born).Holds(Orphans.Qualifies.About, 0));

    [Fact(DisplayName = "机构养育的按机构标准")]
    public void Raised_in_an_institution()
    {
        Assert.Equal(1362_60, Child(1, 1).Amount(Orphans.Amount.About, 0));
        Assert.Equal(1600_00, Child(1, 1).With<Support.RaisedInHome>(0, 1).Amount(Orphans.Amount.About, 0));
    }

    [Theory(DisplayName = "事实无人抚养：双方重残、重病等；或者一方死亡、失踪另一方有规定情形")]
    [InlineData(3, 4, true)] // severely disabled, seriously ill
    [InlineData(1, 3, true)] // dead, severely disabled
    [InlineData(3, 1, true)]
    [InlineData(2, 4, true)] // missing, seriously ill
    [InlineData(1, 2, true)] // dead, missing
    [InlineData(3, 0, false)] // the other parent is able
    [InlineData(1, 0, false)]
    [InlineData(1, 1, false)] // an orphan
    public void Unattended(int father, int mother, bool child) => Assert.Equal(child, Child(father, mother).Holds(UnattendedChildren.Qualifies.About, 0));

    [Theory(DisplayName = "服刑、戒毒、其他限制自由、失联：满 6 个月才算")]
    [InlineData(5, 5, false)]
    [InlineData(5, 6, true)]
    [InlineData(6, 6, true)]
    [InlineData(7, 6, true)]
    [InlineData(8, 5, false)]
    [InlineData(8, 6, true)]
    public void Six_months(int mother, int months, bool child) => Assert.Equal(child, Child(1, mother, 0, months).Holds(UnattendedChildren.Qualifies.About, 0));

    [Fact(DisplayName = "没有其他待遇的按标准全额；在低保中的补差，并说明已享受多少")]
    public void Full_or_top_up()
    {
        Assert.Equal(1362_60, Child(1, 3).With<Income.Transfer>(0, 3000_00).Amount(UnattendedChildren.Amount.About, 0));
        var poor = Child(1, 3).Decide();
        Assert.Equal((795_00, 568_00), (poor[Benefits.Overlaps.ChildTopUp.Already.About, 0], poor[UnattendedChildren.Amount.About, 0]));
    }

    [Fact(DisplayName = "低保金已经高于标准的，没有差额可补")]
    public void Nothing_missing() => Assert.Equal(0, Child(1, 3).Where(ChildKeys.Scattered, 700_00).Amount(UnattendedChildren.Amount.About, 0));

    [Fact(DisplayName = "艾滋病病毒感染儿童参照孤儿标准；满 18 周岁停止")]
    public void With_hiv()
    {
        Assert.Equal(1362_60, Child(0, 0).With<Support.Infected>(0, 1).Amount(InfectedChildren.Amount.About, 0));
        Assert.Equal(0, Child(0, 0).With<Support.Infected>(0, 1).Born(0, "2008-07-01").Amount(InfectedChildren.Amount.About, 0));
    }

    [Theory(DisplayName = "孤儿助学：高中以上在校，9 月发放；成年前为孤儿的在校延续")]
    [InlineData("2010-01-01", 0, 2, "2026-09", 10000_00)]
    [InlineData("2010-01-01", 0, 1, "2026-09", 0)]
    [InlineData("2010-01-01", 0, 2, "2026-10", 0)]
    [InlineData("2006-01-01", 1, 3, "2026-09", 10000_00)]
    [InlineData("2006-01-01", 1, 0, "2026-09", 0)]
    [InlineData("2006-01-01", 0, 3, "2026-09", 0)]
    public void Study_grants(string born, int wasOrphan, int studying, string month, int fen) => Assert.Equal(
        fen,
        Child(1, 1).Born(0, born).With<Support.WasOrphan>(0, wasOrphan).With<Person.Studying>(0, studying).In(month).Amount(StudyGrant.Amount.About, 0));
}
