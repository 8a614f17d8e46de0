using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>The yearly grant for orphans at school beyond compulsory education (孤儿助学), also after they have come of age.</summary>
public static class StudyGrant
{
    private const string Law = "国办发〔2010〕54号；福彩圆梦·孤儿助学工程";

    public struct Orphan : IMemberResult { public static Term About { get; } = Declare.Condition("study.orphan", "孤儿，或者成年前为孤儿", Law); }

    public struct AtSchool : IMemberResult { public static Term About { get; } = Declare.Condition("study.atSchool", "在高中阶段以上学校就读", Law); }

    public struct PayMonth : IHouseholdResult { public static Term About { get; } = Declare.Condition("study.payMonth", "本月为学年助学金发放月", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("study", "可享受孤儿助学金", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("study.amount", "孤儿助学金（每学年）", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("study.anybody", "家中有孤儿助学对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("study.total", "孤儿助学金合计"); }

    public static Programme About { get; } = new("STUDY_GRANT", "孤儿助学金")
    {
        Basis = Law,
        Paid = Payment.Yearly,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "户籍所在地镇街或者儿童福利机构",
        Requirements =
        [
            new(Orphan.About, new("SG-001", "不是孤儿，成年前也没有孤儿登记。", Law)),
            new(AtSchool.About, new("SG-002", "没有高中阶段以上的学籍。", Law)),
            new(PayMonth.About, new("SG-003", "助学金按学年发放，本月不是发放月。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Amount = at[ChildKeys.StudyGrant];
        public readonly Parameter Month = at[ChildKeys.StudyMonth];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<PayMonth>(((N)p.Month).Is(home.Month.Number));
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Orphan>(m, home.Is<Members.Alive>(m) & (home.Is<Orphans.Qualifies>(m) | (home.Is<Support.WasOrphan>(m) & home.Is<Members.Adult>(m))));
            home.Set<AtSchool>(m, home.Number<Person.Studying>(m) >= 2);
            home.Set<Entitled>(m, home.Is<Orphan>(m) & home.Is<AtSchool>(m) & home.Is<PayMonth>());
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), p.Amount));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
