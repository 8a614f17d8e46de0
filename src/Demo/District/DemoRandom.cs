namespace Huimin.Demo;

/// <summary>
/// The demo's own random numbers: xoshiro256** (Blackman and Vigna 2018), its state filled by SplitMix64 from a seed and a stream number. Integers
/// only, so that every machine draws the same; every village has a stream of its own, so that villages may be made in any order.
/// </summary>
internal sealed class DemoRandom
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    public DemoRandom(ulong seed, ulong stream)
    {
        var state = seed;
        state = SplitMix(ref state) ^ (stream * 0xD1342543DE82EF95);
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    public ulong Next()
    {
        var result = ulong.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = ulong.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>0 … bound − 1; the bias of the multiplication is below 2⁻³².</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True in so many cases of a thousand.</summary>
    public bool PerMille(int cases) => Below(1000) < cases;

    public T Of<T>(ReadOnlySpan<T> values) => values[Below(values.Length)];

    /// <summary>An index, each as likely as its weight.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights) total += weight;
        var drawn = Below(total);
        for (var i = 0; ; i++)
        {
            drawn -= weights[i];
            if (drawn < 0) return i;
        }
    }

    /// <summary>A value from its equally spaced quantiles, with straight lines between them.</summary>
    public int Quantile(ReadOnlySpan<int> quantiles)
    {
        var interval = Below(quantiles.Length - 1);
        var (low, high) = (quantiles[interval], quantiles[interval + 1]);
        return low + Below(high - low + 1);
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Values that are drawn as often as their weights say, in a few comparisons.</summary>
internal sealed class WeightedList<T>(IReadOnlyList<(T Value, int Weight)> rows)
{
    private readonly T[] values = [.. rows.Select(r => r.Value)];
    private readonly int[] ends = [.. rows.Select((_, i) => rows.Take(i + 1).Sum(r => r.Weight))];

    public T Draw(DemoRandom random)
    {
        var at = Array.BinarySearch(ends, random.Below(ends[^1]) + 1);
        return values[at < 0 ? ~at : at];
    }
}
