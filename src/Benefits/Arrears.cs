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

/// <summary>What each programme amounts to in a month, in fen (某月各项金额); refused where the month cannot be reckoned.</summary>
public delegate Result<Func<Programme, long>> AmountsOf(Month month);

/// <summary>
/// The difference month by month when a standard or a fact changes for months that are past (追溯补差): each month is decided afresh with its own
/// parameters and its own facts, before and after.
/// </summary>
public static class Arrears
{
    /// <summary>What is due by rules and facts (应发).</summary>
    public static AmountsOf Due(ParameterBook book, FactsOf facts, AreaCode area) => month =>
    {
        var set = book.Resolve(area, month);
        if (!set.Ok) return set.Refusal;
        var outcome = new Rules<BenefitBook, BenefitBook.Parameters>(new(set.Value), month).Decide(facts(month));
        return Result.Of<Func<Programme, long>>(programme => outcome[programme.Amount!]);
    };

    /// <summary>All programmes and months that differ by two states of knowledge, first month first; refused when a month lies before the first standard.</summary>
    public static Result<IReadOnlyList<MonthDifference>> Between(
        (ParameterBook Book, FactsOf Facts) before, (ParameterBook Book, FactsOf Facts) after, AreaCode area, Month first, Month last) =>
        Between(Due(before.Book, before.Facts, area), Due(after.Book, after.Facts, area), first, last);

    /// <summary>The same for any two reckonings, such as what was paid and what is due.</summary>
    public static Result<IReadOnlyList<MonthDifference>> Between(AmountsOf before, AmountsOf after, Month first, Month last)
    {
        var differences = new List<MonthDifference>();
        for (var month = first; month <= last; month += 1)
        {
            var old = before(month);
            if (!old.Ok) return old.Refusal;
            var now = after(month);
            if (!now.Ok) return now.Refusal;
            differences.AddRange(
                from programme in BenefitBook.Programmes
                where programme.Amount is not null
                let difference = new MonthDifference(month, programme, old.Value(programme), now.Value(programme))
                where difference.Fen != 0
                select difference);
        }

        return differences;
    }
}
