using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Disability;
using Huimin.Benefits.ElderCare;
using Huimin.Benefits.Funerals;
using Huimin.Benefits.Medical;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits;

/// <summary>What the household gets of everything together (合计): money month by month, and money paid once. Vouchers are no money.</summary>
public static class Totals
{
    public struct Monthly : IHouseholdResult { public static Term About { get; } = Declare.Amount("total.monthly", "按月发放合计"); }

    public struct Once : IHouseholdResult { public static Term About { get; } = Declare.Amount("total.once", "一次性发放合计"); }

    public static void Decide<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var assistance = home.Number<Dibao.Amount>() + home.Number<SinglePerson.Total>() + home.Number<Tekun.Total>() + home.Number<RetrenchedWorkers.Total>();
        var children = home.Number<Orphans.Total>() + home.Number<UnattendedChildren.Total>() + home.Number<InfectedChildren.Total>();
        var disabled = home.Number<LivingAllowance.Total>() + home.Number<NursingAllowance.Total>();
        var elders = home.Number<AgeAllowance.Total>() + home.Number<DisabledElderSubsidy.Total>() + home.Number<InstitutionSubsidy.Total>();
        home.Set<Monthly>(assistance + children + disabled + elders + home.Number<PriceSubsidy.Total>());

        var funerals = home.Number<FuneralRelief.Total>() + home.Number<EcologicalBurial.Total>() + home.Number<TransportRelief.Total>();
        home.Set<Once>(home.Number<Linshi.Amount>() + home.Number<OneOffSubsidy.Total>() + home.Number<StudyGrant.Total>() + home.Number<PremiumAid.Total>() + funerals);
    }
}
