using Huimin.Values;

namespace Huimin.Policy.Asking;

/// <summary>
/// Whole households that fit what is known (可能的家庭): from one to whom nothing happened to ones where anything goes. The same for the same answers:
/// nobody gets another question by asking twice.
/// </summary>
internal static class Completions
{
    private const int Many = 48;

    // Of ten facts so many are left as calm as they can be.
    private static readonly int[] calm = [9, 8, 7, 5, 3, 0];

    public static IEnumerable<PartialRecord> Of(PartialRecord known, IReadOnlyList<AskedFact> open, Month month)
    {
        var dice = new Dice();
        for (var k = 0; k < Many; k++)
        {
            var household = known.Copy();
            foreach (var (fact, member) in open)
            {
                var range = known[fact, member];
                var probes = Probes.Of(fact, range, month);
                household.Say(fact, member, k switch
                {
                    0 => Probes.Calm(fact, range),
                    1 => probes[0],
                    2 => probes[^1],
                    _ when dice.Next(10) < calm[k % calm.Length] => Probes.Calm(fact, range),
                    _ => probes[dice.Next(probes.Count)],
                });
            }

            yield return household;
        }
    }

    /// <summary>Numbers without a pattern, the same ones each time.</summary>
    internal sealed class Dice
    {
        private ulong state = 0x9E3779B97F4A7C15;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)below);
        }
    }
}
