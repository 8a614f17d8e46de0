using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Funerals;

/// <summary>Relief of basic funeral costs for people in difficulty (困难群众基本丧葬补贴), by their standing at death; for Tekun it is part of being provided for.</summary>
public static class FuneralRelief
{
    private const string Law = "殡葬管理条例；社会救助法 第十六条；地方惠民殡葬办法";

    public struct InTime : IMemberResult { public static Term About { get; } = Declare.Condition("funeral.inTime", "已逝世且未过申请期限", Law); }

    public struct InDifficulty : IMemberResult { public static Term About { get; } = Declare.Condition("funeral.inDifficulty", "逝世时为规定的困难群众", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("funeral", "可享受基本丧葬补贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("funeral.amount", "基本丧葬补贴（一次性）", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("funeral.anybody", "家中有基本丧葬补贴对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("funeral.total", "基本丧葬补贴合计"); }

    public static Programme About { get; } = new("FUNERAL_RELIEF", "困难群众基本丧葬补贴")
    {
        Basis = Law,
        Paid = Payment.Once,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "逝者户籍所在地镇街或者殡仪馆",
        Requirements =
        [
            new(InTime.About, new("FR-001", "没有死亡登记，或者已过申请期限。", Law)),
            new(InDifficulty.About, new("FR-002", "逝世时不是特困、低保等规定的困难群众。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Most = at[FuneralKeys.Relief];
        public readonly Parameter CoversMargin = at[FuneralKeys.CoversMargin];
        public readonly Parameter WithinMonths = at[FuneralKeys.WithinMonths];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var wide = ((N)p.CoversMargin).Is(1);
        for (var m = 0; m < home.Size; m++)
        {
            var months = home.MonthsSince<Person.Died>(m);
            var standing = home.Number<Death.Standing>(m);
            home.Set<InTime>(m, months >= 0 & months <= p.WithinMonths);
            home.Set<InDifficulty>(m, standing.Is(1) | standing.Is(2) | standing.Is(4) | (wide & standing.Is(3)));
            home.Set<Entitled>(m, home.Is<InTime>(m) & home.Is<InDifficulty>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), N.Min(home.Number<Death.FuneralCost>(m), p.Most)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
