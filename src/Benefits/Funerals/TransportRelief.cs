using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Funerals;

/// <summary>Relief of the first transport to the funeral home (首次遗体运输费减免), for those registered here who were cremated.</summary>
public static class TransportRelief
{
    private const string Law = "殡葬管理条例 第五条；地方惠民殡葬办法";

    public struct Cremated : IMemberResult { public static Term About { get; } = Declare.Condition("transport.cremated", "已火化", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("transport", "可减免首次遗体运输费", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("transport.amount", "首次遗体运输费减免（一次性）", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("transport.anybody", "家中有运输费减免对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("transport.total", "首次遗体运输费减免合计"); }

    public static Programme About { get; } = new("TRANSPORT_RELIEF", "首次遗体运输费减免")
    {
        Basis = Law,
        Paid = Payment.InKind,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "殡仪馆结算时直接减免",
        Requirements =
        [
            new(FuneralRelief.InTime.About, new("TR-001", "没有死亡登记，或者已过申请期限。", Law)),
            new(EcologicalBurial.Local.About, new("TR-002", "逝者不是本区户籍。", Law)),
            new(Cremated.About, new("TR-003", "没有火化记录。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Most = at[FuneralKeys.Transport];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Cremated>(m, home.Is<Death.Cremated>(m));
            home.Set<Entitled>(m, home.Is<FuneralRelief.InTime>(m) & home.Is<EcologicalBurial.Local>(m) & home.Is<Cremated>(m));
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), N.Min(home.Number<Death.TransportCost>(m), p.Most)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
