using System.Globalization;
using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>
/// Decides what a figure says. The tense of its stretch of the paper is the rule; words of its own clause make the exception:
/// 由728元提高到735元 gives a reference first; 截至目前 looks back in a plan; 力争 looks ahead in a report.
/// </summary>
internal static partial class Kinds
{
    public static FigureKind Of(string text, Quantity q, Block block, Regions regions, Tense tense, int? planYear)
    {
        var clauseStart = Math.Max(block.Start, regions.ClauseStart(q.Start));
        var before = text.AsSpan(clauseStart, q.Start - clauseStart);
        var after = text.AsSpan(q.End, Math.Min(24, Math.Max(0, Math.Min(text.Length, block.End) - q.End)));
        var sentenceBefore = text.AsSpan(block.Start, q.Start - block.Start);
        if (IsBase(before, after, q)) return FigureKind.Reference;
        if (IsThreshold(before, after)) return FigureKind.Reference;
        if (EarlierYear(before, planYear)) return FigureKind.Reference;
        if (clauseStart > 0 && text[clauseStart - 1] == '(' && OnceInBrackets(before, tense.Year ?? planYear)) return FigureKind.Reference;
        if (ShortOf().IsMatch(before) && OfDemand().IsMatch(after)) return FigureKind.Reference;
        if (!tense.Ahead && (QuotaDone().IsMatch(before) && ShareFollows().IsMatch(after) || QuotaSet().IsMatch(before) && TaskAfter().IsMatch(after))) return FigureKind.Reference;
        if (q.Unit != "%" && (QuotaBefore().IsMatch(before) || QuotaAfter().IsMatch(after))) return FigureKind.Target;
        if (tense.Ahead)
        {
            if (AheadInClause().IsMatch(before)) return FigureKind.Target;
            if (DoneInClause().IsMatch(before) || AsOf().IsMatch(sentenceBefore) && !AheadInClause().IsMatch(sentenceBefore)) return FigureKind.Reported;
            if (q.Class is UnitClass.Person or UnitClass.Thing && IsStock(before, after)) return FigureKind.Reported;
            return LastYear(before, planYear) ? FigureKind.Reported : FigureKind.Target;
        }
        if (AheadInClause().IsMatch(before) && !DoneInClause().IsMatch(before)) return FigureKind.Target;
        if (AheadInSentence().IsMatch(sentenceBefore)) return FigureKind.Target;
        return FutureYear(before, planYear, UntilYear()) || FutureYear(sentenceBefore, planYear, YearClause()) ? FigureKind.Target : FigureKind.Reported;
    }

    /// <summary>由…X提高到Y, 原X, 比去年的X: what something was.</summary>
    private static bool IsBase(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity q)
    {
        if (OldBefore().IsMatch(before)) return true;
        if (FromBefore().IsMatch(before) && ToAfter().IsMatch(after)) return true;
        return BasisAfter().IsMatch(after) && !StandardBasis().IsMatch(after) && q.Class is UnitClass.Money or UnitClass.Share;
    }

    /// <summary>月收入低于800元的家庭: a condition that defines a group.</summary>
    private static bool IsThreshold(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        ConditionBefore().IsMatch(before) && GroupAfter().IsMatch(after);

    /// <summary>较2022年的1200人: a year before the paper's own, named to compare with.</summary>
    private static bool EarlierYear(ReadOnlySpan<char> before, int? planYear) =>
        CompareWithYear().IsMatch(before) || planYear is not null && CompareWith().IsMatch(before);

    /// <summary>提高到730元(2018年为664元): what it was stands in brackets.</summary>
    private static bool OnceInBrackets(ReadOnlySpan<char> before, int? year) => Once().IsMatch(before)
        || year is { } own && OnceInYear().IsMatch(before) && int.Parse(before[..4], CultureInfo.InvariantCulture) < own;

    /// <summary>对全县163家机构实行评定, 174名儿童主任每人参加培训: a plan names those who are there already.</summary>
    private static bool IsStock(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        ForThose().IsMatch(before) && TreatedSo().IsMatch(after) || before.IsEmpty && EachOfThem().IsMatch(after);

    private static bool LastYear(ReadOnlySpan<char> before, int? year)
    {
        foreach (var m in YearOfItsOwn().EnumerateMatches(before))
        {
            if (year is { } y && int.Parse(before.Slice(m.Index, 4), CultureInfo.InvariantCulture) < y) return true;
        }
        return false;
    }

    private static bool FutureYear(ReadOnlySpan<char> before, int? year, Regex named)
    {
        foreach (var m in named.EnumerateMatches(before))
        {
            var digits = before.Slice(m.Index, m.Length).IndexOf('2') + m.Index;
            if (year is { } y && int.Parse(before.Slice(digits, 4), CultureInfo.InvariantCulture) > y) return true;
        }
        return false;
    }

    [GeneratedRegex(@"(原来?的?|原有的?|原先的?|原标准|原为|调整前的?|提标前的?)(每人每月|每月|每年|每人每年|不足|仅)?$|(去年同期|上年同期|上年度?|去年)(的|为|仅|仅为|是)?$")]
    private static partial Regex OldBefore();

    [GeneratedRegex(@"(由|从)(?:(?!到|至|为)[^,。;]){0,40}$")]
    private static partial Regex FromBefore();

    [GeneratedRegex(@"^(、[0-9.]+[万元个张人户家%]+|和[0-9.]+[万元个张人户家%]+)*[^,。;0-9]{0,8},?[^,。;0-9]{0,10}(提高|提升|增加|增长|上升|上调|调整|提标|扩大|拓展|扩展|下降|降低|降|缩短|压缩|减少|下调|精简|涨|升|到|至|变为|增|优化|扩面|延长|改为|减)")]
    private static partial Regex ToAfter();

    [GeneratedRegex(@"^[^,。;]{0,4}(的)?基础上")]
    private static partial Regex BasisAfter();

    [GeneratedRegex(@"^的标准基础")]
    private static partial Regex StandardBasis();

    [GeneratedRegex(@"(低于|不足|高于|超过|不满|未满|年满|少于|达到|超出|大于|小于|不超过|不高于)[^,。;0-9]{0,12}$")]
    private static partial Regex ConditionBefore();

    [GeneratedRegex(@"^(及?以上|及?以下|以内|左右)?的[^,。;]{0,10}(家庭|对象|人员|老人|老年人|群众|儿童|申请人|居民|个人|单位)|^[^,。;0-9]{0,10}标准的占")]
    private static partial Regex GroupAfter();

    [GeneratedRegex(@"(比|较)(20\d\d|上|去)年度?(同期|底|末)?的[^,。;]{0,6}$")]
    private static partial Regex CompareWithYear();

    [GeneratedRegex(@"(比|较)(原来|以前|之前|此前|过去)的[^,。;]{0,6}$")]
    private static partial Regex CompareWith();

    [GeneratedRegex(@"(任务数|目标数|目标任务|目标值|任务指标|计划数|年度任务|下达任务|目标)(为|是|数|的)?$|^(?!.*完成).*任务(是|为)?[^,。;]{0,8}$")]
    private static partial Regex QuotaBefore();

    [GeneratedRegex(@"^的?(年度|全年|年初|既定|上级)?(目标任务|年度目标|目标数|任务数|任务指标|目标)(?![群对])")]
    private static partial Regex QuotaAfter();

    [GeneratedRegex(@"力争|争取(?=在|于|到20|到年|年|实现|达到|完成|建成|全|早日|尽快|尽早|用)|拟(?=[建投新于在打开实对用招改设])|预计|有望|计划(?=[于在新建投开年今到明总实用完改打发选培安])|将(?=[于在进继着建达到实投完新开改再全会争确力为按])|目标是|目标为|奋斗目标")]
    private static partial Regex AheadInClause();

    [GeneratedRegex(@"(下一步|明年|来年|今后|预计|争取(到|在)20)[^。;]*$")]
    private static partial Regex AheadInSentence();

    [GeneratedRegex(@"已(?!登记|纳入|有的|脱贫)|现有(?![^,。;]{0,2}(存量|资源|基础|设施|场地|政策|制度|条件|平台|系统|阵地|功能))|现共|目前|截[至止]|(?<![较比同由从])(去年|上年)|共有|至今|迄今|以来|达到了|完成了|发放了|现已|业已")]
    private static partial Regex DoneInClause();

    [GeneratedRegex(@"截[至止]|^目前|以来(?!的)|^(去年|上年|过去一年)")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"(?<![较比由从])20[0-4]\d年")]
    private static partial Regex YearOfItsOwn();

    [GeneratedRegex("^(原|原来|此前|上年|去年|上年度)(标准)?(为|是)?$")]
    private static partial Regex Once();

    [GeneratedRegex(@"^20[0-4]\d年[底末]?(为|是)$")]
    private static partial Regex OnceInYear();

    [GeneratedRegex(@"(离|距|达不到|未达到?|(?<!不)低于|(?<!不)高于)[^,。;0-9]{0,8}$")]
    private static partial Regex ShortOf();

    [GeneratedRegex("^(以上)?的(目标)?(要求|目标|标准)")]
    private static partial Regex OfDemand();

    [GeneratedRegex(@"完成[^,。;0-9]{0,6}(任务|目标|计划)[^,。;0-9]{0,4}$")]
    private static partial Regex QuotaDone();

    [GeneratedRegex(@"^的\d")]
    private static partial Regex ShareFollows();

    [GeneratedRegex(@"超额完成[^,。;0-9]{0,8}$")]
    private static partial Regex QuotaSet();

    [GeneratedRegex("^的?(目标|年度)?任务")]
    private static partial Regex TaskAfter();

    [GeneratedRegex(@"^(继续|将)?对(全[区县市镇乡]|我[区县市]|辖区内?|现有)[^,。;]{0,40}$")]
    private static partial Regex ForThose();

    [GeneratedRegex(@"^[^,。;]{0,20}(进行|实行|开展|实施|给予|予以)|^[^,。;]{2,8}、\d")]
    private static partial Regex TreatedSo();

    [GeneratedRegex(@"^[^,。;0-9]{2,10}每[人名个家]")]
    private static partial Regex EachOfThem();

    [GeneratedRegex(@"(^|,)(到|至|力争|计划)?20[0-4]\d年[底末]?前?,")]
    private static partial Regex YearClause();

    [GeneratedRegex(@"(到|至|在)?20[0-4]\d年")]
    private static partial Regex UntilYear();
}
