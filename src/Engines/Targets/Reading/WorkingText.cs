using System.Text;

namespace Huimin.Targets.Reading;

/// <summary>
/// The text the grammar works on: simplified, half-width, without blanks, soft line breaks undone, one '\n' per paragraph;
/// each of its characters knows its place in the original, which stays untouched.
/// </summary>
internal sealed class WorkingText
{
    private readonly int[] origin;

    private WorkingText(string source, string text, int[] origin, bool traditional)
    {
        Source = source;
        Text = text;
        Traditional = traditional;
        this.origin = origin;
    }

    public string Source { get; }
    public string Text { get; }
    public bool Traditional { get; }

    /// <summary>Where a character of the working text stands in the original.</summary>
    public int Origin(int index) => origin[Math.Min(index, origin.Length - 1)];

    /// <summary>Where a stretch that ends before <paramref name="end"/> ends in the original.</summary>
    public int OriginEnd(int end) => end == 0 ? 0 : origin[end - 1] + 1;

    /// <summary>The original characters of a stretch.</summary>
    public string Verbatim(int start, int end) => end <= start ? "" : Source[Origin(start)..OriginEnd(end)];

    public static WorkingText Of(string source)
    {
        var script = source.ToCharArray();
        var traditional = source.Any(Simplified.IsTraditional);
        if (traditional) Simplified.Convert(script);
        var lines = Lines.Of(script);
        var text = new StringBuilder(source.Length);
        var origin = new List<int>(source.Length + 1);
        var quoteOpen = false;
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.StartsParagraph)
            {
                text.Append('\n');
                origin.Add(line.Start > 0 ? line.Start - 1 : 0);
                quoteOpen = false;
            }
            for (var i = line.Start; i < line.End; i++)
            {
                var c = HalfWidth(script[i]);
                if (c == '[' && BookmarkEnd(script, i, line.End) is > 0 and var mark)
                {
                    i = mark;
                    continue;
                }
                if (c == '\t' && line.IsRow)
                {
                    text.Append(c);
                    origin.Add(i);
                    continue;
                }
                if (IsBlank(c))
                {
                    // A blank between two figures or after a numbering keeps them apart ("1. 20户").
                    var next = NextInLine(script, i, line.End);
                    var afterNumbering = text.Length > 1 && text[^1] == '.' && line.StartsParagraph && text.Length - LastBreak(text) <= 4;
                    if (text.Length > 0 && char.IsAsciiLetterOrDigit(next)
                        && (char.IsAsciiLetterOrDigit(text[^1]) || afterNumbering))
                    {
                        text.Append(' ');
                        origin.Add(i);
                    }
                    continue;
                }
                if (c == '"')
                {
                    c = quoteOpen ? '”' : '“';
                    quoteOpen = !quoteOpen;
                }
                text.Append(c);
                origin.Add(i);
            }
        }
        origin.Add(source.Length);
        return new WorkingText(source, text.ToString(), [.. origin], traditional);
    }

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';

    /// <summary>Word leaves its bookmarks behind when a page is copied: [bookmark: _GoBack].</summary>
    private static int BookmarkEnd(char[] script, int i, int end)
    {
        const string Mark = "[bookmark:";
        if (!script.AsSpan(i, end - i).StartsWith(Mark, StringComparison.OrdinalIgnoreCase)) return 0;
        var close = Array.IndexOf(script, ']', i, end - i);
        return close < 0 ? 0 : close;
    }

    private static int LastBreak(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0 && text.Length - i <= 5; i--)
        {
            if (text[i] == '\n') return i + 1;
        }
        return text.Length <= 4 ? 0 : text.Length - 6;
    }

    private static char NextInLine(char[] script, int i, int end)
    {
        while (i < end && IsBlank(script[i])) i++;
        return i < end ? HalfWidth(script[i]) : '\0';
    }

    /// <summary>One sign for each meaning: full-width signs and digits to half-width, corner quotes to curly ones, every dash to '-'.</summary>
    private static char HalfWidth(char c) => c switch
    {
        >= '！' and <= '～' => c is '～' ? '~' : (char)(c - 0xFEE0),
        '﹪' => '%',
        '「' or '『' or '〝' => '“',
        '」' or '』' or '〞' => '”',
        '—' or '–' or '−' or '―' or '─' or '‐' or '‑' or '﹣' => '-',
        '∼' or '〜' => '~',
        '〇' or '○' => '零',
        '﹐' => ',',
        '﹑' => '、',
        '•' or '・' or '∙' or '‧' => '·',
        '︰' or '∶' => ':',
        _ => c,
    };
}
