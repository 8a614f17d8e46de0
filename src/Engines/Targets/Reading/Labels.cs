namespace Huimin.Targets.Reading;

/// <summary>How deep a numbering style stands: 第一部分 over 一、 over （一） over 1. over (1) over ① over 一是.</summary>
internal enum LabelRank
{
    None,
    Chapter,
    Section,
    Bracketed,
    Arabic,
    BracketedArabic,
    Circled,
    Part,
}

/// <summary>A numbering at the head of a stretch of text: its style, its number and how many characters it takes.</summary>
internal readonly record struct Label(LabelRank Rank, int Number, int Length)
{
    public bool Found => Rank != LabelRank.None;
}

/// <summary>Recognises the numbering styles of Chinese official papers.</summary>
internal static class Labels
{
    private const string Bullets = "●◆■★▲►▶◇□○·◎";

    /// <summary>Whether a raw line begins with a numbering, so that it cannot continue the line before.</summary>
    public static bool StartsWithLabel(ReadOnlySpan<char> line)
    {
        Span<char> head = stackalloc char[Math.Min(line.Length, 16)];
        var n = 0;
        foreach (var c in line[..head.Length])
        {
            if (WorkingText.IsBlank(c)) continue;
            head[n++] = c switch { '（' => '(', '）' => ')', '．' => '.', >= '０' and <= '９' => (char)(c - 0xFEE0), _ => c };
        }
        return n > 0 && (Bullets.Contains(head[0]) || At(head[..n], paragraphStart: true).Found);
    }

    /// <summary>Characters to step over before a numbering is looked for.</summary>
    public static int BulletLength(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && Bullets.Contains(text[n])) n++;
        return n;
    }

    public static Label At(ReadOnlySpan<char> text, bool paragraphStart)
    {
        if (text.Length < 2) return default;
        var c = text[0];
        if (c == '第') return Chapter(text);
        if (c == '(') return InBrackets(text);
        if (c is >= '⑴' and <= '⒇') return new Label(LabelRank.BracketedArabic, c - '⑴' + 1, 1);
        if (c is >= '⒈' and <= '⒛') return new Label(LabelRank.Arabic, c - '⒈' + 1, 1);
        if (c is >= '①' and <= '⑳') return new Label(LabelRank.Circled, c - '①' + 1, 1);
        if (char.IsAsciiDigit(c)) return Arabic(text, paragraphStart);
        return ChineseNumber(text, paragraphStart);
    }

    private static Label Chapter(ReadOnlySpan<char> text)
    {
        var (number, length) = Number(text[1..]);
        var at = 1 + length;
        if (number == 0 || at >= text.Length) return default;
        if (text[at] is '章' or '篇' or '编') return new Label(LabelRank.Chapter, number, at + 1);
        if (text[at] == '节') return new Label(LabelRank.Section, number, at + 1);
        if (text[at..].StartsWith("部分")) return new Label(LabelRank.Chapter, number, at + 2);
        return text[at] is ',' or '、' ? new Label(LabelRank.Part, number, at + 1) : default;
    }

    private static Label InBrackets(ReadOnlySpan<char> text)
    {
        var (number, length) = Number(text[1..]);
        if (number == 0 || 1 + length >= text.Length || text[1 + length] != ')') return default;
        var rank = char.IsAsciiDigit(text[1]) ? LabelRank.BracketedArabic : LabelRank.Bracketed;
        var total = length + 2;
        if (total < text.Length && text[total] is '、' or '.') total++;
        return new Label(rank, number, total);
    }

    private static Label Arabic(ReadOnlySpan<char> text, bool paragraphStart)
    {
        var (number, length) = Number(text);
        if (number is 0 or > 99 || length > 2 || length >= text.Length) return default;
        var sign = text[length];
        if (sign is not ('.' or '、' or ')')) return default;
        var rest = text[(length + 1)..];
        if (rest.IsEmpty) return default;
        if (rest[0] == ' ') return new Label(LabelRank.Arabic, number, length + 2);
        if (char.IsAsciiDigit(rest[0])
            && !(paragraphStart && rest.Length > 4 && rest.StartsWith("20") && char.IsAsciiDigit(rest[3]) && rest[4] == '年')) return default;
        if (rest[0] == '%') return default;
        return new Label(LabelRank.Arabic, number, length + 1);
    }

    private static Label ChineseNumber(ReadOnlySpan<char> text, bool paragraphStart)
    {
        var (number, length) = Number(text);
        if (number is 0 or > 60 || length >= text.Length) return default;
        var sign = text[length];
        if (sign == '是' && length + 1 < text.Length) return new Label(LabelRank.Part, number, length + 1);
        if (sign is not ('、' or '.') || length + 1 >= text.Length) return default;
        // "一、二星级" counts grades, it heads nothing.
        return Numerals.IsChinese(text[length + 1]) && !paragraphStart ? default : new Label(LabelRank.Section, number, length + 1);
    }

    private static (int Number, int Length) Number(ReadOnlySpan<char> text)
    {
        var n = 0;
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
        {
            while (n < text.Length && n < 4 && char.IsAsciiDigit(text[n])) n++;
            return (int.Parse(text[..n], System.Globalization.CultureInfo.InvariantCulture), n);
        }
        while (n < text.Length && "一二三四五六七八九十百零".Contains(text[n])) n++;
        return n > 0 && Numerals.ParseChinese(text[..n]) is { } value and > 0 and < 1000 ? ((int)value, n) : (0, 0);
    }
}
