using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>Facts of old people: ability, where they live and are cared for, proof of life (老年人情况).</summary>
public static class Elder
{
    /// <summary>GB/T 42195: 1 is able, each further code one level of disability.</summary>
    public struct Ability : IMemberFact { public static Term About { get; } = Code("elder.ability", "老年人能力等级", Sources.Ability, "有没有做过老年人能力评估，结果是哪一级？", "能力完好", "轻度失能", "中度失能", "重度失能", "完全失能"); }

    public struct Resident : IMemberFact { public static Term About { get; } = YesNo("elder.resident", "居住在本区", Sources.Visit, @default: true); }

    public struct InHome : IMemberFact { public static Term About { get; } = YesNo("elder.inHome", "入住养老机构", Sources.Homes); }

    public struct CareFee : IMemberFact { public static Term About { get; } = Money("elder.careFee", "当月定点机构养老服务费用", 5_000_000, source: Sources.CareBills, ask: "这个月在定点机构用养老服务花了多少元？"); }

    public struct ProvedAlive : IMemberFact { public static Term About { get; } = Date("elder.provedAlive", "最近一次生存认证", Sources.Records) with { Default = PolicyDate.Most }; }

    /// <summary>For visits and figures, no rule reads it: what the village's yearly look at its old people found (民发〔2022〕73号).</summary>
    public struct Special : IMemberFact { public static Term About { get; } = Code("elder.special", "老年人特殊困难情形", Sources.Visit, null, "独居", "空巢", "留守", "失能", "重度残疾", "计划生育特殊家庭").Otherwise("没有"); }
}
