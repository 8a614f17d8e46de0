using Huimin.Policy.Terms;

namespace Huimin.Entitlements;

/// <summary>Why an award is another one than that before it (变动原因): which facts and standards differ between the two decisions, in words without names.</summary>
public static class AwardChange
{
    private const int Most = 4;

    /// <summary>Null where nothing differs that the rules read.</summary>
    public static string? Between(DecisionContent then, DecisionContent now, BenefitRules rules)
    {
        List<string> changes =
        [
            .. Standards(then, now, rules),
            .. Facts(then.Facts, now.Facts, ""),
            .. People(then, now),
            .. now.Members.SelectMany((m, i) => then.Members.FirstOrDefault(t => t.PersonId == m.PersonId) is { } before ? Facts(before.Facts, m.Facts, $"第 {i + 1} 人") : []),
        ];
        if (changes.Count == 0) return null;
        return string.Join("；", changes.Take(Most)) + (changes.Count > Most ? $"；等 {changes.Count} 处变化" : "");
    }

    private static IEnumerable<string> Standards(DecisionContent then, DecisionContent now, BenefitRules rules) =>
        from key in rules.Book.Keys
        where then.Parameters.TryGetValue(key.Key, out _) && now.Parameters.TryGetValue(key.Key, out _) && then.Parameters[key.Key] != now.Parameters[key.Key]
        select $"{key.Title}由 {key.Write(then.Parameters[key.Key])} 变为 {key.Write(now.Parameters[key.Key])}";

    private static IEnumerable<string> People(DecisionContent then, DecisionContent now)
    {
        var (before, after) = (then.Members.Select(m => m.PersonId).ToHashSet(), now.Members.Select(m => m.PersonId).ToHashSet());
        var (come, gone) = (after.Count(p => !before.Contains(p)), before.Count(p => !after.Contains(p)));
        if (come > 0) yield return $"家中增加 {come} 人";
        if (gone > 0) yield return $"家中减少 {gone} 人";
    }

    private static IEnumerable<string> Facts(IReadOnlyList<DecisionContent.Fact> then, IReadOnlyList<DecisionContent.Fact> now, string whose)
    {
        foreach (var code in then.Concat(now).Select(f => f.Code).Distinct(StringComparer.Ordinal))
        {
            if (BenefitRules.Schema.FindCode(code) is not { } term) continue;
            var (before, after) = (ValueOf(then, term), ValueOf(now, term));
            if (before != after) yield return $"{whose}{term.Title}由 {FactText.Write(term, before)} 变为 {FactText.Write(term, after)}";
        }
    }

    // What a decision does not list stood at what is taken for granted.
    private static int ValueOf(IReadOnlyList<DecisionContent.Fact> facts, Term term) => facts.FirstOrDefault(f => f.Code == term.Code)?.Value ?? term.Default;
}
