using Huimin.Benefits.Facts;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Means;

/// <summary>Who each member is to the law: alive, of age, counted in the household, severely disabled (成员认定).</summary>
public static class Members
{
    public struct Alive : IMemberResult { public static Term About { get; } = Declare.Condition("member.alive", "在世（含死亡当月）"); }

    /// <summary>On the first day of the month, so that a benefit for minors is paid through the month of the birthday.</summary>
    public struct Adult : IMemberResult { public static Term About { get; } = Declare.Condition("member.adult", "月初已满18周岁", "民法典 第十七条"); }

    public struct Counted : IMemberResult { public static Term About { get; } = Declare.Condition("member.counted", "计入共同生活的家庭成员", "民发〔2021〕57号 第七条"); }

    public struct Certified : IMemberResult { public static Term About { get; } = Declare.Condition("member.certified", "持有效残疾人证"); }

    public struct Severe : IMemberResult { public static Term About { get; } = Declare.Condition("member.severe", "一、二级残疾或者三级智力、精神残疾", "民发〔2021〕57号 第八条"); }

    public struct Mental : IMemberResult { public static Term About { get; } = Declare.Condition("member.mental", "智力或者精神残疾"); }

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter AgeCount = at[GeneralKeys.AgeCount];
        public readonly Parameter AdultAge = at[ChildWelfare.ChildKeys.AdultAge];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<Alive>(m, home.MonthsSince<Person.Died>(m) <= 0);
            home.Set<Adult>(m, Chosen.By(p.AdultAge, home.Reached<Person.Born>(m, p.AdultAge.Value)));

            var category = home.Number<Person.Category>(m);
            var degree = home.Number<Person.Degree>(m);
            home.Set<Mental>(m, category.Is(5) | category.Is(6));
            home.Set<Certified>(m, degree >= 1 & home.MonthsSince<Person.CertificateEnds>(m) <= 0);
            home.Set<Severe>(m, home.Is<Certified>(m) & (degree <= 2 | (degree.Is(3) & home.Is<Mental>(m))));

            var apart = home.Is<Person.Independent>(m) & home.Number<Person.Relation>(m).Is(3) & home.Is<Adult>(m) & !AtSchool<N, B, V>(ref home, m);
            home.Set<Counted>(m, home.Is<Alive>(m) & home.Number<Person.Absence>(m).Is(0) & !home.Number<Person.Relation>(m).Is(5) & !apart);
        }
    }

    /// <summary>At school up to a full-time bachelor's course: such a child does not live independently (57号第七条第三项).</summary>
    private static B AtSchool<N, B, V>(ref V home, int m)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var studying = home.Number<Person.Studying>(m);
        return (studying >= 1 & studying <= 3).As("在校接受本科及以下学历教育");
    }

    /// <summary>Of age in this month, as the region counts it (满岁口径): with the month of the birthday, or only when it lies before the month.</summary>
    internal static B OfAge<N, B, V>(ref V home, int m, Parameter years, Parameter ageCount)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B> =>
        Chosen.By(ageCount, Chosen.By(years, ageCount.Value == 0 ? home.ReachedInMonth<Person.Born>(m, years.Value) : home.Reached<Person.Born>(m, years.Value)));
}
