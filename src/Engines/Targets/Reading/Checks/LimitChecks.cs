using System.Globalization;

namespace Huimin.Targets.Reading.Checks;

/// <summary>Figures that cannot be right by themselves: more people than live here, a share of more than the whole.</summary>
internal static class LimitChecks
{
    private static readonly string[] shares = ["率", "占比", "比例", "比重", "覆盖", "覆盖面"];
    private static readonly string[] mayExceed = ["完成", "增", "同比", "任务", "提高", "降", "涨", "较", "幅", "超", "兑付", "执行", "倍"];

    public static IEnumerable<PlanCheck> Of(PlanSentence sentence, PlanReaderOptions options)
    {
        foreach (var figure in sentence.Figures)
        {
            if (options.Population is { } population && Written.IsPeople(figure) && figure.Value > population)
            {
                yield return PlanChecks.Make("人数超过总人口", false,
                    $"{figure.Metric} {Written.Number(figure.Value)} > 本区人口 {population.ToString(CultureInfo.InvariantCulture)}", figure);
            }
            if (figure.Unit == "%" && figure.Value > 1 && IsShare(figure.Metric))
            {
                yield return PlanChecks.Make("比率超过100%", false, $"{figure.Metric} {Written.Number(figure.Value * 100)}% > 100%", figure);
            }
        }
    }

    private static bool IsShare(string metric) =>
        shares.Any(s => metric.EndsWith(s, StringComparison.Ordinal)) && !mayExceed.Any(w => metric.Contains(w, StringComparison.Ordinal));
}
