using Huimin.Benefits.ElderCare;
using Huimin.Benefits.Facts;

namespace Huimin.Benefits.Tests.ElderCare;

/// <summary>Age allowance, disabled elders' subsidy, voucher, institution subsidy.</summary>
public sealed class ElderTests
{
    private static Family Aged(string born) => Family.Of(1).Born(0, born).With<Income.Transfer>(0, 4000_00);

    [Theory(DisplayName = "高龄津贴：80、90、100 周岁三档，生日当月起")]
    [InlineData("1946-08-01", 0)]
    [InlineData("1946-07-31", 50_00)]
    [InlineData("1936-08-01", 50_00)]
    [InlineData("1936-07-31", 100_00)]
    [InlineData("1926-08-01", 100_00)]
    [InlineData("1926-07-31", 200_00)]
    public void Bands(string born, int fen) => Assert.Equal(fen, Aged(born).Amount(AgeAllowance.Amount.About, 0));

    [Theory(DisplayName = "口径为月初满岁时，月中生日的次月起")]
    [InlineData("1946-07-01", 50_00)]
    [InlineData("1946-07-02", 0)]
    public void Counted_at_the_first(string born, int fen) => Assert.Equal(fen, Aged(born).Where(GeneralKeys.AgeCount, 1).Amount(AgeAllowance.Amount.About, 0));

    [Fact(DisplayName = "限低收入的地区：低保、边缘、特困有，其他没有")]
    public void Low_income_only()
    {
        Family Limited(int income) => Aged("1940-01-01").With<Income.Transfer>(0, income).Where(ElderKeys.IncomeRequirement, 1);
        Assert.Equal(50_00, Limited(0).Amount(AgeAllowance.Amount.About, 0));
        Assert.Equal(50_00, Limited(1102_49).Amount(AgeAllowance.Amount.About, 0));
        Assert.Equal(0, Limited(1102_50).Amount(AgeAllowance.Amount.About, 0));
        Assert.Equal(50_00, Limited(0).With<Support.Supporters>(0, 1).Amount(AgeAllowance.Amount.About, 0));
    }

    [Theory(DisplayName = "生存认证满 12 个月仍有效，逾期的次月暂停")]
    [InlineData("2026-07", 50_00)]
    [InlineData("2026-08", 0)]
    public void Proof_of_life(string month, int fen) => Assert.Equal(fen, Aged("1940-01-01").On<Elder.ProvedAlive>(0, "2025-07-15").In(month).Amount(AgeAllowance.Amount.About, 0));

    [Fact(DisplayName = "不是本区户籍的没有高龄津贴；死亡次月停发")]
    public void Local_and_alive()
    {
        Assert.Equal(0, Aged("1940-01-01").With<Person.Local>(0, 0).Amount(AgeAllowance.Amount.About, 0));
        Assert.Equal(50_00, Aged("1940-01-01").On<Person.Died>(0, "2026-07-01").Amount(AgeAllowance.Amount.About, 0));
        Assert.Equal(0, Aged("1940-01-01").On<Person.Died>(0, "2026-06-30").Amount(AgeAllowance.Amount.About, 0));
    }

    [Theory(DisplayName = "失能老人补贴：低保或边缘、60 周岁、中度以上失能；未评估的没有")]
    [InlineData("1966-07-31", 3, 0, 200_00)]
    [InlineData("1966-08-01", 3, 0, 0)]
    [InlineData("1966-07-31", 2, 0, 0)]
    [InlineData("1966-07-31", 0, 0, 0)]
    [InlineData("1966-07-31", 5, 1102_49, 200_00)]
    [InlineData("1966-07-31", 5, 1102_50, 0)]
    public void Disabled_elders(string born, int ability, int income, int fen) =>
        Assert.Equal(fen, Aged(born).With<Income.Transfer>(0, income).With<Elder.Ability>(0, ability).Amount(DisabledElderSubsidy.Amount.About, 0));

    [Theory(DisplayName = "地方补贴高龄老人时：满 80 周岁未失能的按高龄额，失能的按失能额")]
    [InlineData("1946-07-31", 0, 100_00, 100_00)]
    [InlineData("1946-08-01", 0, 100_00, 0)]
    [InlineData("1946-07-31", 3, 100_00, 200_00)]
    [InlineData("1946-07-31", 0, 0, 0)]
    public void Very_old(string born, int ability, int aged, int fen) => Assert.Equal(
        fen,
        Aged(born).With<Income.Transfer>(0, 0).With<Elder.Ability>(0, ability).Where(ElderKeys.Aged, aged).Amount(DisabledElderSubsidy.Amount.About, 0));

    [Theory(DisplayName = "消费券：抵扣 40%，每月不超过 800 元；2026 年 1 月起")]
    [InlineData("2025-12", 1000_00, 0)]
    [InlineData("2026-01", 1000_00, 400_00)]
    [InlineData("2026-01", 2000_00, 800_00)]
    [InlineData("2026-01", 2000_05, 800_00)]
    public void The_voucher(string month, int fee, int fen) =>
        Assert.Equal(fen, Aged("1950-01-01").With<Elder.Ability>(0, 3).With<Elder.CareFee>(0, fee).In(month).Amount(CareVoucher.Amount.About, 0));

    [Fact(DisplayName = "消费券：轻度失能、不住本区的没有，外地户籍住本区的有")]
    public void Who_gets_the_voucher()
    {
        Family Cared(int ability) => Aged("1950-01-01").With<Elder.Ability>(0, ability).With<Elder.CareFee>(0, 500_00);
        Assert.False(Cared(2).Holds(CareVoucher.Entitled.About, 0));
        Assert.False(Cared(4).With<Elder.Resident>(0, 0).Holds(CareVoucher.Entitled.About, 0));
        Assert.True(Cared(4).With<Person.Local>(0, 0).Holds(CareVoucher.Entitled.About, 0));
    }

    [Theory(DisplayName = "集中照护补助：入住机构的低保失能老人，中度 300、重度以上 600")]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 300_00)]
    [InlineData(4, 1, 600_00)]
    [InlineData(5, 1, 600_00)]
    [InlineData(5, 0, 0)]
    public void In_an_institution(int ability, int inHome, int fen) => Assert.Equal(
        fen,
        Aged("1950-01-01").With<Income.Transfer>(0, 0).With<Elder.Ability>(0, ability).With<Elder.InHome>(0, inHome).Amount(InstitutionSubsidy.Amount.About, 0));

    [Fact(DisplayName = "消费券不是现金，不计入按月发放合计")]
    public void A_voucher_is_no_money() =>
        Assert.Equal(0, Aged("1950-01-01").With<Elder.Ability>(0, 3).With<Elder.CareFee>(0, 1000_00).Amount(Totals.Monthly.About));
}
