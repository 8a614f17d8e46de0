using System.Text;

namespace Huimin.Files;

/// <summary>
/// Breaks a paragraph into lines (排行): between any two Chinese characters, not within a number or word, no closing mark at the start of a line and
/// no opening mark at its end (标点禁则, GB/T 15834-2011 §5).
/// </summary>
public static class ChineseLines
{
    private const string NotFirst = "，。、；：？！”’）》〉】』」〕…—～·％‰℃,.;:?!)]}%";
    private const string NotLast = "（《〈【『「〔“‘([{￥$";

    /// <summary>One line, and how much each of its characters is spread so that it ends at the margin.</summary>
    public sealed record Line(string Text, double Spread);

    /// <param name="text">One paragraph.</param>
    /// <param name="size">Of the type, in points.</param>
    /// <param name="width">Of a line, in points.</param>
    /// <param name="indent">How much shorter the first line is.</param>
    public static IReadOnlyList<Line> Break(string text, double size, double width, double indent = 0)
    {
        var units = Units(text, (width - indent) / size * 1000);
        var lines = new List<Line>();
        for (var from = 0; from < units.Count;)
        {
            var room = (width - (lines.Count == 0 ? indent : 0)) / size * 1000;
            var (to, taken) = (from, 0L);
            while (to < units.Count && (taken + units[to].Width <= room || to == from)) taken += units[to++].Width;
            var cut = to;
            while (cut < units.Count && cut > from && !MayBreak(units[cut - 1].Text, units[cut].Text)) cut--;
            if (cut == from) cut = to;
            lines.Add(Of(units.GetRange(from, cut - from), room, size, isLast: cut == units.Count));
            from = cut;
            while (from < units.Count && units[from].Text == " ") from++;
        }

        return lines;
    }

    private static Line Of(List<(string Text, int Width)> units, double room, double size, bool isLast)
    {
        var text = string.Concat(units.Select(u => u.Text)).TrimEnd(' ');
        var gaps = text.EnumerateRunes().Count() - 1;
        var slack = room - text.EnumerateRunes().Sum(PrintFaces.WidthOf);
        return new Line(text, isLast || gaps < 1 || slack > 4000 ? 0 : slack * size / 1000 / gaps);
    }

    private static bool MayBreak(string before, string after) => !NotLast.Contains(before[^1], StringComparison.Ordinal) && !NotFirst.Contains(after[0], StringComparison.Ordinal);

    /// <summary>What stays together: a Chinese character, a word or number in Latin type. What is longer than a line is cut where it must.</summary>
    private static List<(string Text, int Width)> Units(string text, double most)
    {
        var units = new List<(string Text, int Width)>();
        var open = false;
        foreach (var rune in PrintFaces.Printable(text))
        {
            var (latin, width) = (IsLatin(rune), PrintFaces.WidthOf(rune));
            if (latin && open && units[^1].Width + width <= most) units[^1] = (units[^1].Text + rune, units[^1].Width + width);
            else units.Add((rune.ToString(), width));
            open = latin;
        }

        return units;
    }

    private static bool IsLatin(Rune rune) => rune.IsAscii && (Rune.IsLetterOrDigit(rune) || "-./:_@#&+=,".Contains((char)rune.Value, StringComparison.Ordinal));
}
