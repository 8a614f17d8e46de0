using System.Runtime.CompilerServices;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using static Huimin.SweepV1.Facts;
using static Huimin.SweepV1.Found;

namespace Huimin.SweepV1;

/// <summary>特困, 低保, 低保边缘 and 刚性支出困难 (specification §3, stages 1 and 2).</summary>
internal static class Assistance
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary>What follows from the disability certificate and the schooling alone (stage 1).</summary>
    public static void Traits<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            N kind = home.Number<DisabilityKind>(m), grade = home.Number<DisabilityGrade>(m);
            B mental = kind.Is(5) | kind.Is(6), first = grade.Is(1), firstOrSecond = first | grade.Is(2);
            home.Set<Severe>(m, firstOrSecond | (grade.Is(3) & mental));
            home.Set<Unable>(m, (mental & (grade <= 3)) | (kind.Is(4) & firstOrSecond) | (kind.Is(1) & first));
            home.Set<FreeToWork>(m, home.Is<CanWork>(m) & !home.Is<Student>(m));
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Apart)]
    public static void People<N, B, V>(ref V home, Standards p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var standard = N.Lookup(p.Standard, (home.Number<Region>() * 2).PlusOneIf(home.Is<Urban>()));
        home.Set<Standard>(standard);
        B apart = false;
        N members = home.Size, income = 0, savings = 0, rigid = 0, supplements = 0;
        for (var m = 0; m < home.Size; m++)
        {
            var adult = home.Reached<Born>(m, 18);
            var noAbility = (home.Reached<Born>(m, 60) | !home.Reached<Born>(m, 16) | home.Is<Unable>(m)).As("无劳动能力");
            var student = home.Is<Student>(m);
            var earned = home.Number<Earned>(m);
            var disregarded = N.Min(N.PercentOfSmall(earned, p.DisregardPercent), p.DisregardCap).As("劳动收入扣减");
            var net = N.When(!student, earned - disregarded);
            var able = (home.Is<FreeToWork>(m) & !noAbility).As("有劳动能力");
            home.Set<Counted>(m, N.Select(able, N.Max(net, p.ImputedIncome), net) + home.Number<Pension>(m));
            home.Set<OrphanEntitled>(m, !adult & (home.Number<Orphaned>(m) > 0));
            var deposits = home.Number<Facts.Savings>(m);
            home.Set<TekunEntitled>(m,
                noAbility & !home.Is<Support>(m) & (home.Number<Counted>(m) < standard) & (deposits <= standard * p.TekunAssetMonths) & !home.Is<OrphanEntitled>(m));

            var tekun = home.Is<TekunEntitled>(m);
            apart |= tekun | home.Is<OrphanEntitled>(m);
            savings += deposits;
            rigid += home.Number<Medical>(m) + home.Number<Education>(m);
            members = members.MinusOneIf(tekun);
            income += N.When(!tekun, home.Number<Counted>(m));
            supplements = supplements.PlusOneIf(!tekun & (!adult | home.Reached<Born>(m, 70) | home.Is<Severe>(m)));
        }

        home.Set<Apart>(apart);
        home.Set<Members>(members);
        home.Set<Income>(income);
        home.Set<Found.Savings>(savings);
        home.Set<RigidSpending>(rigid);
        home.Set<Supplements>(supplements);
    }

    [SkipLocalsInit]
    [MethodImpl(Apart)]
    public static void Households<N, B, V>(ref V home, Standards p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N standard = home.Number<Standard>(), n = home.Number<Members>(), income = home.Number<Income>(), savings = home.Number<Found.Savings>();
        N vehicles = home.Number<Vehicles>(), houses = home.Number<Houses>(), forAll = standard * home.Size;
        home.Set<Line>(standard * n);
        var line = home.Number<Line>();
        var some = n > 0;
        var dibaoAssets = ((savings <= forAll * p.DibaoAssetMonths) & vehicles.Is(0) & (houses <= 1)).As("低保财产条件");
        var marginAssets = ((savings <= forAll * p.MarginAssetMonths) & (vehicles <= 1) & (houses <= 2)).As("低边财产条件");
        home.Set<DibaoEntitled>(some & (income < line).As("收入低于低保标准") & dibaoAssets);
        var dibao = home.Is<DibaoEntitled>();
        N grant = 0;
        if (B.Any(dibao))
        {
            var supplement = home.Number<Supplements>() * N.PercentOfSmall(standard, p.SupplementPercent);
            grant = N.When(dibao, N.Max(line - income, n * p.SmallestGrant) + supplement);
        }

        home.Set<Dibao>(grant);
        home.Set<Margin>(some & !dibao & (income < N.Percent(line, p.MarginPercent)).As("收入低于低边标准") & marginAssets);
        var margin = home.Is<Margin>();
        var disposable = N.Select(home.Is<Urban>(), p.DisposableTown, p.DisposableCountry).As("人均可支配收入");
        home.Set<Rigid>(some & !dibao & !margin & (income < n * disposable)
            & (N.Max(income - home.Number<RigidSpending>(), 0) < line).As("扣除刚性支出后低于低保标准") & marginAssets);
        home.Set<LowIncome>(dibao | margin);
    }
}
