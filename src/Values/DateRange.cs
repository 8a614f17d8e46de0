using System.Globalization;

namespace Huimin.Values;

/// <summary>
/// Days from <see cref="From"/> up to but not including <see cref="To"/> (起止日期, half-open); without <see cref="To"/> it has not ended (至今).
/// A range whose ends are equal is empty.
/// </summary>
public readonly record struct DateRange
{
    public DateRange(DateOnly from, DateOnly? to = null)
    {
        if (to < from) throw new ArgumentException("A range cannot end before it begins.", nameof(to));
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    /// <summary>The first day that is no longer in the range; null while it is open.</summary>
    public DateOnly? To { get; }

    public bool IsOpen => To is null;

    public bool IsEmpty => To == From;

    /// <summary>The last day in the range, as people name it; null while open or when empty.</summary>
    public DateOnly? LastDay => IsOpen || IsEmpty ? null : To!.Value.AddDays(-1);

    /// <summary>How many days; null while open.</summary>
    public int? Days => To is { } to ? to.DayNumber - From.DayNumber : null;

    /// <summary>A range from user input, refused when the end lies before the beginning.</summary>
    public static Result<DateRange> Between(DateOnly from, DateOnly? to) => to < from ? ValueRefusals.RangeOrder : new DateRange(from, to);

    public bool Contains(DateOnly day) => day >= From && (To is null || day < To);

    /// <summary>Whether every day of the other range is in this one.</summary>
    public bool Contains(DateRange other) => other.IsEmpty || (other.From >= From && (To is null || other.To <= To));

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(DateRange other) => Intersect(other) is not null;

    /// <summary>The days in both; null when there is none.</summary>
    public DateRange? Intersect(DateRange other)
    {
        var from = From > other.From ? From : other.From;
        var to = To is null ? other.To : other.To is null || To < other.To ? To : other.To;
        return to <= from ? null : new DateRange(from, to);
    }

    /// <summary>The same range, ended on a day that is no longer in it.</summary>
    public DateRange EndedOn(DateOnly to) => new(From, to);

    /// <summary>Reads the ISO 8601 interval that <see cref="ToString"/> writes: 2026-01-01/2026-04-01, open 2026-01-01/.</summary>
    public static Result<DateRange> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var slash = text.IndexOf('/');
        if (slash < 0 || !TryDay(text[..slash], out var from)) return ValueRefusals.RangeFormat;
        var end = text[(slash + 1)..];
        if (end is "" or "..") return new DateRange(from);
        return TryDay(end, out var to) ? Between(from, to) : ValueRefusals.RangeFormat;
    }

    public static DateRange Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out DateRange range) => Read(text).Try(out range);

    /// <summary>As it is written on screens, with the last day included: 2026-01-01 至 2026-03-31, 2026-01-01 至今.</summary>
    public string Title => IsEmpty ? "无" : string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd} 至{(LastDay is { } last ? last.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) : "今")}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
