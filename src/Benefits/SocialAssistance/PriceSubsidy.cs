using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// The price-linked subsidy (价格临时补贴): in a month whose published indices reach the trigger, everybody in the covered groups gets the standard times
/// the rise, but not less than the smallest subsidy. Whoever is in several groups gets it once.
/// </summary>
public static class PriceSubsidy
{
    private const string Law = "社会救助法 第三十二条；发改价格〔2021〕1553号";

    public struct Triggered : IHouseholdResult { public static Term About { get; } = Declare.Condition("price.triggered", "价格指数达到启动条件", Law); }

    public struct EachPerson : IHouseholdResult { public static Term About { get; } = Declare.Amount("price.each", "每人价格补贴（标准×涨幅，不低于最低）", Law); }

    public struct Covered : IMemberResult { public static Term About { get; } = Declare.Condition("price.covered", "属于价格补贴保障对象", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("price", "当月可享受价格临时补贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("price.amount", "价格临时补贴", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("price.anybody", "家中有价格补贴对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("price.total", "价格临时补贴合计"); }

    public static Programme About { get; } = new("PRICE_LINK", "价格临时补贴")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "不用申请，按名单发放",
        Requirements =
        [
            new(Triggered.About, new("PL-001", "当月公布的价格指数没有达到启动条件，或者尚未公布。", Law)),
            new(Covered.About, new("PL-002", "不属于价格补贴保障对象。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter TriggerCpi = at[PriceKeys.TriggerCpi];
        public readonly Parameter TriggerFood = at[PriceKeys.TriggerFood];
        public readonly Parameter Logic = at[PriceKeys.TriggerLogic];
        public readonly Parameter Cpi = at[PriceKeys.Cpi];
        public readonly Parameter Food = at[PriceKeys.Food];
        public readonly Parameter Index = at[PriceKeys.Index];
        public readonly Parameter Rise = at[at[PriceKeys.Index].Value == 0 ? PriceKeys.Scpi : PriceKeys.Cpi];
        public readonly Parameter Smallest = at[PriceKeys.Smallest];
        public readonly Parameter CoversMargin = at[PriceKeys.CoversMargin];
        public readonly Parameter Rounding = at[GeneralKeys.Rounding];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var cpi = ((N)p.Cpi >= p.TriggerCpi).As("居民消费价格涨幅达到启动条件");
        var food = ((N)p.Food >= p.TriggerFood).As("食品价格涨幅达到启动条件");
        home.Set<Triggered>(Chosen.By(p.Logic, p.Logic.Value == 0 ? cpi | food : cpi & food));
        var rise = N.PerTenThousand(home.Number<LocalStandard.Monthly>(), Chosen.By(p.Index, N.Max(p.Rise, 0)), Rounding.HalfUp).As("标准×同比涨幅（四舍五入到分）");
        home.Set<EachPerson>(N.When(home.Is<Triggered>(), N.Max(Payout.Rounded<N, B>(rise, p.Rounding), p.Smallest)));

        var wide = ((N)p.CoversMargin).Is(1);
        for (var m = 0; m < home.Size; m++)
        {
            var child = home.Is<Orphans.Qualifies>(m) | home.Is<UnattendedChildren.Qualifies>(m) | home.Is<InfectedChildren.Entitled>(m);
            var poor = home.Is<Assisted.InDibao>(m) | home.Is<Tekun.Entitled>(m) | (wide & home.Is<Assisted.InMargin>(m));
            home.Set<Covered>(m, home.Is<Members.Alive>(m) & (poor | child | home.Is<Person.OtherPriceGroup>(m)));
            home.Set<Entitled>(m, home.Is<Triggered>() & home.Is<Covered>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), home.Number<EachPerson>()));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
