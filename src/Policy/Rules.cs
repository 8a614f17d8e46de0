using Huimin.Policy.Asking;
using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>Runs one rulebook over one household (核算): plainly, or with the derivation of every result.</summary>
/// <typeparam name="TBook">The rulebook.</typeparam>
/// <typeparam name="P">Its parameters.</typeparam>
public sealed class Rules<TBook, P>(P parameters, Month month)
    where TBook : IRulebook<P>
    where P : class
{
    public static Schema Schema => TBook.Schema;

    public Month Month { get; } = month;

    /// <summary>The results of one household, without reasons.</summary>
    public Outcome Decide(HouseholdRecord record)
    {
        var work = Run<ScalarNumber, ScalarTruth>(record);
        return new(TBook.Schema, record.Size, (term, i) => term.YesNo ? (work.Truth(i, term).Value ? 1 : 0) : work.Number(i, term).Value);
    }

    /// <summary>The same, where every step beyond 32 bits or below nothing is an <see cref="OverflowException"/>.</summary>
    public Outcome DecideChecked(HouseholdRecord record)
    {
        var work = Run<CheckedNumber, ScalarTruth>(record);
        return new(TBook.Schema, record.Size, (term, i) => term.YesNo ? (work.Truth(i, term).Value ? 1 : 0) : work.Number(i, term).Value);
    }

    /// <summary>The results of one household, each with its derivation.</summary>
    public Derivation Explain(HouseholdRecord record)
    {
        var work = Run<ExplainedNumber, ExplainedTruth>(record);
        return new(TBook.Schema, record.Size, (term, i) => term.YesNo ? work.Truth(i, term).Step : work.Number(i, term).Step);
    }

    /// <summary>What the results can be for a household of whom not everything is known.</summary>
    public Possibilities Possible(PartialRecord record)
    {
        if (record.Schema != TBook.Schema) throw new InvalidOperationException("The record was made for another rulebook.");
        var work = new Workspace<RangeNumber, RangeTruth>(TBook.Schema, record.Size);
        var home = new RangeHousehold<TBook>(record, Month, work);
        TBook.Derive<RangeNumber, RangeTruth, RangeHousehold<TBook>>(ref home);
        var pass = default(WholePass);
        TBook.Decide<RangeNumber, RangeTruth, RangeHousehold<TBook>, WholePass>(ref home, parameters, ref pass);
        return new(TBook.Schema, work);
    }

    private Workspace<N, B> Run<N, B>(HouseholdRecord record)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
    {
        if (record.Schema != TBook.Schema) throw new InvalidOperationException("The record was made for another rulebook.");
        var work = new Workspace<N, B>(TBook.Schema, record.Size);
        var home = new RowHousehold<N, B, TBook>(record, Month, work);
        TBook.Derive<N, B, RowHousehold<N, B, TBook>>(ref home);
        var pass = default(WholePass);
        TBook.Decide<N, B, RowHousehold<N, B, TBook>, WholePass>(ref home, parameters, ref pass);
        return work;
    }
}
