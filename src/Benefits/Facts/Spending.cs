using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>What the household earned and had to spend in the twelve months before (申请前十二个月的收入和刚性支出), and a sudden emergency (急难).</summary>
public static class Spending
{
    private const int Most = 40_000_000;

    public struct Income12 : IHouseholdFact { public static Term About { get; } = Money("spending.income12", "前12个月家庭总收入", MostMoney, source: Sources.Checks); }

    public struct Living12 : IHouseholdFact { public static Term About { get; } = Money("spending.living12", "前12个月基本生活刚性支出", Most, source: Sources.Bills); }

    public struct Medical12 : IHouseholdFact { public static Term About { get; } = Money("spending.medical12", "前12个月个人负担的医疗费用", Most, source: Sources.Insurance, ask: "最近一年看病，报销以后自己一共花了多少元？"); }

    public struct Education12 : IHouseholdFact { public static Term About { get; } = Money("spending.education12", "前12个月教育支出（按同类公办标准）", Most, source: Sources.Bills, ask: "最近一年孩子上学的学费、住宿费一共多少元？"); }

    public struct Rehab12 : IHouseholdFact { public static Term About { get; } = Money("spending.rehab12", "前12个月残疾康复自付支出", Most, source: Sources.Bills); }

    public struct Other12 : IHouseholdFact { public static Term About { get; } = Money("spending.other12", "前12个月县级认定的其他刚性支出", Most, source: Sources.Bills); }

    public struct Emergency : IHouseholdFact { public static Term About { get; } = Code("emergency.kind", "急难事由", Sources.Visit, "最近家里有没有遇到火灾、交通事故、突发重病等急难？", "火灾、交通事故等意外", "家庭成员突发重大疾病", "其他特殊困难"); }

    public struct EmergencyOn : IHouseholdFact { public static Term About { get; } = Date("emergency.on", "急难发生的日期", Sources.Visit); }

    public struct Severity : IHouseholdFact { public static Term About { get; } = Code("emergency.severity", "困难程度", Sources.Visit, null, "一般困难", "较重困难", "重大困难"); }

    public struct AidedThisYear : IHouseholdFact { public static Term About { get; } = Count("emergency.aided", "本年内同一事由已救助次数", 15, Sources.Records); }
}
