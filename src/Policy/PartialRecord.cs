using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Policy;

/// <summary>What is known of a household so far (已知情况): every fact lies in its declared range until something narrower is said.</summary>
public sealed class PartialRecord(Schema schema, int size)
{
    private readonly Dictionary<(Term, int), RangeNumber> known = [];

    private PartialRecord(PartialRecord other)
        : this(other.Schema, other.Size) => known = new(other.known);

    public Schema Schema { get; } = schema;

    public int Size { get; } = size;

    /// <summary>What a fact can be.</summary>
    public RangeNumber this[Term fact, int member = -1] =>
        known.TryGetValue((fact, member), out var range) ? range : new(fact.Min, fact.Max);

    public bool Knows(Term fact, int member = -1) => known.TryGetValue((fact, member), out var range) && range.Least == range.Most;

    /// <summary>Says what a fact is.</summary>
    public void Say(Term fact, int member, int value) => Say(fact, member, value, value);

    /// <summary>Says between what a fact lies.</summary>
    public void Say(Term fact, int member, int least, int most) => known[(fact, member)] = new(least, most);

    /// <summary>Takes back what was said.</summary>
    public void Forget(Term fact, int member = -1) => known.Remove((fact, member));

    /// <summary>The same, to be changed on its own.</summary>
    public PartialRecord Copy() => new(this);

    /// <summary>Every fact of the household and of each member, with the member (-1: the household).</summary>
    public IEnumerable<(Term Fact, int Member)> Facts() =>
        Schema.HouseholdFacts.Select(f => (f, -1)).Concat(Enumerable.Range(0, Size).SelectMany(m => Schema.MemberFacts.Select(f => (f, m))));

    /// <summary>A household that fits: what is not settled counts as nothing said, or as the nearest to that which can be.</summary>
    public HouseholdRecord Settle()
    {
        var record = new HouseholdRecord(Schema, Size);
        foreach (var (fact, member) in Facts())
        {
            var range = this[fact, member];
            record.Put(fact, member, Math.Clamp(fact.Default, range.Least, range.Most));
        }

        return record;
    }
}
