using FsCheck;
using FsCheck.Fluent;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Tests;

/// <summary>Every division of every lane against 128-bit arithmetic, on both sides of every boundary.</summary>
public sealed class RoundingTests
{
    private static readonly Rounding[] Ways = [Rounding.Down, Rounding.Up, Rounding.HalfUp];

    [Theory(DisplayName = "百分比、万分比和固定除数的取整在各种读法中与精确算术一致")]
    [InlineData(100)]
    [InlineData(10_000)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(641)]
    [InlineData(1_000_003)]
    [InlineData(int.MaxValue)]
    public void Divisions_are_exact(int divisor)
    {
        foreach (var x in Boundaries(divisor))
        {
            foreach (var way in Ways)
            {
                var exact = (int)((x + (Int128)Extra(way, divisor)) / divisor);
                Assert.Equal(exact, ScalarNumber.Over((int)x, divisor, way).Value);
                Assert.Equal(exact, Wide1.Over((int)x, divisor, way).Value);
                Assert.Equal(exact, Wide8.Over((int)x, divisor, way).Value[5]);
                Assert.Equal(exact, Wide16.Over((int)x, divisor, way).Value[11]);
            }
        }
    }

    [Fact(DisplayName = "按百分比和万分比计算不会悄悄溢出：与 128 位算术一致")]
    public void Rates_are_exact() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Or(Gen.Choose(0, 3_000_000)).ToArbitrary(),
        Gen.Choose(0, 400).Or(Gen.Choose(0, 200_000)).ToArbitrary(),
        (x, rate) =>
        {
            foreach (var divisor in (int[])[100, 10_000])
            {
                foreach (var way in Ways)
                {
                    var exact = (((Int128)x * rate) + Extra(way, divisor)) / divisor;
                    if (exact > int.MaxValue) continue;
                    Assert.Equal((long)exact, Rate<ScalarNumber, ScalarTruth>(x, rate, divisor, way).Value);
                    Assert.Equal((int)exact, Rate<Wide1, ScalarTruth>(x, rate, divisor, way).Value);
                    Assert.Equal((int)exact, Rate<CheckedNumber, ScalarTruth>(x, rate, divisor, way).Value);
                    Assert.Equal((int)exact, Rate<Wide8, Wide8Truth>(x, rate, divisor, way).Value[2]);
                    Assert.Equal((int)exact, Rate<Wide16, Wide16Truth>(x, rate, divisor, way).Value[13]);
                    Assert.Equal((long)exact, Rate<ExplainedNumber, ExplainedTruth>(x, rate, divisor, way).Value);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "小数目的百分比在各种读法中精确；乘积装不下 32 位的，溢出证明不放行")]
    public void Percentages_of_small_numbers_are_exact() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Or(Gen.Choose(0, 3_000_000)).ToArbitrary(),
        Gen.Choose(0, 400).ToArbitrary(),
        (x, percent) =>
        {
            foreach (var way in Ways)
            {
                if (((long)x * percent) + Extra(way, 100) > int.MaxValue)
                {
                    Assert.Throws<OverflowException>(() => RangeNumber.PercentOfSmall(new(0, x), percent, way));
                    Assert.Throws<OverflowException>(() => CheckedNumber.PercentOfSmall(x, percent, way));
                    continue;
                }

                var exact = (int)((((long)x * percent) + Extra(way, 100)) / 100);
                Assert.Equal(exact, RangeNumber.PercentOfSmall(new(0, x), percent, way).Most);
                Assert.Equal(exact, ScalarNumber.PercentOfSmall(x, percent, way).Value);
                Assert.Equal(exact, CheckedNumber.PercentOfSmall(x, percent, way).Value);
                Assert.Equal(exact, ExplainedNumber.PercentOfSmall(x, percent, way).Value);
                Assert.Equal(exact, Wide1.PercentOfSmall(x, percent, way).Value);
                Assert.Equal(exact, Wide8.PercentOfSmall(x, percent, way).Value[2]);
                Assert.Equal(exact, Wide16.PercentOfSmall(x, percent, way).Value[13]);
            }
        }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "人均按人数均分，1 至 64 人的每个边界都精确；不足一人按一人")]
    public void Shares_are_exact()
    {
        for (var n = -1; n <= 64; n++)
        {
            var by = Math.Max(n, 1);
            foreach (var x in Boundaries(by))
            {
                Assert.Equal(x / by, ScalarNumber.Share((int)x, n).Value);
                Assert.Equal(x / by, Wide1.Share((int)x, n).Value);
                Assert.Equal(x / by, Wide8.Share((int)x, n).Value[7]);
                Assert.Equal(x / by, Wide16.Share((int)x, n).Value[3]);
            }
        }
    }

    [Fact(DisplayName = "参数表的每一行在各种读法中相同，表外的行号报错")]
    public void Tables_are_read_alike()
    {
        var table = new ParameterTable("表", [.. Enumerable.Range(0, ParameterTable.Most).Select(i => new Parameter((i * 1000) + 7))]);
        for (var i = 0; i < table.Count; i++)
        {
            Assert.Equal(table[i].Value, ScalarNumber.Lookup(table, i).Value);
            Assert.Equal(table[i].Value, Wide8.Lookup(table, i).Value[6]);
            Assert.Equal(table[i].Value, Wide16.Lookup(table, i).Value[9]);
        }

        Assert.Throws<IndexOutOfRangeException>(() => ScalarNumber.Lookup(table, 32));
        Assert.Throws<OverflowException>(() => RangeNumber.Lookup(table, new RangeNumber(0, 32)));
    }

    private static N Rate<N, B>(int x, int rate, int divisor, Rounding way)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B> => divisor == 100 ? N.Percent(x, rate, way) : N.PerTenThousand(x, rate, way);

    private static int Extra(Rounding way, int divisor) => way == Rounding.Up ? divisor - 1 : way == Rounding.HalfUp ? divisor / 2 : 0;

    /// <summary>Around multiples of the divisor over the whole of 31 bits.</summary>
    private static IEnumerable<long> Boundaries(int divisor)
    {
        long most = int.MaxValue / divisor;
        return new long[] { 0, 1, 2, 3, most / 7, most / 3, most / 2, most - 1, most }
            .SelectMany(k => new[] { (k * divisor) - 1, k * divisor, (k * divisor) + (divisor / 2), (k * divisor) + 1 })
            .Append(int.MaxValue).Where(x => x is >= 0 and <= int.MaxValue).Distinct();
    }
}
