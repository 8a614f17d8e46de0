using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Disability;

/// <summary>
/// Nursing allowance for severely disabled people (重度残疾人护理补贴): first and second degree, and third and fourth of mind where the region has extended
/// it. What is paid beside other care money is in <see cref="Overlaps.DisabilityOverlaps"/> and <see cref="Overlaps.CareOverlaps"/>.
/// </summary>
public static class NursingAllowance
{
    private const string Law = "国发〔2015〕52号；渝民发〔2021〕15号";

    public struct SevereDegree : IMemberResult { public static Term About { get; } = Declare.Condition("nursing.severe", "残疾等级在护理补贴范围内", Law); }

    public struct Due : IMemberResult { public static Term About { get; } = Declare.Amount("nursing.due", "护理补贴（未考虑不能同享的待遇）", Law); }

    public struct NoConflict : IMemberResult { public static Term About { get; } = Declare.Condition("nursing.noConflict", "没有不能与护理补贴同享的待遇", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("nursing", "可享受重度残疾人护理补贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("nursing.amount", "重度残疾人护理补贴", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("nursing.anybody", "家中有可享受护理补贴的残疾人"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("nursing.total", "重度残疾人护理补贴合计"); }

    public static Programme About { get; } = new("DISABILITY_CARE", "重度残疾人护理补贴")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "全国任意镇街窗口或者网上（跨省通办）",
        Requirements =
        [
            new(Members.Alive.About, new("DNA-004", "已经死亡，自次月起停发。", Law)),
            new(Members.Certified.About, new("DNA-001", "没有有效的残疾人证，或者残疾人证已到期；请先到残联办理或者换发。", Law)),
            new(SevereDegree.About, new("DNA-002", "残疾等级不在护理补贴范围内。", Law)),
            new(NoConflict.About, new("DNA-003", "已享受特困供养、工伤保险生活护理费，或者已领取更高的老年人护理类补贴，不再领取护理补贴。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter First = at[DisabilityKeys.CareFirst];
        public readonly Parameter Second = at[DisabilityKeys.CareSecond];
        public readonly Parameter Extended = at[DisabilityKeys.CareExtended];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            var degree = home.Number<Person.Degree>(m);
            var extended = degree >= 3 & home.Is<Members.Mental>(m) & (N)p.Extended > 0;
            home.Set<SevereDegree>(m, (degree >= 1 & degree <= 2) | extended.As("地方扩面的三、四级智力、精神残疾"));
            var amount = N.Select(degree.Is(1), p.First, N.Select(degree.Is(2), p.Second, p.Extended));
            home.Set<Due>(m, N.When(home.Is<Members.Alive>(m) & home.Is<Members.Certified>(m) & home.Is<SevereDegree>(m), amount));
        }
    }
}
