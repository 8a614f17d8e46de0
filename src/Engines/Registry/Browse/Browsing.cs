using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What the lists of the register share: bounds of a list, the division it is about, and how many rows there are at most.</summary>
public static class Browsing
{
    /// <summary>A list shows so many rows in all, over its pages; who needs more asks for an export (W6).</summary>
    public const int Deepest = 10_000;

    public const int PageSize = 20;

    /// <summary>The division a list is about: the one asked for, where the actor sees it; else everything the actor sees.</summary>
    internal static Result<string> AreaFor(string? asked, Actor actor)
    {
        if (!actor.May(RegistryPermissions.Read)) return DataRefusals.NotPermitted;
        if (string.IsNullOrEmpty(asked)) return "";
        if (asked.Length is not (6 or 9 or 12) || !asked.All(char.IsAsciiDigit)) return RegistryRefusals.DivisionUnknown.Fill(asked.Length > 12 ? asked[..12] : asked);
        var reaches = actor.Scope.Covers(asked) || actor.Scope.Prefixes.Any(p => p.StartsWith(asked, StringComparison.Ordinal));
        return reaches ? asked : DataRefusals.OutsideScope;
    }

    /// <summary>Rows of a division and all below it; the query filter holds the actor's own bounds besides.</summary>
    internal static IQueryable<T> In<T>(this IQueryable<T> rows, string area) where T : class, IScoped
    {
        if (area.Length == 0) return rows;
        var after = area + ":";
#pragma warning disable CA1309, CA1310 // Translated to SQL, where comparison is by bytes.
        return rows.Where(r => string.Compare(r.AreaCode, area) >= 0 && string.Compare(r.AreaCode, after) < 0);
#pragma warning restore CA1309, CA1310
    }

    /// <summary>Whether the list is about a town or less, so that it may be sorted and filtered by anything.</summary>
    internal static bool IsNarrow(string area, Actor actor) => area.Length >= 9 || actor.Scope.Prefixes.All(p => p.Length >= 9);
}

/// <summary>One page of a list (一页).</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Total">How many there are, up to <see cref="Browsing.Deepest"/>.</param>
/// <param name="More">Whether there are more than that.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Total, bool More = false);
