using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Policy;

/// <summary>The results of one household while its rules run. A result that is read before a rule laid it down is an error that names it.</summary>
internal sealed class Workspace<N, B>(Schema schema, int size)
    where N : struct, INumber<N, B>
    where B : struct, ITruth<B>
{
    /// <summary>Whether the lane keeps names; the others are spared the making of them.</summary>
    public static readonly bool Explains = typeof(N) == typeof(ExplainedNumber);
    private readonly int households = schema.HouseholdResults.Count;
    private readonly int perMember = schema.MemberResults.Count;
    private readonly N[] numbers = new N[schema.HouseholdResults.Count + (schema.MemberResults.Count * size)];
    private readonly B[] truths = new B[schema.HouseholdResults.Count + (schema.MemberResults.Count * size)];
    private readonly byte[] set = new byte[schema.HouseholdResults.Count + (schema.MemberResults.Count * size)];

    /// <summary>Who writes down what is read and laid down; nobody, as a rule.</summary>
    public Passes.PassTrace? Trace { get; set; }

    /// <summary>Made ready for the next household of the same size.</summary>
    public void Clear() => Array.Clear(set);

    public int Index(int member, int index) => households + (member * perMember) + index;

    public N Number(int index, Term term)
    {
        Trace?.Read(index);
        return set[index] == 1 ? numbers[index] : throw Missing(term);
    }

    public B Truth(int index, Term term)
    {
        Trace?.Read(index);
        return set[index] == 2 ? truths[index] : throw Missing(term);
    }

    public void Set(int index, N value)
    {
        Trace?.Wrote(index);
        numbers[index] = value;
        set[index] = 1;
    }

    public void Set(int index, B value)
    {
        Trace?.Wrote(index);
        truths[index] = value;
        set[index] = 2;
    }

    private static InvalidOperationException Missing(Term term) =>
        new($"The result {term} is read before a rule laid it down{(term.YesNo ? " as a truth" : " as a number")}.");
}
