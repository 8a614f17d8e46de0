using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading.Checks;

/// <summary>Digits that were damaged on the way: 20xx9人, 1.2.3万元, 3O0户. They are warned of, not believed.</summary>
internal static partial class GarbledNumbers
{
    public static IEnumerable<PlanCheck> In(WorkingText working)
    {
        foreach (Match match in Garbled().Matches(working.Text))
        {
            var start = working.Origin(match.Index);
            var end = working.OriginEnd(match.Index + match.Length);
            yield return new PlanCheck("数字残缺", CheckResult.Doubtful, $"“{working.Source[start..end]}”不是一个完整的数字，请核对原件", start, end, []);
        }
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.,/-])(\d+[xX*?□�]+\d*|[xX*]+\d+|\d+[oOlI]+\d+|\d+\.\d+\.\d+|\d*\.{2,}\d+|\d+,\d{1,2}(?=[万元户]))(?=[万亿]?余?(元|人|户|个|名|张|家|件|次|场|%|平方米|公里|对))")]
    private static partial Regex Garbled();
}
