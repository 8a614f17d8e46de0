using FsCheck;
using FsCheck.Fluent;
using Huimin.Policy.Lanes;
using Huimin.Policy.Sweep;
using Huimin.SweepV1;

namespace Huimin.Policy.Tests;

public sealed class OverflowTests
{
    [Fact(DisplayName = "受检读法与 128 位算术一致，装不下时报错而不是悄悄折返")]
    public void The_checked_lane_never_wraps() => Prop.ForAll<int, int, int>((a, b, c) =>
    {
        Check(() => ((CheckedNumber)a + b).Value, (Int128)a + b);
        Check(() => ((CheckedNumber)a - b).Value, (Int128)a - b);
        Check(() => ((CheckedNumber)a * b).Value, (Int128)a * b);
        Check(() => (((CheckedNumber)a * b) + c).Value, ((Int128)a * b) + c, (Int128)a * b);
    }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "取值范围包含实际值；证明不溢出的算式确实不溢出")]
    public void Ranges_hold_what_can_happen() => Prop.ForAll(
        Gen.Choose(-100_000, 100_000).Three().ToArbitrary(),
        Gen.Choose(0, 50_000).Three().ToArbitrary(),
        (low, width) =>
        {
            var (a, b, c) = (new RangeNumber(low.Item1, low.Item1 + width.Item1), new RangeNumber(low.Item2, low.Item2 + width.Item2), new RangeNumber(low.Item3, low.Item3 + width.Item3));
            RangeNumber range;
            try
            {
                range = Formula<RangeNumber, RangeTruth>(a, b, c);
            }
            catch (OverflowException)
            {
                return;
            }

            for (var i = 0; i <= 4; i++)
            {
                var value = Formula<CheckedNumber, ScalarTruth>(
                    low.Item1 + (width.Item1 * i / 4), low.Item2 + (width.Item2 * ((i * 3) % 5) / 4), low.Item3 + (width.Item3 * (4 - i) / 4)).Value;
                Assert.InRange(value, range.Least, range.Most);
            }
        }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "按申报范围证明：通用工作量 10 人以内不会超出 32 位，11 人起改用 64 位")]
    public void The_workload_is_safe_up_to_ten()
    {
        Assert.Equal(10, RangeProof<Book, Standards>.LargestSafeSize(new(Measure.Month), Measure.Month));
        Assert.Contains("beyond 32 bits", RangeProof<Book, Standards>.WhyNot(new(Measure.Month), Measure.Month, 11), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "负收入被拒绝，超出上限的存款按上限计，编号外的代码被拒绝")]
    public void Facts_keep_their_ranges()
    {
        var record = new HouseholdRecord(Book.Schema, 1);

        var refused = record.Put<Facts.Earned>(0, -1);
        Assert.Equal("POL-001", refused.Refusal!.Code);
        Assert.Equal("earned", refused.Refusal.Field);
        Assert.Equal("POL-002", record.Put<Facts.DisabilityGrade>(0, 5).Refusal!.Code);
        Assert.True(record.Put<Facts.Savings>(0, 30_000_000_000).Ok);
        Assert.Equal(200_000_000, record.Get(Facts.Savings.About, 0));
        Assert.Equal(0, record.Get(Facts.Earned.About, 0));
    }

    private static N Formula<N, B>(N a, N b, N c)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
    {
        var product = a * b;
        var chosen = N.Select(product < c, N.Max(product, c) - a, N.Min(a, c));
        return (N.Percent(N.Max(chosen, 0), 130) - N.When(a > b, c)).PlusOneIf(a >= c);
    }

    private static void Check(Func<int> run, Int128 exact, Int128 before = default)
    {
        if (exact >= int.MinValue && exact <= int.MaxValue && before >= int.MinValue && before <= int.MaxValue) Assert.Equal((int)exact, run());
        else Assert.Throws<OverflowException>(() => run());
    }
}
