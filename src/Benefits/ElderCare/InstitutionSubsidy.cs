using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ElderCare;

/// <summary>Subsidy for disabled old people in difficulty who live in a care home (集中照护补助). People in Tekun are provided for in their own way.</summary>
public static class InstitutionSubsidy
{
    private const string Law = "集中照护补助的地方办法";

    public struct InHome : IMemberResult { public static Term About { get; } = Declare.Condition("institution.inHome", "在世且入住养老机构", Law); }

    public struct Disabled : IMemberResult { public static Term About { get; } = Declare.Condition("institution.disabled", "经评估达到规定失能等级", Law); }

    public struct InDifficulty : IMemberResult { public static Term About { get; } = Declare.Condition("institution.inDifficulty", "低保对象或者规定的低收入家庭成员", Law); }

    public struct Due : IMemberResult { public static Term About { get; } = Declare.Amount("institution.due", "集中照护补助（未考虑不能同享的待遇）", Law); }

    public struct NoConflict : IMemberResult { public static Term About { get; } = Declare.Condition("institution.noConflict", "没有特困供养或者更高的护理类补贴", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("institution", "可享受集中照护补助", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("institution.amount", "集中照护补助", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("institution.anybody", "家中有可享受集中照护补助的老人"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("institution.total", "集中照护补助合计"); }

    public static Programme About { get; } = new("INSTITUTION_CARE", "失能老人集中照护补助")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "户籍所在地镇街",
        Requirements =
        [
            new(InHome.About, new("INS-001", "没有入住养老机构。", Law)),
            new(Disabled.About, new("INS-002", "没有经评估达到规定的失能等级；可向镇街申请老年人能力评估。", Law)),
            new(InDifficulty.About, new("INS-003", "不是低保对象或者规定的低收入家庭成员。", Law)),
            new(NoConflict.About, new("INS-004", "已享受特困供养，或者已领取更高的护理类补贴。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Level = at[ElderKeys.InstitutionLevel];
        public readonly Parameter Moderate = at[ElderKeys.InstitutionModerate];
        public readonly Parameter Severe = at[ElderKeys.InstitutionSevere];
        public readonly Parameter CoversMargin = at[ElderKeys.InstitutionCoversMargin];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var wide = ((N)p.CoversMargin).Is(1);
        for (var m = 0; m < home.Size; m++)
        {
            var ability = home.Number<Elder.Ability>(m);
            home.Set<InHome>(m, home.Is<Members.Alive>(m) & home.Is<Elder.InHome>(m));
            home.Set<Disabled>(m, DisabledElderSubsidy.AtLevel<N, B>(ability, p.Level));
            home.Set<InDifficulty>(m, home.Is<Assisted.InDibao>(m) | (wide & home.Is<Assisted.InMargin>(m)));
            var severe = (ability >= 4).As("重度或者完全失能");
            home.Set<Due>(m, N.When(home.Is<InHome>(m) & home.Is<Disabled>(m) & home.Is<InDifficulty>(m), N.Select(severe, p.Severe, p.Moderate)));
        }
    }
}
