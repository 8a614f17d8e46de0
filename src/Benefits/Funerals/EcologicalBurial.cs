using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Funerals;

/// <summary>Subsidy for a burial that takes little land (节地生态安葬补贴), for everybody registered here.</summary>
public static class EcologicalBurial
{
    private const string Law = "殡葬管理条例；地方节地生态安葬奖补办法";

    public struct Local : IMemberResult { public static Term About { get; } = Declare.Condition("burial.local", "逝者为本区户籍", Law); }

    public struct Ecological : IMemberResult { public static Term About { get; } = Declare.Condition("burial.ecological", "采用节地生态方式安葬", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("burial", "可享受节地生态安葬补贴", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("burial.amount", "节地生态安葬补贴（一次性）", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("burial.anybody", "家中有生态安葬补贴对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("burial.total", "节地生态安葬补贴合计"); }

    public static Programme About { get; } = new("ECOLOGICAL_BURIAL", "节地生态安葬补贴")
    {
        Basis = Law,
        Paid = Payment.Once,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "安葬机构或者逝者户籍所在地镇街",
        Requirements =
        [
            new(FuneralRelief.InTime.About, new("EB-001", "没有死亡登记，或者已过申请期限。", Law)),
            new(Local.About, new("EB-002", "逝者不是本区户籍。", Law)),
            new(Ecological.About, new("EB-003", "没有采用节地生态方式安葬。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Amount = at[FuneralKeys.Ecological];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Local>(m, home.Is<Person.Local>(m));
            home.Set<Ecological>(m, home.Is<Death.Ecological>(m));
            home.Set<Entitled>(m, home.Is<FuneralRelief.InTime>(m) & home.Is<Local>(m) & home.Is<Ecological>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), p.Amount));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
