using System.Globalization;
using Huimin.Ui;

namespace Huimin.ChildWelfare.Pages;

/// <summary>How the pages of this line write levels, states and numbers.</summary>
internal static class Show
{
    public static Tone ToneOf(RiskLevel level) => level switch { RiskLevel.Urgent => Tone.Red, RiskLevel.High => Tone.Amber, RiskLevel.Medium => Tone.Blue, RiskLevel.Low => Tone.Green, _ => Tone.Grey };

    public static Tone ToneOf(ReportState state) => state switch { ReportState.Received => Tone.Red, ReportState.Handling => Tone.Blue, ReportState.ToClose => Tone.Amber, _ => Tone.Grey };

    /// <summary>A day from which something is late, with its light.</summary>
    public static LightLevel LightOf(DateOnly? due, DateOnly today) => due is not { } day || day <= today ? LightLevel.Red : day <= today.AddDays(14) ? LightLevel.Amber : LightLevel.Green;

    public static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
