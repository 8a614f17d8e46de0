using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Means;

/// <summary>What the household has together: people, income, property (共同生活家庭成员的收入和财产). Members in Tekun are provided for apart.</summary>
public static class HouseholdMeans
{
    /// <summary>Counted in the household and not in Tekun (低保核算人口).</summary>
    public struct Assessed : IMemberResult { public static Term About { get; } = Declare.Condition("means.assessed", "计入低保核算人口", "民发〔2021〕57号 第七条"); }

    public struct People : IHouseholdResult { public static Term About { get; } = Declare.Result("means.people", "低保核算人口数", Unit.Count, "民发〔2021〕57号 第七条"); }

    public struct HasPeople : IHouseholdResult { public static Term About { get; } = Declare.Condition("means.hasPeople", "有计入低保核算的家庭成员", "民发〔2021〕57号 第七条"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("means.total", "家庭月可计收入", "民发〔2021〕57号 第十三条"); }

    public struct PerHead : IHouseholdResult { public static Term About { get; } = Declare.Amount("means.perHead", "家庭月人均收入（四舍五入到分）", "民发〔2021〕57号 第十三条"); }

    /// <summary>Before the deductions that only Dibao knows (人均可支配收入口径).</summary>
    public struct DisposablePerHead : IHouseholdResult { public static Term About { get; } = Declare.Amount("means.disposablePerHead", "家庭月人均可支配收入（四舍五入到分）", "刚性支出困难家庭认定办法"); }

    public struct Employed : IHouseholdResult { public static Term About { get; } = Declare.Condition("means.employed", "有就业的家庭成员"); }

    public static void Decide<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N people = 0, total = 0, disposable = 0, workers = 0;
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Assessed>(m, home.Is<Members.Counted>(m) & !home.Is<Tekun.Entitled>(m));
            var assessed = home.Is<Assessed>(m);
            people = people.PlusOneIf(assessed);
            total += N.When(assessed, home.Number<OwnMeans.Counted>(m));
            disposable += N.When(assessed, home.Number<OwnMeans.Gross>(m));
            workers = workers.PlusOneIf(assessed & home.Number<Income.Wage>(m) > 0);
        }

        home.Set<People>(people);
        home.Set<HasPeople>(home.Number<People>() > 0);
        home.Set<Total>(total);
        home.Set<PerHead>(Payout.PerHead<N, B>(home.Number<Total>(), home.Number<People>()));
        home.Set<DisposablePerHead>(Payout.PerHead<N, B>(disposable.As("家庭月可支配收入"), home.Number<People>()));
        home.Set<Employed>(workers > 0);
    }

    /// <summary>Whether deposits, vehicles and houses stay within limits (家庭财产符合规定).</summary>
    internal static B Within<N, B, V>(ref V home, Parameter months, Parameter vehicles, Parameter houses)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var limit = (home.Number<LocalStandard.Monthly>() * months * home.Number<People>()).As("货币财产上限（标准×月数×人数）");
        return (home.Number<Home.Deposits>() <= limit).As("货币财产不超过上限")
            & (home.Number<Home.Vehicles>() <= vehicles).As("机动车不超过规定")
            & (home.Number<Home.Houses>() <= houses).As("住房套数不超过规定");
    }
}
