using Huimin.Values;

namespace Huimin.Data;

/// <summary>
/// The divisions (辖区) that an actor may act for, as code prefixes of 6, 9 or 12 digits, and at most one family elsewhere. An empty scope sees no row.
/// </summary>
public sealed class Scope
{
    private readonly string[] prefixes;

    private Scope(string[] prefixes, Family? family = null)
    {
        (this.prefixes, Family) = (prefixes, family);
        string[] all = family is null ? prefixes : [.. prefixes.Append(family.AreaCode).Order(StringComparer.Ordinal)];
        (Lower, Upper) = all.Length == 0 ? ("", "") : (all[0], all[^1] + ":");
    }

    public static Scope None { get; } = new([]);

    /// <summary>Takes complete codes only; anything else makes the whole scope empty, so that a mistake shows nothing.</summary>
    public static Scope Of(params IEnumerable<string> codes)
    {
        var all = codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (!all.All(AreaCode.IsDivision)) return None;
        return new Scope([.. all.Where(c => !all.Any(o => o.Length < c.Length && c.StartsWith(o, StringComparison.Ordinal)))]);
    }

    public IReadOnlyList<string> Prefixes => prefixes;

    /// <summary>The one family outside the divisions; its records and no neighbour's.</summary>
    public Family? Family { get; }

    /// <summary>The divisions alone: what most changes are bound to, whoever the family is.</summary>
    public Scope Own => Family is null ? this : new Scope(prefixes);

    public bool IsEmpty => prefixes.Length == 0 && Family is null;

    /// <summary>True when one comparison of bounds decides; several divisions need a look at each.</summary>
    public bool IsOneRange => prefixes.Length <= 1 && Family is null;

    /// <summary>Lowest code inside, inclusive; with <see cref="Upper"/> the envelope that an index can use.</summary>
    public string Lower { get; }

    /// <summary>First code after the envelope, exclusive.</summary>
    public string Upper { get; }

    /// <summary>Whether a division lies inside; never one that is reached for a family alone.</summary>
    public bool Covers(string areaCode) => prefixes.Any(p => areaCode.StartsWith(p, StringComparison.Ordinal));

    /// <summary>These divisions and one family; nothing more where the family lives inside them.</summary>
    public Scope With(Family family) => Covers(family.AreaCode) ? this : new Scope(prefixes, family);

    /// <summary>The setting that row security reads on PostgreSQL.</summary>
    public string Setting => string.Join(',', prefixes);

    /// <summary>The setting for the family: its village, then the ids.</summary>
    internal string FamilySetting => Family is null ? "" : string.Join(',', [Family.AreaCode, .. Family.Ids.Select(id => id.ToString())]);
}

/// <summary>
/// One family outside the divisions (异地的一户): of the rows of its village only those that name one of these ids. Whose a row is says its column
/// <c>HouseholdId</c>, else <c>SubjectId</c>, else <c>PersonId</c>; a row without any of them is not reached.
/// </summary>
/// <param name="AreaCode">The village where it is registered, 12 digits.</param>
/// <param name="Ids">The household and its members.</param>
public sealed record Family(string AreaCode, IReadOnlyList<Guid> Ids);
