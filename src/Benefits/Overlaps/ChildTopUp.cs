using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Disability;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Overlaps;

/// <summary>
/// The unattended children's money (事实无人抚养儿童补差): in full, or what is missing to the standard for a child who already has Dibao or the living
/// allowance (民发〔2019〕62号). A child in Tekun has chosen that instead.
/// </summary>
public static class ChildTopUp
{
    public struct Already : IMemberResult { public static Term About { get; } = Declare.Amount("overlap.childAlready", "已享受的低保金和困难残疾人生活补贴", "民发〔2019〕62号"); }

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Rounding = at[GeneralKeys.Rounding];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Already>(m, home.Number<Assisted.DibaoShare>(m) + home.Number<LivingAllowance.Amount>(m));
            var (standard, already) = (home.Number<UnattendedChildren.Standard>(m), home.Number<Already>(m));
            var missing = Payout.Rounded<N, B>(N.Max(standard - already, 0), p.Rounding).As("补差（标准−已享受）", "民发〔2019〕62号");
            home.Set<UnattendedChildren.Amount>(m, N.When(home.Is<UnattendedChildren.Qualifies>(m), N.Select(already > 0, missing, standard)));
        }

        home.Set<UnattendedChildren.Total>(Everyone.Sum<N, B, V, UnattendedChildren.Amount>(ref home));
    }
}
