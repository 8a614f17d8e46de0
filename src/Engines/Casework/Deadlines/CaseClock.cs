using Huimin.Policy.Parameters;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Casework;

/// <summary>The dated parameters that procedures read (程序参数): lengths of time, levels of approval.</summary>
public interface ICaseParameters
{
    /// <summary>The values in force in a month; refused before the first.</summary>
    Result<ParameterSet> In(Month month);
}

/// <summary>
/// Reckons time limits (计时): working days by the calendar of the State Council, the day of the event not counted. Past the end of the calendar no day is
/// made up: the limit has no end until the calendar is loaded, and says so.
/// </summary>
public sealed class CaseClock(WorkCalendar calendar, ICaseParameters parameters)
{
    private static readonly TimeSpan amber = TimeSpan.FromDays(3);

    public WorkCalendar Calendar => calendar;

    /// <summary>How long a limit is that begins on a day.</summary>
    public Result<int> LengthOf(Deadline deadline, bool delegated, DateOnly day) => Read(delegated && deadline.WhenDelegated is { } town ? town : deadline.Days, day);

    /// <summary>All parameters of a day.</summary>
    public Result<ParameterSet> In(DateOnly day) => parameters.In(new Month(day));

    /// <summary>A parameter on a day.</summary>
    public Result<int> Read(ParameterKey key, DateOnly day)
    {
        var set = parameters.In(new Month(day));
        return set.Ok ? set.Value[key].Value : set.Refusal;
    }

    /// <summary>The first instant after the limit; null past the end of the calendar.</summary>
    public DateTime? DueAt(DayKind kind, DateTime startedAt, int length, int stopped)
    {
        var from = Clock.BeijingDate(startedAt);
        var last = kind switch
        {
            DayKind.Hours => default,
            DayKind.Working => calendar.AddWorkingDays(from, length + stopped),
            DayKind.Natural => calendar.AddNaturalDays(from, length + stopped),
            _ => calendar.AddMonths(from.AddDays(stopped), length),
        };
        if (kind == DayKind.Hours) return startedAt.AddHours(length + stopped);
        return last.Ok ? Clock.StartOfBeijingDay(last.Value.AddDays(1)) : null;
    }

    /// <summary>How much a stop adds, in the unit of the limit (months are stopped by days).</summary>
    public int StoppedFor(DayKind kind, DateTime from, DateTime to) => kind switch
    {
        DayKind.Hours => (int)Math.Ceiling((to - from).TotalHours),
        DayKind.Working => calendar.WorkingDaysBetween(Clock.BeijingDate(from), Clock.BeijingDate(to)) is { Ok: true } days ? days.Value : 0,
        _ => Clock.BeijingDate(to).DayNumber - Clock.BeijingDate(from).DayNumber,
    };

    /// <summary>Reckons the end of a limit anew.</summary>
    internal void Reckon(CaseDeadline deadline) => deadline.DueAt = DueAt(deadline.Kind, deadline.StartedAt, deadline.Length, deadline.StoppedLength);

    /// <summary>Green, amber three days before the end, red after it.</summary>
    public static LightLevel LightOf(DateTime? dueAt, DateTime now) =>
        dueAt is not { } due ? LightLevel.None : due <= now ? LightLevel.Red : due - now <= amber ? LightLevel.Amber : LightLevel.Green;

    /// <summary>The last day of a limit, as people write it.</summary>
    public static DateOnly LastDay(DateTime dueAt) => Clock.BeijingDate(dueAt.AddTicks(-1));
}
