using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>What must hold between the rows: no period twice, none missing in any district, no standard below the guide of the region above.</summary>
internal static class ParameterChecks
{
    /// <summary>The rows in order, each without an end closed by the one that follows it.</summary>
    public static List<ParameterRow> Run(
        IReadOnlyList<ParameterKey> keys, List<ParameterRow> rows, Dictionary<AreaCode, string> areas, List<Refusal> refusals)
    {
        var lines = refusals.Count;
        var closed = new List<ParameterRow>();
        foreach (var group in rows.GroupBy(r => (r.Key, r.Area)).OrderBy(g => g.Key.Key.Key, StringComparer.Ordinal).ThenBy(g => g.Key.Area.Value, StringComparer.Ordinal))
        {
            closed.AddRange(Close([.. group.OrderBy(r => r.Days.From).ThenBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line)], refusals));
        }

        var byKey = closed.ToLookup(r => r.Key);
        foreach (var key in keys.Where(k => k.GuidedFromAbove)) Guide([.. byKey[key]], refusals);

        // A line that could not be read is missing below as well; saying so twice would hide the cause.
        if (refusals.Count == lines && lines == 0) Cover(keys, byKey, areas, refusals);
        return closed;
    }

    private static IEnumerable<ParameterRow> Close(ParameterRow[] rows, List<Refusal> refusals)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, next) = (rows[i], i + 1 < rows.Length ? rows[i + 1] : null);
            if (next is null)
            {
                yield return row;
            }
            else if (next.Days.From == row.Days.From)
            {
                refusals.Add(ParameterRefusals.Duplicate.Fill(next.File, next.Line, row.File, row.Line).At(next.Line));
            }
            else if (row.Days.To is { } to && to > next.Days.From)
            {
                refusals.Add(ParameterRefusals.Overlap.Fill(row.File, row.Line, next.File, next.Line, next.Days.From.Title()).At(row.Line, "止"));
            }
            else
            {
                yield return row.Days.IsOpen ? row with { Days = row.Days.EndedOn(next.Days.From) } : row;
            }
        }
    }

    private static void Guide(ParameterRow[] rows, List<Refusal> refusals)
    {
        foreach (var row in rows.Where(r => !r.Area.IsEmpty))
        {
            var guide = rows.FirstOrDefault(g => g.Area != row.Area && (g.Area.IsEmpty || g.Area.Contains(row.Area)) && g.Days.Overlaps(row.Days) && row.Value < g.Value);
            if (guide is null) continue;
            refusals.Add(ParameterRefusals.BelowGuide.Fill(row.File, row.Line, row.Key.Title, row.Written, guide.Written, guide.File, guide.Line).At(row.Line, "值"));
        }
    }

    /// <summary>Every district that is registered has every key, without a gap from its first row on.</summary>
    private static void Cover(IReadOnlyList<ParameterKey> keys, ILookup<ParameterKey, ParameterRow> byKey, Dictionary<AreaCode, string> areas, List<Refusal> refusals)
    {
        foreach (var (area, name) in areas.Where(a => a.Key.Level == AreaLevel.County))
        {
            var chain = ParameterBook.Chain(area).ToHashSet();
            foreach (var key in keys.Where(k => k.Otherwise is null))
            {
                var own = byKey[key].Where(r => chain.Contains(r.Area)).ToArray();
                if (own.Length == 0) refusals.Add(ParameterRefusals.Missing.Fill(key.Key, key.Title, name));
                foreach (var row in own)
                {
                    if (row.Days.To is not { } to || own.Any(r => r.Days.Contains(to))) continue;
                    refusals.Add(ParameterRefusals.Gap.Fill(row.File, row.Line, key.Title, to.AddDays(-1).Title(), name).At(row.Line, "止"));
                }
            }
        }
    }
}
