using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>Households on the margin of Dibao (低保边缘家庭): a status without money that opens medical, education, housing and work assistance.</summary>
public static class Margin
{
    public struct WithinIncome : IHouseholdResult { public static Term About { get; } = Declare.Condition("margin.withinIncome", "家庭月人均收入低于边缘家庭收入线", "社会救助法 第二十一条"); }

    public struct WithinAssets : IHouseholdResult { public static Term About { get; } = Declare.Condition("margin.withinAssets", "家庭财产符合边缘家庭规定", "社会救助法 第二十三条"); }

    public struct NotDibao : IHouseholdResult { public static Term About { get; } = Declare.Condition("margin.notDibao", "未纳入低保", "社会救助法 第二十一条"); }

    public struct Entitled : IHouseholdResult { public static Term About { get; } = Declare.Condition("margin", "符合低保边缘家庭条件", "社会救助法 第二十一条"); }

    public static Programme About { get; } = new("DIBAO_MARGINAL", "低保边缘家庭认定")
    {
        Basis = "社会救助法 第二十一条",
        Paid = Payment.Status,
        ValidMonths = LowIncomeKeys.MarginValidMonths,
        Entitled = Entitled.About,
        Apply = "户籍所在地镇街",
        Requirements =
        [
            new(NotDibao.About, new("MG-001", "已纳入低保，不再认定为低保边缘家庭。", "社会救助法 第二十一条")),
            new(WithinIncome.About, new("MG-002", "家庭月人均收入不低于边缘家庭收入线。", "社会救助法 第二十一条")),
            new(WithinAssets.About, new("MG-003", "家庭财产超过边缘家庭规定。", "社会救助法 第二十三条")),
            new(HouseholdMeans.HasPeople.About, new("MG-004", "家庭中没有计入核算的成员。", "民发〔2021〕57号 第七条")),
            new(OwnMeans.PlaceFits.About, new("MG-005", "户籍不在本区，请向户籍所在地镇街申请。", "社会救助法 第三十七条")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Ratio = at[LowIncomeKeys.MarginRatio];
        public readonly Parameter DepositMonths = at[LowIncomeKeys.MarginDepositMonths];
        public readonly Parameter Vehicles = at[LowIncomeKeys.MarginVehicles];
        public readonly Parameter Houses = at[LowIncomeKeys.MarginHouses];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B> =>
        Decide<N, B, V>(ref home, N.Percent(home.Number<LocalStandard.Monthly>(), p.Ratio).As("边缘家庭收入线", "社会救助法 第二十一条"), p);

    /// <summary>By a given income line (收入线), which a draft may draw differently.</summary>
    internal static void Decide<N, B, V>(ref V home, N line, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<WithinIncome>(home.Number<HouseholdMeans.PerHead>() < line);
        home.Set<WithinAssets>(HouseholdMeans.Within<N, B, V>(ref home, p.DepositMonths, p.Vehicles, p.Houses));
        home.Set<NotDibao>(!home.Is<Dibao.Entitled>());
        home.Set<Entitled>(home.Is<OwnMeans.PlaceFits>() & home.Is<HouseholdMeans.HasPeople>() & home.Is<NotDibao>() & home.Is<WithinIncome>() & home.Is<WithinAssets>());
    }
}
