using System.Globalization;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Casework.Pages;

/// <summary>How the pages of this room write days, money and states.</summary>
internal static class Show
{
    public static string Yuan(long fen) => new Money(fen).ToString();

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Minute(DateTime at) => Clock.ToBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The last day of a limit.</summary>
    public static string Due(DateTime? dueAt, DayKind kind = DayKind.Working) =>
        dueAt is not { } due ? "待导入下一年放假安排" : kind == DayKind.Hours ? Minute(due) : Day(CaseClock.LastDay(due));

    public static Tone ToneOf(CaseState state) => state switch
    {
        CaseState.Confirmed or CaseState.Unchanged => Tone.Green,
        CaseState.Rejected or CaseState.Terminated => Tone.Red,
        CaseState.Supplement or CaseState.Hearing => Tone.Amber,
        CaseState.Withdrawn => Tone.Grey,
        _ => Tone.Blue,
    };
}
