using System.Globalization;

namespace Huimin.Values;

/// <summary>A calendar month (月份), the period for which benefits are paid.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int index;

    private Month(int index) => this.index = index;

    public Month(int year, int number)
        : this(new DateOnly(year, number, 1))
    {
    }

    public Month(DateOnly day) => index = ((day.Year - 1) * 12) + day.Month - 1;

    public int Year => (index / 12) + 1;

    public int Number => (index % 12) + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>The month as a range of days.</summary>
    public DateRange Days => new(FirstDay, LastDay.AddDays(1));

    /// <summary>As a number for storage, 202603; sorts as the months do.</summary>
    public int Stored => (Year * 100) + Number;

    public static Month FromStored(int stored) => new(stored / 100, stored % 100);

    public bool Contains(DateOnly day) => new Month(day) == this;

    /// <summary>Adds months; past the years 1 to 9998 it is an error.</summary>
    public Month Plus(int months)
    {
        var moved = checked(index + months);
        ArgumentOutOfRangeException.ThrowIfNegative(moved, nameof(months));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(moved, (9998 * 12) - 1, nameof(months));
        return new(moved);
    }

    /// <summary>Reads 2026-03, 2026-3, 2026/3, 2026.3, 202603 and 2026年3月.</summary>
    public static Result<Month> Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[12];
        var length = Typed.Plain(text, plain);
        if (length is < 6 or > 8) return ValueRefusals.MonthFormat;
        ReadOnlySpan<char> rest = plain[..length];
        var year = rest[..4];
        var number = rest[4..];
        if (number[0] == '年' && number[^1] == '月') number = number[1..^1];
        else if (number[0] is '-' or '/' or '.') number = number[1..];
        else if (number.Length != 2) return ValueRefusals.MonthFormat;
        if (number.Length is < 1 or > 2 || Typed.FirstNonDigit(year) > 0 || Typed.FirstNonDigit(number) > 0) return ValueRefusals.MonthFormat;
        var (y, m) = (Typed.Number(year), Typed.Number(number));
        return y is > 0 and < 9999 && m is >= 1 and <= 12 ? new Month(y, m) : ValueRefusals.MonthFormat;
    }

    public static Month Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out Month month) => Read(text).Try(out month);

    public int CompareTo(Month other) => index.CompareTo(other.index);

    /// <summary>As it is written on screens: 2026年3月.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Year}年{Number}月");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    public static Month operator +(Month month, int months) => month.Plus(months);

    public static Month operator -(Month month, int months) => month.Plus(checked(-months));

    /// <summary>How many months lie between the two.</summary>
    public static int operator -(Month left, Month right) => left.index - right.index;

    public static bool operator <(Month left, Month right) => left.index < right.index;

    public static bool operator >(Month left, Month right) => left.index > right.index;

    public static bool operator <=(Month left, Month right) => left.index <= right.index;

    public static bool operator >=(Month left, Month right) => left.index >= right.index;
}
