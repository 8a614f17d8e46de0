using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>A one-off subsidy (一次性生活补助): in the month of a batch, by standing; whoever has several standings gets the highest, once.</summary>
public static class OneOffSubsidy
{
    private const string Law = "一次性补助批次的批文";

    public struct Listed : IMemberResult { public static Term About { get; } = Declare.Condition("oneoff.listed", "属于救助对象", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("oneoff", "在本月一次性补助批次中", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("oneoff.amount", "一次性生活补助", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("oneoff.anybody", "家中有一次性补助对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("oneoff.total", "一次性生活补助合计"); }

    public static Programme About { get; } = new("ONE_OFF", "一次性生活补助")
    {
        Basis = Law,
        Paid = Payment.Once,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "不用申请，按锁定名单发放",
        Requirements =
        [
            new(Listed.About, new("OO-001", "不属于批次规定的救助对象。", Law)),
            new(Entitled.About, new("OO-002", "本月没有面向该类对象的一次性补助批次。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Dibao = at[OneOffKeys.Dibao];
        public readonly Parameter Tekun = at[OneOffKeys.Tekun];
        public readonly Parameter Children = at[OneOffKeys.Children];
        public readonly Parameter Margin = at[OneOffKeys.Margin];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            var child = home.Is<Orphans.Qualifies>(m) | home.Is<UnattendedChildren.Qualifies>(m);
            var (dibao, tekun, margin) = (home.Is<Assisted.InDibao>(m), home.Is<Tekun.Entitled>(m), home.Is<Assisted.InMargin>(m));
            var poor = N.Max(N.When(dibao, p.Dibao), N.When(tekun, p.Tekun));
            var highest = N.Max(poor, N.Max(N.When(child, p.Children), N.When(margin, p.Margin))).As("各类身份中最高的一项");
            home.Set<Listed>(m, home.Is<Members.Alive>(m) & (dibao | tekun | child | margin));
            home.Set<Entitled>(m, home.Is<Listed>(m) & highest > 0);
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), highest));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
