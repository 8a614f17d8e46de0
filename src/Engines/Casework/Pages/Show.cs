using Huimin.Ui;

namespace Huimin.Casework.Pages;

/// <summary>How the pages of this room write days.</summary>
internal static class Show
{
    /// <summary>The last day of a limit.</summary>
    public static string Due(DateTime? dueAt, DayKind kind = DayKind.Working) =>
        dueAt is not { } due ? "待导入下一年放假安排" : kind == DayKind.Hours ? Written.Minute(due) : Written.Day(CaseClock.LastDay(due));
}
