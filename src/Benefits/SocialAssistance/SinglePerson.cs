using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// Dibao for one member alone (单人保): the severely disabled and seriously ill of a household on the margin, grown-up severely disabled people without
/// work, clergy apart from their family, and others whom the county names.
/// </summary>
public static class SinglePerson
{
    private const string Law = "民发〔2021〕57号 第八条";

    public struct OfMargin : IMemberResult { public static Term About { get; } = Declare.Condition("single.ofMargin", "低保边缘家庭中的重残、重病人员", "社会救助法 第二十一条；" + Law); }

    public struct DisabledAlone : IMemberResult { public static Term About { get; } = Declare.Condition("single.disabledAlone", "成年无业重度残疾人，参照单人户", "民发〔2022〕83号"); }

    public struct Clergy : IMemberResult { public static Term About { get; } = Declare.Condition("single.clergy", "脱离家庭三年以上的生活困难宗教教职人员", Law); }

    public struct Eligible : IMemberResult { public static Term About { get; } = Declare.Condition("single.eligible", "属于可以单人纳入的人员", Law); }

    public struct OwnMeansLow : IMemberResult { public static Term About { get; } = Declare.Condition("single.means", "本人收入低于低保标准且财产符合规定", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("single", "可按单人户纳入低保", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("single.amount", "单人户低保金", "社会救助法 第十八条"); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("single.anybody", "家中有可单人纳入低保的人员"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("single.total", "单人户低保金合计"); }

    public static Programme About { get; } = new("SINGLE_PERSON", "单人户低保")
    {
        Basis = "社会救助法 第二十一条；民发〔2021〕57号 第八条；民发〔2022〕83号",
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "户籍所在地镇街",
        Requirements =
        [
            new(Margin.NotDibao.About, new("SP-001", "家庭已整户纳入低保，成员不再单独纳入。", Law)),
            new(Eligible.About, new("SP-002", "不属于可以单人纳入的人员（边缘家庭中的重残重病人员、成年无业重残人员、脱离家庭的宗教教职人员等）。", Law)),
            new(OwnMeansLow.About, new("SP-003", "本人收入不低于低保标准或者财产超过规定。", Law)),
            new(OwnMeans.PlaceFits.About, new("SP-004", "户籍不在本区，请向户籍所在地镇街申请。", "社会救助法 第三十七条")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Allowed = at[DibaoKeys.SinglePerson];
        public readonly Parameter SmallestTopUp = at[DibaoKeys.SmallestTopUp];
        public readonly Parameter Rounding = at[GeneralKeys.Rounding];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var allowed = ((N)p.Allowed).Is(1);
        for (var m = 0; m < home.Size; m++)
        {
            var severe = home.Is<Members.Severe>(m);
            var hard = severe | home.Is<Person.SeriousIllness>(m) | home.Is<Person.OtherSingle>(m);
            home.Set<OfMargin>(m, allowed & home.Is<Margin.Entitled>() & home.Is<HouseholdMeans.Assessed>(m) & hard);
            home.Set<DisabledAlone>(m, home.Is<HouseholdMeans.Assessed>(m) & home.Is<Members.Adult>(m) & severe & home.Number<Income.Wage>(m) <= 0);
            home.Set<Clergy>(m, home.Is<Members.Alive>(m) & home.Number<Person.Absence>(m).Is(4) & !home.Is<Tekun.Entitled>(m));
            home.Set<Eligible>(m, home.Is<OfMargin>(m) | home.Is<DisabledAlone>(m) | home.Is<Clergy>(m));

            var (own, standard) = (home.Number<OwnMeans.Counted>(m), home.Number<LocalStandard.Monthly>());
            home.Set<OwnMeansLow>(m, own < standard & home.Is<LocalStandard.WithinAssets>(m));

            // Clergy are no members of the household: its own Dibao does not reach them.
            home.Set<Entitled>(m, home.Is<OwnMeans.PlaceFits>() & home.Is<Eligible>(m) & home.Is<OwnMeansLow>(m) & (home.Is<Margin.NotDibao>() | home.Is<Clergy>(m)));
            var missing = N.Max(standard - own, p.SmallestTopUp).As("本人补差（标准−本人收入）");
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), Payout.Rounded<N, B>(N.Max(missing, 0), p.Rounding)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
