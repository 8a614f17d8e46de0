using System.Globalization;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>The period of a figure (统计期): a month, a quarter or a year. Stored as 2024-05, 2024-Q2, 2024.</summary>
public readonly record struct Period(Month First, int Months)
{
    public static Period Of(Month month) => new(month, 1);

    public static Period QuarterOf(Month month) => new(new Month(month.Year, ((month.Number - 1) / 3 * 3) + 1), 3);

    public static Period YearOf(int year) => new(new Month(year, 1), 12);

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        text = text?.Trim() ?? "";
        if (text.Length == 7 && text[4] == '-' && text[5] is 'Q' or 'q' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && text[6] is >= '1' and <= '4')
        {
            if (year is < 1950 or > 9000) return false;
            period = QuarterOf(new Month(year, (text[6] - '0') * 3));
            return true;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1950 and <= 9000)
        {
            period = YearOf(year);
            return true;
        }

        if (!Month.TryParse(text, out var month) || month.Year is < 1950 or > 9000) return false;
        period = Of(month);
        return true;
    }

    public Month Last => First + (Months - 1);

    public DateOnly FirstDay => First.FirstDay;

    public DateOnly LastDay => Last.LastDay;

    public bool IsMonth => Months == 1;

    public bool IsYear => Months == 12;

    /// <summary>The same length, that many periods later.</summary>
    public Period Plus(int periods) => new(First + (periods * Months), Months);

    /// <summary>同比: the same period a year before.</summary>
    public Period YearBefore => new(First - 12, Months);

    public string Title => Months switch
    {
        1 => First.Title,
        3 => string.Create(CultureInfo.InvariantCulture, $"{First.Year}年第{"一二三四"[(First.Number - 1) / 3]}季度"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First.Year}年"),
    };

    public override string ToString() => Months switch
    {
        1 => First.ToString(),
        3 => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{((First.Number - 1) / 3) + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}"),
    };

    /// <summary>Every month of the range with the quarters and years that it touches, in order.</summary>
    public static IReadOnlyList<Period> Of(Month first, Month last)
    {
        var months = Enumerable.Range(0, last - first + 1).Select(i => first + i).ToList();
        return [.. months.Select(Of), .. months.Select(QuarterOf).Distinct(), .. months.Select(m => YearOf(m.Year)).Distinct()];
    }
}
