using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>
/// What a sweep brings back for each household (输出): amounts, and one bit for each amount that is paid and each named condition that holds, in
/// this order: the status word (状态字). At most 32 bits.
/// </summary>
public sealed record SweepOutputs(IReadOnlyList<Term> Amounts, IReadOnlyList<Term> Conditions)
{
    public const int MostBits = 32;

    public int Bits => Amounts.Count + Conditions.Count;

    internal int BlockBytes => (Amounts.Count + 1) * BlockLayout.WordBytes;

    /// <summary>Bytes from the start of the results to each of them.</summary>
    internal int[] Places(Schema schema)
    {
        if (Bits > MostBits) throw new InvalidOperationException($"A status word holds {MostBits} bits, not {Bits}.");
        return [.. Amounts.Concat(Conditions).Select((t, i) => Place(schema, t, i >= Amounts.Count))];
    }

    private static int Place(Schema schema, Term term, bool condition)
    {
        var place = schema.Find(term);
        if (schema.HouseholdTraits.Contains(term)) throw new InvalidOperationException($"{term} follows from facts alone and is no output.");
        if (place.Kind != TermKind.HouseholdResult || term.YesNo != condition)
            throw new InvalidOperationException($"{term} is not {(condition ? "a condition" : "an amount")} of the household.");
        return place.Index * BlockLayout.WordBytes;
    }
}
