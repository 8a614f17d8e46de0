using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Huimin.Policy.Terms;

/// <summary>
/// The terms of a rulebook with their places (项目表). Made from the types that declare them: every struct nested in one of the given classes.
/// The order is by name, so that nothing depends on how the files stand; the fingerprint changes with every change of a fact.
/// </summary>
public sealed class Schema
{
    private readonly Dictionary<Term, Place> places = [];
    private readonly List<Term>[] kinds = [[], [], [], []];

    private Schema(List<(Term Term, TermKind Kind, Type Type)> terms)
    {
        Types = [.. terms.Select(t => t.Type)];
        foreach (var (term, kind, _) in terms.OrderBy(t => t.Term.Code, StringComparer.Ordinal))
        {
            var of = kinds[(int)kind - 1];
            if (All.Any(t => t.Code == term.Code)) throw new InvalidOperationException($"The term {term.Code} is declared twice.");
            places.Add(term, new(kind, of.Count));
            of.Add(term);
        }

        var text = new StringBuilder();
        foreach (var fact in Facts) text.Append(null, $"{places[fact].Kind} {fact.Code} {fact.Unit} {fact.Min} {fact.Max}\n");

        // A trait is as its rule found it: another version of the rules may find another.
        var traits = terms.Where(t => typeof(ITrait).IsAssignableFrom(t.Type)).ToList();
        foreach (var (trait, kind, type) in traits) text.Append(null, $"{kind} {trait.Code} {trait.Min} {trait.Max} {type.Module.ModuleVersionId}\n");
        HouseholdDefaults = [.. HouseholdFacts.Select(f => f.Default)];
        MemberDefaults = [.. MemberFacts.Select(f => f.Default)];
        HouseholdTraits = [.. HouseholdResults.Where(r => traits.Exists(t => t.Term == r))];
        MemberTraits = [.. MemberResults.Where(r => traits.Exists(t => t.Term == r))];
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>The facts that are given from outside, household first.</summary>
    public IEnumerable<Term> Facts => HouseholdFacts.Concat(MemberFacts);

    public IEnumerable<Term> All => Facts.Concat(HouseholdResults).Concat(MemberResults);

    public IReadOnlyList<Term> HouseholdFacts => kinds[0];

    public IReadOnlyList<Term> MemberFacts => kinds[1];

    public IReadOnlyList<Term> HouseholdResults => kinds[2];

    public IReadOnlyList<Term> MemberResults => kinds[3];

    /// <summary>The results of the household that follow from facts alone.</summary>
    public IReadOnlyList<Term> HouseholdTraits { get; }

    /// <summary>The results of each member that follow from facts alone.</summary>
    public IReadOnlyList<Term> MemberTraits { get; }

    /// <summary>Says which facts there are, with their ranges: two schemas with one fingerprint read each other's snapshots.</summary>
    public string Fingerprint { get; }

    internal IReadOnlyList<Type> Types { get; }

    /// <summary>What counts of each fact while nobody has said anything.</summary>
    internal int[] HouseholdDefaults { get; }

    internal int[] MemberDefaults { get; }

    /// <summary>The schema of all terms that are declared in these classes.</summary>
    public static Schema Of(params ReadOnlySpan<Type> declaringTypes)
    {
        var terms = new List<(Term, TermKind, Type)>();
        foreach (var type in declaringTypes)
        {
            foreach (var nested in type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(typeof(ITerm).IsAssignableFrom))
            {
                if (!nested.IsValueType) throw new InvalidOperationException($"{nested.FullName} must be a struct.");
                var about = nested.GetProperty(nameof(ITerm.About), BindingFlags.Public | BindingFlags.Static)!;
                terms.Add(((Term)about.GetValue(null)!, Kind(nested), nested));
            }
        }

        return new(terms);
    }

    /// <summary>Where a term stands; a term that is not of the rulebook is an error that names it.</summary>
    internal Place Find(Term term) =>
        places.TryGetValue(term, out var place) ? place : throw new InvalidOperationException($"The term {term} is not in the rulebook's schema.");

    /// <summary>The term with this code, or null.</summary>
    public Term? FindCode(string code) => places.Keys.FirstOrDefault(t => t.Code == code);

    public bool IsMember(Term term) => Find(term).Kind is TermKind.MemberFact or TermKind.MemberResult;

    private static TermKind Kind(Type type) =>
        typeof(IHouseholdFact).IsAssignableFrom(type) ? TermKind.HouseholdFact
        : typeof(IMemberFact).IsAssignableFrom(type) ? TermKind.MemberFact
        : typeof(IHouseholdResult).IsAssignableFrom(type) ? TermKind.HouseholdResult
        : TermKind.MemberResult;
}

/// <summary>Whose a term is and whether it is given or found.</summary>
public enum TermKind
{
    HouseholdFact = 1,
    MemberFact = 2,
    HouseholdResult = 3,
    MemberResult = 4,
}

/// <summary>The place of a term among those of its kind.</summary>
internal readonly record struct Place(TermKind Kind, int Index);

/// <summary>The place of one term in one rulebook; the compiler folds these fields into the rule.</summary>
internal static class Slot<TBook, T>
    where TBook : IRulebook
    where T : struct, ITerm
{
    public static readonly TermKind Kind = TBook.Schema.Find(T.About).Kind;
    public static readonly int Index = TBook.Schema.Find(T.About).Index;
}
