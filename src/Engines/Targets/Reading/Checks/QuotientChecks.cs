namespace Huimin.Targets.Reading.Checks;

/// <summary>Averages and shares against the figures they come from: 502.8万元 ÷ 1346人次 = 3736元; 1803张 ÷ 2143张 = 84.1%.</summary>
internal static class QuotientChecks
{
    public static IEnumerable<PlanCheck> Averages(string source, PlanSentence sentence)
    {
        for (var i = 2; i < sentence.Figures.Count; i++)
        {
            var average = sentence.Figures[i];
            if (!Written.IsMoney(average) || !IsAverage(source, sentence, i, out var per)) continue;
            var before = sentence.Figures.Take(i).Where(f => f.Comparator == "=" && f.Value2 is null).ToList();
            var money = before.LastOrDefault(f => Written.IsMoney(f) && f.Value > average.Value);
            if (money is null) continue;
            var count = before.LastOrDefault(f => per.Contains(f.Unit) && f.Value > 0 && Math.Abs(f.Start - money.Start) < 60);
            if (count is null || average.Comparator != "=") continue;
            var quotient = money.Value / count.Value;
            var slack = Written.HalfStep(average, source) + Written.HalfStep(money, source) / count.Value;
            yield return PlanChecks.Make("平均数", Math.Abs(quotient - average.Value) <= slack * 1.1m,
                $"{Written.Of(money, source)} ÷ {Written.Of(count, source)} = {Written.Number(Math.Round(quotient, 2))}元，文中 {Written.Of(average, source)}",
                [money, count, average]);
        }
    }

    /// <summary>Only confirms: many pairs of figures in a sentence have nothing to do with each other.</summary>
    public static IEnumerable<PlanCheck> Shares(string source, PlanSentence sentence)
    {
        for (var i = 2; i < sentence.Figures.Count; i++)
        {
            var share = sentence.Figures[i];
            if (share.Unit != "%" || share.Comparator != "=" || share.Value is <= 0 or >= 1) continue;
            var earlier = sentence.Figures.Take(i).TakeLast(4).Where(f => f.Unit != "%" && f.Comparator == "=").ToList();
            var pair = (from whole in earlier
                        from part in earlier
                        where part != whole && part.Unit == whole.Unit && part.Value < whole.Value
                            && Math.Abs(part.Value / whole.Value - share.Value) <= Written.HalfStep(share, source) * 1.01m
                        select (Part: part, Whole: whole)).FirstOrDefault();
            if (pair.Part is null) continue;
            yield return PlanChecks.Make("占比", true,
                $"{Written.Of(pair.Part, source)} ÷ {Written.Of(pair.Whole, source)} = {Written.Number(Math.Round(pair.Part.Value / pair.Whole.Value * 100, 2))}%，文中 {Written.Of(share, source)}",
                [pair.Part, pair.Whole, share]);
        }
    }

    private static bool IsAverage(string source, PlanSentence sentence, int index, out string[] per)
    {
        var lead = Written.Between(source, sentence.Figures[index - 1], sentence.Figures[index]);
        per = lead switch
        {
            _ when lead.Contains("月均", StringComparison.Ordinal) || lead.Contains("月人均", StringComparison.Ordinal) => [],
            _ when lead.Contains("次均", StringComparison.Ordinal) => ["人次", "次", "件次"],
            _ when lead.Contains("户均", StringComparison.Ordinal) || lead.Contains("戶均", StringComparison.Ordinal) => ["户", "户次"],
            _ when lead.Contains("人均", StringComparison.Ordinal) => ["人", "名", "位", "人次"],
            _ => [],
        };
        return per.Length > 0 && lead.Length < 24;
    }
}
