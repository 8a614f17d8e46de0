using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// Monthly subsidy for workers who left early in the sixties (精简退职老职工生活补助): the amount is handed down. Beside Dibao either the higher of the two
/// (then paid as what is missing) or both, as the region says.
/// </summary>
public static class RetrenchedWorkers
{
    private const string Law = "地方文件（手册 §4.1）";

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("retrenched", "在世的精简退职老职工", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("retrenched.amount", "精简退职老职工生活补助", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("retrenched.anybody", "家中有精简退职老职工"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("retrenched.total", "精简退职老职工生活补助合计"); }

    public static Programme About { get; } = new("RETRENCHED_VETERAN_WORKER", "精简退职老职工生活补助")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "户籍所在地镇街",
        Requirements = [new(Entitled.About, new("RW-001", "没有精简退职老职工的登记，或者已经死亡。", Law))],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Standard = at[RetrenchedKeys.Standard];
        public readonly Parameter Stack = at[RetrenchedKeys.Stack];
        public readonly Parameter Rounding = at[GeneralKeys.Rounding];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            var share = home.Number<Assisted.DibaoShare>(m);
            var missing = Payout.Rounded<N, B>(N.Max(p.Standard - share, 0), p.Rounding).As("择高：补助标准高出本人低保金的部分", Law);
            home.Set<Entitled>(m, home.Is<Members.Alive>(m) & home.Is<Person.Retrenched>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), Chosen.By(p.Stack, p.Stack.Value == 1 ? (N)p.Standard : missing)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
