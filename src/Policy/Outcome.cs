using Huimin.Policy.Explaining;
using Huimin.Policy.Terms;

namespace Huimin.Policy;

/// <summary>All results of one household (核算结果).</summary>
public sealed class Outcome : Results<long>
{
    internal Outcome(Schema schema, int size, Func<Term, int, long> read)
        : base(schema, size, read)
    {
    }

    public bool Holds(Term term, int member = -1) => this[term, member] != 0;
}

/// <summary>All results of one household, each with its derivation (推导).</summary>
public sealed class Derivation : Results<Step>
{
    internal Derivation(Schema schema, int size, Func<Term, int, Step> read)
        : base(schema, size, read)
    {
    }
}

/// <summary>One thing for each result of the household and of each member.</summary>
public abstract class Results<T>
{
    private readonly Schema schema;
    private readonly T[] values;

    internal Results(Schema schema, int size, Func<Term, int, T> read)
    {
        this.schema = schema;
        Size = size;
        var households = schema.HouseholdResults.Count;
        var perMember = schema.MemberResults.Count;
        values = new T[households + (perMember * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(i < households ? schema.HouseholdResults[i] : schema.MemberResults[(i - households) % perMember], i);
    }

    public int Size { get; }

    public T this[Term term, int member = -1]
    {
        get
        {
            var place = schema.Find(term);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(member, Size);
            return place.Kind switch
            {
                TermKind.HouseholdResult when member < 0 => values[place.Index],
                TermKind.MemberResult when member >= 0 => values[schema.HouseholdResults.Count + (member * schema.MemberResults.Count) + place.Index],
                _ => throw new InvalidOperationException($"{term} is not a result of {(member < 0 ? "the household" : "a member")}."),
            };
        }
    }
}
