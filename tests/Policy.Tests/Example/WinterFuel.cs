using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Tests.Example;

/// <summary>A made-up programme, as real ones are written (冬季取暖补贴): households below the line get the gap, and a supplement for each old member.</summary>
internal static class WinterFuel
{
    private static readonly FactSource Checks = new("家庭经济状况核对", Automatic: true);
    private static readonly FactSource Register = new("户籍", Automatic: true);

    public struct Town : IHouseholdFact { public static Term About { get; } = Declare.YesNo("town", "城镇户籍", Register, "户口在城镇吗？"); }

    public struct Vehicles : IHouseholdFact { public static Term About { get; } = Declare.Count("vehicles", "机动车", 3, Checks, "家里有几辆机动车？"); }

    public struct Income : IMemberFact { public static Term About { get; } = Declare.Money("income", "月收入", 10_000_000, source: Checks, ask: "每月收入多少？"); }

    public struct Born : IMemberFact { public static Term About { get; } = Declare.Date("born", "出生日期", Register, "哪年哪月出生？"); }

    public struct Old : IMemberResult { public static Term About { get; } = Declare.Condition("fuel.old", "老年人", "示例办法第三条"); }

    public struct WithinIncome : IHouseholdResult { public static Term About { get; } = Declare.Condition("fuel.income", "家庭月收入低于标准", "示例办法第二条第一项"); }

    public struct NoVehicle : IHouseholdResult { public static Term About { get; } = Declare.Condition("fuel.vehicle", "没有机动车", "示例办法第二条第二项"); }

    public struct Entitled : IHouseholdResult { public static Term About { get; } = Declare.Condition("fuel", "符合取暖补贴条件", "示例办法第二条"); }

    public struct Amount : IHouseholdResult { public static Term About { get; } = Declare.Amount("fuel.amount", "取暖补贴", "示例办法第四条"); }

    public static Programme About { get; } = new("FUEL", "取暖补贴")
    {
        Basis = "取暖补贴示例办法",
        Amount = Amount.About,
        Entitled = Entitled.About,
        Requirements =
        [
            new(WithinIncome.About, new("FUEL-001", "家庭月收入不低于标准，不符合取暖补贴条件。", "示例办法第二条第一项")),
            new(NoVehicle.About, new("FUEL-002", "家庭有机动车，不符合取暖补贴条件。", "示例办法第二条第二项")),
        ],
        Apply = "户籍所在地镇街",
    };

    public static readonly ParameterKey TownKey = ParameterKey.Monthly("fuel.standard.town", "城镇取暖标准", "示例办法第四条");
    public static readonly ParameterKey CountryKey = ParameterKey.Monthly("fuel.standard.country", "农村取暖标准", "示例办法第四条");
    public static readonly ParameterKey OldKey = new("fuel.old.percent", "老年人增发比例", ParameterUnit.Percent, 0, 100, "示例办法第五条");

    public sealed class Parameters(Func<ParameterKey, Parameter> at)
    {
        public readonly Parameter StandardTown = at(TownKey);
        public readonly Parameter StandardCountry = at(CountryKey);
        public readonly Parameter OldPercent = at(OldKey);
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N income = 0, olds = 0;
        for (var m = 0; m < home.Size; m++)
        {
            income += home.Number<Income>(m);
            home.Set<Old>(m, home.Reached<Born>(m, 60));
            olds = olds.PlusOneIf(home.Is<Old>(m));
        }

        var standard = N.Select(home.Is<Town>(), p.StandardTown, p.StandardCountry).As("取暖标准");
        var total = income.As("家庭月收入");
        var line = (standard * home.Size).As("取暖标准×人数");
        home.Set<WithinIncome>(total < line);
        home.Set<NoVehicle>(home.Number<Vehicles>() <= 0);
        home.Set<Entitled>(home.Is<WithinIncome>() & home.Is<NoVehicle>());
        var supplement = (olds * N.Percent(standard, p.OldPercent, Rounding.Up)).As("老年人增发");
        home.Set<Amount>(N.When(home.Is<Entitled>(), line - total + supplement));
    }
}
