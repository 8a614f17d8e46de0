using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy.Asking;

/// <summary>Answers that stand for all (代表值): every choice of a code, ages around the usual limits, amounts from nothing to the most.</summary>
internal static class Probes
{
    private static readonly int[] fen = [0, 10_000, 30_000, 50_000, 70_000, 100_000, 300_000, 1_500_000, 5_000_000, 20_000_000];
    private static readonly int[] years = [0, 5, 12, 16, 17, 20, 40, 60, 66, 75, 85, 95];

    public static IReadOnlyList<int> Of(Term fact, RangeNumber range, Month month)
    {
        IEnumerable<int> values = fact.Unit switch
        {
            Unit.Fen => fen,
            Unit.Date => years.Select(y => PolicyDate.Of(month.FirstDay.AddYears(-y))),
            Unit.Months => [0, 1, 3, 6, 12, 24],
            _ => Enumerable.Range(0, 16),
        };
        return [.. values.Append((int)range.Least).Append((int)range.Most).Where(v => v >= range.Least && v <= range.Most).Distinct().Order()];
    }

    /// <summary>Nothing special: what counts while nobody has said anything, or the nearest to it.</summary>
    public static int Calm(Term fact, RangeNumber range) => (int)Math.Clamp(fact.Default, range.Least, range.Most);
}
