using System.Globalization;
using Huimin.Casework;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.StreetRelief.Pages;

/// <summary>How the pages of this line write days, states and people.</summary>
internal static class Show
{
    public static Tone ToneOf(ReliefState state) => state switch { ReliefState.Identifying => Tone.Amber, ReliefState.Admitted => Tone.Blue, ReliefState.FollowUp => Tone.Teal, _ => Tone.Grey };

    /// <summary>The last day of a limit; the hour, where it does not end with a day.</summary>
    public static string Due(DateTime due) => Clock.ToBeijing(due).TimeOfDay == TimeSpan.Zero ? Written.Day(CaseClock.LastDay(due)) : Written.Minute(due);

    public static string Who(Sex sex, int? age) => age is { } years ? string.Create(CultureInfo.InvariantCulture, $"{sex.Title()}，约 {years} 岁") : sex.Title();
}
