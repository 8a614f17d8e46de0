using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// Households in hardship by expenditure that they cannot avoid (刚性支出困难家庭): a status that opens special and temporary assistance. All four
/// conditions of the 认定办法 have to hold.
/// </summary>
public static class RigidExpenditure
{
    private const string Law = "社会救助法 第二十二条；刚性支出困难家庭认定办法";

    public struct InForce : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid.inForce", "本月已施行刚性支出困难家庭认定办法", Law); }

    public struct NotCovered : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid.notCovered", "未纳入低保、特困，未认定为低保边缘家庭", Law); }

    public struct WithinIncome : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid.withinIncome", "人均可支配收入低于上年度当地居民人均可支配收入", Law); }

    public struct WithinAssets : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid.withinAssets", "家庭财产符合规定", Law); }

    public struct Spent : IHouseholdResult { public static Term About { get; } = Declare.Amount("rigid.spent", "前12个月刚性支出", Law); }

    public struct OverRatio : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid.overRatio", "刚性支出占家庭总收入超过规定比例", Law); }

    public struct Entitled : IHouseholdResult { public static Term About { get; } = Declare.Condition("rigid", "符合刚性支出困难家庭条件", Law); }

    public static Programme About { get; } = new("RIGID_EXPENDITURE", "刚性支出困难家庭认定")
    {
        Basis = Law,
        Paid = Payment.Status,
        ValidMonths = LowIncomeKeys.RigidValidMonths,
        Entitled = Entitled.About,
        Apply = "户籍所在地镇街",
        Requirements =
        [
            new(InForce.About, new("RG-005", "刚性支出困难家庭认定办法自2025年1月1日起施行，此前的月份没有这一身份。", Law)),
            new(NotCovered.About, new("RG-001", "已纳入低保、特困或者已认定为低保边缘家庭。", Law)),
            new(WithinIncome.About, new("RG-002", "家庭人均可支配收入不低于上年度当地居民人均可支配收入。", Law)),
            new(WithinAssets.About, new("RG-003", "家庭财产超过规定。", Law)),
            new(OverRatio.About, new("RG-004", "申请前12个月刚性支出占家庭总收入没有超过规定比例。", Law)),
            new(OwnMeans.PlaceFits.About, new("RG-006", "户籍不在本区，请向户籍所在地镇街申请。", "社会救助法 第三十七条")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter DisposableUrban = at[LowIncomeKeys.DisposableUrban];
        public readonly Parameter DisposableRural = at[LowIncomeKeys.DisposableRural];
        public readonly Parameter Ratio = at[LowIncomeKeys.RigidRatio];
        public readonly Parameter DepositMonths = at[LowIncomeKeys.RigidDepositMonths];
        public readonly Parameter Vehicles = at[LowIncomeKeys.RigidVehicles];
        public readonly Parameter Houses = at[LowIncomeKeys.RigidHouses];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var average = N.Select(home.Is<Home.Rural>(), p.DisposableRural, p.DisposableUrban).As("上年度当地居民人均可支配收入（按月）", Law);
        home.Set<InForce>((N)p.Ratio > 0);
        home.Set<NotCovered>(home.Is<HouseholdMeans.HasPeople>() & !home.Is<Dibao.Entitled>() & !home.Is<Margin.Entitled>());
        home.Set<WithinIncome>(home.Number<HouseholdMeans.DisposablePerHead>() < average);
        home.Set<WithinAssets>(HouseholdMeans.Within<N, B, V>(ref home, p.DepositMonths, p.Vehicles, p.Houses));

        home.Set<Spent>(home.Number<Spending.Living12>() + home.Number<Spending.Medical12>() + home.Number<Spending.Education12>()
            + home.Number<Spending.Rehab12>() + home.Number<Spending.Other12>());
        var threshold = Payout.PercentOfLarge<N, B>(home.Number<Spending.Income12>(), p.Ratio).As("家庭总收入乘以规定比例", Law);
        home.Set<OverRatio>(home.Number<Spent>() > threshold);
        home.Set<Entitled>(home.Is<OwnMeans.PlaceFits>() & home.Is<InForce>() & home.Is<NotCovered>() & home.Is<WithinIncome>() & home.Is<WithinAssets>() & home.Is<OverRatio>());
    }
}
