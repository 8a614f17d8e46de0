using System.Buffers;
using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>A heading or numbering found in the working text.</summary>
internal readonly record struct Mark(int At, int BodyAt, Label Label)
{
    public LabelRank Rank => Label.Rank;
}

/// <summary>One sentence of the working text with the labels above it.</summary>
internal sealed record Block(int Start, int End, Place Section, Place Item, string Part, bool InTitle, int Paragraph);

/// <summary>A section or an item: where its label stands and what its heading says.</summary>
internal sealed record Place(string Label, string Heading, int Start, LabelRank Rank)
{
    public static Place None { get; } = new("", "", 0, LabelRank.None);
}

/// <summary>
/// Finds sections, items, parts and sentences, also where line breaks were lost and a heading runs on inside a paragraph.
/// </summary>
internal static partial class Outline
{
    private const int LongestHeading = 48;
    private static readonly SearchValues<char> inSentence = SearchValues.Create("。;\n0123456789");

    public static List<Block> Of(WorkingText working, Regions regions)
    {
        var text = working.Text;
        var marks = Marks(text, regions);
        var blocks = new List<Block>();
        Place section = Place.None, item = Place.None;
        var part = "";
        var next = 0;
        var start = 0;
        var paragraph = 0;
        var deepest = LabelRank.None;
        while (start < text.Length)
        {
            while (next < marks.Count && marks[next].BodyAt <= start)
            {
                var mark = marks[next++];
                var label = working.Verbatim(mark.At, mark.BodyAt).Trim();
                var place = new Place(label.TrimStart('●', '◆', '■', '★', ' '), Heading(text, mark, marks, next), mark.At, mark.Rank);
                if (mark.Rank <= LabelRank.Section) (section, item, part) = (place with { Label = SectionLabel(label) }, Place.None, "");
                else if (mark.Rank == LabelRank.Part) part = label;
                else if (item.Rank == LabelRank.None || mark.Rank <= item.Rank) (item, part) = (place, "");
                else part = label;
                deepest = mark.Rank;
            }
            if (text[start] == '\n')
            {
                paragraph++;
                start++;
                continue;
            }
            var limit = next < marks.Count ? marks[next].At : text.Length;
            if (limit <= start) limit = next < marks.Count ? marks[next].BodyAt : text.Length;
            var end = SentenceEnd(text, start, limit);
            if (next < marks.Count && end == marks[next].At)
            {
                Add(blocks, text, start, end, section, item, part, paragraph);
                start = marks[next].BodyAt;
                continue;
            }
            Add(blocks, text, start, end, section, item, part, paragraph);
            start = end;
        }
        return blocks;
    }

    private static void Add(List<Block> blocks, string text, int start, int end, Place section, Place item, string part, int paragraph)
    {
        if (end <= start) return;
        var title = section.Rank == LabelRank.None && item.Rank == LabelRank.None && IsTitleLine(text, start, end);
        blocks.Add(new Block(start, end, section, item, part, title, paragraph));
    }

    /// <summary>A line of its own that names the paper.</summary>
    private static bool IsTitleLine(string text, int start, int end) =>
        end - start <= 60 && (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n') && TitleWords().IsMatch(text.AsSpan(start, end - start))
        && text[end - 1] is not ('。' or ';' or ':') && !text.AsSpan(start, end - start).Contains('\t');

    private static List<Mark> Marks(string text, Regions regions)
    {
        var marks = new List<Mark>();
        var last = new int[8];
        var newParagraph = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                newParagraph = true;
                continue;
            }
            var at = newParagraph ? i + Labels.BulletLength(text.AsSpan(i)) : i;
            var sentenceStart = i == 0 || newParagraph || text[i - 1] is '。' or ';' or '!' or '?' or ':' || RunsOnFromHeading(text, marks, i);
            if (at < text.Length && (sentenceStart || text[i] is '(' || text[i - 1] is ',' or '”' or ')' or '》') && !(regions.Quoted(i) || regions.InTitle(i)))
            {
                var label = Labels.At(text.AsSpan(at), newParagraph);
                if (label.Found && Follows(text, i, label, last, newParagraph, sentenceStart))
                {
                    last[(int)label.Rank] = label.Number;
                    for (var r = (int)label.Rank + 1; r < last.Length; r++) last[r] = 0;
                    marks.Add(new Mark(i, at + label.Length, label));
                    i = at + label.Length - 1;
                    newParagraph = false;
                    // （一）1. : a numbering can follow directly.
                    if (i + 1 < text.Length && text[i + 1] == '\n') newParagraph = false;
                    continue;
                }
            }
            newParagraph = false;
        }
        return marks;
    }

    /// <summary>二、优化服务1.强化救助。: the first point directly behind a heading whose line break was lost.</summary>
    private static bool RunsOnFromHeading(string text, List<Mark> marks, int at) =>
        text[at] == '1' && marks.Count > 0 && marks[^1].Rank is LabelRank.Section or LabelRank.Bracketed
        && at - marks[^1].BodyAt is >= 2 and < LongestHeading && !text.AsSpan(marks[^1].BodyAt, at - marks[^1].BodyAt).ContainsAny(inSentence)
        && at + 2 < text.Length && text[at + 1] is '.' or '、' && text[at + 2] > '\u2E80';

    /// <summary>Inside a paragraph a numbering must continue its series; at the head of one it may start anywhere.</summary>
    private static bool Follows(string text, int at, Label label, int[] last, bool newParagraph, bool sentenceStart)
    {
        if (newParagraph) return true;
        var expected = last[(int)label.Rank] + 1;
        var fits = label.Number == expected || label.Number == 1;
        return label.Rank switch
        {
            LabelRank.Bracketed => fits && text[at - 1] is not ('第' or '、' or '和' or '-'),
            LabelRank.Part => fits && (sentenceStart || text[at - 1] is ',' or '”' or ')' or '》'),
            LabelRank.Arabic => sentenceStart && label.Number == expected && expected > 1 || sentenceStart && label.Number == 1,
            LabelRank.BracketedArabic => fits && sentenceStart,
            LabelRank.Circled => fits,
            _ => fits && sentenceStart,
        };
    }

    private static string Heading(string text, Mark mark, List<Mark> marks, int next)
    {
        var limit = Math.Min(text.Length, mark.BodyAt + LongestHeading);
        if (next < marks.Count) limit = Math.Min(limit, Math.Max(mark.BodyAt, marks[next].At));
        var end = mark.BodyAt;
        while (end < limit && text[end] is not ('。' or '\n' or ';')) end++;
        return text[mark.BodyAt..end];
    }

    private static string SectionLabel(string label) => label.TrimEnd('、', '.', '．', ' ', '　');

    private static int SentenceEnd(string text, int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            if (text[i] == '\n') return i;
            if (text[i] == '(' && CloseBracket(text, i, limit) is > 0 and var close)
            {
                i = close;
                continue;
            }
            if (text[i] is not ('。' or ';' or '!' or '?')) continue;
            var end = i + 1;
            while (end < limit && text[end] is '”' or '’' or ')' or '。' or ';') end++;
            return end;
        }
        return limit;
    }

    private static int CloseBracket(string text, int at, int limit)
    {
        for (var i = at + 1; i < limit && i - at < 200; i++)
        {
            if (text[i] == ')') return i;
            if (text[i] is '\n' or '(') return -1;
        }
        return -1;
    }

    [GeneratedRegex("工作(总结|要点|计划|打算|安排|思路|报告|汇报|情况|方案|规划)|总结|要点|通知|清单|计划$|述职")]
    private static partial Regex TitleWords();
}
