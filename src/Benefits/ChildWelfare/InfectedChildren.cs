using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>
/// Basic living of children with HIV (艾滋病病毒感染儿童基本生活保障), after the orphans' standard. Sensitive: shown only to whom the case is entrusted. One
/// who already has the orphans' or the unattended children's money does not get it twice.
/// </summary>
public static class InfectedChildren
{
    private const string Law = "国办发〔2010〕54号（参照孤儿标准）";

    public struct Infected : IMemberResult { public static Term About { get; } = Declare.Condition("hiv.infected", "艾滋病病毒感染儿童", Law); }

    public struct NoOther : IMemberResult { public static Term About { get; } = Declare.Condition("hiv.noOther", "未享受孤儿、事实无人抚养儿童保障", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("hiv", "符合艾滋病病毒感染儿童保障条件", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("hiv.amount", "艾滋病病毒感染儿童基本生活费", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("hiv.anybody", "家中有符合条件的儿童"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("hiv.total", "艾滋病病毒感染儿童基本生活费合计"); }

    public static Programme About { get; } = new("HIV_CHILD", "艾滋病病毒感染儿童基本生活保障")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "区民政部门（保密办理，不公示）",
        Requirements =
        [
            new(Parents.Minor.About, new("HIV-001", "已满18周岁，不再属于保障对象。", Law)),
            new(Infected.About, new("HIV-002", "没有相应的确认信息。", Law)),
            new(NoOther.About, new("HIV-003", "已按孤儿或者事实无人抚养儿童保障，不重复发放。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Scattered = at[ChildKeys.Scattered];
        public readonly Parameter Share = at[ChildKeys.InfectedShare];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Infected>(m, home.Is<Support.Infected>(m));
            home.Set<NoOther>(m, !(home.Is<Orphans.Qualifies>(m) | home.Is<UnattendedChildren.Qualifies>(m)));
            home.Set<Entitled>(m, home.Is<Parents.Minor>(m) & home.Is<Infected>(m) & home.Is<NoOther>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), N.Percent(p.Scattered, p.Share, Rounding.HalfUp)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
