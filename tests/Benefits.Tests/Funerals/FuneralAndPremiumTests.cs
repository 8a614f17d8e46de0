using Huimin.Benefits.Facts;
using Huimin.Benefits.Funerals;
using Huimin.Benefits.Medical;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Funerals;

/// <summary>Funeral relief, ecological burial, transport; premiums of medical insurance.</summary>
public sealed class FuneralAndPremiumTests
{
    private static Family Late(int standing = 2) => Family.Of(1).On<Person.Died>(0, "2026-05-20").With<Death.Standing>(0, standing)
        .With<Death.FuneralCost>(0, 1800_00).With<Death.TransportCost>(0, 260_00);

    [Theory(DisplayName = "基本丧葬补贴：特困、低保、孤儿等；边缘家庭按地方规定；据实不超过 1500 元")]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1500_00)]
    [InlineData(2, 0, 1500_00)]
    [InlineData(3, 0, 0)]
    [InlineData(3, 1, 1500_00)]
    [InlineData(4, 0, 1500_00)]
    public void Relief(int standing, int margin, int fen) => Assert.Equal(fen, Late(standing).Where(FuneralKeys.CoversMargin, margin).Amount(FuneralRelief.Amount.About, 0));

    [Fact(DisplayName = "费用少于上限的据实")]
    public void Actual_costs() => Assert.Equal(1499_99, Late().With<Death.FuneralCost>(0, 1499_99).Amount(FuneralRelief.Amount.About, 0));

    [Theory(DisplayName = "逝世当月起 12 个月内可申请")]
    [InlineData("2026-04", 0)]
    [InlineData("2026-05", 1500_00)]
    [InlineData("2027-05", 1500_00)]
    [InlineData("2027-06", 0)]
    public void In_time(string month, int fen) => Assert.Equal(fen, Late().In(month).Amount(FuneralRelief.Amount.About, 0));

    [Fact(DisplayName = "生态安葬补贴：本区户籍、生态方式，不看困难身份")]
    public void Ecological()
    {
        Assert.Equal(1000_00, Late(0).With<Death.Ecological>(0, 1).Amount(EcologicalBurial.Amount.About, 0));
        Assert.Equal(0, Late(0).Amount(EcologicalBurial.Amount.About, 0));
        Assert.Equal(0, Late(0).With<Death.Ecological>(0, 1).With<Person.Local>(0, 0).Amount(EcologicalBurial.Amount.About, 0));
    }

    [Theory(DisplayName = "首次运输费：已火化的据实减免，不超过 300 元")]
    [InlineData(1, 260_00, 260_00)]
    [InlineData(1, 300_01, 300_00)]
    [InlineData(0, 260_00, 0)]
    public void Transport(int cremated, int cost, int fen) =>
        Assert.Equal(fen, Late(0).With<Death.Cremated>(0, cremated).With<Death.TransportCost>(0, cost).Amount(TransportRelief.Amount.About, 0));

    [Theory(DisplayName = "参保资助：特困孤儿 100%，低保 90%，边缘 60%，其他没有；11 月办理")]
    [InlineData(0, "2026-11", 360_00)]
    [InlineData(0, "2026-10", 0)]
    [InlineData(735_00, "2026-11", 240_00)]
    [InlineData(1102_50, "2026-11", 0)]
    public void Premiums(int income, string month, int fen) => Assert.Equal(fen, Family.Of(1).With<Income.Transfer>(0, income).In(month).Amount(PremiumAid.Amount.About, 0));

    [Fact(DisplayName = "参保资助取最高一类；没有参保的没有")]
    public void The_highest_share()
    {
        var orphan = Family.Of(1).Born(0, "2015-01-01").With<Support.Father>(0, 1).With<Support.Mother>(0, 1).In("2026-11");
        Assert.Equal(400_00, orphan.Amount(PremiumAid.Amount.About, 0));
        Assert.Equal(400_00, orphan.With<Income.Transfer>(0, 900_00).Amount(PremiumAid.Amount.About, 0)); // also of a margin household
        Assert.Equal(400_00, Family.Of(1).Born(0, "1950-01-01").With<Support.Supporters>(0, 1).In("2026-11").Amount(PremiumAid.Amount.About, 0));
        Assert.Equal(0, Family.Of(1).With<Person.Insured>(0, 0).In("2026-11").Amount(PremiumAid.Amount.About, 0));
    }

    [Fact(DisplayName = "丧葬待遇只在有死亡登记时计算")]
    public void The_living_have_none()
    {
        var alive = Family.Of(1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First).With<Death.Standing>(0, 2).With<Death.FuneralCost>(0, 900_00);
        Assert.False(alive.Holds(FuneralRelief.Entitled.About, 0));
    }
}
