using System.Globalization;
using Huimin.Ui;

namespace Huimin.Verification.Pages;

/// <summary>How the pages of this room write days, levels and choices.</summary>
internal static class Say
{
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static Tone ToneOf(AlertLevel level) => level switch { AlertLevel.Red => Tone.Red, AlertLevel.Orange or AlertLevel.Yellow => Tone.Amber, _ => Tone.Blue };

    public static Tone ToneOf(CheckConclusion conclusion) => conclusion switch
    {
        CheckConclusion.Consistent => Tone.Green,
        CheckConclusion.Running => Tone.Blue,
        _ => Tone.Amber,
    };

    /// <summary>A stored choice as forms carry it.</summary>
    public static string Code<T>(T value) where T : struct, Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    public static T Read<T>(string? text) where T : struct, Enum =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((T)Enum.ToObject(typeof(T), number)) ? (T)Enum.ToObject(typeof(T), number) : default;
}
