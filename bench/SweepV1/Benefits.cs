using System.Runtime.CompilerServices;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using static Huimin.SweepV1.Facts;
using static Huimin.SweepV1.Found;

namespace Huimin.SweepV1;

/// <summary>What goes by person, and the household's rest (specification §3, stages 3 and 4).</summary>
internal static class Benefits
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary>单人户低保, 特困供养, 困难残疾人生活补贴, 孤儿基本生活费, and who gets 价格补贴.</summary>
    [SkipLocalsInit]
    [MethodImpl(Apart)]
    public static void Persons<N, B, V>(ref V home, Standards p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N single = 0, tekunAmount = 0, living = 0, orphanAmount = 0, heads = 0;
        B dibao = home.Is<DibaoEntitled>(), margin = home.Is<Margin>(), low = home.Is<LowIncome>();
        var somebody = B.Any(low | home.Is<Apart>());
        N standard = home.Number<Standard>(), tekunBase = 0, orphanStandard = 0, perHead = 0;
        if (B.Any(home.Is<Apart>()))
        {
            tekunBase = N.PercentOfSmall(standard, p.TekunPercent);
            orphanStandard = N.PercentOfSmall(standard, p.OrphanPercent);
            perHead = N.Share(home.Number<Dibao>(), home.Number<Members>());
        }

        for (var m = 0; somebody && m < home.Size; m++)
        {
            var counted = home.Number<Counted>(m);
            B tekun = home.Is<TekunEntitled>(m), orphan = home.Is<OrphanEntitled>(m);
            var alone = margin & !tekun & (home.Is<Severe>(m) | home.Is<SeriouslyIll>(m)) & (counted < standard);
            if (B.Any(alone)) single += N.When(alone, standard - counted);
            if (B.Any(tekun))
            {
                var adl = home.Number<Adl>(m);
                var care = N.Select(adl <= p.AdlFull, p.CareFull, N.Select(adl <= p.AdlHalf, p.CareHalf, p.CareBasic));
                tekunAmount += N.When(tekun, tekunBase + care);
            }

            living += N.When((home.Number<DisabilityGrade>(m) > 0) & !tekun & !orphan & low, p.DisabilityLiving);
            if (B.Any(orphan))
                orphanAmount += N.When(orphan, N.Select(home.Number<Orphaned>(m).Is(1), orphanStandard, N.Max(orphanStandard - perHead, 0)));
            heads = heads.PlusOneIf((dibao & !tekun) | alone | tekun | orphan);
        }

        home.Set<SingleDibao>(single);
        home.Set<Found.Tekun>(tekunAmount);
        home.Set<DisabilityLiving>(living);
        home.Set<Orphan>(orphanAmount);
        home.Set<Heads>(heads);
    }

    /// <summary>重度残疾人护理补贴 or 失能老人养老服务补贴, the higher one; 高龄津贴.</summary>
    [SkipLocalsInit]
    [MethodImpl(Apart)]
    public static void Care<N, B, V>(ref V home, Standards p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N nursing = 0, elder = 0, oldAge = 0;
        B dibao = home.Is<DibaoEntitled>(), low = home.Is<LowIncome>();
        for (var m = 0; m < home.Size; m++)
        {
            var adl = home.Number<Adl>(m);
            B tekun = home.Is<TekunEntitled>(m), half = adl <= p.AdlHalf;
            B nursed = home.Is<Severe>(m) & !(tekun & half), cared = home.Reached<Born>(m, 60) & half & !tekun & low;
            if (B.Any(nursed | cared))
            {
                var grade = home.Number<DisabilityGrade>(m);
                var a = N.When(nursed, N.Select(grade.Is(1), p.NursingFirst, N.Select(grade.Is(2), p.NursingSecond, p.NursingOther)));
                var b = N.When(cared, N.Select(adl <= p.AdlFull, p.ElderFull, p.ElderHalf));
                nursing += N.When(a >= b, a);
                elder += N.When(b > a, b);
            }

            var aged = home.Reached<Born>(m, 80);
            if (B.Any(aged))
            {
                var age = N.When(aged, N.Select(home.Reached<Born>(m, 100), p.OldAge100, N.Select(home.Reached<Born>(m, 90), p.OldAge90, p.OldAge80)));
                oldAge += age + N.When(dibao | tekun, N.PercentOfSmall(age, p.OldAgeBoostPercent));
            }
        }

        home.Set<Nursing>(nursing);
        home.Set<ElderCare>(elder);
        home.Set<OldAge>(oldAge);
    }

    /// <summary>临时救助, 价格临时补贴 and the total.</summary>
    [SkipLocalsInit]
    [MethodImpl(Apart)]
    public static void Totals<N, B, V>(ref V home, Standards p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N kind = home.Number<Facts.Emergency>(), standard = home.Number<Standard>(), relief = 0;
        var struck = ((kind > 0) & (home.Number<EmergencyMonths>() <= p.EmergencyMonths) & (home.Number<Income>() < home.Number<Line>() * p.EmergencyMultiple))
            .As("临时救助条件");
        if (B.Any(struck))
        {
            var percent = N.Select(kind.Is(1), p.AccidentPercent, N.Select(kind.Is(2), p.IllnessPercent, p.DisasterPercent));
            relief = N.When(struck, N.Min(N.PercentOfSmall(home.Number<EmergencyLoss>(), percent), standard * p.EmergencyCapMonths));
        }

        home.Set<Found.Emergency>(relief);
        N price = 0;
        if (B.Any(home.Number<Heads>() > 0)) price = home.Number<Heads>() * N.PerTenThousand(standard, p.PriceRise);
        home.Set<Price>(price);
        home.Set<Total>(home.Number<Dibao>() + home.Number<SingleDibao>() + home.Number<Found.Tekun>() + home.Number<DisabilityLiving>() + home.Number<Nursing>()
            + home.Number<ElderCare>() + home.Number<OldAge>() + home.Number<Orphan>() + relief + home.Number<Price>());
    }
}
