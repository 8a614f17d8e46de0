using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>Works the traits of a household out, to be packed with its facts (推出固有特征).</summary>
internal static class Traits
{
    /// <summary>The traits of a rulebook; null where it has none.</summary>
    public static Func<HouseholdRecord, int[]>? Of<TBook>()
        where TBook : IRulebook => TBook.Schema.HouseholdTraits.Count + TBook.Schema.MemberTraits.Count == 0 ? null : Find<TBook>;

    /// <summary>Those of the household, then those of member after member, in the order of the schema.</summary>
    private static int[] Find<TBook>(HouseholdRecord record)
        where TBook : IRulebook
    {
        var schema = TBook.Schema;
        var work = new Workspace<ScalarNumber, ScalarTruth>(schema, record.Size);
        var home = new RowHousehold<ScalarNumber, ScalarTruth, TBook>(record, null, work);
        TBook.Derive<ScalarNumber, ScalarTruth, RowHousehold<ScalarNumber, ScalarTruth, TBook>>(ref home);
        var values = new int[schema.HouseholdTraits.Count + (record.Size * schema.MemberTraits.Count)];
        var n = 0;
        foreach (var trait in schema.HouseholdTraits) values[n++] = Value(work, schema.Find(trait).Index, trait);
        for (var m = 0; m < record.Size; m++)
        {
            foreach (var trait in schema.MemberTraits) values[n++] = Value(work, work.Index(m, schema.Find(trait).Index), trait);
        }

        return values;
    }

    private static int Value(Workspace<ScalarNumber, ScalarTruth> work, int index, Term trait)
    {
        var value = trait.YesNo ? (work.Truth(index, trait).Value ? 1 : 0) : work.Number(index, trait).Value;
        return value >= trait.Min && value <= trait.Max ? (int)value : throw new InvalidOperationException($"The trait {trait} is {value}, outside its declared range.");
    }
}
