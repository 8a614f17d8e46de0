using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>Facts of the household as a whole: where it is registered, what it owns (户的情况和财产).</summary>
public static class Home
{
    public struct Rural : IHouseholdFact { public static Term About { get; } = YesNo("home.rural", "农村户籍", Sources.Register, "您家是农村户口吗？"); }

    public struct Local : IHouseholdFact { public static Term About { get; } = YesNo("home.local", "本区户籍", Sources.Register, "您家的户口在本区吗？", @default: true); }

    public struct ResidencePermit : IHouseholdFact { public static Term About { get; } = YesNo("home.residencePermit", "在本区办理了居住证", Sources.Register, "户口不在本区的，有没有本区的居住证？"); }

    /// <summary>Deposits, securities, funds, commercial insurance, claims and network accounts together (57号第十四条 动产).</summary>
    public struct Deposits : IHouseholdFact { public static Term About { get; } = Money("home.deposits", "货币财产", MostMoney, source: Sources.Checks, ask: "全家的存款、股票、基金、商业保险等一共大约多少元？"); }

    /// <summary>Without the ordinary vehicle that a livelihood needs and without what replaces a disabled person's legs.</summary>
    public struct Vehicles : IHouseholdFact { public static Term About { get; } = Count("home.vehicles", "机动车（不含生产生活必需的代步车和残疾人功能性车）", 3, Sources.Checks, "家里有几辆小汽车？"); }

    public struct Houses : IHouseholdFact { public static Term About { get; } = Count("home.houses", "住房套数", 7, Sources.Checks, "家里一共有几套房（含自住）？", @default: 1); }

    /// <summary>For figures alone, no rule reads it: that assistance carries a household which was lifted out of poverty, or is watched (兜底保障).</summary>
    public struct Lifted : IHouseholdFact { public static Term About { get; } = Code("home.lifted", "巩固脱贫成果的身份", Sources.Rural, null, "脱贫户", "防止返贫监测户"); }

    // 渐退: a household that is over the line because somebody found work.
    public struct WasDibao : IHouseholdFact { public static Term About { get; } = YesNo("home.wasDibao", "收入超标前在保", Sources.Records); }

    public struct OverSince : IHouseholdFact { public static Term About { get; } = Date("home.overSince", "就业后收入超标的首月", Sources.Records) with { Default = PolicyDate.Most }; }

    public struct LastAmount : IHouseholdFact { public static Term About { get; } = Money("home.lastAmount", "超标前的月低保金", 10_000_000, source: Sources.Records); }
}
