using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>Basic living of orphans (孤儿基本生活保障): minors who have lost both parents or whose parents cannot be found.</summary>
public static class Orphans
{
    private const string Law = "国办发〔2010〕54号";

    public struct BothLost : IMemberResult { public static Term About { get; } = Declare.Condition("orphan.bothLost", "失去父母或者查找不到生父母", Law); }

    /// <summary>An orphan who has not chosen Tekun instead.</summary>
    public struct Qualifies : IMemberResult { public static Term About { get; } = Declare.Condition("orphan", "符合孤儿保障条件", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("orphan.amount", "孤儿基本生活费", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("orphan.anybody", "家中有孤儿"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("orphan.total", "孤儿基本生活费合计"); }

    public static Programme About { get; } = new("ORPHAN", "孤儿基本生活保障")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Qualifies.About,
        MemberAmount = Amount.About,
        Apply = "儿童户籍所在地镇街",
        Requirements =
        [
            new(Parents.Minor.About, new("ORP-001", "已满18周岁，不再属于孤儿保障对象；仍在就学的可申请助学。", Law)),
            new(BothLost.About, new("ORP-002", "父母没有全部死亡或者查找不到，不属于孤儿；请核对是否符合事实无人抚养儿童条件。", Law)),
            new(Parents.Chosen.About, new("ORP-003", "已选择特困供养，不再享受本项；如改选请向镇街说明。", "民发〔2021〕43号")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Scattered = at[ChildKeys.Scattered];
        public readonly Parameter Institution = at[ChildKeys.Institution];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<BothLost>(m, home.Is<Parents.FatherLost>(m) & home.Is<Parents.MotherLost>(m));
            home.Set<Qualifies>(m, home.Is<Parents.Minor>(m) & home.Is<BothLost>(m) & home.Is<Parents.Chosen>(m));
            home.Set<Amount>(m, N.When(home.Is<Qualifies>(m), N.Select(home.Is<Support.RaisedInHome>(m), p.Institution, p.Scattered)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Qualifies>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
