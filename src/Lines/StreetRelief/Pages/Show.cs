using System.Globalization;
using Huimin.Casework;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.StreetRelief.Pages;

/// <summary>How the pages of this line write days, hours, states and choices.</summary>
internal static class Show
{
    public static string Time(DateTime utc) => Clock.ToBeijing(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static Tone ToneOf(ReliefState state) => state switch { ReliefState.Identifying => Tone.Amber, ReliefState.Admitted => Tone.Blue, ReliefState.FollowUp => Tone.Teal, _ => Tone.Grey };

    /// <summary>The last day of a limit; the hour, where it does not end with a day.</summary>
    public static string Due(DateTime due) => Clock.ToBeijing(due).TimeOfDay == TimeSpan.Zero ? Written.Day(CaseClock.LastDay(due)) : Written.Minute(due);

    public static string Who(Sex sex, int? age) => age is { } years ? string.Create(CultureInfo.InvariantCulture, $"{sex.Title()}，约 {years} 岁") : sex.Title();

    public static IReadOnlyList<Choice> Of<T>(Func<T, string> title, params IEnumerable<T> values) where T : struct, Enum => [.. values.Select(v => new Choice(Code(v), title(v)))];

    /// <summary>A stored choice as forms carry it.</summary>
    public static string Code<T>(T value) where T : struct, Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    public static T Read<T>(string? text) where T : struct, Enum =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((T)Enum.ToObject(typeof(T), number)) ? (T)Enum.ToObject(typeof(T), number) : default;

    /// <summary>An hour of a day in Beijing as an instant; the present one where it is not given.</summary>
    public static Result<DateTime> At(DateOnly day, string? time, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(time)) return day == Clock.BeijingDate(now) ? now : Clock.StartOfBeijingDay(day);
        return TimeOnly.TryParseExact(time.Trim().Replace('：', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? Clock.StartOfBeijingDay(day) + read.ToTimeSpan()
            : ReliefRefusals.TimeWrong;
    }
}
