namespace Huimin.Targets.Reading.Checks;

/// <summary>
/// What the product can say about the figures by itself: confirmations (502.8万元 ÷ 1346人次 = 3736元) and doubts
/// (more people than the district has, a rate over 100%, parts that do not make their total, garbled digits).
/// </summary>
internal static class PlanChecks
{
    public static List<PlanCheck> Of(WorkingText working, Plan plan, PlanReaderOptions options)
    {
        var checks = new List<PlanCheck>();
        checks.AddRange(GarbledNumbers.In(working));
        foreach (var item in plan.Sections.SelectMany(s => s.Items))
        {
            foreach (var sentence in item.Sentences)
            {
                if (sentence.Figures.Count == 0) continue;
                checks.AddRange(LimitChecks.Of(sentence, options));
                if (sentence.Figures.Count < 2) continue;
                checks.AddRange(PartsCheck.Of(working.Source, sentence));
                checks.AddRange(QuotientChecks.Averages(working.Source, sentence));
                checks.AddRange(QuotientChecks.Shares(working.Source, sentence));
                checks.AddRange(GrowthCheck.Of(working.Source, sentence));
            }
        }
        return [.. checks.OrderBy(c => c.Start)];
    }

    public static PlanCheck Make(string code, bool holds, string formula, params IReadOnlyList<PlanFigure> figures) =>
        new(code, holds ? CheckResult.Confirmed : CheckResult.Doubtful, formula, figures.Min(f => f.Start), figures.Max(f => f.End), figures);
}
