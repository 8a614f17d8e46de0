using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Values.Tests;

public sealed class MoneyAndDateTests
{
    private static Arbitrary<Month> Months => Gen.Choose(1900, 2100).SelectMany(_ => Gen.Choose(1, 12), (year, number) => new Month(year, number)).ToArbitrary();

    private static Arbitrary<DateOnly> Days => Gen.Choose(737_000, 737_060).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static Arbitrary<DateRange> Ranges => (from start in Days.Generator
                                                   from length in Gen.Choose(0, 20)
                                                   from open in Gen.Elements(true, false, false)
                                                   select new DateRange(start, open ? null : start.AddDays(length))).ToArbitrary();

    [Theory(DisplayName = "金额：各种写法读成分")]
    [InlineData("1,234.50", 123450)]
    [InlineData("1234.5", 123450)]
    [InlineData("￥1,234,567.89元", 123456789)]
    [InlineData("¥0.01", 1)]
    [InlineData("-12", -1200)]
    [InlineData("１２．５０", 1250)]
    [InlineData("0", 0)]
    [InlineData(" ￥ 1,234.50 元\u3000", 123450)]
    [InlineData("12\u200B.50", 1250)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void Reads_money(string text, long fen) => Assert.Equal(fen, Money.Parse(text).Fen);

    [Theory(DisplayName = "金额：写错拒绝，太大另有说明")]
    [InlineData("", "VAL-061")]
    [InlineData("1,23", "VAL-061")]
    [InlineData("1234,567", "VAL-061")]
    [InlineData("1.234", "VAL-061")]
    [InlineData("1.", "VAL-061")]
    [InlineData(".5", "VAL-061")]
    [InlineData("1 2元3", "VAL-061")]
    [InlineData("1e5", "VAL-061")]
    [InlineData("29999\t99", "VAL-061")] // the point was lost
    [InlineData("1 234", "VAL-061")]
    [InlineData("12.5\u00A00", "VAL-061")]
    [InlineData("92233720368547758.08", "VAL-062")]
    [InlineData("999999999999999999999", "VAL-062")]
    public void Refuses_bad_money(string text, string code) => Assert.Equal(code, Money.Read(text).Refusal?.Code);

    [Fact(DisplayName = "金额：写出再读回不变")]
    public void Money_round_trips() => Prop.ForAll<long>(fen => fen == long.MinValue || Money.Parse(new Money(fen).ToString()).Fen == fen).QuickCheckThrowOnFailure();

    [Theory(DisplayName = "金额：取整的方向，差一分都不同")]
    [InlineData(149, 100, 200)]
    [InlineData(150, 200, 200)]
    [InlineData(101, 100, 200)]
    [InlineData(100, 100, 100)]
    [InlineData(-149, -100, -100)]
    [InlineData(-150, -200, -100)]
    public void Rounds_by_name(long fen, long halfUp, long ceiling)
    {
        Assert.Equal(halfUp, new Money(fen).RoundHalfUpTo(100).Fen);
        Assert.Equal(ceiling, new Money(fen).CeilingTo(100).Fen);
    }

    [Fact(DisplayName = "金额：人均四舍五入到分，溢出报错不回绕")]
    public void Arithmetic_is_checked()
    {
        Assert.Equal(new Money(334), new Money(1001).DividedBy(3));
        Assert.Equal(new Money(333), new Money(1000).DividedBy(3));
        Assert.Equal("1,235", new Money(1234_50).InYuan);
        Assert.Equal("1,234", new Money(1234_49).InYuan);
        Assert.Equal("-0.05", new Money(-5).ToString());
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => Money.OfYuan(long.MaxValue));
    }

    [Theory(DisplayName = "月份：各种写法")]
    [InlineData("2026-03")]
    [InlineData("2026-3")]
    [InlineData("2026/03")]
    [InlineData("2026.3")]
    [InlineData("202603")]
    [InlineData("2026年3月")]
    [InlineData("2026年03月")]
    public void Reads_months(string text) => Assert.Equal(new Month(2026, 3), Month.Parse(text));

    [Theory(DisplayName = "月份：写错拒绝")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026年3")]
    [InlineData("26-03")]
    [InlineData("2026--3")]
    [InlineData("20263")]
    public void Refuses_bad_months(string text) => Assert.Equal("VAL-063", Month.Read(text).Refusal?.Code);

    [Fact(DisplayName = "月份：加减互逆，差与次序一致，首日末日在月内")]
    public void Month_arithmetic() => Prop.ForAll(Months, Gen.Choose(-500, 500).ToArbitrary(), (month, n) =>
        month + n - n == month && month + n - month == n && (month + n > month) == (n > 0)
        && month.FirstDay.AddMonths(n) == (month + n).FirstDay && month.LastDay.AddDays(1) == (month + 1).FirstDay
        && month.Contains(month.LastDay) && !month.Contains(month.LastDay.AddDays(1)) && Month.FromStored(month.Stored) == month
        && Month.Parse(month.ToString()) == month && Month.Parse(month.Title) == month).QuickCheckThrowOnFailure();

    [Theory(DisplayName = "日期：各种写法")]
    [InlineData("2026-03-05")]
    [InlineData("2026/3/5")]
    [InlineData("2026.03.05")]
    [InlineData("20260305")]
    [InlineData("2026年3月5日")]
    [InlineData("2026/3/5 0:00:00")]
    [InlineData("2026-03-05T00:00:00")]
    [InlineData("２０２６－０３－０５")]
    public void Reads_dates(string text) => Assert.Equal(new DateOnly(2026, 3, 5), Dates.Read(text).Value);

    [Theory(DisplayName = "日期：写错与不存在分开说")]
    [InlineData("2026-02-29", "VAL-065")]
    [InlineData("20261301", "VAL-065")]
    [InlineData("2026-3", "VAL-064")]
    [InlineData("26-3-5", "VAL-064")]
    [InlineData("2026-3-5-1", "VAL-064")]
    [InlineData("去年", "VAL-064")]
    [InlineData("2026-03/05", "VAL-064")]
    public void Refuses_bad_dates(string text, string code) => Assert.Equal(code, Dates.Read(text).Refusal?.Code);

    [Fact(DisplayName = "起止日期：含首日不含止日，显示末日")]
    public void A_range_is_half_open()
    {
        var range = new DateRange(new(2026, 1, 1), new(2026, 4, 1));

        Assert.True(range.Contains(new DateOnly(2026, 1, 1)));
        Assert.True(range.Contains(new DateOnly(2026, 3, 31)));
        Assert.False(range.Contains(new DateOnly(2026, 4, 1)));
        Assert.Equal("2026-01-01 至 2026-03-31", range.Title);
        Assert.Equal("2026-01-01 至今", new DateRange(new(2026, 1, 1)).Title);
        Assert.Equal(90, range.Days);
        Assert.Equal("VAL-066", DateRange.Between(new(2026, 1, 2), new(2026, 1, 1)).Refusal?.Code);
        Assert.Throws<ArgumentException>(() => new DateRange(new(2026, 1, 2), new(2026, 1, 1)));
        Assert.Equal("VAL-067", DateRange.Read("2026-01-01").Refusal?.Code);
    }

    [Fact(DisplayName = "起止日期：交集就是共有的日子，与逐日比较一致，可交换，读写往返")]
    public void Range_algebra() => Prop.ForAll(Ranges, Ranges, Days, (a, b, day) =>
        (a.Intersect(b)?.Contains(day) ?? false) == (a.Contains(day) && b.Contains(day))
        && a.Intersect(b) == b.Intersect(a) && a.Overlaps(b) == b.Overlaps(a)
        && (!a.Contains(b) || !b.Contains(day) || a.Contains(day))
        && (b.IsEmpty || a.Contains(b) == (a.Intersect(b) == b))
        && DateRange.Parse(a.ToString()) == a).QuickCheckThrowOnFailure();
}
