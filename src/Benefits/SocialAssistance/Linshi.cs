using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// Temporary assistance (临时救助), paid once: for an emergency (急难型, wherever the household is registered) or for a leap of necessary expenditure (支出型).
/// For one cause the higher of the two; small amounts out of the town's petty fund before the papers are complete.
/// </summary>
public static class Linshi
{
    private const string Law = "社会救助法 第二十九条；民发〔2018〕23号";

    public struct Again : IHouseholdResult { public static Term About { get; } = Declare.Condition("linshi.again", "同一事由未超过一年内救助次数", Law); }

    public struct Emergency : IHouseholdResult { public static Term About { get; } = Declare.Condition("linshi.emergency", "急难型：规定期限内发生急难，基本生活暂时严重困难", Law); }

    public struct Expenditure : IHouseholdResult { public static Term About { get; } = Declare.Condition("linshi.expenditure", "支出型：收入、财产符合规定，医疗教育等支出达到起点", Law); }

    public struct EmergencyAmount : IHouseholdResult { public static Term About { get; } = Declare.Amount("linshi.emergencyAmount", "急难型救助金额", Law); }

    public struct ExpenditureAmount : IHouseholdResult { public static Term About { get; } = Declare.Amount("linshi.expenditureAmount", "支出型救助金额", Law); }

    public struct Either : IHouseholdResult { public static Term About { get; } = Declare.Condition("linshi.either", "符合急难型或者支出型条件", Law); }

    public struct Entitled : IHouseholdResult { public static Term About { get; } = Declare.Condition("linshi", "符合临时救助条件", Law); }

    public struct Amount : IHouseholdResult { public static Term About { get; } = Declare.Amount("linshi.amount", "临时救助金（一次性）", Law); }

    /// <summary>The town may pay at once and complete the papers afterwards.</summary>
    public struct TownMay : IHouseholdResult { public static Term About { get; } = Declare.Condition("linshi.townMay", "镇街备用金可先行救助", "社会救助法 第五十条"); }

    public static Programme About { get; } = new("TEMP", "临时救助")
    {
        Basis = "社会救助法 第二十九条、第三十七条、第五十条；民发〔2018〕23号",
        Paid = Payment.Once,
        Entitled = Entitled.About,
        Amount = Amount.About,
        Apply = "急难发生地镇街，不限户籍和居住地",
        Requirements =
        [
            new(Either.About, new("TP-001", "没有在规定期限内发生的急难，医疗、教育等必需支出也没有达到支出型救助的条件。", Law)),
            new(Again.About, new("TP-002", "本年内同一事由的救助次数已满；重大困难可由镇街提请一事一议。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Standard = at[DibaoKeys.StandardUrban];
        public readonly Parameter Slight = at[LinshiKeys.Slight];
        public readonly Parameter Heavy = at[LinshiKeys.Heavy];
        public readonly Parameter Grave = at[LinshiKeys.Grave];
        public readonly Parameter MostPeople = at[LinshiKeys.MostPeople];
        public readonly Parameter CapMonths = at[LinshiKeys.CapMonths];
        public readonly Parameter WindowMonths = at[LinshiKeys.WindowMonths];
        public readonly Parameter Times = at[LinshiKeys.TimesAYear];
        public readonly Parameter From1 = at[LinshiKeys.SpendingFirst];
        public readonly Parameter From2 = at[LinshiKeys.SpendingSecond];
        public readonly Parameter From3 = at[LinshiKeys.SpendingThird];
        public readonly Parameter Share1 = at[LinshiKeys.ShareFirst];
        public readonly Parameter Share2 = at[LinshiKeys.ShareSecond];
        public readonly Parameter Share3 = at[LinshiKeys.ShareThird];
        public readonly Parameter TownLimit = at[LinshiKeys.TownLimit];
        public readonly Parameter Rounding = at[GeneralKeys.Rounding];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<Again>(home.Number<Spending.AidedThisYear>() < p.Times);
        EmergencyType<N, B, V>(ref home, p);
        ExpenditureType<N, B, V>(ref home, p);
        home.Set<Either>(home.Is<Emergency>() | home.Is<Expenditure>());
        home.Set<Entitled>(home.Is<Either>() & home.Is<Again>());

        var cap = ((N)p.Standard * p.CapMonths).As("一次救助上限（标准×月数）", Law);
        var higher = N.Max(home.Number<EmergencyAmount>(), home.Number<ExpenditureAmount>()).As("两型择高", Law);
        home.Set<Amount>(N.When(home.Is<Entitled>(), Payout.Rounded<N, B>(N.Min(higher, cap), p.Rounding)));
        home.Set<TownMay>(home.Is<Entitled>() & home.Is<Emergency>() & home.Number<Amount>() <= p.TownLimit);
    }

    private static void EmergencyType<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N people = 0;
        for (var m = 0; m < home.Size; m++) people = people.PlusOneIf(home.Is<Members.Counted>(m));
        var (months, severity) = (home.MonthsSince<Spending.EmergencyOn>(), home.Number<Spending.Severity>());
        home.Set<Emergency>(home.Number<Spending.Emergency>() >= 1 & severity >= 1 & months >= 0 & months < p.WindowMonths);
        var multiple = N.Select(severity.Is(3), p.Grave, N.Select(severity.Is(2), p.Heavy, p.Slight)).As("按困难程度的倍数", Law);
        var each = N.Percent(p.Standard, multiple).As("每人救助额（标准×倍数）");
        home.Set<EmergencyAmount>(N.When(home.Is<Emergency>(), each * N.Min(people.As("家庭人数"), p.MostPeople)));
    }

    private static void ExpenditureType<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var spent = (home.Number<Spending.Medical12>() + home.Number<Spending.Education12>()).As("前12个月医疗、教育个人负担");
        home.Set<Expenditure>(spent >= p.From1 & home.Is<RigidExpenditure.WithinIncome>() & home.Is<RigidExpenditure.WithinAssets>());
        var tiered = N.Select(
            spent >= p.From3,
            Payout.PercentOfLarge<N, B>(spent, p.Share3),
            N.Select(spent >= p.From2, Payout.PercentOfLarge<N, B>(spent, p.Share2), Payout.PercentOfLarge<N, B>(spent, p.Share1)));
        home.Set<ExpenditureAmount>(N.When(home.Is<Expenditure>(), tiered));
    }
}
