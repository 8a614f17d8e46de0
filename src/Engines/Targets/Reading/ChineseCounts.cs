using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>
/// Decides when a Chinese numeral counts something. Official Chinese is full of small numerals that only name
/// (两大平台, 三项机制, 一批, 一体化); a counted duty (每季度开展一次) or a counted concrete object (建成两个示范点) is a figure.
/// </summary>
internal static partial class ChineseCounts
{
    public static bool Accepts(string text, Quantity q, Regions regions)
    {
        var clause = regions.ClauseStart(q.Start);
        var before = text.AsSpan(clause, q.Start - clause);
        var after = text.AsSpan(q.End, Math.Min(24, text.Length - q.End));
        if (q.Class == UnitClass.Share) return q.Unit is "%" or "‰" or "个百分点" || q.Unit == "倍" && q.Value < 100;
        if (q.Value == 0) return false;
        if (q.Unit is "轮" or "批" or "期" or "届" && before.EndsWith("新")) return false;
        if (q.Unit is "部" or "本" or "册" or "套" && before.EndsWith("》") && (after.IsEmpty || Regions.EndsClause(after[0]) || after[0] == '、')) return true;
        if (q.Unit is "个" or "家" or "所" or "处" or "座" or "名" or "户" && q.Value > 1 && Among().IsMatch(before) && NotYet().IsMatch(after)) return true;
        if (before.Length > 0 && "统唯之万专同首零数几各诸单".Contains(before[^1])) return false;
        // 一站一家一点, 一户一策: a figure of speech.
        if (q.Value == 1 && (Echo().IsMatch(after) || EchoBefore().IsMatch(before)) && !Frequency().IsMatch(before)) return false;
        // 不漏一户、一人不落: a figure of speech as well.
        if (q.Value == 1 && (after.StartsWith("不") || before.Length > 0 && "漏落错少差丢".Contains(before[^1]))) return false;
        if (q.BareMagnitude && !q.Vague && !MagnitudeLead().IsMatch(before)) return false;
        var small = q.Value < 10 && !q.Vague;
        if (IsPostposed(q, before, after)) return true;
        switch (q.Class)
        {
            case UnitClass.Money:
                return q.Value >= 10 || q.Vague || text.AsSpan(q.UnitStart).StartsWith("块钱");
            case UnitClass.Event:
                if (!small) return q.Unit is not ("届" or "批");
                return q.Unit is "次" or "场" or "期" or "轮" or "场次" or "批次" && !OnceOnly().IsMatch(after)
                    && (Frequency().IsMatch(before) || EventVerb().IsMatch(before) && !Figurative().IsMatch(after));
            case UnitClass.Person:
                return !small || PersonLead().IsMatch(before) || q.Unit is "户";
            case UnitClass.Time:
                return q.Unit is "工作日" or "学时" or "课时" or "月" or "天" or "日" or "小时" || q.Unit == "年" && before.EndsWith("连续");
            case UnitClass.Long:
                return q.Unit is not "里" && !small;
            case UnitClass.Thing:
                return Thing(q, before, after, small);
            default:
                return false;
        }
    }

    /// <summary>培育队伍五支, 公益性墓地两处: a count behind its noun is a count.</summary>
    private static bool IsPostposed(Quantity q, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (q.Unit is not ("个" or "家" or "所" or "处" or "座" or "支" or "台" or "辆" or "间" or "栋" or "幢" or "张" or "份" or "部" or "名" or "户")) return false;
        if (after.Length > 0 && after[0] is not (',' or '。' or ';' or '、' or '(' or ')' or '\n')) return false;
        var noun = before[(before.LastIndexOf('、') + 1)..];
        return noun.Length >= 4 && !OtherCount().IsMatch(noun) && (q.Value >= 2 || BuildVerb().IsMatch(before) || PersonLead().IsMatch(before));
    }

    private static bool Thing(Quantity q, ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool small)
    {
        if (q.Unit is "项" or "条" or "类" or "种" or "站" or "门" or "节" or "道" or "面" or "把" or "样" or "件" or "字" or "格" or "根" or "头" or "部"
            or "片" or "支" or "套" or "本" or "份" or "双" or "票" or "单" or "注" or "岗" or "组" or "栏" or "块")
            return !small && q.Value > 12 && !ProgrammeNoun().IsMatch(after);
        if (q.Unit == "对") return after.StartsWith("新人") || after.StartsWith("夫");
        if (!small && q.Value > 12) return !ProgrammeNoun().IsMatch(after);
        var facility = FacilityNoun().IsMatch(after);
        return BuildVerb().IsMatch(before) && (facility || q.Unit is "所" or "座" or "张" or "台" or "辆" or "间" or "栋" or "幢")
            || CountLead().IsMatch(before) && facility;
    }

    // 38所敬老院中有五所尚未通过验收
    [GeneratedRegex("(中|还|仍|尚|其中)有$")]
    private static partial Regex Among();

    [GeneratedRegex("^(尚|未|没|仍|还|不)")]
    private static partial Regex NotYet();

    [GeneratedRegex(@"^[^,。;]{0,3}(?<!\d)一[^,。;、]")]
    private static partial Regex Echo();

    [GeneratedRegex(@"一[^,。;、]{1,3}$")]
    private static partial Regex EchoBefore();

    [GeneratedRegex(@"[一二三四五六七八九两每各]")]
    private static partial Regex OtherCount();

    [GeneratedRegex(@"(每(个|半|两|三)?(年|季度?|月|周|日|天|学期|星期|旬|村|社区|户|人)度?|半年|一年|一季度|一月|一周|不少于|不低于|至少|最少|不得少于|按月|按季|先后)[^,。;]{0,16}$")]
    private static partial Regex Frequency();

    [GeneratedRegex(@"(召开|举办|举行|开展|组织|进行|实施|召集|排查|检查|走访|探访|巡访|巡查|慰问|培训|演练|研究|听取|调度|上报|报送|会商|督查|督导|抽查|核查|评估|公示|体检|学习|参加|承办|会议|活动|完成|安排|通报|演出|宣讲)[^,。;]{0,12}$")]
    private static partial Regex EventVerb();

    [GeneratedRegex(@"^(性|办|告|审|申|受|采|登|到位|通|付|就|成|次|又|地|工程|项目|建设|全会|全体会议|党代会|代表大会|党委会)")]
    private static partial Regex OnceOnly();

    [GeneratedRegex(@"^[^,。;]{0,8}(战|革命|硬仗|接力|大考|赛跑)")]
    private static partial Regex Figurative();

    [GeneratedRegex(@"(近|约|超过?|逾|过|破|达到?|上|成)$")]
    private static partial Regex MagnitudeLead();

    [GeneratedRegex(@"(评选|推选|推荐|引进|招募|派驻|派出|抽调|资助|配备|配齐|配强|聘用|招聘|选聘|新增|明确|选派|至少|不少于|不低于|设置|设立|确定|安排|落实|培养|培育|选树|表彰|救助|安置|共有|仅有|每[^,。;]{1,8})[^,。;]{0,4}$")]
    private static partial Regex PersonLead();

    [GeneratedRegex(@"(新建|建成|建设|改建|扩建|改造|新增|增设|设立|成立|打造|创建|建立|培育|启动|完成|新设|开设|购置|配备|孵化|规划|申报|争取|建好|开工|投用|投入使用|评为|获评|创成|推出|布局|设置)[^,。;]{0,10}$")]
    private static partial Regex BuildVerb();

    [GeneratedRegex(@"(共有?|现有|全[区县市镇乡][^,。;]{0,6}|至少|不少于|每[^,。;]{1,8}|分别在|选取|选择|确定|其中)$")]
    private static partial Regex CountLead();

    [GeneratedRegex(@"^(?!中心工作|(中心|基地|平台|社区|园|站|机构|学校|室|村|镇)([,。;、:]|和|与|$))[^,。;、]{0,18}(中心|站|院|馆|公墓|食堂|基地|示范点|试点|社区|园|驿站|点位|服务点|网点|床位|楼|室|联合体|机构|广场|公园|陵|学校|课堂|墓地|设施|街镇|乡镇|街道|镇|村|小区|之家|家园)")]
    private static partial Regex FacilityNoun();

    [GeneratedRegex(@"^(大|民生|惠民|便民|重点|具体|务实)?(实事|举措|措施|行动|工程|任务|改革|机制|制度|体系|方面|条件|规定|要求|原则|目标|战略)")]
    private static partial Regex ProgrammeNoun();
}
