using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Disability;
using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Overlaps;

/// <summary>
/// What the living allowance is not paid beside (残疾人生活补贴的衔接): Tekun, the care money of work injury insurance, the orphans' money, and the unattended
/// children's money where that is paid in full.
/// </summary>
public static class DisabilityOverlaps
{
    public struct FullAsUnattended : IMemberResult { public static Term About { get; } = Declare.Condition("overlap.fullAsUnattended", "全额领取事实无人抚养儿童补贴（未领取低保金、特困供养金）", "民发〔2019〕62号"); }

    /// <summary>What stands against both allowances.</summary>
    public struct CaredFor : IMemberResult { public static Term About { get; } = Declare.Condition("overlap.caredFor", "已享受特困供养或者工伤保险生活护理费", "国发〔2015〕52号；渝民发〔2021〕15号"); }

    public static void Decide<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<FullAsUnattended>(m, home.Is<UnattendedChildren.Qualifies>(m) & !home.Is<Assisted.InDibao>(m) & !home.Is<Tekun.Entitled>(m));
            home.Set<CaredFor>(m, home.Is<Tekun.Entitled>(m) | home.Is<Person.WorkInjuryCare>(m));

            home.Set<LivingAllowance.NoConflict>(m, !(home.Is<CaredFor>(m) | home.Is<Orphans.Qualifies>(m) | home.Is<FullAsUnattended>(m)));
            home.Set<LivingAllowance.Entitled>(m, home.Number<LivingAllowance.Due>(m) > 0 & home.Is<LivingAllowance.NoConflict>(m));
            home.Set<LivingAllowance.Amount>(m, N.When(home.Is<LivingAllowance.Entitled>(m), home.Number<LivingAllowance.Due>(m)));
        }

        home.Set<LivingAllowance.Anybody>(Everyone.Any<N, B, V, LivingAllowance.Entitled>(ref home));
        home.Set<LivingAllowance.Total>(Everyone.Sum<N, B, V, LivingAllowance.Amount>(ref home));
    }
}
