using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Disability;
using Huimin.Benefits.Drafts;
using Huimin.Benefits.ElderCare;
using Huimin.Benefits.Facts;
using Huimin.Benefits.Funerals;
using Huimin.Benefits.Means;
using Huimin.Benefits.Medical;
using Huimin.Benefits.Overlaps;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Passes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits;

/// <summary>All benefits of the district in one pass (全部待遇): the table of contents, in the order in which each may read what stands before it.</summary>
public readonly struct BenefitBook : IRulebook<BenefitBook.Parameters>
{
    public static Schema Schema { get; } = Schema.Of(
        typeof(Home), typeof(Spending), typeof(Person), typeof(Income), typeof(Support), typeof(Elder), typeof(Death),
        typeof(Members), typeof(LocalStandard), typeof(OwnMeans), typeof(HouseholdMeans), typeof(Assisted),
        typeof(Parents), typeof(Orphans), typeof(UnattendedChildren), typeof(InfectedChildren), typeof(StudyGrant),
        typeof(Tekun), typeof(Dibao), typeof(Margin), typeof(SinglePerson), typeof(RigidExpenditure),
        typeof(Linshi), typeof(PriceSubsidy), typeof(OneOffSubsidy), typeof(RetrenchedWorkers),
        typeof(LivingAllowance), typeof(NursingAllowance),
        typeof(AgeAllowance), typeof(DisabledElderSubsidy), typeof(InstitutionSubsidy), typeof(CareVoucher),
        typeof(FuneralRelief), typeof(EcologicalBurial), typeof(TransportRelief), typeof(PremiumAid),
        typeof(DisabilityOverlaps), typeof(ChildTopUp), typeof(Totals));

    public static IReadOnlyList<Programme> Programmes { get; } =
    [
        Dibao.About, SinglePerson.About, Tekun.About, Margin.About, RigidExpenditure.About,
        Linshi.About, PriceSubsidy.About, OneOffSubsidy.About, RetrenchedWorkers.About,
        LivingAllowance.About, NursingAllowance.About,
        Orphans.About, UnattendedChildren.About, InfectedChildren.About, StudyGrant.About,
        AgeAllowance.About, DisabledElderSubsidy.About, CareVoucher.About, InstitutionSubsidy.About,
        FuneralRelief.About, EcologicalBurial.About, TransportRelief.About, PremiumAid.About,
    ];

    /// <summary>The parameters of one month and region, taken out of the set once.</summary>
    public sealed class Parameters(ParameterSet at)
    {
        public readonly Members.Parameters Members = new(at);
        public readonly LocalStandard.Parameters LocalStandard = new(at);
        public readonly OwnMeans.Parameters OwnMeans = new(at);
        public readonly Parents.Parameters Parents = new(at);
        public readonly Orphans.Parameters Orphans = new(at);
        public readonly UnattendedChildren.Parameters UnattendedChildren = new(at);
        public readonly InfectedChildren.Parameters InfectedChildren = new(at);
        public readonly StudyGrant.Parameters StudyGrant = new(at);
        public readonly Tekun.Parameters Tekun = new(at);
        public readonly Dibao.Parameters Dibao = new(at);
        public readonly Margin.Parameters Margin = new(at);
        public readonly SinglePerson.Parameters SinglePerson = new(at);
        public readonly RigidExpenditure.Parameters RigidExpenditure = new(at);
        public readonly Linshi.Parameters Linshi = new(at);
        public readonly PriceSubsidy.Parameters PriceSubsidy = new(at);
        public readonly OneOffSubsidy.Parameters OneOffSubsidy = new(at);
        public readonly RetrenchedWorkers.Parameters RetrenchedWorkers = new(at);
        public readonly LivingAllowance.Parameters LivingAllowance = new(at);
        public readonly NursingAllowance.Parameters NursingAllowance = new(at);
        public readonly AgeAllowance.Parameters AgeAllowance = new(at);
        public readonly DisabledElderSubsidy.Parameters DisabledElderSubsidy = new(at);
        public readonly InstitutionSubsidy.Parameters InstitutionSubsidy = new(at);
        public readonly CareVoucher.Parameters CareVoucher = new(at);
        public readonly FuneralRelief.Parameters FuneralRelief = new(at);
        public readonly EcologicalBurial.Parameters EcologicalBurial = new(at);
        public readonly TransportRelief.Parameters TransportRelief = new(at);
        public readonly PremiumAid.Parameters PremiumAid = new(at);
        public readonly ChildTopUp.Parameters ChildTopUp = new(at);
        public readonly CareOverlaps.Parameters CareOverlaps = new(at);
    }

    public static void Decide<N, B, V, TPass>(ref V home, Parameters parameters, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass => InOrder<N, B, V, TPass, InForce>(ref home, parameters, null, ref pass);

    /// <summary>The order of the pass, with the places at which a simulation may put a draft.</summary>
    internal static void InOrder<N, B, V, TPass, TPlaces>(ref V home, Parameters parameters, DraftParameters? drafts, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass
        where TPlaces : struct, IPlaces
    {
        // Who they are, and the children whom nobody may count for Tekun.
        if (pass.Runs(parameters.Members)) Members.Decide<N, B, V>(ref home, parameters.Members);
        if (pass.Runs(parameters.LocalStandard)) LocalStandard.Decide<N, B, V>(ref home, parameters.LocalStandard);
        if (pass.Runs(parameters.OwnMeans)) OwnMeans.Decide<N, B, V>(ref home, parameters.OwnMeans);
        if (pass.Runs(parameters.Parents)) Parents.Decide<N, B, V>(ref home, parameters.Parents);
        if (pass.Runs(parameters.Orphans)) Orphans.Decide<N, B, V>(ref home, parameters.Orphans);
        if (pass.Runs(parameters.UnattendedChildren)) UnattendedChildren.Decide<N, B, V>(ref home, parameters.UnattendedChildren);
        if (pass.Runs(parameters.InfectedChildren)) InfectedChildren.Decide<N, B, V>(ref home, parameters.InfectedChildren);

        // Basic living: Tekun first, since those members are not counted for Dibao.
        if (pass.Runs(parameters.Tekun)) Tekun.Decide<N, B, V>(ref home, parameters.Tekun);
        if (pass.Runs()) HouseholdMeans.Decide<N, B, V>(ref home);
        if (pass.Runs(parameters.Dibao, drafts)) TPlaces.Dibao<N, B, V>(ref home, parameters, drafts);
        if (pass.Runs(parameters.Margin, drafts)) TPlaces.Margin<N, B, V>(ref home, parameters, drafts);
        if (pass.Runs(parameters.SinglePerson)) SinglePerson.Decide<N, B, V>(ref home, parameters.SinglePerson);
        if (pass.Runs(parameters.RigidExpenditure)) RigidExpenditure.Decide<N, B, V>(ref home, parameters.RigidExpenditure);
        if (pass.Runs()) Assisted.Decide<N, B, V>(ref home);

        // What is due for itself, then what may be paid together.
        if (pass.Runs(parameters.LivingAllowance)) LivingAllowance.Decide<N, B, V>(ref home, parameters.LivingAllowance);
        if (pass.Runs(parameters.NursingAllowance)) NursingAllowance.Decide<N, B, V>(ref home, parameters.NursingAllowance);
        if (pass.Runs(parameters.DisabledElderSubsidy)) DisabledElderSubsidy.Decide<N, B, V>(ref home, parameters.DisabledElderSubsidy);
        if (pass.Runs(parameters.InstitutionSubsidy)) InstitutionSubsidy.Decide<N, B, V>(ref home, parameters.InstitutionSubsidy);
        if (pass.Runs()) DisabilityOverlaps.Decide<N, B, V>(ref home);
        if (pass.Runs(parameters.ChildTopUp)) ChildTopUp.Decide<N, B, V>(ref home, parameters.ChildTopUp);
        if (pass.Runs(parameters.CareOverlaps)) CareOverlaps.Decide<N, B, V>(ref home, parameters.CareOverlaps);

        if (pass.Runs(parameters.AgeAllowance)) AgeAllowance.Decide<N, B, V>(ref home, parameters.AgeAllowance);
        if (pass.Runs(parameters.CareVoucher)) CareVoucher.Decide<N, B, V>(ref home, parameters.CareVoucher);
        if (pass.Runs(parameters.RetrenchedWorkers)) RetrenchedWorkers.Decide<N, B, V>(ref home, parameters.RetrenchedWorkers);
        if (pass.Runs(parameters.PriceSubsidy)) PriceSubsidy.Decide<N, B, V>(ref home, parameters.PriceSubsidy);

        // Paid once.
        if (pass.Runs(parameters.Linshi)) Linshi.Decide<N, B, V>(ref home, parameters.Linshi);
        if (pass.Runs(parameters.OneOffSubsidy)) OneOffSubsidy.Decide<N, B, V>(ref home, parameters.OneOffSubsidy);
        if (pass.Runs(parameters.StudyGrant)) StudyGrant.Decide<N, B, V>(ref home, parameters.StudyGrant);
        if (pass.Runs(parameters.PremiumAid)) PremiumAid.Decide<N, B, V>(ref home, parameters.PremiumAid);
        if (pass.Runs(parameters.FuneralRelief)) FuneralRelief.Decide<N, B, V>(ref home, parameters.FuneralRelief);
        if (pass.Runs(parameters.EcologicalBurial)) EcologicalBurial.Decide<N, B, V>(ref home, parameters.EcologicalBurial);
        if (pass.Runs(parameters.TransportRelief)) TransportRelief.Decide<N, B, V>(ref home, parameters.TransportRelief);
        if (pass.Runs()) Totals.Decide<N, B, V>(ref home);
    }
}
