using System.Globalization;
using Huimin.Values;

namespace Huimin.Ui;

/// <summary>How every page writes days, minutes, months, money and numbers; what is not there is written as nothing.</summary>
public static class Written
{
    /// <summary>2024-03-01</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>2024-03-01 09:30, by the clock of Beijing.</summary>
    public static string Minute(DateTime? utc) => utc is { } at ? Clock.ToBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    /// <summary>2024年3月</summary>
    public static string Month(DateOnly day) => new Month(day).Title;

    /// <summary>1,005.00 or −1,005.00</summary>
    public static string Yuan(long fen) => (fen < 0 ? "−" : "") + new Money(Math.Abs(fen));

    /// <summary>12,345</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
