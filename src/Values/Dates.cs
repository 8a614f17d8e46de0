using System.Globalization;

namespace Huimin.Values;

/// <summary>A legal date (日期) as forms and offices' files write it.</summary>
public static class Dates
{
    /// <summary>Reads 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日, each also with a time of midnight behind it.</summary>
    public static Result<DateOnly> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.EndsWith(" 00:00:00") || text.EndsWith(" 0:00:00") || text.EndsWith("T00:00:00")) text = text[..text.LastIndexOfAny(' ', 'T')];
        Span<char> plain = stackalloc char[12];
        var length = Typed.Plain(text, plain);
        if (length is < 8 or > 11) return ValueRefusals.DateFormat;
        ReadOnlySpan<char> rest = plain[..length];
        if (Typed.FirstNonDigit(rest[..4]) > 0) return ValueRefusals.DateFormat;
        var year = Typed.Number(rest[..4]);
        if (length == 8 && Typed.FirstNonDigit(rest) == 0) return Of(year, Typed.Number(rest[4..6]), Typed.Number(rest[6..]));

        var (first, second, end) = rest[4] == '年' ? ('年', '月', '日') : (rest[4], rest[4], '\0');
        if (first is not ('年' or '-' or '/' or '.')) return ValueRefusals.DateFormat;
        rest = rest[5..];
        if (end != '\0' && rest.EndsWith([end])) rest = rest[..^1];
        var split = rest.IndexOf(second);
        if (split is not (1 or 2) || rest.Length - split - 1 is not (1 or 2)) return ValueRefusals.DateFormat;
        var month = rest[..split];
        var day = rest[(split + 1)..];
        if (Typed.FirstNonDigit(month) > 0 || Typed.FirstNonDigit(day) > 0) return ValueRefusals.DateFormat;
        return Of(year, Typed.Number(month), Typed.Number(day));
    }

    /// <summary>As it is written in Chinese: 2026年3月5日.</summary>
    public static string Title(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private static Result<DateOnly> Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : ValueRefusals.DateMissing;
}
