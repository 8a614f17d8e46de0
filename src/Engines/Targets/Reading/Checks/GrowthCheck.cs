using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading.Checks;

/// <summary>由728元提高到735元，增长0.96%: the step against the percentage.</summary>
internal static partial class GrowthCheck
{
    public static IEnumerable<PlanCheck> Of(string source, PlanSentence sentence)
    {
        for (var i = 2; i < sentence.Figures.Count; i++)
        {
            var (old, now, growth) = (sentence.Figures[i - 2], sentence.Figures[i - 1], sentence.Figures[i]);
            if (growth.Unit != "%" || old.Kind != FigureKind.Reference || old.Unit != now.Unit || old.Unit == "%" || old.Value == 0) continue;
            var lead = Written.Between(source, now, growth);
            if (lead.Length > 10 || !Step().IsMatch(lead)) continue;
            var step = Math.Abs(now.Value - old.Value) / old.Value;
            var holds = Math.Abs(step - growth.Value) <= Written.HalfStep(growth, source) * 1.02m;
            yield return PlanChecks.Make("增幅", holds,
                $"({Written.Of(now, source)} − {Written.Of(old, source)}) ÷ {Written.Of(old, source)} = {Written.Number(Math.Round(step * 100, 2))}%，文中 {Written.Of(growth, source)}",
                [old, now, growth]);
        }
    }

    [GeneratedRegex("增|提高|涨|升|降|减|提标|上调|增長|漲|減")]
    private static partial Regex Step();
}
