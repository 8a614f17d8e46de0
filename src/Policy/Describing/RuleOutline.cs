using Huimin.Policy.Explaining;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Describing;

/// <summary>
/// A rule as the rows of a table (规则表), without a household: each named step with the words of how it is found, and under it the named steps it reads.
/// A step for which the caller knows another place (another programme) is named and not opened.
/// </summary>
public static class RuleOutline
{
    /// <param name="step">Where to begin; out of a derivation of any household.</param>
    /// <param name="elsewhere">Whether a step of this name is described in another place.</param>
    public static IReadOnlyList<RuleRow> Of(Step step, Func<string, bool> elsewhere)
    {
        var rows = new List<RuleRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(step, 0);
        return rows;

        void Add(Step at, int level)
        {
            if (at.Kind == StepKind.Named)
            {
                var leaf = level > 0 && elsewhere(at.Name!);
                if (!seen.Add(at.Name!)) return;
                var how = RuleText.Of(at);
                rows.Add(new(level, at.Name!, leaf || how == at.Name ? null : how, at.Article, leaf));
                if (leaf) return;
                level++;
            }

            foreach (var part in at.Parts) Add(part, level);
        }
    }

    /// <summary>What the steps read (用到的事实和参数), not looking into what is described elsewhere. Each once, in the order of the rule.</summary>
    public static (IReadOnlyList<Term> Facts, IReadOnlyList<Parameter> Parameters) Reads(IEnumerable<Step> steps, Func<string, bool> elsewhere)
    {
        var (facts, parameters) = (new List<Term>(), new List<Parameter>());
        var seen = new HashSet<Step>();
        foreach (var step in steps) Look(step, top: true);
        return (facts, parameters);

        void Look(Step at, bool top)
        {
            if (!seen.Add(at) || (!top && at.Kind == StepKind.Named && elsewhere(at.Name!))) return;
            if (at.Term is { } fact && !facts.Contains(fact)) facts.Add(fact);
            if (at.Parameter is { Key: { } key } parameter && parameters.All(p => p.Key != key)) parameters.Add(parameter);
            foreach (var part in at.Parts) Look(part, top: false);
        }
    }
}

/// <summary>One row of a rule.</summary>
/// <param name="Level">How deep it stands, from 0.</param>
/// <param name="Title">The legal name.</param>
/// <param name="How">How it is found; null where another place says it.</param>
/// <param name="Article">The article that it implements.</param>
/// <param name="Elsewhere">Whether another place describes it.</param>
public sealed record RuleRow(int Level, string Title, string? How, string? Article, bool Elsewhere);
