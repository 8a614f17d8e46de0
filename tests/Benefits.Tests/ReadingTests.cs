using FsCheck;
using FsCheck.Fluent;
using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>All readings of the rules give the same fen: plain, checked, explained, and the sweep 16, 8 and 1 at a time.</summary>
public sealed class ReadingTests
{
    private static readonly Term[] Amounts = [.. BenefitBook.Programmes.Where(p => p.Amount is not null).Select(p => p.Amount!), Totals.Monthly.About, Totals.Once.About];
    private static readonly Term[] Conditions = [.. BenefitBook.Programmes.Where(p => p.Amount is null).Select(p => p.Entitled)];

    [Fact(DisplayName = "任意家庭：直接计算、核对溢出的计算和带推导的计算一分不差")]
    public void One_household_in_three_readings() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var record = Households.Of(seed);
            var rules = new Policy.Rules<BenefitBook, BenefitBook.Parameters>(new(Rules.At("2026-02")), Month.Parse("2026-02"));
            var (plain, checkedly, explained) = (rules.Decide(record), rules.DecideChecked(record), rules.Explain(record));
            foreach (var term in BenefitBook.Schema.HouseholdResults) Assert.Equal((plain[term], plain[term]), (checkedly[term], explained[term].Value));
            for (var m = 0; m < record.Size; m++)
            {
                foreach (var term in BenefitBook.Schema.MemberResults) Assert.Equal((plain[term, m], plain[term, m]), (checkedly[term, m], explained[term, m].Value));
            }
        }).QuickCheckThrowOnFailure();

    [Theory(DisplayName = "四千户任意家庭（最大四十人）：成批计算与逐户计算一分不差，16、8、1 户一批都一样")]
    [InlineData(16, "2026-02")]
    [InlineData(8, "2026-02")]
    [InlineData(1, "2026-02")]
    [InlineData(16, "2024-10")]
    [InlineData(16, "2026-11")]
    public void Many_households_at_once(int lanes, string month)
    {
        var records = Enumerable.Range(0, 4_000).Select(seed => Households.Of(seed, seed % 50 == 0 ? 40 : 9)).ToList();
        var file = Path.GetTempFileName();
        using (var stream = File.Create(file))
        {
            var writer = new SnapshotWriter(stream, BenefitBook.Schema);
            for (var row = 0; row < records.Count; row++) writer.Add(row, records[row]);
            writer.Complete();
        }

        var parameters = new BenefitBook.Parameters(Rules.At(month));
        var rules = new Policy.Rules<BenefitBook, BenefitBook.Parameters>(parameters, Month.Parse(month));
        using (var snapshot = Snapshot.Open(file, BenefitBook.Schema).OrThrow())
        using (var crew = new SweepCrew(2))
        using (var result = new Sweep<BenefitBook, BenefitBook.Parameters>(new(Amounts, Conditions), Month.Parse(month), [parameters], lanes).Run(snapshot, crew, keep: true))
        {
            var seen = 0;
            result.ForEach((row, cells) =>
            {
                seen++;
                var one = rules.Decide(records[row]);
                for (var a = 0; a < Amounts.Length; a++) Assert.Equal((row, Amounts[a], one[Amounts[a]]), (row, Amounts[a], cells.Amount(a)));
                for (var c = 0; c < Conditions.Length; c++) Assert.Equal(one.Holds(Conditions[c]), (cells.Status() >> (Amounts.Length + c) & 1) == 1);
            });
            Assert.Equal(records.Count, seen);
        }

        File.Delete(file);
    }
}
