namespace Huimin.Targets.Reading.Checks;

/// <summary>养老机构18家，其中公办6家、民办12家: parts may not exceed their total, and complementary parts must make it.</summary>
internal static class PartsCheck
{
    private static readonly (string, string)[] complements =
    [
        ("集中", "分散"), ("公办", "民办"), ("公立", "民营"), ("城市", "农村"), ("城镇", "农村"), ("男", "女"), ("成年", "未成年"),
        ("街道", "镇"), ("社区", "村"),
    ];

    public static IEnumerable<PlanCheck> Of(string source, PlanSentence sentence)
    {
        var figures = sentence.Figures;
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var total = figures[i];
            var between = Written.Between(source, total, figures[i + 1]);
            if (total.Unit == "%" || !Introduces(between)) continue;
            var parts = Parts(source, figures, i + 1, total.Unit);
            if (parts.Count == 0 || total.Comparator != "=" || parts.Exists(p => p.Comparator != "=")) continue;
            var sum = parts.Sum(p => p.Value);
            var formula = $"{string.Join(" + ", parts.Select(p => Written.Of(p, source)))} = {Written.Amount(sum, total.Unit)}，合计 {Written.Of(total, source)}";
            var slack = parts.Sum(p => Written.HalfStep(p, source)) + Written.HalfStep(total, source);
            if (slack <= (parts.Count + 1) * 0.5m) slack = 0;
            if (parts.Count > 1 && Math.Abs(sum - total.Value) <= slack) yield return PlanChecks.Make("分项合计", true, formula, [total, .. parts]);
            else if (sum > total.Value + slack && parts.Count <= 2 || parts.Exists(p => p.Value > total.Value) || Complementary(source, parts))
                yield return PlanChecks.Make("分项合计", false, formula, [total, .. parts]);
        }
    }

    private static bool Introduces(string between) => between.Contains("其中", StringComparison.Ordinal) && !between.Contains('。');

    private static List<PlanFigure> Parts(string source, IReadOnlyList<PlanFigure> figures, int from, string unit)
    {
        var parts = new List<PlanFigure>();
        for (var i = from; i < figures.Count && figures[i].Unit == unit; i++)
        {
            var gap = Written.Between(source, figures[i - 1], figures[i]);
            if (i > from && (gap.Length > 16 || gap.Contains("其中", StringComparison.Ordinal) || gap.Contains(')') || gap.Contains('）'))) break;
            parts.Add(figures[i]);
        }
        return parts;
    }

    /// <summary>Two parts that leave no third: 集中供养 and 分散供养.</summary>
    private static bool Complementary(string source, List<PlanFigure> parts)
    {
        if (parts.Count != 2) return false;
        var first = source[Math.Max(0, parts[0].Start - 14)..parts[0].Start];
        var second = Written.Between(source, parts[0], parts[1]);
        return complements.Any(c => first.Contains(c.Item1, StringComparison.Ordinal) && second.Contains(c.Item2, StringComparison.Ordinal)
            || first.Contains(c.Item2, StringComparison.Ordinal) && second.Contains(c.Item1, StringComparison.Ordinal));
    }
}
