using Huimin.Ui;
using Huimin.Values;

namespace Huimin.ElderCare.Pages;

/// <summary>How the pages of this line write states and months.</summary>
internal static class Show
{
    public static Tone ToneOf(Standing standing) => standing switch { Standing.Designated => Tone.Green, Standing.Suspended => Tone.Amber, _ => Tone.Grey };

    public static Tone ToneOf(OrderState state) => state == OrderState.Redeemed ? Tone.Green : Tone.Grey;

    public static Tone ToneOf(StatementState? state) => state switch { StatementState.Confirmed => Tone.Green, StatementState.Asked => Tone.Amber, _ => Tone.Grey };

    public static string Title(NoVoucher why) => why switch { NoVoucher.Issued => "已发", NoVoucher.Died => "当月 1 日之前已死亡，或者档案已并入", _ => "同时享受特困供养或者集中照护补助" };

    /// <summary>Months to choose from, the newest first.</summary>
    public static IReadOnlyList<Choice> Months(Month newest, int count) => [.. Enumerable.Range(0, count).Select(i => newest - i).Select(m => new Choice(m.ToString(), m.Title))];
}
