using System.Globalization;

namespace Huimin.Targets.Reading;

/// <summary>A written number: where it ends, its value, whether it was written in Chinese numerals and whether 余/多/来 blurs it.</summary>
internal readonly record struct Numeral(int Start, int End, decimal Value, decimal Multiplier, bool Chinese, bool Vague)
{
    /// <summary>百余, 千余, 上百: a magnitude without a leading figure.</summary>
    public bool BareMagnitude { get; init; }

    public bool HasDecimals => Value != decimal.Truncate(Value / Multiplier) * Multiplier;
}

/// <summary>Reads numbers as they are written in official papers: 1,346、4.6万余、１２、一百二十、两、3千、百余.</summary>
internal static class Numerals
{
    private const string ChineseDigits = "零一二三四五六七八九";
    private const string AllChinese = "零一二三四五六七八九十百千万亿两廿壹贰叁肆伍陆柒捌玖拾佰仟";
    private const string Blur = "余多来几";

    public static bool IsChinese(char c) => AllChinese.Contains(c);

    public static bool IsChineseDigit(char c) => ChineseDigits.Contains(c) || c is '两';

    /// <summary>The number that begins at <paramref name="at"/>, or null.</summary>
    public static Numeral? At(string text, int at) =>
        char.IsAsciiDigit(text[at]) ? Arabic(text, at) : IsChinese(text[at]) ? Chinese(text, at) : null;

    /// <summary>二十 → 20, 一百零五 → 105, 十二万 → 120000; null when the characters do not make one number (一二三, 三四百, 二零二四).</summary>
    public static decimal? ParseChinese(ReadOnlySpan<char> text)
    {
        decimal total = 0, section = 0, digit = 0;
        var digitSeen = false;
        var lastUnit = decimal.MaxValue;
        foreach (var raw in text)
        {
            var c = Everyday(raw);
            var d = c == '两' ? 2 : ChineseDigits.IndexOf(c, StringComparison.Ordinal);
            if (d >= 0)
            {
                if (digitSeen && digit != 0) return null;
                digit = d;
                digitSeen = true;
                continue;
            }
            decimal unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, '廿' => 20, _ => 0 };
            if (unit == 0) return null;
            if (unit == 20)
            {
                section += 20;
                continue;
            }
            if (unit >= 10_000)
            {
                section += digit;
                total = (total + (section == 0 ? 1 : section)) * unit;
                section = 0;
                lastUnit = decimal.MaxValue;
            }
            else
            {
                if (unit >= lastUnit) return null;
                section += (digit == 0 ? 1 : digit) * unit;
                lastUnit = unit;
            }
            digit = 0;
            digitSeen = false;
        }
        return total + section + digit;
    }

    private static Numeral? Arabic(string text, int at)
    {
        var end = Digits(text, at);
        // 12,345,678: groups of three behind one to three leading figures.
        if (end - at <= 3 && text[at] != '0')
        {
            while (end + 3 < text.Length && text[end] == ',' && Digits(text, end + 1) == end + 4) end += 4;
        }
        // "1 346": a blank that slipped into a number.
        if (end - at <= 3 && end + 1 < text.Length && text[end] == ' ' && Digits(text, end + 1) is var after
            && after - end - 1 <= 3 && after < text.Length && MeasureWords.BeginsUnit(text, after)) end = after;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end = Digits(text, end + 1);
        var figures = text[at..end].Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (figures.Length > 15 || !decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var vague = false;
        var multiplier = 1m;
        while (end < text.Length)
        {
            if (Blur.Contains(text[end]) && !vague && !BlurIsWord(text, end)) vague = true;
            else if (Magnitude(text, end) is > 1 and var unit)
            {
                multiplier *= unit;
                if (multiplier > 1_000_000_000_000m) return null;
                value *= unit;
                // 3万5千
                if (unit == 10_000 && end + 2 < text.Length && char.IsAsciiDigit(text[end + 1]) && text[end + 2] == '千')
                {
                    value += (text[end + 1] - '0') * 1000m;
                    end += 2;
                }
            }
            else break;
            end++;
        }
        return new Numeral(at, end, value, multiplier, false, vague);
    }

    private static Numeral? Chinese(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsChinese(text[end])) end++;
        // 一万余、百余: what blurs it may stand inside.
        var body = end;
        var vague = end < text.Length && Blur.Contains(text[end]) && !BlurIsWord(text, end);
        if (vague)
        {
            end++;
            if (end < text.Length && text[end] is '万' or '亿') end++;
        }
        var figures = text.AsSpan(at, body - at);
        if (ParseChinese(figures) is not { } value) return null;
        if (end - body == 2) value *= text[end - 1] == '万' ? 10_000m : 100_000_000m;
        return new Numeral(at, end, value, 1, true, vague) { BareMagnitude = "百千万亿佰仟".Contains(text[at]) };
    }

    private static decimal Magnitude(string text, int at) => text[at] switch
    {
        '亿' => 100_000_000m,
        '万' => 10_000m,
        '千' when at + 1 < text.Length && text[at + 1] is not ('米' or '克' or '瓦' or '伏') => 1000m,
        '百' when at + 1 < text.Length && text[at + 1] is '万' or '余' or '多' or '人' or '名' or '户' => 100m,
        _ => 1m,
    };

    /// <summary>余 and 多 can open the next word: 多元, 多次, 多个, 余额.</summary>
    private static bool BlurIsWord(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '来' => next is '自' or '源' or '临' or '访' or '电' or '人',
            '余' => next is '额' or '款',
            '多' => next is '种' or '项' && at > 0 && !char.IsAsciiDigit(text[at - 1]) && !IsChinese(text[at - 1]),
            '几' => true,
            _ => false,
        };
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static char Everyday(char c) => c switch
    {
        '壹' => '一',
        '贰' => '二',
        '叁' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        _ => c,
    };
}
