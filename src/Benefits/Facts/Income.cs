using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>
/// What each member earns in a month, on the average of the period that the region sets (收入计算期), by the four kinds of 民发〔2021〕57号 第十三条. What that
/// article leaves out (优待抚恤金、奖学金、救助款物 …) is not entered at all.
/// </summary>
public static class Income
{
    // 50,000 yuan a month: above every line that a region can set.
    private const int Most = 5_000_000;

    public struct Wage : IMemberFact { public static Term About { get; } = Money("income.wage", "工资性收入", Most, source: Sources.Checks, ask: "每月工资、务工收入大约多少元？"); }

    public struct Business : IMemberFact { public static Term About { get; } = Money("income.business", "经营净收入", Most, source: Sources.Checks, ask: "种地、养殖、做生意每月净赚大约多少元？"); }

    public struct Property : IMemberFact { public static Term About { get; } = Money("income.property", "财产净收入", Most, source: Sources.Checks, ask: "每月房租、利息等大约多少元？"); }

    public struct Transfer : IMemberFact { public static Term About { get; } = Money("income.transfer", "转移净收入（不含基础养老金）", Most, source: Sources.Checks, ask: "每月退休金、子女给的赡养费等大约多少元？"); }

    /// <summary>The part of a rural or urban resident's pension that the centre fixes.</summary>
    public struct BasicPension : IMemberFact { public static Term About { get; } = Money("income.basicPension", "中央确定的城乡居民基础养老金", Most, source: Sources.Insurance); }

    public struct DisabilityCost : IMemberFact { public static Term About { get; } = Money("income.disabilityCost", "残疾增加的月刚性支出", Most, source: Sources.Bills); }

    public struct IllnessCost : IMemberFact { public static Term About { get; } = Money("income.illnessCost", "重病增加的月刚性支出", Most, source: Sources.Insurance); }

    /// <summary>What the member owns by itself, for those who are assessed alone (特困、单人保).</summary>
    public struct OwnDeposits : IMemberFact { public static Term About { get; } = Money("income.ownDeposits", "本人货币财产", MostMoney, source: Sources.Checks); }
}
