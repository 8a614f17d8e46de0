namespace Huimin.Visits;

/// <summary>A half month, month or quarter in which one visit is due (探访周期).</summary>
/// <param name="First">Its first day.</param>
/// <param name="Until">The first day after it.</param>
public readonly record struct VisitPeriod(DateOnly First, DateOnly Until)
{
    /// <summary>The last day on which the visit is in time.</summary>
    public DateOnly DueOn => Until.AddDays(-1);

    /// <summary>The period of a frequency that holds the day.</summary>
    public static VisitPeriod Of(VisitFrequency frequency, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        if (frequency == VisitFrequency.Month) return new(month, month.AddMonths(1));
        if (frequency == VisitFrequency.HalfMonth) return day.Day <= 15 ? new(month, month.AddDays(15)) : new(month.AddDays(15), month.AddMonths(1));
        var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return new(quarter, quarter.AddMonths(3));
    }
}
