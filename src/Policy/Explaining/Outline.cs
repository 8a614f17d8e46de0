namespace Huimin.Policy.Explaining;

/// <summary>
/// A derivation as the rows of a table (推导表): each named step with its value, how it came about, its article and its source, and under it
/// the named steps, facts and parameters it was made from. What stands above already is not opened twice.
/// </summary>
public static class Outline
{
    public static IReadOnlyList<OutlineRow> Of(Step step, Wording? wording = null)
    {
        var rows = new List<OutlineRow>();
        var seen = new HashSet<object>();
        Add(step, 0);
        return rows;

        void Add(Step at, int level)
        {
            if (at.Name is not null)
            {
                // A fact that is read twice is two steps of the same subject.
                var again = !seen.Add(Identity(at));
                if (again && at.Kind != StepKind.Named) return;
                var how = at.Kind == StepKind.Named ? Formula.Of(at.First!, wording ?? Wording.Plain) : null;
                rows.Add(new(level, at, (wording ?? Wording.Plain).Title(at)!, Wording.Value(at), how, at.Article, Wording.Source(at), again));
                if (again) return;
                level++;
            }

            foreach (var part in at.Told) Add(part, level);
        }
    }

    internal static object Identity(Step step) => step.Kind switch
    {
        StepKind.Fact => (step.Term, step.Member, step.Name),
        StepKind.Parameter => step.Parameter!.Value.Key!,
        _ => step,
    };
}

/// <summary>One row of a derivation.</summary>
/// <param name="Level">How deep it stands, from 0.</param>
/// <param name="Step">The step itself.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">Its value with the unit.</param>
/// <param name="How">How it came about; null for facts and parameters.</param>
/// <param name="Article">The article that it implements.</param>
/// <param name="Source">Where a fact or parameter comes from.</param>
/// <param name="Above">Whether it was opened in a row above.</param>
public sealed record OutlineRow(int Level, Step Step, string Title, string Value, string? How, string? Article, string? Source, bool Above);
