using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>
/// Numbers that measure nothing: dates, ordinals, document numbers, titles, names and slogans (八项行动, “1361”, 15分钟生活圈,
/// 两会, 3A级, 1+N). The cues are of the language: quotes, what stands directly before and behind, the frame number + abstract noun.
/// </summary>
internal static partial class NotFigures
{
    private const int NameInQuotes = 12;

    /// <summary>Whether the quantity is to be left alone.</summary>
    public static bool Are(string text, Quantity q, Regions regions)
    {
        if (regions.InTitle(q.Start)) return true;
        if (regions.Quoted(q.Start) && IsName(regions.Quote(q.Start), q)) return true;
        var before = text.AsSpan(Math.Max(0, q.Start - 12), Math.Min(12, q.Start));
        var after = text.AsSpan(q.End, Math.Min(16, text.Length - q.End));
        return Adjoins(before, after, q)
            || IsOrdinalOrCode(before, q)
            || IsTime(text, before, after, q)
            || IsAbstract(before, after, q)
            || q.Chinese && !ChineseCounts.Accepts(text, q, regions);
    }

    /// <summary>A short quote is a name; a long one may be a sentence of the plan with real figures in it.</summary>
    private static bool IsName(ReadOnlySpan<char> quote, Quantity q) =>
        quote.Length <= NameInQuotes || q.Chinese || quote.Contains('+') || q.UnitElsewhere || q.Unit is "分钟" or "小时" or "年" or "天";

    /// <summary>Signs that glue the number to something else: 1+3, 3A, GB/T35796-2017, 5G.</summary>
    private static bool Adjoins(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity q)
    {
        if (before.Length > 0 && (before[^1] is '+' or '×' or '*' or '#' or '@' || char.IsAsciiLetter(before[^1]))) return true;
        if (before.Length > 1 && before[^1] is '-' or '~' or '/' or '.' && char.IsAsciiLetterOrDigit(before[^2])) return true;
        if (before.EndsWith("..")) return true;
        if (after.Length == 0) return false;
        if (q.Unit == "%" && before.Length > 0 && before[^1] == '个') return true;
        // 1户1策
        if (q.Value == 1 && after[0] == '1' && (after.Length == 1 || !char.IsAsciiDigit(after[1]))) return true;
        return q.Class is UnitClass.Thing or UnitClass.Person && (after[0] is '+' || Frame().IsMatch(after));
    }

    private static bool IsOrdinalOrCode(ReadOnlySpan<char> before, Quantity q)
    {
        if (before.Length == 0) return false;
        if (before[^1] is '第' or '每' or '逐' || before.EndsWith("编号") || before.EndsWith("文号") || before.EndsWith("电话")
            || before.EndsWith("邮编")) return true;
        if (q.Unit is "起" or "期" && q.Value is > 1900 and < 2100) return true;
        if (q.Unit == "次" && RunOnce().IsMatch(before)) return true;
        if (before[^1] == '前' && q.Class is UnitClass.Person or UnitClass.Share or UnitClass.Thing && q.Unit is not "个" && !Earlier().IsMatch(before)) return true;
        return NoiseBefore().IsMatch(before) || q.Unit == "位" && RankBefore().IsMatch(before)
            || q.Unit == "篇" && CollectionBefore().IsMatch(before);
    }

    /// <summary>Dates and the clock; a duration only counts where a limit or a term is meant.</summary>
    private static bool IsTime(string text, ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity q)
    {
        if (q.Class != UnitClass.Time) return false;
        switch (q.Unit)
        {
            case "工作日" or "学时" or "课时":
                return false;
            case "岁" or "周岁":
                return !Movement().IsMatch(before) && !before.EndsWith("平均年龄") && !before.EndsWith("平均年龄为");
            case "分钟":
                return AroundTheClock().IsMatch(text.AsSpan(q.Start, Math.Min(24, text.Length - q.Start)));
            case "小时":
                return after.StartsWith("外") || after.StartsWith("以外") || q.Value == 24 && !after.StartsWith("内") && !after.StartsWith("以内") || before.EndsWith("×") || before.EndsWith("天");
            case "年":
                return q.Value > 60 || !(before.EndsWith("为期") || before.EndsWith("连续") || before.EndsWith("期限") || before.EndsWith("有效期"));
            case "天" or "日":
                return !(after.StartsWith("内") || after.StartsWith("以内") || Movement().IsMatch(before) || LimitBefore().IsMatch(before))
                    || q.Unit == "日" && before.EndsWith("月");
            case "月":
                return !(after.StartsWith("内") || after.StartsWith("以内") || LimitBefore().IsMatch(before));
            default:
                return true;
        }
    }

    /// <summary>两大平台, 三个方面, 5项行动: the number belongs to the programme's name or its outline.</summary>
    private static bool IsAbstract(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity q)
    {
        if (q.Class == UnitClass.Score) return !ScoreBefore().IsMatch(before);
        if (q.Unit == "类" || q.Unit == "种" && after.Length > 0 && !Regions.EndsClause(after[0]) && after[0] is not '、') return true;
        if (Idiom(after, q.Unit)) return true;
        if (q.Unit is not ("个" or "项" or "件" or "条" or "位")) return false;
        if (q.Unit is "项" or "条" && Catalogue().IsMatch(after)) return true;
        return AbstractNoun().IsMatch(after) || BareProgramme().IsMatch(after);
    }

    /// <summary>1张网, 20字方针, 二期工程, 1套机制.</summary>
    private static bool Idiom(ReadOnlySpan<char> after, string unit) => unit switch
    {
        "张" => Networks().IsMatch(after),
        "套" => Systems().IsMatch(after),
        "期" => Stages().IsMatch(after),
        _ => false,
    };

    // 质量115项指标排查, 营商环境66条落地见效: the name of a catalogue.
    [GeneratedRegex(@"^(指标(排查|整治|大检查|专项|清零)|落地)")]
    private static partial Regex Catalogue();

    [GeneratedRegex(@"^(网|蓝图|名片|答卷|报表|清单|表(?![格彰]))")]
    private static partial Regex Networks();

    [GeneratedRegex(@"^[^,。;]{0,4}(体系|机制|班子|打法|制度|模式)")]
    private static partial Regex Systems();

    [GeneratedRegex(@"^(工程|项目|建设|用地|改造)")]
    private static partial Regex Stages();

    // 1个中心+3个站点: building blocks of a model.
    [GeneratedRegex(@"^[^,。;、:(]{1,8}\+")]
    private static partial Regex Frame();

    [GeneratedRegex(@"[年月日底此以之目当提]前$")]
    private static partial Regex Earlier();

    [GeneratedRegex(@"(浏览|点击|阅读|访问)(次数|量|人数)?:?$|最后$")]
    private static partial Regex NoiseBefore();

    [GeneratedRegex(@"(跑|只进|一次|零)$")]
    private static partial Regex RunOnce();

    [GeneratedRegex(@"(位列|位居|排名|排在|名列|居)[^,。]{0,6}$")]
    private static partial Regex RankBefore();

    [GeneratedRegex(@"(精编|精选|通用|范文|合集|汇编|汇总|最新|热门|优秀|实用|推荐|必备|模板|集锦|大全|总结|计划|要点|思路)\(?$")]
    private static partial Regex CollectionBefore();

    [GeneratedRegex(@"(由|从|至|到|降至|缩短至|缩短为|压缩至|压缩为|调整为|延长至|提前|减少|压缩|缩短|降低|平均用时|用时)(原来的?|原)?$")]
    private static partial Regex Movement();

    [GeneratedRegex(@"(不超过|不少于|不低于|不多于|至少|最长|不超|超过|原则上|期限为|时限为|时长|期为)$|(超过|超出|逾)[^,。;0-9]{0,4}时限$")]
    private static partial Regex LimitBefore();

    [GeneratedRegex(@"^[^,。;]{0,12}(圈|步行|便民|可达)")]
    private static partial Regex AroundTheClock();

    [GeneratedRegex(@"(得分|总分|评分|成绩|均分|平均|满意度|达到?|考核|测评)[^,。]{0,4}$")]
    private static partial Regex ScoreBefore();

    [GeneratedRegex(@"^(季度|月度|引领|核心|抓手|主线|主题|带动|支撑|导向|赋能|必须|底线|红线|路径|方面|环节|维度|层面|阶段|层次|角度|能力|意识|自信|维护|确立|坚持|统领|全覆盖|一(?![级家所座处村体])|百分百|100%|到位|转变|统一|结合|聚焦|强化|提升|突出|注重|率先|更加|不放过|事(?=[,。;、”]|一次|高效)|不[能准许得])")]
    private static partial Regex AbstractNoun();

    [GeneratedRegex(@"^(大|专项|重点|惠民|民生|攻坚|重大)?(行动|工程|计划|战略|改革|目标|关键|体系|关系|理念|原则)(?=[,。;、”:!\n和与及]|$)")]
    private static partial Regex BareProgramme();
}
