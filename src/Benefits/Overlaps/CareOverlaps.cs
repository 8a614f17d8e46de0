using Huimin.Benefits.Disability;
using Huimin.Benefits.ElderCare;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits.Overlaps;

/// <summary>
/// One person's care is paid once (护理类补贴择高): of the nursing allowance, the disabled elders' subsidy and the institution subsidy the highest, unless
/// the region lets them add up; none of them beside Tekun, whose care allowance covers it. Equal amounts: the first in this order.
/// </summary>
public static class CareOverlaps
{
    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Stack = at[ElderKeys.CareStack];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++) Choose<N, B, V>(ref home, m, p.Stack);
        home.Set<NursingAllowance.Anybody>(Everyone.Any<N, B, V, NursingAllowance.Entitled>(ref home));
        home.Set<NursingAllowance.Total>(Everyone.Sum<N, B, V, NursingAllowance.Amount>(ref home));
        home.Set<DisabledElderSubsidy.Anybody>(Everyone.Any<N, B, V, DisabledElderSubsidy.Entitled>(ref home));
        home.Set<DisabledElderSubsidy.Total>(Everyone.Sum<N, B, V, DisabledElderSubsidy.Amount>(ref home));
        home.Set<InstitutionSubsidy.Anybody>(Everyone.Any<N, B, V, InstitutionSubsidy.Entitled>(ref home));
        home.Set<InstitutionSubsidy.Total>(Everyone.Sum<N, B, V, InstitutionSubsidy.Amount>(ref home));
    }

    private static void Choose<N, B, V>(ref V home, int m, Parameter stack)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var (a, b, c) = (home.Number<NursingAllowance.Due>(m), home.Number<DisabledElderSubsidy.Due>(m), home.Number<InstitutionSubsidy.Due>(m));
        var tekun = home.Is<Tekun.Entitled>(m);

        // What the allowance itself may not be paid beside does not stand in the way of the others.
        a = N.When(!home.Is<DisabilityOverlaps.CaredFor>(m), a);
        var (first, second, third) = (a > 0, b > 0 & !tekun, c > 0 & !tekun);
        if (stack.Value == 0)
        {
            first &= a >= b & a >= c;
            second &= b > a & b >= c;
            third &= c > a & c > b;
        }

        (first, second, third) = (Chosen.By(stack, first), Chosen.By(stack, second), Chosen.By(stack, third));

        // With nothing of its own due, a programme says why in its other conditions; this one only speaks of what stands beside it.
        home.Set<NursingAllowance.NoConflict>(m, first | (!home.Is<DisabilityOverlaps.CaredFor>(m) & a <= 0));
        home.Set<NursingAllowance.Entitled>(m, first.As("护理类补贴中护理补贴最高", "国发〔2015〕52号"));
        home.Set<NursingAllowance.Amount>(m, N.When(first, a));
        home.Set<DisabledElderSubsidy.NoConflict>(m, second | (!tekun & b <= 0));
        home.Set<DisabledElderSubsidy.Entitled>(m, second.As("护理类补贴中失能老人补贴最高"));
        home.Set<DisabledElderSubsidy.Amount>(m, N.When(second, b));
        home.Set<InstitutionSubsidy.NoConflict>(m, third | (!tekun & c <= 0));
        home.Set<InstitutionSubsidy.Entitled>(m, third.As("护理类补贴中集中照护补助最高"));
        home.Set<InstitutionSubsidy.Amount>(m, N.When(third, c));
    }
}
