using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Registry.Pages;

/// <summary>The divisions that a form of the register offers to its actor (区划选项).</summary>
public sealed class Areas(DivisionCatalogue divisions, Clock clock)
{
    /// <summary>For a filter: the actor's divisions, one level down, and what lies under the one chosen.</summary>
    public IReadOnlyList<Choice> ForFilter(Actor actor, string? chosen)
    {
        var today = clock.BeijingToday;
        var choices = new List<Choice>();
        foreach (var prefix in actor.Scope.Prefixes)
        {
            if (actor.Scope.Prefixes.Count > 1) choices.Add(new Choice(prefix, divisions.PathOf(prefix, today)));
            foreach (var division in divisions.Below(prefix, today))
            {
                choices.Add(new Choice(division.AreaCode, division.ShortName));
                if (prefix.Length == 6 && chosen?.StartsWith(division.AreaCode, StringComparison.Ordinal) == true)
                    choices.AddRange(divisions.Below(division.AreaCode, today).Select(v => new Choice(v.AreaCode, "　" + v.ShortName)));
            }
        }

        return choices;
    }

    /// <summary>For a record: every village and community the actor may write to.</summary>
    public IReadOnlyList<Choice> Villages(Actor actor)
    {
        var today = clock.BeijingToday;
        return [.. actor.Scope.Prefixes
            .SelectMany(p => p.Length == 12 ? divisions.Find(p, today) is { } own ? [own] : [] : divisions.Within(p, today))
            .Where(d => d.AreaCode.Length == 12)
            .Select(d => new Choice(d.AreaCode, divisions.ShortNameOf(d.AreaCode[..9], today) + " · " + d.ShortName))];
    }

    /// <summary>Every town of the actor's divisions, by code (镇街).</summary>
    public IReadOnlyList<Choice> Towns(Actor actor)
    {
        var today = clock.BeijingToday;
        return [.. actor.Scope.Prefixes
            .SelectMany(p => p.Length >= 9 ? [p[..9]] : divisions.Within(p, today).Where(d => d.AreaCode.Length == 9).Select(d => d.AreaCode))
            .Distinct().Order(StringComparer.Ordinal)
            .Select(code => new Choice(code, divisions.ShortNameOf(code, today)))];
    }

    /// <summary>The short name of a division (简称).</summary>
    public string NameOf(string code) => divisions.ShortNameOf(code, clock.BeijingToday);

    public string PathOf(string code) => divisions.PathOf(code, clock.BeijingToday);
}
