using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ElderCare;

/// <summary>
/// Care subsidy for disabled, and where the region pays it for very old, people in difficulty (经济困难的高龄失能老人养老服务补贴). What is paid beside nursing and institutional care is in
/// <see cref="Overlaps.CareOverlaps"/>.
/// </summary>
public static class DisabledElderSubsidy
{
    private const string Law = "区县经济困难的高龄失能老人养老服务补贴办法";

    public struct OfAge : IMemberResult { public static Term About { get; } = Declare.Condition("disabledElder.ofAge", "达到规定年龄", Law); }

    public struct Disabled : IMemberResult { public static Term About { get; } = Declare.Condition("disabledElder.disabled", "经评估达到规定失能等级", Law); }

    public struct DisabledOrAged : IMemberResult { public static Term About { get; } = Declare.Condition("disabledElder.disabledOrAged", "达到规定失能等级，或者属于补贴范围内的高龄老人", Law); }

    public struct InDifficulty : IMemberResult { public static Term About { get; } = Declare.Condition("disabledElder.inDifficulty", "低保对象或者低收入家庭成员", Law); }

    public struct Due : IMemberResult { public static Term About { get; } = Declare.Amount("disabledElder.due", "养老服务补贴（未考虑不能同享的待遇）", Law); }

    public struct NoConflict : IMemberResult { public static Term About { get; } = Declare.Condition("disabledElder.noConflict", "没有特困供养或者更高的护理类补贴", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("disabledElder", "可享受失能老人养老服务补贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("disabledElder.amount", "失能老人养老服务补贴", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("disabledElder.anybody", "家中有可享受失能老人补贴的老人"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("disabledElder.total", "失能老人养老服务补贴合计"); }

    public static Programme About { get; } = new("DISABLED_ELDER_SUBSIDY", "经济困难的高龄失能老人养老服务补贴")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "户籍所在地镇街",
        Requirements =
        [
            new(OfAge.About, new("DES-001", "未达到规定年龄。", Law)),
            new(DisabledOrAged.About, new("DES-002", "没有经评估达到规定的失能等级；可向镇街申请老年人能力评估。", Law)),
            new(InDifficulty.About, new("DES-003", "不是低保对象或者规定的低收入家庭成员。", Law)),
            new(NoConflict.About, new("DES-004", "已享受特困供养，或者已领取更高的护理类补贴。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Age = at[ElderKeys.DisabledAge];
        public readonly Parameter Level = at[ElderKeys.DisabledLevel];
        public readonly Parameter Amount = at[ElderKeys.Disabled];
        public readonly Parameter AgedFrom = at[ElderKeys.AgedFrom];
        public readonly Parameter Aged = at[ElderKeys.Aged];
        public readonly Parameter CoversMargin = at[ElderKeys.DisabledCoversMargin];
        public readonly Parameter AgeCount = at[GeneralKeys.AgeCount];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var wide = ((N)p.CoversMargin).Is(1);
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<OfAge>(m, home.Is<Members.Alive>(m) & Members.OfAge<N, B, V>(ref home, m, p.Age, p.AgeCount));
            home.Set<Disabled>(m, AtLevel<N, B>(home.Number<Elder.Ability>(m), p.Level));
            var aged = (Members.OfAge<N, B, V>(ref home, m, p.AgedFrom, p.AgeCount) & (N)p.Aged > 0).As("高龄且本区补贴高龄老人", Law);
            home.Set<DisabledOrAged>(m, home.Is<Disabled>(m) | aged);
            home.Set<InDifficulty>(m, home.Is<Assisted.InDibao>(m) | (wide & home.Is<Assisted.InMargin>(m)));
            home.Set<Due>(m, N.When(home.Is<OfAge>(m) & home.Is<DisabledOrAged>(m) & home.Is<InDifficulty>(m), N.Select(home.Is<Disabled>(m), p.Amount, p.Aged)));
        }
    }

    /// <summary>The code of an assessed ability is one above its level (1: 能力完好, level 0), so “from level 2 on” is a code above 2; not assessed is 0.</summary>
    internal static B AtLevel<N, B>(N ability, Parameter level)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B> => ability > level;
}
