using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>
/// Names what a figure measures, as a noun phrase from the words around it: before the number (养老机构总床位达到2143张),
/// behind it (新增5家三星级养老机构), or what the figure before it measured (8911户17370人).
/// </summary>
internal static partial class Metrics
{
    private const int Longest = 30;

    public static string Of(string text, Quantity q, Block block, Regions regions, int previousEnd, string previousMetric)
    {
        var clauseStart = Math.Max(block.Start, regions.ClauseStart(q.Start));
        var chained = previousEnd > clauseStart;
        var from = chained ? previousEnd : clauseStart;
        var lead = Lead(text[from..q.Start]);
        var tail = Tail(text, q, block);
        var name = Join(lead, tail, q, chained);
        if (name.Length < 2 && chained) name = Base(previousMetric);
        if (name.Length < 2) name = Before(text, block, clauseStart) + name;
        return Suffixed(Trim(name), q);
    }

    private static string Join(string lead, string tail, Quantity q, bool chained)
    {
        if (q.Unit == "%" && tail.Length > 0 && tail[0] == '的')
        {
            var whole = tail[1..];
            return (lead.EndsWith('占') ? lead : "") + whole;
        }
        if (q.Class is UnitClass.Money or UnitClass.Share or UnitClass.Time or UnitClass.Long or UnitClass.Score)
            return lead.Length >= 2 ? lead : tail.TrimStart('的');
        var counted = tail.TrimStart('的');
        if (counted.Length == 0) return lead;
        // 新增5家养老机构: the verb goes before what is counted.
        if (lead.Length <= 6 || chained) return lead + counted;
        return EndsInVerb().IsMatch(lead) ? lead[^2..] + counted : lead;
    }

    /// <summary>The words before the number without adverbs, comparators and the verb that introduces a value.</summary>
    private static string Lead(string words)
    {
        var cut = Math.Max(words.LastIndexOf('。'), words.LastIndexOf('\n'));
        words = words[(cut + 1)..].TrimStart('、', ')', '”', '和', '与', '及', '以', '并');
        string before;
        do
        {
            before = words;
            words = LeadAdverb().Replace(words, "");
            words = ValueVerb().Replace(words, "");
        }
        while (words != before);
        return words.Length > Longest ? words[^Longest..] : words;
    }

    /// <summary>The counted noun behind the unit, up to the end of its phrase.</summary>
    private static string Tail(string text, Quantity q, Block block)
    {
        var start = q.End;
        var end = start;
        while (end < block.End && end - start < Longest && !",。;:!?、\n)".Contains(text[end]) && !(char.IsAsciiDigit(text[end]) && !InQuote(text, start, end)))
        {
            if (text[end] == '(')
            {
                var close = text.IndexOf(')', end);
                if (close < 0 || close - end > 12) break;
                end = close;
            }
            end++;
        }
        return TailNoise().Replace(text[start..end], "");
    }

    private static bool InQuote(string text, int start, int end) => text.AsSpan(start, end - start).Contains('“');

    /// <summary>When a clause has no noun of its own, the clause before names the matter.</summary>
    private static string Before(string text, Block block, int clauseStart)
    {
        var end = Math.Max(block.Start, clauseStart - 1);
        var start = end;
        while (start > block.Start && end - start < Longest && !Regions.EndsClause(text[start - 1])) start--;
        return Lead(text[start..end]);
    }

    private static string Base(string metric) => UnitSuffix().Replace(metric, "");

    private static string Trim(string name)
    {
        name = name.Trim('、', ',', '(', ')', '的', '“', '”', '。', ' ', ':', '-', '·', '和', '\n');
        return Simplified.MainlandWords(name);
    }

    private static string Suffixed(string name, Quantity q)
    {
        var suffix = q.Unit switch
        {
            "人" or "名" or "位" => "人数",
            "人次" => "人次",
            "户" => "户数",
            "户次" or "家次" or "件次" => q.Unit,
            "次" => "次数",
            "场" or "场次" => "场次",
            "%" => Ratio().IsMatch(name) ? "" : "比例",
            _ => q.Class is UnitClass.Thing ? "数" : "",
        };
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix;
    }

    [GeneratedRegex(@"^(力争|确保|争取|实现|持续|积极|全力|不断|进一步|继续|全年|今年|年内|年底前?|其中|其余|同时|并|已|累计|共计?|先后|分别|总计|合计|圆满|成功|顺利|全面|加快|推动|推进|逐步|稳步|扎实|深入|切实|努力|支持|鼓励|通过|按照?|对|为|向|将|使|由|从|在|全区|全县|全市|我区|我县|我市|我局|各|到20\d\d年底?|20\d\d年|\d{1,2}月份?|[1-9]-\d{1,2}月|上半年|下半年|目前|截至目前|新)")]
    private static partial Regex LeadAdverb();

    [GeneratedRegex(@"(不得?[少低高多大小]于|不得?超过|至少|最[少多高低]|超过?|突破|逾|大于|高于|低于|少于|多于|不足|不到|近|约|达到?|达成|为|是|有|共|共计|计|总计|合计|累计|到|至|提[高升]到?至?|增加到?至?|增长到?至?|上升到?至?|下降到?至?|降低到?至?|提标到?至?|调整到?至?|保持在?|控制在|压缩至?到?|缩短至?到?|由|从|原|了|的|各|每人每月|每月|每人每年|每年|人均|全年|力争|确保|实现|分别|均|在|按|以|给予|:|-|—)$")]
    private static partial Regex ValueVerb();

    [GeneratedRegex(@"(开展|实施|召开|举办|新增|新建|建成|打造|完成|启动|建设|改造|培育|设立|成立|组织|推进|创建|救助|发放|保障|资助|帮扶|选派|培训|改建|扩建|设置|支持|建立|兴办|做实|规范|保障|带动|惠及)$")]
    private static partial Regex EndsInVerb();

    [GeneratedRegex(@"^(\([^)]{1,6}\))?(及|或)?(以上|以下|以内|左右|余|多|内)?(,)?|(左右|以上)$|的?(创建工作|提档升级|建设工作|建设|工作)$")]
    private static partial Regex TailNoise();

    [GeneratedRegex(@"(人数|人次|户数|次数|场次|比例|户次|家次|件次|数)$")]
    private static partial Regex UnitSuffix();

    [GeneratedRegex(@"(率|比例|占比|比重|增幅|增长|覆盖|下降|降低|提高|压缩|同比|面|降幅|涨幅)$")]
    private static partial Regex Ratio();
}
