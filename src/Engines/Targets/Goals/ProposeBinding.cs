namespace Huimin.Targets;

/// <summary>
/// Which indicator measures a figure of a plan (建议绑定): by the words of the figure and its sentence against names and synonyms, among those of its unit. It
/// proposes with its reason; a person confirms.
/// </summary>
public static class ProposeBinding
{
    private const int Enough = 50;

    /// <summary>How likely, out of a hundred and more, and why.</summary>
    public sealed record Proposal(Indicator Indicator, int Score, string Reason);

    /// <summary>The likeliest first; empty where nothing fits, and the figure is a task.</summary>
    public static IReadOnlyList<Proposal> For(string metric, string sentence, string unit, IndicatorBook book) =>
    [
        .. book.All.Where(i => UnitMatch.Fits(i.Unit, unit)).Select(i => Of(i, metric, sentence, unit)).Where(p => p.Score >= Enough)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Indicator.Code, StringComparer.Ordinal).Take(3),
    ];

    private static Proposal Of(Indicator indicator, string metric, string sentence, string unit)
    {
        var (best, word, where) = (0, "", "");
        foreach (var name in indicator.Synonyms.Append(indicator.Name))
        {
            // What the figure itself is called says more than what its sentence is about.
            var score = metric.Contains(name, StringComparison.Ordinal) ? 100 + name.Length
                : name.Contains(metric, StringComparison.Ordinal) && metric.Length >= 4 ? 80 + metric.Length
                : Alike(metric, name) is >= 60 and var alike ? alike
                : sentence.Contains(name, StringComparison.Ordinal) && name.Length >= 4 ? 50 + name.Length : 0;
            if (score <= best) continue;
            (best, word, where) = (score, name, score >= 100 ? "指标名称含" : score >= 80 ? "名称包含于" : score >= 60 ? "名称相近于" : "所在句子提到");
        }

        return new Proposal(indicator, best, $"{where}“{word}”，单位“{unit}”一致");
    }

    /// <summary>Twice the pairs of characters in common, of all pairs, in percent.</summary>
    internal static int Alike(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        if (a.Count == 0 || b.Count == 0) return 0;
        var common = a.Intersect(b).Count();
        return 200 * common / (a.Count + b.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(text.Length - 1, 0)).Select(i => text.Substring(i, 2))];
}
