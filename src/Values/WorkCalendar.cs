namespace Huimin.Values;

/// <summary>
/// Working days (工作日): Monday to Friday without the holidays, with the make-up days (调休上班日) of the yearly State Council notice. A period
/// counts from the next day (期间自次日起算). Nothing is computed outside the years it knows. Immutable; a new year gives a new calendar.
/// </summary>
public sealed class WorkCalendar
{
    private readonly DateOnly firstDay;
    private readonly int[] workingDaysBefore;

    internal WorkCalendar(int firstYear, IReadOnlyList<bool[]> years)
    {
        FirstYear = firstYear;
        LastYear = firstYear + years.Count - 1;
        firstDay = new DateOnly(firstYear, 1, 1);
        workingDaysBefore = new int[years.Sum(x => x.Length) + 1];
        var i = 0;
        foreach (var working in years.SelectMany(x => x))
        {
            workingDaysBefore[i + 1] = workingDaysBefore[i] + (working ? 1 : 0);
            i++;
        }
    }

    /// <summary>The calendar that ships with the product: 2020 to 2026.</summary>
    public static WorkCalendar BuiltIn { get; } = WorkCalendarFile.ReadBuiltIn();

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>From this day on somebody must be reminded to load next year's notice: 1 November of the last year.</summary>
    public DateOnly WarnsFrom => new(LastYear, 11, 1);

    public bool Warns(DateOnly today) => today >= WarnsFrom;

    /// <summary>This calendar with the years of a further file; the file must carry on where this one ends, or replace years that it has.</summary>
    public Result<WorkCalendar> With(string json) => WorkCalendarFile.Extend(this, json);

    public Result<bool> IsWorkingDay(DateOnly day)
    {
        var index = Index(day);
        if (!index.Ok) return index.Refusal;
        return IsWorking(index.Value);
    }

    /// <summary>
    /// The day on which a period of working days ends: the first working day after <paramref name="from"/> is day one. A negative number
    /// counts back; zero is the day itself.
    /// </summary>
    public Result<DateOnly> AddWorkingDays(DateOnly from, int days)
    {
        var start = Index(from);
        if (!start.Ok) return start.Refusal;
        if (days == 0) return from;
        long target = days > 0 ? (long)workingDaysBefore[start.Value + 1] + days : workingDaysBefore[start.Value] + (long)days + 1;
        if (target < 1) return ValueRefusals.CalendarBegins.Fill(FirstYear);
        if (target > workingDaysBefore[^1]) return ValueRefusals.CalendarEnds.Fill(LastYear);
        return firstDay.AddDays(FirstWithCount((int)target));
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and including <paramref name="to"/>; negative when it lies before.</summary>
    public Result<int> WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var (start, end) = (Index(from), Index(to));
        if (!start.Ok) return start.Refusal;
        if (!end.Ok) return end.Refusal;
        return workingDaysBefore[end.Value + 1] - workingDaysBefore[start.Value + 1];
    }

    /// <summary>This day, or the next working day when it is a day off.</summary>
    public Result<DateOnly> OrNextWorkingDay(DateOnly day)
    {
        var index = Index(day);
        if (!index.Ok) return index.Refusal;
        return IsWorking(index.Value) ? day : AddWorkingDays(day, 1);
    }

    /// <summary>
    /// The last day of a period of natural days (自然日); when it is a day off, the next working day (民法典第 203 条).
    /// </summary>
    public Result<DateOnly> AddNaturalDays(DateOnly from, int days)
    {
        var last = (long)from.DayNumber + days;
        if (last > DateOnly.MaxValue.DayNumber) return ValueRefusals.CalendarEnds.Fill(LastYear);
        return last < 0 ? ValueRefusals.CalendarBegins.Fill(FirstYear) : OrNextWorkingDay(DateOnly.FromDayNumber((int)last));
    }

    /// <summary>The last day of a period of months: the same day of the month, or its end when there is none (民法典第 202、203 条).</summary>
    public Result<DateOnly> AddMonths(DateOnly from, int months)
    {
        var index = ((long)from.Year * 12) + from.Month - 1 + months;
        if (index >= (LastYear + 1L) * 12) return ValueRefusals.CalendarEnds.Fill(LastYear);
        return index < FirstYear * 12L ? ValueRefusals.CalendarBegins.Fill(FirstYear) : OrNextWorkingDay(from.AddMonths(months));
    }

    internal bool[] Year(int year)
    {
        var start = new DateOnly(year, 1, 1).DayNumber - firstDay.DayNumber;
        return [.. Enumerable.Range(start, DateTime.IsLeapYear(year) ? 366 : 365).Select(IsWorking)];
    }

    private Result<int> Index(DateOnly day)
    {
        var index = day.DayNumber - firstDay.DayNumber;
        if (index < 0) return ValueRefusals.CalendarBegins.Fill(FirstYear);
        return index < workingDaysBefore.Length - 1 ? index : ValueRefusals.CalendarEnds.Fill(LastYear);
    }

    private bool IsWorking(int index) => workingDaysBefore[index + 1] > workingDaysBefore[index];

    /// <summary>The day that is the n-th working day of the calendar.</summary>
    private int FirstWithCount(int count)
    {
        var (low, high) = (0, workingDaysBefore.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (workingDaysBefore[middle] >= count) high = middle;
            else low = middle + 1;
        }

        return low - 1;
    }
}
