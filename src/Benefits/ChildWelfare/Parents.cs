using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ChildWelfare;

/// <summary>What has become of a child's parents (父母情形), read by all programmes for children.</summary>
public static class Parents
{
    private const string Law = "民发〔2019〕62号";

    public struct Minor : IMemberResult { public static Term About { get; } = Declare.Condition("parents.minor", "月初未满18周岁", "民法典 第十七条"); }

    public struct Chosen : IMemberResult { public static Term About { get; } = Declare.Condition("parents.chosen", "没有改选特困供养", "民发〔2021〕43号"); }

    public struct FatherLost : IMemberResult { public static Term About { get; } = Declare.Condition("parents.fatherLost", "父亲死亡或者查找不到", "国办发〔2010〕54号"); }

    public struct MotherLost : IMemberResult { public static Term About { get; } = Declare.Condition("parents.motherLost", "母亲死亡或者查找不到", "国办发〔2010〕54号"); }

    public struct FatherUnable : IMemberResult { public static Term About { get; } = Declare.Condition("parents.fatherUnable", "父亲失踪、重残、重病，或者服刑、戒毒、被限制自由、失联满规定月数", Law); }

    public struct MotherUnable : IMemberResult { public static Term About { get; } = Declare.Condition("parents.motherUnable", "母亲失踪、重残、重病，或者服刑、戒毒、被限制自由、失联满规定月数", Law); }

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter AbsentMonths = at[ChildKeys.AbsentMonths];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            var father = home.Number<Support.Father>(m);
            var mother = home.Number<Support.Mother>(m);
            home.Set<Minor>(m, home.Is<Members.Alive>(m) & !home.Is<Members.Adult>(m));
            home.Set<Chosen>(m, !home.Is<Support.PrefersTekun>(m));
            home.Set<FatherLost>(m, Lost<N, B>(father));
            home.Set<MotherLost>(m, Lost<N, B>(mother));
            home.Set<FatherUnable>(m, Unable<N, B>(father, home.Number<Support.FatherMonths>(m), p));
            home.Set<MotherUnable>(m, Unable<N, B>(mother, home.Number<Support.MotherMonths>(m), p));
        }
    }

    private static B Lost<N, B>(N parent)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B> => parent.Is(1) | parent.Is(9);

    /// <summary>Declared missing, severely disabled or ill at once; the rest (5 to 8) only when it has lasted or will last the months of the rule.</summary>
    private static B Unable<N, B>(N parent, N months, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B> =>
        (parent >= 2 & parent <= 4) | (parent >= 5 & parent <= 8 & (months >= p.AbsentMonths).As("已满规定月数", Law));
}
