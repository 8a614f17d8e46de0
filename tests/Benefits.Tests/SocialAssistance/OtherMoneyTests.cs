using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;

namespace Huimin.Benefits.Tests.SocialAssistance;

/// <summary>Price-linked subsidy, one-off batches, retrenched workers.</summary>
public sealed class OtherMoneyTests
{
    private static Family Rising(int cpi, int food, int scpi) =>
        Family.Of(1).Where(PriceKeys.Cpi, cpi).Where(PriceKeys.Food, food).Where(PriceKeys.Scpi, scpi);

    [Theory(DisplayName = "启动条件：CPI 涨幅 3.5% 或食品 6%，任一达到；要求同时达到时须同时")]
    [InlineData(349, 599, 0, false)]
    [InlineData(350, 0, 0, true)]
    [InlineData(0, 600, 0, true)]
    [InlineData(350, 599, 1, false)]
    [InlineData(350, 600, 1, true)]
    [InlineData(-50, 0, 0, false)]
    public void The_trigger(int cpi, int food, int logic, bool triggered) =>
        Assert.Equal(triggered, Rising(cpi, food, 420).Where(PriceKeys.TriggerLogic, logic).Holds(PriceSubsidy.Triggered.About));

    [Theory(DisplayName = "每人补贴为标准乘涨幅，取整到元，不低于最低 20 元")]
    [InlineData(420, 31_00)] // 735 × 4.20 % = 30.87
    [InlineData(265, 20_00)] // 19.48
    [InlineData(-10, 20_00)]
    public void The_amount(int scpi, int fen) => Assert.Equal(fen, Rising(380, 0, scpi).Amount(PriceSubsidy.Amount.About, 0));

    [Fact(DisplayName = "已公布的 2026 年 2 月发放，没有公布的 3 月不发")]
    public void Only_a_published_month()
    {
        Assert.Equal(31_00, Family.Of(1).In("2026-02").Amount(PriceSubsidy.Total.About));
        Assert.Equal(0, Family.Of(1).In("2026-03").Amount(PriceSubsidy.Total.About));
    }

    [Fact(DisplayName = "对象：低保、特困、孤儿、事实无人抚养、优抚失业；边缘家庭按地方扩围；一人多类发一份")]
    public void Who_is_covered()
    {
        Family At(int income) => Rising(380, 0, 420).With<Income.Transfer>(0, income);
        Assert.Equal(0, At(3000_00).Amount(PriceSubsidy.Total.About));
        Assert.Equal(31_00, At(3000_00).With<Person.OtherPriceGroup>(0, 1).Amount(PriceSubsidy.Total.About));
        Assert.Equal(0, At(900_00).Amount(PriceSubsidy.Total.About));
        Assert.Equal(31_00, At(900_00).Where(PriceKeys.CoversMargin, 1).Amount(PriceSubsidy.Total.About));
        Assert.Equal(31_00, At(0).Born(0, "1950-01-01").With<Support.Supporters>(0, 1).Amount(PriceSubsidy.Total.About));
        Assert.Equal(31_00, At(0).Born(0, "2015-01-01").With<Support.Father>(0, 1).With<Support.Mother>(0, 1).Amount(PriceSubsidy.Total.About));
    }

    [Theory(DisplayName = "一次性补助只在批次的月份发，一人一份，从高")]
    [InlineData("2024-09", 0)]
    [InlineData("2024-10", 260_00)]
    [InlineData("2024-11", 0)]
    public void A_batch(string month, int fen)
    {
        Assert.Equal(fen, Family.Of(1).In(month).Amount(OneOffSubsidy.Total.About));
        Assert.Equal(0, Family.Of(1).With<Income.Transfer>(0, 900_00).In(month).Amount(OneOffSubsidy.Total.About));
        var child = Family.Of(1).Born(0, "2015-01-01").With<Support.Father>(0, 1).With<Support.Mother>(0, 1).In(month);
        Assert.Equal(fen, child.Amount(OneOffSubsidy.Total.About));
        Assert.Equal(300_00, child.Where(OneOffKeys.Children, 300_00).Amount(OneOffSubsidy.Total.About));
    }

    [Theory(DisplayName = "精简退职：不在低保的全额；在低保的择高补足；规定叠加的都发")]
    [InlineData(3000_00, 0, 882_00)]
    [InlineData(0, 0, 147_00)]
    [InlineData(0, 1, 882_00)]
    public void Retrenched_workers(int income, int stack, int fen) => Assert.Equal(
        fen,
        Family.Of(1).With<Person.Retrenched>(0, 1).With<Income.Transfer>(0, income).Where(RetrenchedKeys.Stack, stack).Amount(RetrenchedWorkers.Amount.About, 0));

    [Fact(DisplayName = "精简退职：没有登记的、死亡次月的没有")]
    public void Retrenched_and_alive()
    {
        Assert.Equal(0, Family.Of(1).Amount(RetrenchedWorkers.Total.About));
        Assert.Equal(0, Family.Of(1).With<Person.Retrenched>(0, 1).On<Person.Died>(0, "2026-06-30").Amount(RetrenchedWorkers.Total.About));
    }
}
