using Huimin.Ui;

namespace Huimin.Verification.Pages;

/// <summary>How the pages of this room write levels and conclusions.</summary>
internal static class Say
{
    public static Tone ToneOf(AlertLevel level) => level switch { AlertLevel.Red => Tone.Red, AlertLevel.Orange or AlertLevel.Yellow => Tone.Amber, _ => Tone.Blue };

    public static Tone ToneOf(CheckConclusion conclusion) => conclusion switch
    {
        CheckConclusion.Consistent => Tone.Green,
        CheckConclusion.Running => Tone.Blue,
        _ => Tone.Amber,
    };
}
