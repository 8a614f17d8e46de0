using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>The figure read before this one in the same sentence: a chain of figures shares its subject.</summary>
internal readonly record struct Earlier(int End, string Metric, UnitClass Class);

/// <summary>
/// Names what a figure measures, as a noun phrase from the words around it: before the number (养老机构总床位达到2143张),
/// behind it (新增5家三星级养老机构), or what the figure before it measured (8911户17370人).
/// </summary>
internal static partial class Metrics
{
    private const int Longest = 32;

    public static string Of(string text, Quantity q, Block block, Earlier earlier)
    {
        var clauseStart = Math.Max(block.Start, ClauseStart(text, q.Start, block.Start));
        var chained = earlier.End > clauseStart;
        var between = text[(chained ? earlier.End : clauseStart)..q.Start];
        var lead = Lead(between);
        if (q.Unit is "%" or "个百分点" && Step().Match(between) is { Success: true } step) lead += step.Value[0] is '增' or '提' or '上' or '涨' ? "增幅" : step.Groups["down"].Value;
        var tail = Tail(text, q, block);
        if (q.Unit == "%" && tail.Length > 0 && tail[0] == '的' && !Ratio().IsMatch(lead)) return Suffixed(Trim(ShareOf(text, q, block, lead, tail[1..])), q);
        if (chained) return Suffixed(Trim(InChain(q, earlier, between, lead, tail)), q);
        var name = tail.Length >= 3 && IsListed(q, between) ? tail : Alone(q, lead, tail);
        if (Dependent().IsMatch(name)) name = Base(earlier.Metric) + name;
        if (name.Length < 2) name = earlier.Metric.Length > 0 ? Base(earlier.Metric) : Before(text, block, clauseStart) + name;
        return Suffixed(Trim(name), q);
    }

    /// <summary>新增5家养老机构 counts what follows; 养老机构5家 what came before.</summary>
    private static string Alone(Quantity q, string lead, string tail)
    {
        if (q.Class is UnitClass.Money or UnitClass.Share or UnitClass.Time or UnitClass.Score) return lead.Length >= 2 ? lead : lead + tail;
        if (tail.Length < 2) return lead;
        if (lead.Length == 0) return tail;
        var verb = EndsInVerb().Match(lead);
        if (verb.Success) return (verb.Index == 0 || lead.Length <= 10 ? lead : verb.Value) + tail;
        return EndsInParticle().IsMatch(lead) ? tail : lead.Length <= 4 ? lead + tail : lead;
    }

    /// <summary>服务总站、12个社工站; “甲”“乙”2个重点项目: what the number counts stands behind it.</summary>
    private static bool IsListed(Quantity q, string between) => q.Class is UnitClass.Thing or UnitClass.Person && between.Length > 0
        && (between[^1] is '、' or '和' or '”' or '》' || between.Contains('、') && !EndsInVerb().IsMatch(between) && q.Unit is "个" or "项" or "家");

    /// <summary>The second figure of a chain: 8911户17370人, 5个“站”、10个“家”, 1218户丧属款项28.28万元.</summary>
    private static string InChain(Quantity q, Earlier earlier, string between, string lead, string tail)
    {
        var listed = between.LastIndexOfAny(['、', '和', '及']);
        var own = listed >= 0 ? Lead(between[(listed + 1)..]) : lead;
        if (q.Class is UnitClass.Long && tail.Length >= 2) return tail;
        if (q.Class is UnitClass.Money or UnitClass.Share or UnitClass.Time)
            return listed >= 0 && own.Length >= 2 && !Generic().IsMatch(own) ? own : Combine(Base(earlier.Metric), own);
        if (tail.Length >= 2 && (own.Length < 2 || EndsInVerb().IsMatch(own))) return own + tail;
        if (own.Length >= 2) return own;
        return tail.Length >= 1 && listed >= 0 ? own + tail : Combine(Base(earlier.Metric), own);
    }

    private static string Combine(string subject, string own)
    {
        if (subject.Contains(own, StringComparison.Ordinal)) return subject;
        if (own.Contains(subject, StringComparison.Ordinal)) return own;
        for (var shared = Math.Min(subject.Length, own.Length); shared > 1; shared--)
        {
            if (subject.EndsWith(own[..shared], StringComparison.Ordinal)) return subject + own[shared..];
        }
        return own.Length >= 6 ? own : subject + own;
    }

    /// <summary>80%的街道…开展精神障碍社区康复服务 → 开展…的街道.</summary>
    private static string ShareOf(string text, Quantity q, Block block, string lead, string whole)
    {
        if (lead.EndsWith('占') || Ratio().IsMatch(lead)) return lead + whole;
        var end = q.End;
        while (end < block.End && !Regions.EndsClause(text[end])) end++;
        var predicate = Predicate().Match(text[q.End..end]);
        if (!predicate.Success) return lead.Length >= 2 ? lead + whole : whole;
        var noun = Predicate().Match(whole) is { Success: true } verb ? whole[..verb.Index] : whole;
        return predicate.Value + "的" + noun + "占比";
    }

    /// <summary>The words before the number without adverbs, comparators and the verb that introduces a value.</summary>
    private static string Lead(string words)
    {
        words = words.TrimStart('、', ')', '”', '和', '与', '及', '以', '并', ' ', '\n');
        string before;
        do
        {
            before = words;
            words = LeadAdverb().Replace(words, "");
            words = ValueVerb().Replace(words, "");
        }
        while (words != before);
        // 朝阳社区、龚家坝小区等老年食堂: the kind, not the examples.
        var kinds = Examples().Match(words);
        if (kinds.Success) words = kinds.Groups["verb"].Value + kinds.Groups["kind"].Value;
        return words.Length > Longest ? words[^Longest..] : words;
    }

    /// <summary>The counted noun behind the unit, up to the end of its phrase.</summary>
    private static string Tail(string text, Quantity q, Block block)
    {
        var start = q.End;
        var end = start;
        while (end < block.End && end - start < Longest && !",。;:!?、\n\t)".Contains(text[end]))
        {
            if (char.IsAsciiDigit(text[end]) && !text.AsSpan(start, end - start).Contains('“')) break;
            if (text[end] == '(')
            {
                var close = text.IndexOf(')', end);
                if (close < 0 || close - end > 12) break;
                end = close;
            }
            end++;
        }
        var tail = TailNoise().Replace(text[start..end], "");
        return q.Unit == "%" ? tail : tail.TrimStart('的');
    }

    /// <summary>Back to the last comma or stop, stepping over closed brackets.</summary>
    private static int ClauseStart(string text, int at, int floor)
    {
        while (at > floor && !Regions.EndsClause(text[at - 1]) && text[at - 1] != '(')
        {
            if (text[at - 1] == ')' && text.LastIndexOf('(', at - 1, at - floor) is >= 0 and var open && !text.AsSpan(open, at - open).ContainsAny(",。;"))
            {
                at = open;
                continue;
            }
            at--;
        }
        return at;
    }

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
        name = name.Trim('、', ',', '(', '的', '。', ' ', ':', '-', '·', '和', '\n');
        if (!name.Contains('“')) name = name.Replace("”", "", StringComparison.Ordinal);
        if (!name.Contains('(')) name = name.Replace(")", "", StringComparison.Ordinal);
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
        if (suffix == "人次" && name.EndsWith("人次数", StringComparison.Ordinal)) return name;
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix;
    }

    [GeneratedRegex(@"^(力争|确保|争取|实现|持续|积极|全力|不断|进一步|继续|同步|全年|今年以来|今年|年内|年底前?|其中|其余|同时|并|已|累计|共计?|先后|分别|总计|合计|圆满|成功|顺利|全面|加快|推动|推进|逐步|稳步|扎实|深入|切实|努力|支持|鼓励|通过|按照?(?![时期月季需])|对(?![口接象应])|为|向|将|使|由|从|在(?![册校院岗建编])|全区|全县|全市|我区|我县|我市|我局|各|到20\d\d年底?|20\d\d年|\d{1,2}月份?[底起]?前?|截[至止][^,]{0,8}(底|日|末)|1[-至]\d{1,2}月|上半年|下半年|截至目前|目前|以来|首批|先行)")]
    private static partial Regex LeadAdverb();

    [GeneratedRegex(@"(不得?[少低高多大小]于|不得?超过|至少|最[少多高低]|超过?|突破|逾|大于|高于|低于|少于|多于|不足|不到|近|约|达到?|达成|为|是|有|仅|共|共计|(?<![审统会预设估])计|总计|合计|累计|到|至|提[高升]到?至?|增加到?至?|增至?|已|增长到?至?|上升到?至?|下降到?至?|降低到?至?|提标到?至?|调整到?至?|保持在?|控制在|压缩至?到?|缩短至?到?|由|从|原来?|了|的|各|每人每月|每月|每人每年|每年|全年|年内|力争|确保|必须|(?<![主需重])要|再|实现|分别|平均|(?<![平人户次月年])均|在|按|以|给予|:|-|—)$")]
    private static partial Regex ValueVerb();

    [GeneratedRegex(@"(开展|实施|召开|举办|新增|新建|建成|打造|完成|启动|建设|改造|培育|设立|成立|组织|推进|创建|救助|发放|保障|资助|帮扶|选派|培训|改建|扩建|设置|支持|建立|兴办|做实|规范|带动|惠及|召集|下设|助力|促进|慰问|走访|配备|引进|孵化|试点打造|帮助|覆盖|检查|抽查|评选|表彰|申报|争取|出台|制定|办理|受理|处置|整改|查处|加强|安置|接收|购置|投放|发布|更新|命名|涌现)$")]
    private static partial Regex EndsInVerb();

    [GeneratedRegex(@"(全[区县市镇乡]|辖区|对|为|在|了|的|推动|推进|实现|等|及其)$|^(在|对|为)")]
    private static partial Regex EndsInParticle();

    [GeneratedRegex(@"^(?<verb>新建成?|建成|打造|开展|实施|改建|改造|新增|完成|组织|举办|发放|保障|出台|培育)?[^等]{6,}等(?![级候额待])(?<kind>[^等]{3,})$")]
    private static partial Regex Examples();

    [GeneratedRegex(@"^(资金|金额|款项|支出|投入|经费|面积|总额)$")]
    private static partial Regex Generic();

    [GeneratedRegex(@"^(次均|人均|户均|月均|月人均|年均|同比|较上?|比上?|增幅|增长|占|降幅|下降|平均)")]
    private static partial Regex Dependent();

    [GeneratedRegex(@"(开展|达到|符合|建成|建有|配备|设立|建立|完成|实现|纳入|实行|参与|参加|通过|签订|拥有)[^,。;]{2,}$")]
    private static partial Regex Predicate();

    [GeneratedRegex(@"(增长|增加|提高|提升|上升|上涨|上调|增|(?<down>下降|降低|减少|压减|压缩|下调))(了|约|近|超过|超)?$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^(\([^)]{1,6}\))?(及|或)?(以上|以下|以内|左右|余|多|内)?(,)?|(左右|以上)$|的?(创建工作|提档升级|建设工作|建设|工作)$")]
    private static partial Regex TailNoise();

    [GeneratedRegex(@"(人数|人次|户数|次数|场次|比例|户次|家次|件次|数|增幅)$")]
    private static partial Regex UnitSuffix();

    [GeneratedRegex(@"(率|度|比例|占比|比重|增幅|增长|覆盖|同比|面|降幅|涨幅)$")]
    private static partial Regex Ratio();
}
