using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>
/// The facts of one household for the rules (核算事实), checked against their declared ranges as they come in: too small is refused, too large
/// counts as the largest where the term says so and is refused otherwise. Keeps where and when each fact was learnt.
/// </summary>
public sealed class HouseholdRecord
{
    private readonly int[] household;
    private readonly int[][] members;
    private Dictionary<(Term, int), Origin>? origins;

    public HouseholdRecord(Schema schema, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Schema = schema;
        household = [.. schema.HouseholdDefaults];
        members = new int[size][];
        for (var m = 0; m < size; m++) members[m] = [.. schema.MemberDefaults];
    }

    public Schema Schema { get; }

    public int Size => members.Length;

    /// <summary>Takes a fact of the household; the refusal names the fact, its range and what came.</summary>
    public Result<Done> Put(Term fact, long value, Origin? origin = null) => Put(fact, -1, value, origin);

    /// <summary>Takes a fact of one member; the refusal names the fact, its range and what came.</summary>
    public Result<Done> Put(Term fact, int member, long value, Origin? origin = null)
    {
        var place = Schema.Find(fact);
        if (value < fact.Min) return PolicyRefusals.TooSmall.Fill(fact.Title, value, fact.Min).For(fact.Code);
        if (value > fact.Max && !fact.Saturates) return PolicyRefusals.TooLarge.Fill(fact.Title, value, fact.Max).For(fact.Code);
        var kept = (int)Math.Min(value, fact.Max);
        if (place.Kind == TermKind.HouseholdFact && member < 0) household[place.Index] = kept;
        else if (place.Kind == TermKind.MemberFact && member >= 0) members[member][place.Index] = kept;
        else throw new InvalidOperationException($"{fact} is not a fact of {(member < 0 ? "the household" : "a member")}.");
        if (origin is not null) (origins ??= [])[(fact, member)] = origin;
        return Result.Done;
    }

    /// <inheritdoc cref="Put(Term, long, Origin?)"/>
    public Result<Done> Put<T>(long value, Origin? origin = null)
        where T : struct, IHouseholdFact => Put(T.About, -1, value, origin);

    public Result<Done> Put<T>(bool value, Origin? origin = null)
        where T : struct, IHouseholdFact => Put(T.About, -1, value ? 1 : 0, origin);

    /// <inheritdoc cref="Put(Term, int, long, Origin?)"/>
    public Result<Done> Put<T>(int member, long value, Origin? origin = null)
        where T : struct, IMemberFact => Put(T.About, member, value, origin);

    public Result<Done> Put<T>(int member, bool value, Origin? origin = null)
        where T : struct, IMemberFact => Put(T.About, member, value ? 1 : 0, origin);

    /// <summary>The value that the rules read.</summary>
    public int Get(Term fact, int member = -1)
    {
        var place = Schema.Find(fact);
        return member < 0 ? household[place.Index] : members[member][place.Index];
    }

    public Origin? OriginOf(Term fact, int member = -1) => origins?.GetValueOrDefault((fact, member));

    internal int HouseholdValue(int index) => household[index];

    internal int MemberValue(int member, int index) => members[member][index];
}
