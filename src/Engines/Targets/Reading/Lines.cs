namespace Huimin.Targets.Reading;

/// <summary>A line of the original, whether it begins a paragraph or only continues one that was broken by its carrier, and whether it is a row of a table.</summary>
internal readonly record struct Line(int Start, int End, bool StartsParagraph, bool IsRow = false);

/// <summary>Finds the paragraphs: text copied from a page or a scan is often broken at a fixed width, in the middle of a sentence.</summary>
internal static class Lines
{
    private const int ShortestWrap = 16;
    private const string SentenceEnds = "。；！？：;!?:”」）)】》";
    private const string Continues = "，、,（(“";

    public static List<Line> Of(ReadOnlySpan<char> text)
    {
        var raw = Split(text);
        var width = WrapWidth(text, raw);
        var lines = new List<Line>(raw.Count);
        var blankBefore = true;
        Line? previous = null;
        for (var i = 0; i < raw.Count; i++)
        {
            var (start, end) = raw[i];
            if (start == end)
            {
                blankBefore = true;
                continue;
            }
            if (Tabs(text, raw[i]) && (i > 0 && Tabs(text, raw[i - 1]) || i + 1 < raw.Count && Tabs(text, raw[i + 1])))
            {
                // The first cells of a row may be empty.
                while (start > 0 && text[start - 1] is '\t') start--;
                previous = new Line(start, end, true, true);
                lines.Add(previous.Value);
                blankBefore = false;
                continue;
            }
            var starts = previous is not { } before || !Joins(text, before, start, end, blankBefore, width);
            previous = new Line(start, end, starts);
            lines.Add(previous.Value);
            blankBefore = false;
        }
        return lines;
    }

    private static bool Tabs(ReadOnlySpan<char> text, (int Start, int End) line) => text[line.Start..line.End].Contains('\t');

    private static bool Joins(ReadOnlySpan<char> text, Line before, int start, int end, bool blankBetween, int width)
    {
        if (before.IsRow) return false;
        var last = text[before.End - 1];
        var line = text[start..end];
        if (SentenceEnds.Contains(last) || Labels.StartsWithLabel(line)) return false;
        if (Continues.Contains(last)) return true;
        if (char.IsAsciiDigit(last) && before.End - before.Start > 6 && (BeginsUnit(line) || CutNumber(line))) return true;
        if ("，。、；,;%％".Contains(line[0])) return true;
        if (blankBetween) return false;
        var shown = ShownWidth(text[before.Start..before.End]);
        return width > 0 && shown >= (Labels.StartsWithLabel(text[before.Start..before.End]) ? width - 6 : width * 4 / 5);
    }

    /// <summary>…惠及1200 ¶ 人: the unit stands on the next line.</summary>
    private static bool BeginsUnit(ReadOnlySpan<char> line) =>
        line[0] is '万' or '亿' or '萬' or '億' or '余' or '多' or '%' || MeasureWords.At(new string(line[..Math.Min(line.Length, 8)]), 0) is not null;

    /// <summary>…生活补贴3 ¶ 3.8万元: the number itself was cut in two.</summary>
    private static bool CutNumber(ReadOnlySpan<char> line)
    {
        var n = 0;
        while (n < line.Length && n < 6 && (char.IsAsciiDigit(line[n]) || line[n] == '.')) n++;
        return n > 0 && n < line.Length && BeginsUnit(line[n..]);
    }

    /// <summary>The width at which this text was broken, or 0 when its lines are paragraphs.</summary>
    private static int WrapWidth(ReadOnlySpan<char> text, List<(int Start, int End)> raw)
    {
        var widths = new List<int>();
        foreach (var (start, end) in raw)
        {
            if (end > start) widths.Add(ShownWidth(text[start..end]));
        }
        if (widths.Count < 8) return 0;
        widths.Sort();
        var widest = widths[^(widths.Count / 20 + 1)];
        if (widest is < 2 * ShortestWrap or > 120) return 0;
        return widths.Count(w => w >= widest - 6) * 3 >= widths.Count ? widest : 0;
    }

    /// <summary>Chinese characters are twice as wide as half-width ones.</summary>
    private static int ShownWidth(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var c in line) width += c < '\u2E80' ? 1 : 2;
        return width;
    }

    private static List<(int Start, int End)> Split(ReadOnlySpan<char> text)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f')) continue;
            int s = start, e = i;
            while (s < e && WorkingText.IsBlank(text[s])) s++;
            while (e > s && WorkingText.IsBlank(text[e - 1])) e--;
            if (!(i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')) lines.Add((s, e));
            else
            {
                lines.Add((s, e));
                i++;
            }
            start = i + 1;
        }
        return lines;
    }
}
