using Huimin.Policy.Terms;

namespace Huimin.SweepV1;

/// <summary>
/// The columns of the common workload as facts of the rule language (specification §1.2, §1.3); no amount that its generator draws is larger than
/// the ranges here.
/// </summary>
public static class Facts
{
    public struct Region : IHouseholdFact { public static Term About { get; } = new("region", "地区", Policy.Unit.Code) { Max = 15 }; }

    public struct Urban : IHouseholdFact { public static Term About { get; } = Declare.YesNo("urban", "城镇户籍"); }

    public struct Vehicles : IHouseholdFact { public static Term About { get; } = Declare.Count("vehicles", "机动车", 3); }

    public struct Houses : IHouseholdFact { public static Term About { get; } = Declare.Count("houses", "住房", 3); }

    public struct Emergency : IHouseholdFact { public static Term About { get; } = Declare.Code("emergency", "突发情形", null, null, "意外", "疾病", "灾害"); }

    public struct EmergencyMonths : IHouseholdFact { public static Term About { get; } = Declare.Months("emergency.months", "突发情形距今月数", 15); }

    public struct EmergencyLoss : IHouseholdFact { public static Term About { get; } = Declare.Money("emergency.loss", "突发情形损失", (1 << 23) - 1); }

    public struct Born : IMemberFact { public static Term About { get; } = Declare.Date("born", "出生日期"); }

    public struct Earned : IMemberFact { public static Term About { get; } = Declare.Money("earned", "劳动收入", (1 << 22) - 1); }

    public struct Pension : IMemberFact { public static Term About { get; } = Declare.Money("pension", "养老金", (1 << 20) - 1); }

    public struct Medical : IMemberFact { public static Term About { get; } = Declare.Money("medical", "医疗支出", (1 << 21) - 1); }

    public struct Education : IMemberFact { public static Term About { get; } = Declare.Money("education", "教育支出", (1 << 18) - 1); }

    public struct Savings : IMemberFact { public static Term About { get; } = Declare.Money("savings", "存款"); }

    public struct DisabilityKind : IMemberFact
    {
        public static Term About { get; } = Declare.Code("disability.kind", "残疾类别", null, null, "视力", "听力", "言语", "肢体", "智力", "精神", "多重");
    }

    public struct DisabilityGrade : IMemberFact
    {
        public static Term About { get; } = Declare.Code("disability.grade", "残疾等级", null, null, "一级", "二级", "三级", "四级");
    }

    public struct CanWork : IMemberFact { public static Term About { get; } = Declare.YesNo("can-work", "可以就业"); }

    public struct Student : IMemberFact { public static Term About { get; } = Declare.YesNo("student", "在校学生"); }

    public struct Orphaned : IMemberFact { public static Term About { get; } = Declare.Code("orphaned", "失去抚养", null, null, "孤儿", "事实无人抚养"); }

    public struct Support : IMemberFact { public static Term About { get; } = Declare.YesNo("support", "有能履行义务的赡养抚养人"); }

    public struct SeriouslyIll : IMemberFact { public static Term About { get; } = Declare.YesNo("serious", "重病"); }

    public struct Adl : IMemberFact { public static Term About { get; } = Declare.Score("adl", "日常生活能力评分", 100); }
}
