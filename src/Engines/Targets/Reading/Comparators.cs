using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>Finds how a figure compares: 不少于 &gt;=, 不超过 &lt;=, 超 &gt;, 不足 &lt;, 余/约 ~, else =.</summary>
internal static partial class Comparators
{
    public static string Of(string text, Quantity q, int clauseStart, int previousEnd)
    {
        var from = Math.Max(clauseStart, previousEnd);
        var before = text.AsSpan(from, Math.Max(0, q.Start - from));
        var after = text.AsSpan(q.End, Math.Min(8, text.Length - q.End));
        if (AtLeastBefore().IsMatch(before)) return ">=";
        if (AtMostBefore().IsMatch(before)) return "<=";
        if (OrMore().IsMatch(after)) return ">=";
        if (OrLess().IsMatch(after)) return "<=";
        if (q.BareMagnitude && before.Length > 0 && before[^1] is '上' or '过' or '成') return ">=";
        if (MoreBefore().IsMatch(before)) return ">";
        if (LessBefore().IsMatch(before)) return "<";
        if (WithinBefore().IsMatch(before) && after.StartsWith("内")) return "<=";
        if (q.Class == UnitClass.Time && WithinAfter().IsMatch(after)) return "<=";
        if (q.Vague || AboutBefore().IsMatch(before) || AboutAfter().IsMatch(after)) return "~";
        return "=";
    }

    /// <summary>年检率和公开率分别不低于95%和98%: the comparator holds for every member of the list.</summary>
    public static bool Shares(string text, Quantity q, int clauseStart, int previousEnd) =>
        previousEnd > clauseStart && q.Start - previousEnd == 1 && text[previousEnd] is '和' or '、'
        && EachBefore().IsMatch(text.AsSpan(clauseStart, previousEnd - clauseStart));

    [GeneratedRegex("分别(不[少低小]于|不得[少低]于|不[超高多][过于]|至少|最低)")]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"(不得?(少|低|小)于|至少|最少|最低(?!生活|工资)|不少过|大于(或)?等于|≥|>=|保底|起码|不亚于)[^,。;、0-9]{0,9}$")]
    private static partial Regex AtLeastBefore();

    [GeneratedRegex(@"((不得?(高|多|大)于|不得?超过?|不突破|不能超过|小于(或)?等于|≤|<=|至多|最多|最高|上限)[^,。;、0-9]{0,9}|(低于或等于|控制在))$")]
    private static partial Regex AtMostBefore();

    [GeneratedRegex(@"^(\([^)]{1,6}\))?(及|或|\(含\))?(其)?(以上|之上)")]
    private static partial Regex OrMore();

    [GeneratedRegex(@"^(及|或)?(以下|以内|之内)")]
    private static partial Regex OrLess();

    [GeneratedRegex(@"((超过|突破|大于|高于|多于|超出|优于|逾)(了|到|总数的|总量的|[^,。;、0-9]{0,6}的)?|(?<!不)超|(?<![不侦])破|>)$")]
    private static partial Regex MoreBefore();

    [GeneratedRegex(@"((不足|少于|低于|小于|不到|未满|不满|未达到?)(了|总数的|[^,。;、0-9]{0,4}的)?|<)$")]
    private static partial Regex LessBefore();

    [GeneratedRegex(@"(控制|压缩|缩短|保持|稳定)在$")]
    private static partial Regex WithinBefore();

    [GeneratedRegex(@"^内")]
    private static partial Regex WithinAfter();

    [GeneratedRegex(@"((?<![节制公条合预])约|(?<![附就最临邻靠])近|接近|大概|约为)$")]
    private static partial Regex AboutBefore();

    [GeneratedRegex(@"^(左右|上下|多|余)")]
    private static partial Regex AboutAfter();
}
