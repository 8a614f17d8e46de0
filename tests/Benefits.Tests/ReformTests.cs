using Huimin.Policy.Parameters;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>A reform beside what is in force runs only the parts that it reaches; whoever is swept under the reform alone gets the same fen.</summary>
public sealed class ReformTests
{
    private static readonly Month Month = Month.Parse("2026-07");
    private static readonly ParameterSet Law = Rules.At("2026-07");

    // Every result of the household, since each may feed a programme that is not paid by the month.
    private static readonly SweepOutputs[] Outputs =
    [
        .. BenefitBook.Schema.HouseholdResults.Where(t => !t.YesNo && !BenefitBook.Schema.HouseholdTraits.Contains(t)).Chunk(SweepOutputs.MostBits).Select(some => new SweepOutputs(some, [])),
        .. BenefitBook.Schema.HouseholdResults.Where(t => t.YesNo && !BenefitBook.Schema.HouseholdTraits.Contains(t)).Chunk(SweepOutputs.MostBits).Select(some => new SweepOutputs([], some)),
    ];

    [Fact(DisplayName = "改任何一个参数：同一遍里的改革与单独算一遍改革，每户每个结果一分不差")]
    public void One_pass_equals_two()
    {
        var file = Path.GetTempFileName();
        using (var stream = File.Create(file))
        {
            var writer = new SnapshotWriter(stream, BenefitBook.Schema);
            for (var row = 0; row < 600; row++) writer.Add(row, Households.Of(row, row % 100 == 0 ? 40 : 6));
            writer.Complete();
        }

        using var people = Snapshot.Open(file, BenefitBook.Schema, load: true).OrThrow();
        using var crew = new SweepCrew(2);
        var different = 0;
        foreach (var key in BenefitKeys.All)
        {
            var reform = Law.With(key, Another(key));
            foreach (var outputs in Outputs)
            {
                using var both = new Sweep<BenefitBook, BenefitBook.Parameters>(outputs, Month, [new(Law), new(reform)]).Run(people, crew, keep: true);
                using var alone = new Sweep<BenefitBook, BenefitBook.Parameters>(outputs, Month, [new(reform)]).Run(people, crew, keep: true);
                var expected = new Dictionary<int, string>();
                alone.ForEach((row, cells) => expected.Add(row, Write(cells, outputs, 0)));
                both.ForEach((row, cells) =>
                {
                    Assert.Equal((key.Key, row, expected[row]), (key.Key, row, Write(cells, outputs, 1)));
                    if (Write(cells, outputs, 0) != expected[row]) different++;
                });
            }
        }

        File.Delete(file);
        Assert.True(different > 1_000, $"Only {different} results differ: the comparison says little.");
    }

    private static int Another(ParameterKey key)
    {
        var now = Law[key].Value;
        if (key.Unit == ParameterUnit.Choice) return now == key.Least ? key.Most : key.Least;
        var more = (int)Math.Min(key.Most, Math.Max(now + 1L, now * 5L / 4));
        return more > now ? more : key.Least;
    }

    private static string Write(SweepCells cells, SweepOutputs outputs, int variant)
    {
        var text = new System.Text.StringBuilder().Append(cells.Status(variant));
        for (var a = 0; a < outputs.Amounts.Count; a++) text.Append(' ').Append(cells.Amount(a, variant));
        return text.ToString();
    }
}
