using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Policy;

/// <summary>What is known of a household so far (已知情况): every fact lies in its declared range until something narrower is said.</summary>
public sealed class PartialRecord
{
    // Of the household, then of each member, in the order of the schema.
    private readonly RangeNumber[] ranges;
    private readonly int perMember;

    public PartialRecord(Schema schema, int size)
    {
        (Schema, Size, perMember) = (schema, size, schema.MemberFacts.Count);
        ranges = [.. schema.HouseholdFacts.Select(Declared), .. Enumerable.Range(0, size).SelectMany(_ => schema.MemberFacts.Select(Declared))];
    }

    private PartialRecord(PartialRecord other) => (Schema, Size, perMember, ranges) = (other.Schema, other.Size, other.perMember, [.. other.ranges]);

    public Schema Schema { get; }

    public int Size { get; }

    /// <summary>What a fact can be.</summary>
    public RangeNumber this[Term fact, int member = -1] => ranges[At(fact, member)];

    public bool Knows(Term fact, int member = -1) => this[fact, member] is var range && range.Least == range.Most;

    /// <summary>Says what a fact is.</summary>
    public void Say(Term fact, int member, int value) => Say(fact, member, value, value);

    /// <summary>Says between what a fact lies.</summary>
    public void Say(Term fact, int member, int least, int most) => ranges[At(fact, member)] = new(least, most);

    /// <summary>Takes back what was said.</summary>
    public void Forget(Term fact, int member = -1) => ranges[At(fact, member)] = Declared(fact);

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

    internal RangeNumber OfHousehold(int index) => ranges[index];

    internal RangeNumber OfMember(int member, int index) => ranges[Schema.HouseholdFacts.Count + (member * perMember) + index];

    private static RangeNumber Declared(Term fact) => new(fact.Min, fact.Max);

    private int At(Term fact, int member)
    {
        var place = Schema.Find(fact);
        return place.Kind switch
        {
            TermKind.HouseholdFact when member < 0 => place.Index,
            TermKind.MemberFact when member >= 0 && member < Size => Schema.HouseholdFacts.Count + (member * perMember) + place.Index,
            _ => throw new InvalidOperationException($"{fact} is not a fact of {(member < 0 ? "the household" : "a member")}."),
        };
    }
}
