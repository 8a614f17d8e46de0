using System.Globalization;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Portal;

/// <summary>How the portal writes posts, days, money and states (群众页面用语).</summary>
internal static class PortalWords
{
    public static string Posts(Role posts) => string.Join("或", Enum.GetValues<Role>().Where(r => r != Role.None && posts.HasFlag(r)).Select(r => r.Title()));

    public static string Yuan(long fen) => new Money(fen).ToString();

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Tone ToneOf(CaseState state) => state switch
    {
        CaseState.Confirmed or CaseState.Unchanged => Tone.Green,
        CaseState.Rejected or CaseState.Terminated => Tone.Red,
        CaseState.Supplement or CaseState.Hearing => Tone.Amber,
        CaseState.Withdrawn => Tone.Grey,
        _ => Tone.Blue,
    };
}
