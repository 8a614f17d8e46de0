using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>One limit of a stay (时限).</summary>
/// <param name="Code">Code of the catalogue, such as DL-RL-02.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="DueAt">The first instant after it; null while the work calendar of that year is not loaded.</param>
/// <param name="Met">On which day it was met; null while it runs.</param>
/// <param name="State">How far the length is proven.</param>
/// <param name="Basis">Who set it.</param>
public sealed record ReliefLimit(string Code, string Title, DateTime? DueAt, DateOnly? Met, ParameterState State, string Basis);

/// <summary>
/// Reckons the limits of a stay (流散人员救助时限, DL-RL) from the parameters in force on the day of arrival. The days of a stay are counted from the day after
/// arrival and end on any day; whatever is to be done by an office ends on a working day.
/// </summary>
public sealed class ReliefLimits(CaseClock clock)
{
    /// <summary>Every limit that this stay has or had; nothing for people helped outside, who stay nowhere.</summary>
    public Result<IReadOnlyList<ReliefLimit>> Of(ReliefStay stay)
    {
        var read = clock.In(stay.CameOn);
        if (!read.Ok) return read.Refusal;
        var all = new List<ReliefLimit>();
        if (!stay.IsOutside)
        {
            var days = read.Value[DeadlineKeys.ReliefStay];
            all.Add(new("DL-RL-05", stay.LongerUntil is null ? $"在站不超过 {days.Value} 天" : "在站不超过批准延长的日期", After(StayUntil(stay, days.Value)), stay.EndedOn, StateOf(days), days.Key!.Basis));
        }

        if (stay.CameUnknown)
        {
            var (hours, dna) = (read.Value[DeadlineKeys.ReliefNotice], read.Value[DeadlineKeys.ReliefDna]);
            DateOnly? noticed = stay.NoticeAt is { } at ? Clock.BeijingDate(at) : null;
            all.Add(new("DL-RL-02", $"{hours.Value} 小时内发布寻亲公告", stay.CameAt.AddHours(hours.Value), First(noticed, stay), StateOf(hours), hours.Key!.Basis));
            all.Add(new("DL-RL-03", $"{dna.Value} 个工作日内报请公安采集DNA", clock.DueAt(DayKind.Working, stay.CameAt, dna.Value, 0), First(stay.DnaAskedOn, stay), StateOf(dna), dna.Key!.Basis));
            if (!stay.IsOutside) all.Add(new("DL-RL-04", "超过三个月查不到身份的，提出安置申请", Clock.StartOfBeijingDay(stay.LongFrom), First(null, stay), StateOf(read.Value[DeadlineKeys.ReliefPlacing]), DeadlineKeys.ReliefPlacing.Basis));
        }

        if (stay is { IsMinor: true, EndedOn: { } home } && stay.Ending.IsHome())
            all.Add(new("DL-RL-01", "返家未成年人每季度至少回访一次", After(EndOfNextQuarter(stay.VisitedOn ?? home)), stay.State == ReliefState.Closed ? stay.VisitedOn : null, ParameterState.Verified, "国办发〔2011〕39号"));
        return all;
    }

    /// <summary>The day from which somebody still here and unknown is a long stay.</summary>
    public Result<DateOnly> LongFrom(DateOnly cameOn)
    {
        var months = clock.Read(DeadlineKeys.ReliefPlacing, cameOn);
        return months.Ok ? cameOn.AddMonths(months.Value).AddDays(1) : months.Refusal;
    }

    /// <summary>The last day of a stay.</summary>
    public Result<DateOnly> StayUntil(ReliefStay stay)
    {
        var days = clock.Read(DeadlineKeys.ReliefStay, stay.CameOn);
        return days.Ok ? StayUntil(stay, days.Value) : days.Refusal;
    }

    /// <summary>Writes the nearest open limit into the stay.</summary>
    internal Refusal? Reckon(ReliefStay stay)
    {
        var limits = Of(stay);
        if (!limits.Ok) return limits.Refusal;
        stay.DueAt = stay.State == ReliefState.Closed ? null : limits.Value.Where(l => l.Met is null).Min(l => l.DueAt);
        return null;
    }

    /// <summary>The last day of the quarter after the one that holds the day (下一季度末).</summary>
    public static DateOnly EndOfNextQuarter(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return first.AddMonths(6).AddDays(-1);
    }

    private static DateOnly StayUntil(ReliefStay stay, int days) => stay.LongerUntil ?? stay.CameOn.AddDays(days);

    private static DateTime After(DateOnly last) => Clock.StartOfBeijingDay(last.AddDays(1));

    // Who it is was found, or the person is gone: nothing is looked for any more.
    private static DateOnly? First(DateOnly? done, ReliefStay stay) => new[] { done, stay.IdentifiedOn, stay.EndedOn }.Min();

    private static ParameterState StateOf(Parameter parameter) => parameter.Row?.State ?? ParameterState.Pending;
}
