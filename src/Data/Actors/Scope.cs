namespace Huimin.Data;

/// <summary>
/// The divisions (辖区) that an actor may act for, as code prefixes of 6, 9 or 12 digits. An empty scope sees no row.
/// </summary>
public sealed class Scope
{
    private readonly string[] prefixes;

    private Scope(string[] prefixes) => this.prefixes = prefixes;

    public static Scope None { get; } = new([]);

    /// <summary>Takes complete codes only; anything else makes the whole scope empty, so that a mistake shows nothing.</summary>
    public static Scope Of(params IEnumerable<string> codes)
    {
        var all = codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (all.Any(c => c.Length is not (6 or 9 or 12) || !c.All(char.IsAsciiDigit))) return None;
        return new Scope([.. all.Where(c => !all.Any(o => o.Length < c.Length && c.StartsWith(o, StringComparison.Ordinal)))]);
    }

    public IReadOnlyList<string> Prefixes => prefixes;
    public bool IsEmpty => prefixes.Length == 0;

    /// <summary>True when one comparison of bounds decides; several divisions need a look at each.</summary>
    public bool IsOneRange => prefixes.Length <= 1;

    /// <summary>Lowest code inside, inclusive; with <see cref="Upper"/> the envelope that an index can use.</summary>
    public string Lower => IsEmpty ? "" : prefixes[0];

    /// <summary>First code after the envelope, exclusive.</summary>
    public string Upper => IsEmpty ? "" : prefixes[^1] + ":";

    public bool Covers(string areaCode) => prefixes.Any(p => areaCode.StartsWith(p, StringComparison.Ordinal));

    /// <summary>The setting that row security reads on PostgreSQL.</summary>
    public string Setting => string.Join(',', prefixes);
}
