using Huimin.Policy;
using Huimin.Policy.Terms;

namespace Huimin.SweepV1;

/// <summary>What the rules of the workload find (specification §3).</summary>
public static class Found
{
    public struct Counted : IMemberResult { public static Term About { get; } = Declare.Result("counted", "个人计入收入", Unit.Fen); }

    // What follows from the facts alone is found once, when the snapshot is written.
    public struct Severe : IMemberTrait { public static Term About { get; } = Declare.Condition("severe", "重度残疾"); }

    public struct Unable : IMemberTrait { public static Term About { get; } = Declare.Condition("unable", "因残疾无劳动能力"); }

    public struct FreeToWork : IMemberTrait { public static Term About { get; } = Declare.Condition("free-to-work", "可以就业且不在校"); }

    public struct OrphanEntitled : IMemberResult { public static Term About { get; } = Declare.Condition("orphan.ok", "孤儿或事实无人抚养儿童"); }

    public struct TekunEntitled : IMemberResult { public static Term About { get; } = Declare.Condition("tekun.ok", "特困人员"); }

    public struct Standard : IHouseholdResult { public static Term About { get; } = Declare.Result("standard", "当地低保标准", Unit.Fen); }

    public struct Members : IHouseholdResult { public static Term About { get; } = Declare.Result("members", "低保核算人数", Unit.Count); }

    public struct Income : IHouseholdResult { public static Term About { get; } = Declare.Result("income", "家庭月收入", Unit.Fen); }

    public struct Savings : IHouseholdResult { public static Term About { get; } = Declare.Result("savings.all", "家庭存款", Unit.Fen); }

    public struct RigidSpending : IHouseholdResult { public static Term About { get; } = Declare.Result("rigid.spending", "家庭刚性支出", Unit.Fen); }

    public struct Supplements : IHouseholdResult { public static Term About { get; } = Declare.Result("supplements", "分类增发人数", Unit.Count); }

    public struct Apart : IHouseholdResult { public static Term About { get; } = Declare.Condition("apart", "家中有特困人员、孤儿或事实无人抚养儿童"); }

    public struct Line : IHouseholdResult { public static Term About { get; } = Declare.Result("line", "低保标准×人数", Unit.Fen); }

    public struct Heads : IHouseholdResult { public static Term About { get; } = Declare.Result("heads", "价格补贴人数", Unit.Count); }

    public struct DibaoEntitled : IHouseholdResult { public static Term About { get; } = Declare.Condition("dibao.ok", "符合低保"); }

    public struct Margin : IHouseholdResult { public static Term About { get; } = Declare.Condition("margin", "低保边缘"); }

    public struct Rigid : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid", "刚性支出困难"); }

    public struct LowIncome : IHouseholdResult { public static Term About { get; } = Declare.Condition("low", "低保或低保边缘"); }

    public struct Dibao : IHouseholdResult { public static Term About { get; } = Declare.Amount("dibao", "低保金"); }

    public struct SingleDibao : IHouseholdResult { public static Term About { get; } = Declare.Amount("single", "单人户低保金"); }

    public struct Tekun : IHouseholdResult { public static Term About { get; } = Declare.Amount("tekun", "特困供养"); }

    public struct DisabilityLiving : IHouseholdResult { public static Term About { get; } = Declare.Amount("disliving", "困难残疾人生活补贴"); }

    public struct Nursing : IHouseholdResult { public static Term About { get; } = Declare.Amount("nursing", "重度残疾人护理补贴"); }

    public struct ElderCare : IHouseholdResult { public static Term About { get; } = Declare.Amount("eldercare", "失能老人养老服务补贴"); }

    public struct OldAge : IHouseholdResult { public static Term About { get; } = Declare.Amount("oldage", "高龄津贴"); }

    public struct Orphan : IHouseholdResult { public static Term About { get; } = Declare.Amount("orphan", "孤儿基本生活费"); }

    public struct Emergency : IHouseholdResult { public static Term About { get; } = Declare.Amount("temp", "临时救助"); }

    public struct Price : IHouseholdResult { public static Term About { get; } = Declare.Amount("price", "价格临时补贴"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("total", "家庭月救助合计"); }
}
