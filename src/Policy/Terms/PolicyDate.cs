using Huimin.Values;

namespace Huimin.Policy.Terms;

/// <summary>
/// A date as the rules keep it (政策日期): its month, and whether it lies after the first of it. Twelve bits from 1900 to 2070. Enough to say
/// without error whether a number of years or months has been completed on the first or the last day of any month, which is all that a
/// monthly benefit asks.
/// </summary>
public static class PolicyDate
{
    public const int Most = 4095;
    private static readonly Month Start = new(1900, 1);

    /// <summary>The date as a rule keeps it; earlier than 1900 counts as 1900, later than 2070 as 2070. 0 is kept for 1900-01-01 and unknown.</summary>
    public static int Of(DateOnly day) => Math.Clamp((2 * (new Month(day) - Start)) + (day.Day > 1 ? 1 : 0), 0, Most);

    /// <summary>The latest kept date of which so many months are complete on the first day of the month.</summary>
    public static int CompletedByFirst(Month month, int months) => 2 * (month - Start - months);

    /// <summary>The latest kept date of which so many months are complete on the last day of the month.</summary>
    public static int CompletedByLast(Month month, int months) => (2 * (month - Start - months)) + 1;

    /// <summary>As it is written in an explanation: 1958年3月.</summary>
    public static string Title(int kept) => (Start + (kept / 2)).Title;

    /// <summary>The month of a kept date.</summary>
    public static Month MonthOf(int kept) => Start + (kept / 2);

    /// <summary>The number of a month counted in the same way, for lengths of time.</summary>
    internal static int Number(Month month) => month - Start;
}
