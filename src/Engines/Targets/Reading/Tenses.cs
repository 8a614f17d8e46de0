using System.Globalization;
using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>Whether a stretch of text looks back (总结) or ahead (打算), and the year it speaks of.</summary>
internal readonly record struct Tense(bool Ahead, int? Year);

/// <summary>
/// Follows the tense through the paper: the title sets it, a heading changes it (二、2025年工作打算), and a paragraph that
/// opens with 下一步 or the coming year changes it until the next heading.
/// </summary>
internal sealed partial class Tenses
{
    private const int ShortHeading = 26;
    private readonly string text;
    private readonly int? year;
    private readonly bool aheadByDefault;
    private readonly bool undecided;
    private Place section = Place.None;
    private Place item = Place.None;
    private int paragraph = -1;
    private string part = "";
    private Tense? chapterTense;
    private Tense sectionTense;
    private Tense itemBase;
    private Tense itemTense;
    private Tense paragraphTense;

    public Tenses(string text, List<Block> blocks, PlanReaderOptions options)
    {
        this.text = text;
        Title = blocks.Where(b => b.InTitle).Select(b => text[b.Start..b.End]).OrderByDescending(Weight).FirstOrDefault() ?? "";
        var named = Title.Length > 0 ? Title : Preamble(blocks);
        KnownYear = options.Year ?? YearIn(named);
        year = KnownYear ?? UsualYear();
        Type = TypeOf(named);
        aheadByDefault = Type == PlanType.Plan;
        undecided = !PlanTitle().IsMatch(named) && !ReportTitle().IsMatch(named);
        sectionTense = itemBase = itemTense = paragraphTense = new Tense(aheadByDefault, year);
    }

    public string Title { get; }
    public int? Year => year;

    /// <summary>The year, when the title or the caller says it; a year only counted from the text proves nothing.</summary>
    public int? KnownYear { get; }
    public PlanType Type { get; }

    /// <summary>The tense of a sentence; sentences come in the order of the text.</summary>
    public Tense Of(Block block)
    {
        if (block.Section != section || block.Paragraph != paragraph && block.InTitle) EnterSection(block);
        if (block.Item != item)
        {
            item = block.Item;
            itemTense = itemBase = (item.Heading.Length <= ShortHeading ? OfHeading(item.Heading) : null) ?? sectionTense;
            paragraphTense = itemTense;
        }
        // A numbered point inside an item starts afresh; 一是, 二是 go on in the tense of their sentence.
        if (block.Part != part && !block.Part.EndsWith('是')) paragraphTense = itemTense = itemBase;
        part = block.Part;
        var line = text.AsSpan(block.Start, block.End - block.Start);
        if (block.Paragraph != paragraph)
        {
            paragraph = block.Paragraph;
            paragraphTense = OfParagraph(block, line) ?? ByItsWords(block) ?? itemTense;
        }
        else if (OfOpening(line) is { } turned) paragraphTense = turned;
        return paragraphTense;
    }

    private void EnterSection(Block block)
    {
        section = block.Section;
        var heading = block.InTitle ? text[block.Start..block.End] : section.Heading;
        var own = new Tense(aheadByDefault, year);
        var said = block.InTitle && heading == Title ? own : OfHeading(heading);
        if (section.Rank == LabelRank.Chapter) chapterTense = said;
        sectionTense = said ?? chapterTense ?? (block.InTitle || section.Rank == LabelRank.None || Type == PlanType.Plan ? own : sectionTense);
        itemTense = itemBase = paragraphTense = sectionTense;
        item = Place.None;
        part = "";
        paragraph = block.InTitle ? block.Paragraph : -1;
    }

    private Tense? OfParagraph(Block block, ReadOnlySpan<char> line)
    {
        if (line.Contains('\t')) return null;
        if (line.Length <= 40 && block.End < text.Length && text[block.End] == '\n' && line[^1] is not ('。' or ';' or ',')
            && OfHeading(line.ToString()) is { } heading) return sectionTense = itemTense = itemBase = heading;
        if (OfOpening(line) is { } turned) return turned;
        // Under 存在问题及下步打算 the paragraph itself says which of the two it is.
        if (item.Rank != LabelRank.None || !sectionTense.Ahead || !Trouble().IsMatch(section.Heading)) return null;
        return Trouble().IsMatch(line[..Math.Min(line.Length, 80)]) ? sectionTense with { Ahead = false, Year = year } : sectionTense;
    }

    /// <summary>A speech or letter says nothing in its title: each paragraph tells by its verbs whether it looks back (了, 已, 去年) or asks (要, 必须, 确保).</summary>
    private Tense? ByItsWords(Block block)
    {
        if (!undecided || sectionTense.Ahead != aheadByDefault || itemTense.Ahead != aheadByDefault) return null;
        var end = text.IndexOf('\n', block.Start);
        var paragraphText = text.AsSpan(block.Start, (end < 0 ? text.Length : end) - block.Start);
        int past = PastWord().Count(paragraphText), future = FutureWord().Count(paragraphText);
        if (Trouble().IsMatch(paragraphText[..Math.Min(paragraphText.Length, 40)]) && future < 2) return new Tense(false, year);
        if (future >= 2 && future >= past * 2) return new Tense(true, year);
        return past >= 2 && past >= future * 2 ? new Tense(false, year) : null;
    }

    /// <summary>下一步, …; 2025年, 我局将…; in a plan a paragraph on the year before looks back.</summary>
    private Tense? OfOpening(ReadOnlySpan<char> line)
    {
        if (line.Contains('\t')) return null;
        var opening = line[..Math.Min(line.Length, 24)];
        if (NextOpening().IsMatch(opening)) return Turn(new Tense(true, opening.StartsWith("下半年") || Type == PlanType.Plan ? year : year + 1));
        var named = YearOpening().Match(opening.ToString());
        if (!named.Success || year is not { } thisYear) return null;
        var said = int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (Type != PlanType.Plan) return said == thisYear + 1 ? Turn(new Tense(true, said)) : null;
        return said < thisYear ? new Tense(false, said) : null;
    }

    /// <summary>Inside an item only that item turns; text directly under a section turns the rest of the section.</summary>
    private Tense Turn(Tense tense)
    {
        if (item.Rank == LabelRank.None) sectionTense = itemBase = tense;
        return itemTense = tense;
    }

    private Tense? OfHeading(string heading)
    {
        var ahead = AheadHeading().Match(heading);
        var back = BackHeading().Match(heading);
        var named = YearIn(heading);
        if (ahead.Success && (!back.Success || ahead.Index > back.Index))
            return new Tense(true, named ?? (Type == PlanType.Plan || heading.Contains("下半年", StringComparison.Ordinal) ? year : year + 1));
        if (back.Success) return new Tense(false, named ?? year);
        if (Type == PlanType.Plan || named is null || year is not { } own) return null;
        return new Tense(named > own, named);
    }

    private PlanType TypeOf(string title)
    {
        bool plan = PlanTitle().IsMatch(title), report = ReportTitle().IsMatch(title);
        if (plan && report) return PlanType.Both;
        if (plan) return PlanType.Plan;
        if (report) return PlanType.Report;
        return LooksBack() ? PlanType.Report : PlanType.Plan;
    }

    /// <summary>
    /// Without a title the numbers tell: what was counted is ragged (17370人, 502.8万元), what is wished for is round (100场, 45%).
    /// </summary>
    private bool LooksBack()
    {
        int numbers = 0, ragged = 0;
        foreach (var m in Counted().EnumerateMatches(text))
        {
            numbers++;
            var figures = text.Substring(m.Index, m.Length).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('0');
            if (figures.Length >= 3) ragged++;
        }
        return numbers >= 6 ? ragged * 5 >= numbers : Done().Count(text) * 4 > ToDo().Count(text);
    }

    /// <summary>What the lines before the first heading call the paper, when no line of its own does.</summary>
    private string Preamble(List<Block> blocks)
    {
        var end = blocks.TakeWhile(b => b.Section.Rank == LabelRank.None && b.Item.Rank == LabelRank.None).Select(b => b.End).LastOrDefault();
        return Opening().Match(text[..Math.Min(end, 400)]).Value;
    }

    private static int Weight(string title) => (PlanTitle().IsMatch(title) || ReportTitle().IsMatch(title) ? 4 : 0) + (YearIn(title) is null ? 0 : 2);

    private static int? YearIn(string heading) => YearWord().Match(heading) is { Success: true } m
        ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The year most often named.</summary>
    private int? UsualYear() => YearWord().Matches(text)
        .GroupBy(m => m.Groups[1].Value)
        .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key, StringComparer.Ordinal)
        .Select(g => (int?)int.Parse(g.Key, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    [GeneratedRegex(@"(?<!\d)(20[0-4]\d)年")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"^(今后|下一步|下步|下一阶段|接下来|明年|来年|下一年|新的一年|下半年)")]
    private static partial Regex NextOpening();

    [GeneratedRegex(@"^(?:在|到|展望)?(20[0-4]\d)年(?!底|末|\d|第|[一二三四]季|上半|以来|度)")]
    private static partial Regex YearOpening();

    [GeneratedRegex(@"下一?步|下一阶段|下阶段|今后|明年|来年|下半年|新一年|工作(打算|计划|思路|设想|安排|谋划|要点)|(^|[和及与、暨])(打算|计划|思路|安排|目标|任务)$|努力方向|(目标|主要|重点)任务$|工作目标$|改进措施|对策")]
    private static partial Regex AheadHeading();

    [GeneratedRegex(@"工作(总结|回顾|情况|成效|完成|进展|成绩|汇报)|(完成|开展|落实|推进|进展|执行|基本|运行|履职)情况|(主要|工作)(成效|成绩|做法|亮点)|取得.{0,6}(成效|成绩|进展)|存在的?(主要|突出)?(问题|困难|不足|短板)|主要(问题|困难|不足)|上半年|过去|去年|现状$|回顾|总结$|(问题|困难|不足|短板)(及|和|与|$)(?!.*[化解解决整治])")]
    private static partial Regex BackHeading();

    [GeneratedRegex(@"(20[0-4]\d年[^。,;\n]{0,24}工作(总结|要点|计划|打算|安排|报告|汇报|情况)|工作(总结|要点|打算))([和及暨、与][^。,;\n]{0,24}(计划|打算|安排|要点|思路))?")]
    private static partial Regex Opening();

    [GeneratedRegex("要点|(?<![年动])计划|打算|安排|思路|方案|规划|清单|谋划|目标|任务")]
    private static partial Regex PlanTitle();

    [GeneratedRegex("问题|不足|困难|短板|差距|薄弱|滞后|不够|偏少|矛盾")]
    private static partial Regex Trouble();

    [GeneratedRegex("总结|情况|报告|汇报|述职|完成|回顾|小结")]
    private static partial Regex ReportTitle();

    [GeneratedRegex(@"(?<![\d.,A-Za-z])\d[\d,]*(\.\d+)?(?=[余多]?[万亿]?[余多]?(元|人|户|名|个|家|张|件|次|场|对|%|具|块|条|公里|平方米))")]
    private static partial Regex Counted();

    [GeneratedRegex("(?<![为除])了(?!解)|已(?!登记)|(?<![比较])(去年|上年)|过去|同比|累计|共(?=有|计|发|支|救|开|举)|发现|目前|以来")]
    private static partial Regex PastWord();

    [GeneratedRegex("(?<![需重主只首概摘纪])要(?![求点素闻件])|必须|确保|力争|争取|务必|应当|继续|计划(?=[于在新建投])|不低于|不少于")]
    private static partial Regex FutureWord();

    [GeneratedRegex("累计|截[至止]|今年以来|一年来|取得了|荣获|同比|圆满完成|已完成|已建成|共发放")]
    private static partial Regex Done();

    [GeneratedRegex("推进|加强|确保|力争|探索|健全|完善|进一步|推动|深化|要")]
    private static partial Regex ToDo();
}
