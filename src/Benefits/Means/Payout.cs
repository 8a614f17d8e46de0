using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits.Means;

/// <summary>The arithmetic of payments: roundings that regions name, averages and percentages that stay exact in 32 bits.</summary>
internal static class Payout
{
    // 5 million yuan a month, above every line; a division by people is exact below 2^29.
    private const int MostShared = 500_000_000;

    /// <summary>A monthly amount rounded as the region pays it (月发放额取整).</summary>
    public static N Rounded<N, B>(N amount, Parameter mode)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B> =>
        Chosen.By(mode, mode.Value switch
        {
            1 => (N.Over(amount, 100, Rounding.HalfUp) * 100).As("发放额四舍五入到元"),
            2 => (N.Over(amount, 100, Rounding.Up) * 100).As("发放额见分进元"),
            3 => (N.Over(amount, 10, Rounding.Up) * 10).As("发放额见分进角"),
            _ => amount,
        });

    /// <summary>An amount by people, half a fen and more counted as one (人均，四舍五入到分).</summary>
    public static N PerHead<N, B>(N amount, N people)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B> =>
        N.Share(N.Min(amount, MostShared) + N.Over(people, 2), people);

    /// <summary>A percentage of an amount of up to 21 million yuan, rounded down to the fen; exact where the product would not fit 32 bits.</summary>
    public static N PercentOfLarge<N, B>(N amount, Parameter percent)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
    {
        var myriads = N.Over(amount, 10_000);
        var rest = N.Max(N.Min(amount - (myriads * 10_000), 9_999), 0); // it is so already; said again for the proof of ranges
        return (myriads * 100 * percent) + N.Percent(rest, percent);
    }
}
