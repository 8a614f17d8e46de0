using Huimin.Policy;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Tests;

/// <summary>Households of every kind out of one number: plain ones, extreme ones, and amounts beside the thresholds.</summary>
internal static class Households
{
    private static readonly int[] Telling =
    [
        0, 1, 163_00, 220_50, 220_51, 300_00, 441_00, 500_00, 734_99, 735_00, 735_01, 1102_49, 1102_50, 1500_00, 2204_99, 3700_00, 10_000_00, 17_640_00, 30_000_00, 35_280_01,
    ];

    public static HouseholdRecord Of(int seed, int most = 9)
    {
        var random = new Random(seed);
        var record = new HouseholdRecord(BenefitBook.Schema, random.Next(1, most + 1));
        foreach (var fact in BenefitBook.Schema.HouseholdFacts) record.Put(fact, Value(random, fact)).OrThrow();
        for (var m = 0; m < record.Size; m++)
        {
            foreach (var fact in BenefitBook.Schema.MemberFacts) record.Put(fact, m, Value(random, fact)).OrThrow();
        }

        return record;
    }

    private static int Value(Random random, Term fact) => random.Next(8) switch
    {
        0 or 1 or 2 => fact.Default,
        3 or 4 when fact.Unit == Unit.Fen => Math.Clamp(Telling[random.Next(Telling.Length)], fact.Min, fact.Max),
        5 => random.Next(2) == 0 ? fact.Min : fact.Max,
        6 when fact.Unit == Unit.Date => PolicyDate.Of(new DateOnly(1926, 1, 1).AddDays(random.Next(37_000))),
        _ => (int)random.NextInt64(fact.Min, (long)fact.Max + 1),
    };
}
