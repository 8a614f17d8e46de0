using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ElderCare;

/// <summary>The allowance of old age by bands (高龄津贴), granted from the register without an application; it may be had beside every other benefit.</summary>
public static class AgeAllowance
{
    private const string Law = "老年人权益保障法；区县高龄津贴办法";

    public struct OfAge : IMemberResult { public static Term About { get; } = Declare.Condition("age.ofAge", "达到高龄津贴起始年龄", Law); }

    public struct Local : IMemberResult { public static Term About { get; } = Declare.Condition("age.local", "在世且为本区户籍", Law); }

    public struct IncomeFits : IMemberResult { public static Term About { get; } = Declare.Condition("age.incomeFits", "符合收入要求", Law); }

    public struct Proved : IMemberResult { public static Term About { get; } = Declare.Condition("age.proved", "生存认证在有效期内", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("age", "可享受高龄津贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("age.amount", "高龄津贴", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("age.anybody", "家中有高龄津贴对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("age.total", "高龄津贴合计"); }

    public static Programme About { get; } = new("AGE_ALLOWANCE", "高龄津贴")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "免申即享，由户籍年龄生成名单",
        Requirements =
        [
            new(OfAge.About, new("AGE-001", "未达到高龄津贴起始年龄。", Law)),
            new(Local.About, new("AGE-002", "不是本区户籍，或者已经死亡。", Law)),
            new(IncomeFits.About, new("AGE-003", "本区高龄津贴限低收入老年人。", Law)),
            new(Proved.About, new("AGE-004", "生存认证已逾期，本月暂停；补认证后补发。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter FirstAge = at[ElderKeys.FirstAge];
        public readonly Parameter First = at[ElderKeys.FirstAmount];
        public readonly Parameter SecondAge = at[ElderKeys.SecondAge];
        public readonly Parameter Second = at[ElderKeys.SecondAmount];
        public readonly Parameter ThirdAge = at[ElderKeys.ThirdAge];
        public readonly Parameter Third = at[ElderKeys.ThirdAmount];
        public readonly Parameter Requirement = at[ElderKeys.IncomeRequirement];
        public readonly Parameter ProofMonths = at[ElderKeys.ProofMonths];
        public readonly Parameter AgeCount = at[GeneralKeys.AgeCount];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var universal = ((N)p.Requirement).Is(0).As("本区高龄津贴为普惠");
        for (var m = 0; m < home.Size; m++)
        {
            var (second, third) = (Members.OfAge<N, B, V>(ref home, m, p.SecondAge, p.AgeCount), Members.OfAge<N, B, V>(ref home, m, p.ThirdAge, p.AgeCount));
            home.Set<OfAge>(m, Members.OfAge<N, B, V>(ref home, m, p.FirstAge, p.AgeCount));
            home.Set<Local>(m, home.Is<Members.Alive>(m) & home.Is<Person.Local>(m));
            home.Set<IncomeFits>(m, universal | home.Is<Assisted.InDibao>(m) | home.Is<Assisted.InMargin>(m) | home.Is<Tekun.Entitled>(m));
            home.Set<Proved>(m, home.MonthsSince<Elder.ProvedAlive>(m) <= p.ProofMonths);
            home.Set<Entitled>(m, home.Is<OfAge>(m) & home.Is<Local>(m) & home.Is<IncomeFits>(m) & home.Is<Proved>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), N.Select(third, p.Third, N.Select(second, p.Second, p.First))));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
