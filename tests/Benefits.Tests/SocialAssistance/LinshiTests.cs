using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;

namespace Huimin.Benefits.Tests.SocialAssistance;

/// <summary>Temporary assistance: emergency and expenditure type, tiers, cap, petty fund.</summary>
public sealed class LinshiTests
{
    private static Family Struck(int size, int severity) => Family.Of(size).With<Income.Transfer>(0, 9000_00)
        .With<Spending.Emergency>(1).With<Spending.Severity>(severity).On<Spending.EmergencyOn>("2026-07-05");

    private static Family Burdened(int medical, int education = 0) =>
        Family.Of(2).With<Income.Transfer>(0, 5000_00).With<Spending.Medical12>(medical).With<Spending.Education12>(education);

    [Theory(DisplayName = "急难型：按困难程度 1、3、6 倍标准乘人数，最多算 5 人，不超过 12 个月标准")]
    [InlineData(1, 1, 735_00)]
    [InlineData(2, 2, 4410_00)]
    [InlineData(1, 3, 4410_00)]
    [InlineData(2, 3, 8820_00)] // exactly the cap
    [InlineData(3, 3, 8820_00)]
    [InlineData(6, 1, 3675_00)]
    public void The_emergency_type(int size, int severity, int fen) => Assert.Equal(fen, Struck(size, severity).Amount(Linshi.Amount.About));

    [Theory(DisplayName = "急难发生当月至第 6 个月可以申请，第 7 个月、发生以前不行")]
    [InlineData("2026-06", false)]
    [InlineData("2026-07", true)]
    [InlineData("2026-12", true)]
    [InlineData("2027-01", false)]
    public void In_time(string month, bool entitled) => Assert.Equal(entitled, Struck(1, 1).In(month).Holds(Linshi.Entitled.About));

    [Fact(DisplayName = "不看户籍；同一事由本年已救助的不再救助")]
    public void Anywhere_but_once()
    {
        Assert.True(Struck(1, 1).With<Home.Local>(0).Holds(Linshi.Entitled.About));
        Assert.False(Struck(1, 1).With<Spending.AidedThisYear>(1).Holds(Linshi.Entitled.About));
        Assert.True(Struck(1, 1).With<Spending.AidedThisYear>(1).Where(LinshiKeys.TimesAYear, 2).Holds(Linshi.Entitled.About));
    }

    [Theory(DisplayName = "支出型：自负 1 万元起 10%，3 万元起 15%，6 万元起 20%，不超过上限")]
    [InlineData(9_999_99, 0)]
    [InlineData(10_000_00, 1000_00)]
    [InlineData(29_999_99, 3000_00)] // 2,999.99 rounds to 3,000
    [InlineData(30_000_00, 4500_00)]
    [InlineData(60_000_00, 8820_00)] // 12,000 would be over twelve standards
    public void The_expenditure_type(int medical, int fen) => Assert.Equal(fen, Burdened(medical).Amount(Linshi.Amount.About));

    [Fact(DisplayName = "支出型：医疗和教育合计；收入或财产超过规定的不行")]
    public void Conditions()
    {
        Assert.Equal(1000_00, Burdened(4_000_00, 6_000_00).Amount(Linshi.Amount.About));
        Assert.False(Burdened(10_000_00).With<Income.Transfer>(0, 7400_00).Holds(Linshi.Entitled.About));
        Assert.True(Burdened(10_000_00).With<Income.Transfer>(0, 7399_98).Holds(Linshi.Entitled.About));
        Assert.False(Burdened(10_000_00).With<Home.Vehicles>(2).Holds(Linshi.Entitled.About));
    }

    [Fact(DisplayName = "同时符合两型的按高的一型，不相加")]
    public void The_higher_of_the_two() => Assert.Equal(
        1500_00,
        Burdened(15_000_00).With<Spending.Emergency>(3).With<Spending.Severity>(1).On<Spending.EmergencyOn>("2026-06-01").Amount(Linshi.Amount.About));

    [Theory(DisplayName = "镇街备用金：急难型且不超过 1000 元可先行救助；限额为 0 时不启用；支出型不行")]
    [InlineData(1000_00, true)]
    [InlineData(735_00, true)]
    [InlineData(734_99, false)]
    [InlineData(0, false)]
    public void The_petty_fund(int limit, bool may)
    {
        Assert.Equal(may, Struck(1, 1).Where(LinshiKeys.TownLimit, limit).Holds(Linshi.TownMay.About));
        Assert.False(Burdened(10_000_00).Where(LinshiKeys.TownLimit, 9000_00).Holds(Linshi.TownMay.About));
        Assert.False(Struck(2, 1).Where(LinshiKeys.TownLimit, limit).Holds(Linshi.TownMay.About));
    }
}
