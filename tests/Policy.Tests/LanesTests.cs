using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;
using Huimin.SweepV1;

namespace Huimin.Policy.Tests;

/// <summary>One rule text, every reading the same fen: sixteen, eight, one at a time, in 64 bits, checked, and with its derivation.</summary>
public sealed class LanesTests
{
    /// <summary>The people of the comparison: a million in every build; HUIMIN_POLICY_PEOPLE says fewer for a quick look.</summary>
    private static int People => int.TryParse(Environment.GetEnvironmentVariable("HUIMIN_POLICY_PEOPLE"), out var people) ? people : 1_000_000;

    [Fact(DisplayName = "逐户推导与成批扫描逐分相同，十六户、八户、单户逐位相同")]
    public void All_readings_agree()
    {
        var records = Population.Households(People).ToDictionary(h => h.Number, h => Population.Record(h));
        using var file = new SnapshotOf(Book.Schema, records);
        using var crew = new SweepCrew(Environment.ProcessorCount);
        var rules = new Rules<Book, Standards>(new(Measure.Month), Measure.Month);
        var swept = Sweep(file.Snapshot, crew, 16);
        Assert.Equal(swept, Sweep(file.Snapshot, crew, 8));
        Assert.Equal(swept, Sweep(file.Snapshot, crew, 1));

        Parallel.ForEach(records, pair =>
        {
            var expected = swept[pair.Key];
            var plain = rules.Decide(pair.Value);
            var derived = rules.Explain(pair.Value);
            var checkedOutcome = rules.DecideChecked(pair.Value);
            foreach (var (term, i) in Book.Outputs.Amounts.Select((t, i) => (t, i)))
            {
                if (expected[i] != plain[term] || expected[i] != derived[term].Value || expected[i] != checkedOutcome[term])
                    Assert.Fail($"{term} of household {pair.Key}: swept {expected[i]}, decided {plain[term]}, derived {derived[term].Value}, checked {checkedOutcome[term]}");
            }

            Assert.Equal(expected[^1], StatusOf(plain));
            Assert.Equal(expected[^1], StatusOf(derived));
        });
    }

    [Theory(DisplayName = "通用工作量的结果摘要与规范一致")]
    [InlineData(1_000, "a639fb85f6229c1d", "99572d7317709606", 389)]
    public void Digests_are_those_of_the_specification(int people, string results, string population, long households)
    {
        var digests = new Digests();
        var homes = Population.Households(people).ToList();
        foreach (var home in homes) digests.Add(home);
        using var file = new SnapshotOf(Book.Schema, homes.ToDictionary(h => h.Number, h => Population.Record(h)));
        using var crew = new SweepCrew(1);
        using var result = new Sweep<Book, Standards>(Book.Outputs, Measure.Month, [new(Measure.Month)]).Run(file.Snapshot, crew, keep: true);

        Assert.Equal(population, digests.OfPopulation());
        Assert.Equal(results, Digests.OfResults(result).Digest);
        Assert.Equal(households, file.Snapshot.Households);
        Assert.Equal(people, file.Snapshot.People);
    }

    [Theory(DisplayName = "9 人、20 人、40 人的户照样逐分相同")]
    [InlineData(9)]
    [InlineData(20)]
    [InlineData(40)]
    public void Large_households_agree(int size)
    {
        var records = Large(size);
        using var file = new SnapshotOf(Book.Schema, records);
        using var crew = new SweepCrew(1);
        var rules = new Rules<Book, Standards>(new(Measure.Month), Measure.Month);

        foreach (var (row, cells) in Sweep(file.Snapshot, crew, 0))
        {
            var derived = rules.Explain(records[row]);
            Assert.Equal(Book.Outputs.Amounts.Select(t => derived[t].Value), cells.Take(Book.Outputs.Amounts.Count).Select(c => (long)c));
            Assert.Equal(StatusOf(derived), cells[^1]);
        }

        // Forty members of two million yuan each pass 32 bits; the rule still sees that they are rich.
        var rich = rules.Explain(records[0]);
        Assert.Equal(size * 200_000_000L, rich[Found.Savings.About].Value);
        Assert.False(rich[Found.DibaoEntitled.About].Holds);
        Assert.True(rules.Decide(records[1]).Holds(Found.DibaoEntitled.About));
    }

    [Fact(DisplayName = "一遍算出现行与改革两套，与分别计算相同；只计合计也相同")]
    public void Reform_runs_in_one_pass()
    {
        using var file = new SnapshotOf(Book.Schema, Population.Households(5_000).ToDictionary(h => h.Number, h => Population.Record(h)));
        using var crew = new SweepCrew(2);
        Standards[] variants = [new(Measure.Month), new(Measure.Month, reform: true)];
        using var both = new Sweep<Book, Standards>(Book.Outputs, Measure.Month, variants).Run(file.Snapshot, crew, keep: true);
        using var counts = new Sweep<Book, Standards>(Book.Outputs, Measure.Month, variants).Run(file.Snapshot, crew, keep: false);

        for (var v = 0; v < 2; v++)
        {
            using var alone = new Sweep<Book, Standards>(Book.Outputs, Measure.Month, [variants[v]]).Run(file.Snapshot, crew, keep: true);
            var sums = new long[Book.Outputs.Bits];
            both.ForEach((_, cells) =>
            {
                for (var k = 0; k < sums.Length; k++) sums[k] += k < Book.Outputs.Amounts.Count ? cells.Amount(k, v) : (cells.Status(v) >> k) & 1;
            });
            for (var k = 0; k < Book.Outputs.Bits; k++)
            {
                Assert.Equal(alone.Total(k), both.Total(k, v));
                Assert.Equal(alone.Total(k), counts.Total(k, v));
                Assert.Equal(sums[k], alone.Total(k).Sum);
            }
        }

        Assert.True(both.Total(10, 1).Sum > both.Total(10).Sum);
    }

    internal static Dictionary<int, int[]> Sweep(Snapshot snapshot, SweepCrew crew, int lanes)
    {
        using var result = new Sweep<Book, Standards>(Book.Outputs, Measure.Month, [new(Measure.Month)], lanes).Run(snapshot, crew, keep: true);
        var all = new Dictionary<int, int[]>();
        result.ForEach((row, cells) =>
        {
            var amounts = new int[Book.Outputs.Amounts.Count + 1];
            for (var k = 0; k < amounts.Length - 1; k++) amounts[k] = cells.Amount(k);
            amounts[^1] = (int)cells.Status();
            all.Add(row, amounts);
        });
        return all;
    }

    private static int StatusOf(Outcome outcome) => Status(t => outcome[t] > 0);

    private static int StatusOf(Derivation derivation) => Status(t => derivation[t].Value > 0);

    private static int Status(Func<Term, bool> holds) =>
        Book.Outputs.Amounts.Concat(Book.Outputs.Conditions).Select((t, k) => holds(t) ? 1 << k : 0).Sum();

    /// <summary>Households of one size put together from people of the workload: the first all rich, the second without anything.</summary>
    private static Dictionary<int, HouseholdRecord> Large(int size)
    {
        var people = Population.Households(4_000).SelectMany(h => Enumerable.Range(0, h.Size).Select(m => (Record: Population.Record(h), Member: m))).ToList();
        var records = new Dictionary<int, HouseholdRecord>();
        for (var row = 0; row < 50; row++)
        {
            var record = new HouseholdRecord(Book.Schema, size);
            Assert.True(record.Put<Facts.Region>(row % 16).Ok);
            Assert.True(record.Put<Facts.Urban>(row % 2 == 0).Ok);
            for (var m = 0; m < size; m++)
            {
                var (from, member) = people[((row * size) + m) % people.Count];
                foreach (var fact in Book.Schema.MemberFacts) Assert.True(record.Put(fact, m, row == 1 ? 0 : from.Get(fact, member)).Ok);
                if (row == 1) Assert.True(record.Put<Facts.Support>(m, true).Ok);
                if (row == 0) Assert.True(record.Put<Facts.Savings>(m, 200_000_000).Ok);
            }

            records.Add(row, record);
        }

        return records;
    }
}
