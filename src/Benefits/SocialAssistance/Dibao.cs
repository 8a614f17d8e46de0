using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// The minimum living guarantee (最低生活保障) of a household: by difference or by tiers, with supplements by category, and the months of phase-out when
/// work has lifted the income over the line. Members who enter alone are in <see cref="SinglePerson"/>.
/// </summary>
public static class Dibao
{
    public struct WithinIncome : IHouseholdResult { public static Term About { get; } = Declare.Condition("dibao.withinIncome", "家庭月人均收入低于低保标准", "社会救助法 第十九条；民发〔2021〕57号 第四条"); }

    public struct WithinAssets : IHouseholdResult { public static Term About { get; } = Declare.Condition("dibao.withinAssets", "家庭财产符合规定", "社会救助法 第二十三条；民发〔2021〕57号 第十四条"); }

    public struct Meets : IHouseholdResult { public static Term About { get; } = Declare.Condition("dibao.meets", "符合低保条件", "民发〔2021〕57号 第四条"); }

    public struct PhaseOut : IHouseholdResult { public static Term About { get; } = Declare.Condition("dibao.phaseOut", "就业后收入超标，仍在渐退期", "民发〔2022〕83号"); }

    public struct Entitled : IHouseholdResult { public static Term About { get; } = Declare.Condition("dibao", "可享受低保", "社会救助法 第十八条"); }

    /// <summary>Whose own part is paid: not that of a member who has three times refused suitable work.</summary>
    public struct PartPaid : IMemberResult { public static Term About { get; } = Declare.Condition("dibao.partPaid", "计发本人部分", "民发〔2021〕57号 第三十四条"); }

    public struct Approved : IHouseholdResult { public static Term About { get; } = Declare.Result("dibao.approved", "实际纳入人数", Unit.Count, "民发〔2021〕57号 第三十四条"); }

    public struct Gap : IHouseholdResult { public static Term About { get; } = Declare.Amount("dibao.gap", "补差或者分档低保金", "社会救助法 第十八条"); }

    public struct Extra : IHouseholdResult { public static Term About { get; } = Declare.Amount("dibao.extra", "分类施保增发", "社会救助法 第二十条"); }

    public struct Amount : IHouseholdResult { public static Term About { get; } = Declare.Amount("dibao.amount", "低保金", "社会救助法 第十八条"); }

    /// <summary>What each approved person has of it, for the rules that ask what somebody already receives.</summary>
    public struct PerPerson : IHouseholdResult { public static Term About { get; } = Declare.Amount("dibao.perPerson", "人均低保金", "社会救助法 第十八条"); }

    public static Programme About { get; } = new("DIBAO", "最低生活保障")
    {
        Basis = "社会救助法 第十八条至第二十条；民发〔2021〕57号；民发〔2022〕83号；重庆市城乡居民最低生活保障条例",
        Entitled = Entitled.About,
        Amount = Amount.About,
        Apply = "户籍所在地镇街，有条件的可在居住证所在地申请",
        Requirements =
        [
            new(WithinIncome.About, new("DB-001", "家庭月人均收入不低于低保标准。", "社会救助法 第十九条")),
            new(WithinAssets.About, new("DB-002", "家庭财产超过规定。", "社会救助法 第二十三条；民发〔2021〕57号 第十四条")),
            new(HouseholdMeans.HasPeople.About, new("DB-003", "家庭中没有计入低保核算的成员（成员均为特困人员，或者服刑、失踪等不计入）。", "民发〔2021〕57号 第七条")),
            new(OwnMeans.PlaceFits.About, new("DB-004", "户籍不在本区，请向户籍所在地镇街申请。", "社会救助法 第三十七条")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Mode = at[DibaoKeys.AmountMode];
        public readonly Parameter SmallestTopUp = at[DibaoKeys.SmallestTopUp];
        public readonly Parameter TierHighShare = at[DibaoKeys.TierHighShare];
        public readonly Parameter TierHigh = at[DibaoKeys.TierHigh];
        public readonly Parameter TierMiddleShare = at[DibaoKeys.TierMiddleShare];
        public readonly Parameter TierMiddle = at[DibaoKeys.TierMiddle];
        public readonly Parameter TierLow = at[DibaoKeys.TierLow];
        public readonly Parameter DepositMonths = at[DibaoKeys.DepositMonths];
        public readonly Parameter Vehicles = at[DibaoKeys.Vehicles];
        public readonly Parameter Houses = at[DibaoKeys.Houses];
        public readonly Parameter PhaseOutMonths = at[DibaoKeys.PhaseOutMonths];
        public readonly Parameter PhaseOutShare = at[DibaoKeys.PhaseOutShare];
        public readonly Parameter RefusedWork = at[DibaoKeys.RefusedWork];
        public readonly Parameter Rounding = at[GeneralKeys.Rounding];
        public readonly DibaoSupplements.Parameters Supplements = new(at);
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B> => Decide<N, B, V>(ref home, home.Number<HouseholdMeans.PerHead>(), p);

    /// <summary>By a given income per head (人均收入), which a draft may count differently.</summary>
    internal static void Decide<N, B, V>(ref V home, N income, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<WithinIncome>(income < home.Number<LocalStandard.Monthly>());
        home.Set<WithinAssets>(HouseholdMeans.Within<N, B, V>(ref home, p.DepositMonths, p.Vehicles, p.Houses));
        home.Set<Meets>(home.Is<OwnMeans.PlaceFits>() & home.Is<HouseholdMeans.HasPeople>() & home.Is<WithinIncome>() & home.Is<WithinAssets>());

        var months = home.MonthsSince<Home.OverSince>();
        home.Set<PhaseOut>(home.Is<Home.WasDibao>() & home.Is<HouseholdMeans.HasPeople>() & !home.Is<WithinIncome>() & home.Is<WithinAssets>() & home.Is<HouseholdMeans.Employed>()
            & (months >= 0 & months < p.PhaseOutMonths).As("超标未满渐退期"));
        home.Set<Entitled>(home.Is<Meets>() | home.Is<PhaseOut>());

        N approved = 0;
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<PartPaid>(m, home.Is<HouseholdMeans.Assessed>(m) & !(home.Is<Person.RefusedWork>(m) & ((N)p.RefusedWork).Is(1)));
            approved = approved.PlusOneIf(home.Is<PartPaid>(m));
        }

        home.Set<Approved>(approved);
        home.Set<Gap>(N.When(home.Is<Meets>(), Chosen.By(p.Mode, p.Mode.Value == 0 ? Difference<N, B, V>(ref home, income, p) : Tiers<N, B, V>(ref home, income, p))));
        home.Set<Extra>(N.When(home.Is<Meets>(), DibaoSupplements.Of<N, B, V>(ref home, p.Supplements)));
        var full = Payout.Rounded<N, B>(home.Number<Gap>() + home.Number<Extra>(), p.Rounding);
        var fading = Payout.Rounded<N, B>(N.Percent(home.Number<Home.LastAmount>(), p.PhaseOutShare), p.Rounding).As("渐退期低保金（原额按比例）", "民发〔2022〕83号");
        home.Set<Amount>(N.Select(home.Is<Meets>(), full, N.When(home.Is<PhaseOut>(), fading)));
        home.Set<PerPerson>(Payout.PerHead<N, B>(home.Number<Amount>(), home.Number<Approved>()));
    }

    /// <summary>按差额: what is missing to the standard, for each person, but not less than the smallest top-up.</summary>
    private static N Difference<N, B, V>(ref V home, N income, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var missing = N.Max(home.Number<LocalStandard.Monthly>() - income, p.SmallestTopUp).As("人均补差（标准−人均收入）");
        return N.Max(missing, 0) * home.Number<Approved>();
    }

    /// <summary>分档定额: a fixed amount by how far the income lies below the standard.</summary>
    private static N Tiers<N, B, V>(ref V home, N income, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var first = (income <= N.Percent(home.Number<LocalStandard.Monthly>(), p.TierHighShare)).As("人均收入在一档以内");
        var second = (income <= N.Percent(home.Number<LocalStandard.Monthly>(), p.TierMiddleShare)).As("人均收入在二档以内");
        return N.Select(first, p.TierHigh, N.Select(second, p.TierMiddle, p.TierLow)).As("人均分档低保金") * home.Number<Approved>();
    }
}
