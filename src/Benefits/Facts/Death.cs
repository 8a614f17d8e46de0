using Huimin.Policy.Terms;
using static Huimin.Policy.Terms.Declare;

namespace Huimin.Benefits.Facts;

/// <summary>Facts about a member who has died: standing at death, burial, costs (身后情况).</summary>
public static class Death
{
    public struct Standing : IMemberFact { public static Term About { get; } = Code("death.standing", "逝世时的救助身份", Sources.Records, null, "特困人员", "低保对象", "低保边缘家庭成员", "孤儿、事实无人抚养儿童"); }

    public struct Cremated : IMemberFact { public static Term About { get; } = YesNo("death.cremated", "已火化", Sources.Deaths); }

    public struct Ecological : IMemberFact { public static Term About { get; } = YesNo("death.ecological", "节地生态安葬", Sources.Deaths); }

    public struct FuneralCost : IMemberFact { public static Term About { get; } = Money("death.funeralCost", "基本丧葬服务费用", 10_000_000, source: Sources.FuneralBills); }

    public struct TransportCost : IMemberFact { public static Term About { get; } = Money("death.transportCost", "首次遗体运输费用", 5_000_000, source: Sources.FuneralBills); }
}
