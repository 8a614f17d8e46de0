using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>
/// Children whose parents live or lived but cannot care (事实无人抚养儿童): both unable, or one dead and the other unable. Who already has Dibao or the
/// living allowance gets what is missing to the standard; the amount is found in <see cref="Overlaps.ChildTopUp"/>.
/// </summary>
public static class UnattendedChildren
{
    private const string Law = "民发〔2019〕62号";

    public struct NobodyCares : IMemberResult { public static Term About { get; } = Declare.Condition("deFacto.nobodyCares", "父母双方均不能履行抚养责任", Law); }

    public struct Qualifies : IMemberResult { public static Term About { get; } = Declare.Condition("deFacto", "符合事实无人抚养儿童条件", Law); }

    public struct Standard : IMemberResult { public static Term About { get; } = Declare.Amount("deFacto.standard", "事实无人抚养儿童保障标准", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("deFacto.amount", "事实无人抚养儿童基本生活补贴", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("deFacto.anybody", "家中有事实无人抚养儿童"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("deFacto.total", "事实无人抚养儿童基本生活补贴合计"); }

    public static Programme About { get; } = new("DE_FACTO", "事实无人抚养儿童基本生活补贴")
    {
        Basis = Law,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Qualifies.About,
        MemberAmount = Amount.About,
        Apply = "儿童户籍所在地镇街（不公示）",
        Requirements =
        [
            new(Parents.Minor.About, new("UNA-001", "已满18周岁，不再属于事实无人抚养儿童。", Law)),
            new(NobodyCares.About, new("UNA-002", "父母至少一方没有规定的情形，或者服刑、戒毒、失联等不满规定月数。", Law)),
            new(Parents.Chosen.About, new("UNA-003", "已选择特困供养，不再享受本项；如改选请向镇街说明。", "民发〔2021〕43号")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Scattered = at[ChildKeys.Scattered];
        public readonly Parameter Institution = at[ChildKeys.Institution];
        public readonly Parameter Share = at[ChildKeys.UnattendedShare];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            var (fatherLost, motherLost) = (home.Is<Parents.FatherLost>(m), home.Is<Parents.MotherLost>(m));
            var (fatherUnable, motherUnable) = (home.Is<Parents.FatherUnable>(m), home.Is<Parents.MotherUnable>(m));
            home.Set<NobodyCares>(m, (fatherUnable & motherUnable) | (fatherLost & motherUnable) | (fatherUnable & motherLost));
            home.Set<Qualifies>(m, home.Is<Parents.Minor>(m) & home.Is<NobodyCares>(m) & home.Is<Parents.Chosen>(m));
            var orphans = N.Select(home.Is<Support.RaisedInHome>(m), p.Institution, p.Scattered);
            home.Set<Standard>(m, N.Percent(orphans, p.Share, Rounding.HalfUp));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Qualifies>(ref home));
    }
}
