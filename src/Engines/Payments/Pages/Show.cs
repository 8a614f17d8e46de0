using Huimin.Entitlements;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Payments.Pages;

/// <summary>How the pages of this room write money, months and programmes.</summary>
internal static class Show
{
    public static string Programme(string code) => BenefitRules.PaidTitle(code);

    public static string Hold(PayHold hold, string? heldFor) => hold.Title() + (heldFor is { } other ? $"（{Programme(other)}）" : "");

    public static Tone ToneOf(PayableState state) => state switch
    {
        PayableState.Paid => Tone.Green,
        PayableState.Returned or PayableState.Unknown => Tone.Amber,
        PayableState.Sent or PayableState.InBatch => Tone.Blue,
        _ => Tone.Grey,
    };

    public static Tone ToneOf(BatchState state) => state switch
    {
        BatchState.Answered => Tone.Green,
        BatchState.Dissolved => Tone.Grey,
        BatchState.Built or BatchState.Approved => Tone.Amber,
        _ => Tone.Blue,
    };

    public static Tone ToneOf(GrantState state) => state switch
    {
        GrantState.Approved => Tone.Green,
        GrantState.Cancelled => Tone.Grey,
        _ => Tone.Amber,
    };

    /// <summary>Yuan as typed into fen; null when it cannot be read.</summary>
    public static long? Fen(string? yuan) => Money.TryParse(yuan, out var money) ? money.Fen : null;
}
