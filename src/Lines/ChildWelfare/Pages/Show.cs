using System.Globalization;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.ChildWelfare.Pages;

/// <summary>How the pages of this line write levels, states and choices.</summary>
internal static class Show
{
    public static Tone ToneOf(RiskLevel level) => level switch { RiskLevel.Urgent => Tone.Red, RiskLevel.High => Tone.Amber, RiskLevel.Medium => Tone.Blue, RiskLevel.Low => Tone.Green, _ => Tone.Grey };

    public static Tone ToneOf(ReportState state) => state switch { ReportState.Received => Tone.Red, ReportState.Handling => Tone.Blue, ReportState.ToClose => Tone.Amber, _ => Tone.Grey };

    /// <summary>A day from which something is late, with its light.</summary>
    public static LightLevel LightOf(DateOnly? due, DateOnly today) => due is not { } day || day <= today ? LightLevel.Red : day <= today.AddDays(14) ? LightLevel.Amber : LightLevel.Green;

    public static IReadOnlyList<Choice> Of<T>(Func<T, string> title, params IEnumerable<T> values) where T : struct, Enum => [.. values.Select(v => new Choice(Code(v), title(v)))];

    /// <summary>A stored choice as forms carry it.</summary>
    public static string Code<T>(T value) where T : struct, Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    public static T Read<T>(string? text) where T : struct, Enum =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((T)Enum.ToObject(typeof(T), number)) ? (T)Enum.ToObject(typeof(T), number) : default;

    public static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>An hour of a day in Beijing as an instant; the present one where it is not given and the day is today.</summary>
    public static Result<DateTime> At(DateOnly day, string? time, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(time) && day == Clock.BeijingDate(now)) return now;
        return TimeOnly.TryParseExact(time?.Trim().Replace('：', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? Clock.StartOfBeijingDay(day) + read.ToTimeSpan()
            : ProtectionRefusals.TimeWrong;
    }
}
