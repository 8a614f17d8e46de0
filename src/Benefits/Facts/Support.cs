using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>Facts about who must care for a member and cannot: supporters, self-care, a child's parents (义务人、自理能力、父母情形).</summary>
public static class Support
{
    private static readonly string[] ParentStates =
    [
        "死亡（含宣告死亡）", "宣告失踪", "重残", "重病", "服刑在押", "强制隔离戒毒", "被执行其他限制人身自由的措施", "失联", "查找不到",
    ];

    /// <summary>0: somebody is obliged and able. The rest are the cases of 民发〔2021〕43号 第八条.</summary>
    public struct Supporters : IMemberFact
    {
        public static Term About { get; } = Code(
            "support.supporters", "义务人情形", Sources.Visit, "有没有子女、父母、配偶等能够赡养、抚养、扶养的人？", "没有法定义务人", "义务人为特困人员", "义务人60周岁以上且为低保对象", "义务人70周岁以上且收入、财产符合规定", "义务人重残且收入、财产符合规定", "义务人无民事行为能力、宣告失踪或者服刑且财产符合规定", "省级规定的其他情形").Otherwise("有能够赡养、抚养、扶养的义务人");
    }

    public struct WasTekun : IMemberFact { public static Term About { get; } = YesNo("support.wasTekun", "未成年时已认定为特困人员", Sources.Records); }

    public struct Central : IMemberFact { public static Term About { get; } = YesNo("support.central", "在供养服务机构集中供养", Sources.Homes); }

    /// <summary>How many of the six tasks cannot be done: eating, dressing, bed, toilet, walking indoors, washing.</summary>
    public struct SelfCareFailed : IMemberFact { public static Term About { get; } = Score("support.selfCareFailed", "六项自理能力中不能达到的项数", 6, Sources.SelfCare, "吃饭、穿衣、上下床、上厕所、室内走动、洗澡，有几件自己做不了？"); }

    public struct Father : IMemberFact { public static Term About { get; } = Code("support.father", "父亲情形", Sources.Justice, "孩子的父亲是什么情况？", ParentStates).Otherwise("能够抚养"); }

    public struct Mother : IMemberFact { public static Term About { get; } = Code("support.mother", "母亲情形", Sources.Justice, "孩子的母亲是什么情况？", ParentStates).Otherwise("能够抚养"); }

    public struct FatherMonths : IMemberFact { public static Term About { get; } = Months("support.fatherMonths", "父亲该情形的月数（期限或已持续）", 600, Sources.Justice, "父亲这种情况有几个月（刑期、戒毒期或者已经失联的时间）？"); }

    public struct MotherMonths : IMemberFact { public static Term About { get; } = Months("support.motherMonths", "母亲该情形的月数（期限或已持续）", 600, Sources.Justice, "母亲这种情况有几个月（刑期、戒毒期或者已经失联的时间）？"); }

    /// <summary>For figures alone, no rule reads it: both parents work elsewhere, or one does and the other cannot care for the child (国发〔2016〕13号).</summary>
    public struct LeftBehind : IMemberFact { public static Term About { get; } = YesNo("support.leftBehind", "留守儿童", Sources.Visit) with { BelowAge = 16 }; }

    public struct RaisedInHome : IMemberFact { public static Term About { get; } = YesNo("support.raisedInHome", "由儿童福利机构养育", Sources.Homes); }

    public struct PrefersTekun : IMemberFact { public static Term About { get; } = YesNo("support.prefersTekun", "选择特困供养而不选儿童保障", Sources.Statement); }

    public struct WasOrphan : IMemberFact { public static Term About { get; } = YesNo("support.wasOrphan", "成年前为孤儿", Sources.Records); }

    public struct Infected : IMemberFact { public static Term About { get; } = YesNo("support.infected", "艾滋病病毒感染儿童", Sources.Records); }
}
