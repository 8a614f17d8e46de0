using System.Globalization;
using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>By when: the words nearest before the figure (6月底前, 2025年底, 每季度), else the period of the paper.</summary>
internal static partial class Deadlines
{
    public static string Of(string text, Quantity q, Block block, Tense tense, FigureKind kind)
    {
        var before = text[block.Start..q.Start];
        Match? nearest = null;
        foreach (Match m in When().Matches(before)) nearest = m;
        if (nearest is not null && (kind == FigureKind.Target || nearest.Value.Contains('年') || nearest.Value.Contains('月')))
            return nearest.Groups["w"].Value.Length > 0 ? nearest.Groups["w"].Value : nearest.Value;
        return tense.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    [GeneratedRegex(@"(?:到|至|于|在|力争|确保)?(?<w>(?:20\d\d年|今年|明年|本年度?)(?:\d{1,2}月)?(?:底|末|上半年|第?[一二三四1-4]季度)?(?=[前之,内力底末达全实完建新基]|$)|(?:\d{1,2}月)(?:\d{1,2}日|底|末|中旬|上旬|下旬)?前|年底|年末|年内|上半年|下半年|第?[一二三四1-4]季度|(?<!每人)每(?:个)?(?:半年|季度|季(?!度)|月|周|年|日|天)(?![人均标]|度?每人))")]
    private static partial Regex When();
}
