using Huimin.Benefits.Drafts;
using Huimin.Benefits.Facts;
using Huimin.Policy.Parameters;
using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Drafts;

/// <summary>A draft is read like the law: by itself, explained, and in the sweep, fen for fen; and the law beside it stays as it is.</summary>
public sealed class DraftReadingTests
{
    private static readonly Month Month = Month.Parse("2026-07");
    private static readonly ParameterSet Law = Rules.At("2026-07");
    private static readonly ParameterSet Own = DraftKeys.Read().OrThrow().Resolve(Rules.District, Month).OrThrow();
    private static readonly Term[] Amounts = [.. BenefitBook.Programmes.Where(p => p.Amount is not null).Select(p => p.Amount!)];
    private static readonly Term[] Conditions = [.. BenefitBook.Programmes.Where(p => p.Amount is null).Select(p => p.Entitled)];

    [Theory(DisplayName = "两千户任意家庭：草案的成批计算、逐户计算和带推导的计算一分不差；同一遍里的现行规则与平时相同")]
    [InlineData("DIBAO_WAGE_DISREGARD")]
    [InlineData("MARGIN_BY_HARDSHIP")]
    public void The_sweep_of_a_draft_equals_its_explanation(string code)
    {
        var draft = DraftRules.Find(code)!;
        var records = Enumerable.Range(0, 2_000).Select(seed => seed % 4 == 0 ? NearTheLines(seed) : Households.Of(seed)).ToList();
        var law = new Policy.Rules<BenefitBook, BenefitBook.Parameters>(new(Law), Month);
        using var people = SnapshotOf(records);
        using var crew = new SweepCrew(2);
        using var result = draft.Sweep(people, crew, new(Amounts, Conditions), Law, Law, Own);
        var (seen, different) = (0, 0);
        result.ForEach((row, cells) =>
        {
            seen++;
            var (before, after, why) = (law.Decide(records[row]), draft.Try(records[row], Law, Own), draft.Explain(records[row], Law, Own));
            for (var a = 0; a < Amounts.Length; a++)
            {
                Assert.Equal((row, Amounts[a], before[Amounts[a]]), (row, Amounts[a], cells.Amount(a)));
                Assert.Equal((row, Amounts[a], after[Amounts[a]], after[Amounts[a]]), (row, Amounts[a], cells.Amount(a, 1), why[Amounts[a]].Value));
                if (cells.Amount(a) != cells.Amount(a, 1)) different++;
            }

            for (var c = 0; c < Conditions.Length; c++)
            {
                var bit = Amounts.Length + c;
                if (before.Holds(Conditions[c]) != after.Holds(Conditions[c])) different++;
                Assert.Equal((before.Holds(Conditions[c]), after.Holds(Conditions[c])), ((cells.Status() >> bit & 1) == 1, (cells.Status(1) >> bit & 1) == 1));
            }
        });
        Assert.Equal(records.Count, seen);
        Assert.True(different > 0, "The draft changes nobody: the comparison says nothing.");
    }

    [Fact(DisplayName = "草案也不会使计算超出 32 位，参数取到最大值时 16 人以内仍然不会")]
    public void No_step_of_a_draft_leaves_32_bits()
    {
        var (law, own) = (BenefitKeys.All.Where(k => k.Unit != ParameterUnit.Choice).Aggregate(Law, (at, key) => at.With(key, key.Most)), DraftKeys.All.Aggregate(Own, (at, key) => at.With(key, key.Most)));
        for (var size = 1; size <= 16; size++)
        {
            Assert.Null(RangeProof<DraftBook<DibaoWageDisregard>, DraftVariant>.WhyNot(new(new(law), own), Month, size));
            Assert.Null(RangeProof<DraftBook<MarginByHardship>, DraftVariant>.WhyNot(new(new(law), own), Month, size));
        }
    }

    /// <summary>A family of one to four between the line of Dibao and twice of it, some with a wage or an illness.</summary>
    private static Policy.HouseholdRecord NearTheLines(int seed)
    {
        var (random, family) = (new Random(seed), Family.Of(1 + (seed / 4 % 4)));
        for (var m = 0; m < family.Record.Size; m++) family.With<Income.Transfer>(m, random.Next(400_00, 1600_00)).With<Income.Wage>(m, random.Next(4) == 0 ? random.Next(100_00) : 0);
        return family.With<Person.SeriousIllness>(0, random.Next(2)).Record;
    }

    private static Snapshot SnapshotOf(List<Policy.HouseholdRecord> records)
    {
        var file = Path.GetTempFileName();
        using (var stream = File.Create(file))
        {
            var writer = new SnapshotWriter(stream, BenefitBook.Schema);
            for (var row = 0; row < records.Count; row++) writer.Add(row, records[row]);
            writer.Complete();
        }

        var snapshot = Snapshot.Open(file, BenefitBook.Schema, load: true).OrThrow();
        File.Delete(file);
        return snapshot;
    }
}
