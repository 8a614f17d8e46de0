using Huimin.Policy;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Benefits;

/// <summary>What one programme pays more or less in one month than it did (补差月), in fen; negative where too much was paid.</summary>
public sealed record MonthDifference(Month Month, Programme Programme, long BeforeFen, long AfterFen)
{
    public long Fen => AfterFen - BeforeFen;
}

/// <summary>What is known of a household in a month (某月事实).</summary>
public delegate HouseholdRecord FactsOf(Month month);

/// <summary>
/// The difference month by month when a standard or a fact changes for months that are past (追溯补差): each month is decided afresh with its own
/// parameters and its own facts, before and after.
/// </summary>
public static class Arrears
{
    /// <summary>All programmes and months that differ, first month first; refused when a month lies before the first standard.</summary>
    public static Result<IReadOnlyList<MonthDifference>> Between(
        (ParameterBook Book, FactsOf Facts) before, (ParameterBook Book, FactsOf Facts) after, AreaCode area, Month first, Month last)
    {
        var differences = new List<MonthDifference>();
        for (var month = first; month <= last; month += 1)
        {
            var old = Decide(before.Book, before.Facts, area, month);
            if (!old.Ok) return old.Refusal;
            var now = Decide(after.Book, after.Facts, area, month);
            if (!now.Ok) return now.Refusal;
            differences.AddRange(
                from programme in BenefitBook.Programmes
                let amount = programme.Amount
                where amount is not null
                let difference = new MonthDifference(month, programme, old.Value[amount], now.Value[amount])
                where difference.Fen != 0
                select difference);
        }

        return differences;
    }

    private static Result<Outcome> Decide(ParameterBook book, FactsOf facts, AreaCode area, Month month)
    {
        var set = book.Resolve(area, month);
        return set.Ok ? new Rules<BenefitBook, BenefitBook.Parameters>(new(set.Value), month).Decide(facts(month)) : set.Refusal;
    }
}
