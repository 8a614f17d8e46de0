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
        if (!AreaCode.IsDivision(asked)) return RegistryRefusals.DivisionUnknown.Fill(asked.Length > 12 ? asked[..12] : asked);
        var reaches = actor.Scope.Covers(asked) || actor.Scope.Prefixes.Any(p => p.StartsWith(asked, StringComparison.Ordinal));
        return reaches ? asked : DataRefusals.OutsideScope;
    }

    /// <summary>Whether the list is about a town or less, so that it may be sorted and filtered by anything.</summary>
    internal static bool IsNarrow(string area, Actor actor) => area.Length >= 9 || actor.Scope.Prefixes.All(p => p.Length >= 9);
}

/// <summary>One page of a list (一页).</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Total">How many there are, up to <see cref="Browsing.Deepest"/>.</param>
/// <param name="More">Whether there are more than that.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Total, bool More = false);
