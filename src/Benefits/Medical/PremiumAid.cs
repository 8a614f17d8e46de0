using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Medical;

/// <summary>Paying the yearly premium of residents' medical insurance for people in difficulty (困难人员参保资助): one share, the highest of their standings.</summary>
public static class PremiumAid
{
    private const string Law = "社会救助法 第十五条；地方医疗救助办法";

    public struct PayMonth : IHouseholdResult { public static Term About { get; } = Declare.Condition("premium.payMonth", "本月为集中参保资助月", Law); }

    public struct Insured : IMemberResult { public static Term About { get; } = Declare.Condition("premium.insured", "在世且参加城乡居民医保", Law); }

    public struct Share : IMemberResult { public static Term About { get; } = Declare.Result("premium.share", "参保资助比例（各类身份中最高）", Unit.Percent, Law); }

    public struct InDifficulty : IMemberResult { public static Term About { get; } = Declare.Condition("premium.inDifficulty", "属于参保资助对象", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("premium", "可享受参保资助", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("premium.amount", "参保资助（每年）", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("premium.anybody", "家中有参保资助对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("premium.total", "参保资助合计"); }

    public static Programme About { get; } = new("MEDICAL_PREMIUM", "困难人员参保资助")
    {
        Basis = Law,
        Paid = Payment.Yearly,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "不用申请，参保时直接减免",
        Requirements =
        [
            new(Insured.About, new("MP-001", "没有参加城乡居民医保。", Law)),
            new(InDifficulty.About, new("MP-002", "不属于参保资助对象。", Law)),
            new(PayMonth.About, new("MP-003", "参保资助每年集中办理一次，本月不是办理月。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Premium = at[MedicalKeys.Premium];
        public readonly Parameter Month = at[MedicalKeys.Month];
        public readonly Parameter Tekun = at[MedicalKeys.TekunShare];
        public readonly Parameter Dibao = at[MedicalKeys.DibaoShare];
        public readonly Parameter Margin = at[MedicalKeys.MarginShare];
        public readonly Parameter Rigid = at[MedicalKeys.RigidShare];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<PayMonth>(((N)p.Month).Is(home.Month.Number));
        for (var m = 0; m < home.Size; m++)
        {
            var full = home.Is<Tekun.Entitled>(m) | home.Is<Orphans.Qualifies>(m) | home.Is<UnattendedChildren.Qualifies>(m);
            var poor = N.Max(N.When(full, p.Tekun), N.When(home.Is<Assisted.InDibao>(m), p.Dibao));
            var low = N.Max(N.When(home.Is<Assisted.InMargin>(m), p.Margin), N.When(home.Is<Assisted.InRigid>(m), p.Rigid));
            home.Set<Share>(m, N.Max(poor, low));
            home.Set<Insured>(m, home.Is<Members.Alive>(m) & home.Is<Person.Insured>(m));
            home.Set<InDifficulty>(m, home.Number<Share>(m) > 0);
            home.Set<Entitled>(m, home.Is<PayMonth>() & home.Is<Insured>(m) & home.Is<InDifficulty>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), N.Percent(p.Premium, home.Number<Share>(m))));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
