using System.Globalization;
using Huimin.Benefits.Kinds;
using Huimin.Policy;
using Huimin.Ui;

namespace Huimin.Entitlements.Pages;

/// <summary>How the pages of this room write money and months.</summary>
internal static class Show
{
    /// <summary>Whole ten thousands of yuan for sums of the district: 118.35 万元.</summary>
    public static string Wan(long fen) => (fen / 1_000_000m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>+1,235 or −1,235: yuan, towards nothing, where a fen does not fit.</summary>
    public static string WholeYuan(long fen) => (fen >= 100 ? "+" : fen <= -100 ? "−" : "") + Written.Count(Math.Abs(fen) / 100);

    /// <summary>+3.00 or −3.00</summary>
    public static string Change(long fen) => (fen > 0 ? "+" : fen < 0 ? "−" : "") + Written.Yuan(Math.Abs(fen));

    /// <summary>How often an amount is paid: 每月, 每年, 一次.</summary>
    public static string Often(Programme programme) => programme.Paid switch { Payment.Yearly => " 每年", Payment.Once => " 一次", Payment.InKind => " 券或减免", _ => " 每月" };

    /// <summary>A kind of household by its number.</summary>
    public static string Kind(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= HouseholdKinds.Titles.Count ? HouseholdKinds.Titles[at - 1] : number;

    public static string Programme(string code) => BenefitRules.PaidTitle(code);
}
