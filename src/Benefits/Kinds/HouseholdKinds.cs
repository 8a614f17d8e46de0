using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Kinds;

/// <summary>
/// What kind of household it is to the bureau (家庭类型): each is of exactly one, the first of the list that fits. Only for counting; no benefit follows from it.
/// </summary>
public static class HouseholdKinds
{
    /// <summary>Old by the law on the elderly (老年人权益保障法第二条).</summary>
    private const int ElderAge = 60;

    /// <summary>The kinds in the order in which they are looked for; a code is the place in this list, from 1.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["独居老年人户", "有重残或重病成员户", "单亲有未成年人户", "其他有未成年人户", "全部为老年人户", "其他家庭"];

    /// <summary>How each is recognised, for the screen.</summary>
    public const string Order = "每户只归一类，依次看：只有一名60周岁以上的成员；有重度残疾或重病成员；有未成年人且只有一名成年人；有未成年人；成员都满60周岁；其余。";

    public struct Kind : IHouseholdResult { public static Term About { get; } = Declare.Result("kind", "家庭类型", Unit.None); }

    public static void Decide<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N people = 0, minors = 0, elders = 0, hard = 0;
        for (var m = 0; m < home.Size; m++)
        {
            var counted = home.Is<Members.Counted>(m);
            people = people.PlusOneIf(counted);
            minors = minors.PlusOneIf(counted & !home.Is<Members.Adult>(m));
            elders = elders.PlusOneIf(counted & home.ReachedInMonth<Person.Born>(m, ElderAge));
            hard = hard.PlusOneIf(counted & (home.Is<Members.Severe>(m) | home.Is<Person.SeriousIllness>(m)));
        }

        var (alone, old) = (people.Is(1), N.Same(elders, people) & people > 0);
        home.Set<Kind>(N.Select(alone & old, 1, N.Select(hard > 0, 2, N.Select(minors > 0 & (people - minors).Is(1), 3, N.Select(minors > 0, 4, N.Select(old, 5, 6))))));
    }
}

/// <summary>The kinds by themselves, over the facts of all benefits, so that they read the district's snapshot (家庭类型规则集).</summary>
public readonly struct KindBook : IRulebook<Members.Parameters>
{
    public static Schema Schema { get; } = Schema.Of(
        typeof(Home), typeof(Spending), typeof(Person), typeof(Income), typeof(Support), typeof(Elder), typeof(Death), typeof(Members), typeof(HouseholdKinds));

    public static IReadOnlyList<Programme> Programmes => [];

    public static void Decide<N, B, V, TPass>(ref V home, Members.Parameters parameters, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass
    {
        if (pass.Runs(parameters)) Members.Decide<N, B, V>(ref home, parameters);
        if (pass.Runs()) HouseholdKinds.Decide<N, B, V>(ref home);
    }
}
