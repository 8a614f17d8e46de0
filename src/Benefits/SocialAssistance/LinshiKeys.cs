using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>What regions set for temporary assistance (临时救助): tiers as multiples of the Dibao standard, caps, the town's petty fund.</summary>
public static class LinshiKeys
{
    private const string Basis = "社会救助法 第二十九条、第五十条；民发〔2018〕23号";

    public static readonly ParameterKey Slight = Multiple("temp.emergency.slight", "急难型：一般困难（城市低保月标准的倍数，百分数）");
    public static readonly ParameterKey Heavy = Multiple("temp.emergency.heavy", "急难型：较重困难（城市低保月标准的倍数，百分数）");
    public static readonly ParameterKey Grave = Multiple("temp.emergency.grave", "急难型：重大困难（城市低保月标准的倍数，百分数）");
    public static readonly ParameterKey MostPeople = new("temp.people", "计算人数上限", ParameterUnit.Count, 1, 20, Basis);
    public static readonly ParameterKey CapMonths = new("temp.cap.months", "一次救助上限（城市低保标准的月数）", ParameterUnit.Months, 1, 60, Basis);
    public static readonly ParameterKey WindowMonths = new("temp.windowMonths", "急难发生后可申请的月数", ParameterUnit.Months, 1, 24, Basis);
    public static readonly ParameterKey TimesAYear = new("temp.timesPerYear", "同一事由一年内的救助次数上限", ParameterUnit.Count, 1, 12, Basis);

    public static readonly ParameterKey SpendingFirst = Amount("temp.expenditure.tier1.from", "支出型：一档个人负担自（12 个月）", Basis);
    public static readonly ParameterKey SpendingSecond = Amount("temp.expenditure.tier2.from", "支出型：二档个人负担自（12 个月）", Basis);
    public static readonly ParameterKey SpendingThird = Amount("temp.expenditure.tier3.from", "支出型：三档个人负担自（12 个月）", Basis);
    public static readonly ParameterKey ShareFirst = new("temp.expenditure.tier1.percent", "支出型：一档救助比例", ParameterUnit.Percent, 0, 100, Basis);
    public static readonly ParameterKey ShareSecond = new("temp.expenditure.tier2.percent", "支出型：二档救助比例", ParameterUnit.Percent, 0, 100, Basis);
    public static readonly ParameterKey ShareThird = new("temp.expenditure.tier3.percent", "支出型：三档救助比例", ParameterUnit.Percent, 0, 100, Basis);
    public static readonly ParameterKey TownLimit = Amount("temp.townQuickLimit", "镇街备用金小额审批上限（0 为不启用）", Basis, 50_000);

    private static ParameterKey Multiple(string key, string title) => new(key, title, ParameterUnit.Percent, 0, 2_400, Basis);
}
