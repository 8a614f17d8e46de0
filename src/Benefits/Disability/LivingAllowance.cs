using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Disability;

/// <summary>
/// Living allowance for disabled people in difficulty (困难残疾人生活补贴). Found here for itself; what is paid beside Tekun and the children's money is in
/// <see cref="Overlaps.DisabilityOverlaps"/>.
/// </summary>
public static class LivingAllowance
{
    private const string Law = "国发〔2015〕52号；渝民发〔2021〕15号";

    public struct InDifficulty : IMemberResult { public static Term About { get; } = Declare.Condition("living.inDifficulty", "低保对象（或者地方扩面的低保边缘家庭成员）", Law); }

    public struct Due : IMemberResult { public static Term About { get; } = Declare.Amount("living.due", "生活补贴（未考虑不能同享的待遇）", Law); }

    public struct NoConflict : IMemberResult { public static Term About { get; } = Declare.Condition("living.noConflict", "没有不能与生活补贴同享的待遇", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("living", "可享受困难残疾人生活补贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("living.amount", "困难残疾人生活补贴", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("living.anybody", "家中有可享受生活补贴的残疾人"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("living.total", "困难残疾人生活补贴合计"); }

    public static Programme About { get; } = new("DISABILITY_LIVING", "困难残疾人生活补贴")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "全国任意镇街窗口或者网上（跨省通办）",
        Requirements =
        [
            new(Members.Alive.About, new("DLA-004", "已经死亡，自次月起停发。", Law)),
            new(Members.Certified.About, new("DLA-001", "没有有效的残疾人证，或者残疾人证已到期；请先到残联办理或者换发。", Law)),
            new(InDifficulty.About, new("DLA-002", "不是低保对象，不属于生活补贴范围。", Law)),
            new(NoConflict.About, new("DLA-003", "已享受特困供养、工伤保险生活护理费、孤儿保障或者全额的事实无人抚养儿童补贴，不能同时享受生活补贴。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Amount = at[DisabilityKeys.Living];
        public readonly Parameter CoversMargin = at[DisabilityKeys.LivingCoversMargin];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var wide = ((N)p.CoversMargin).Is(1);
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<InDifficulty>(m, home.Is<Assisted.InDibao>(m) | (wide & home.Is<Assisted.InMargin>(m)));
            home.Set<Due>(m, N.When(home.Is<Members.Alive>(m) & home.Is<Members.Certified>(m) & home.Is<InDifficulty>(m), p.Amount));
        }
    }
}
