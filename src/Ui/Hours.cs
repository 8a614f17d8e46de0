using System.Globalization;
using Huimin.Values;

namespace Huimin.Ui;

/// <summary>An hour of a day (时刻) as it is typed in forms, 9:30 or 09：30, by the clock of Beijing.</summary>
public static class Hours
{
    /// <summary>The instant; now where no hour is typed about today. Null where it cannot be read, or none is typed about another day.</summary>
    public static DateTime? Read(DateOnly day, string? time, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(time)) return day == Clock.BeijingDate(now) ? now : null;
        return TimeOnly.TryParseExact(time.Trim().Replace('：', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? Clock.StartOfBeijingDay(day) + read.ToTimeSpan() : null;
    }
}
