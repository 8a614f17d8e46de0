using System.Numerics;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>
/// How 16 households of one size lie in memory (块的排列): word by word, 16 lanes to a word, household words first, then member after member. Small
/// facts share a word; one stream of memory, no index, no gathering. Derived from the declared ranges alone.
/// </summary>
internal sealed class BlockLayout
{
    public const int Lanes = 16;

    /// <summary>Bytes of one word of all lanes: a line of the cache.</summary>
    public const int WordBytes = Lanes * sizeof(int);

    private readonly Dictionary<Term, Field> fields = [];

    public BlockLayout(Schema schema)
    {
        HouseholdWords = Pack([.. schema.HouseholdFacts, .. schema.HouseholdTraits]);
        MemberWords = Pack([.. schema.MemberFacts, .. schema.MemberTraits]);
    }

    public int HouseholdWords { get; }

    public int MemberWords { get; }

    public Field this[Term fact] => fields[fact];

    public int BlockBytes(int size) => (HouseholdWords + (size * MemberWords)) * WordBytes;

    /// <summary>Widest first, each into the first word that has room; a fact alone in its word is read without mask or shift.</summary>
    private int Pack(IReadOnlyList<Term> facts)
    {
        var words = new List<List<(Term Fact, int Bits)>>();
        foreach (var (fact, bits) in facts.Select(f => (Fact: f, Bits: Bits(f))).OrderByDescending(f => f.Bits).ThenBy(f => f.Fact.Code, StringComparer.Ordinal))
        {
            var word = words.FirstOrDefault(w => w.Sum(f => f.Bits) + bits <= 32);
            if (word is null) words.Add(word = []);
            word.Add((fact, bits));
        }

        for (var w = 0; w < words.Count; w++)
        {
            var shift = 0;
            foreach (var (fact, bits) in words[w])
            {
                var alone = words[w].Count == 1;
                fields.Add(fact, alone ? new(w, 0, 32, 0) : new(w, shift, bits, fact.Min));
                shift += bits;
            }
        }

        return words.Count;
    }

    private static int Bits(Term fact) => Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)((long)fact.Max - fact.Min)));

    /// <summary>The place of a fact: its word, the first bit, how many bits, and what is added to them.</summary>
    public readonly record struct Field(int Word, int Shift, int Bits, int Base)
    {
        public void PutInto(int[] words, int value) => words[Word] = Bits == 32 ? value : words[Word] | (int)((uint)(value - Base) << Shift);

        /// <summary>The word with another value at this place.</summary>
        public int Replace(int word, int value)
        {
            if (Bits == 32) return value;
            var mask = ((1u << Bits) - 1) << Shift;
            return (int)(((uint)word & ~mask) | ((uint)(value - Base) << Shift));
        }

        public int Get(int word) => Bits == 32 ? word : (int)(((uint)word >> Shift) & ((1u << Bits) - 1)) + Base;
    }
}
