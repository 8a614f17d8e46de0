using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Passes;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Tests.Example;

/// <summary>A rulebook of one programme.</summary>
internal readonly struct ExampleBook : IRulebook<WinterFuel.Parameters>
{
    public static Schema Schema { get; } = Schema.Of(typeof(WinterFuel));

    public static IReadOnlyList<Programme> Programmes { get; } = [WinterFuel.About];

    public static void Decide<N, B, V, TPass>(ref V home, WinterFuel.Parameters parameters, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass
    {
        if (pass.Runs(parameters)) WinterFuel.Decide<N, B, V>(ref home, parameters);
    }

    /// <summary>The parameters of 2026, as a rule file would give them.</summary>
    public static WinterFuel.Parameters Example { get; } = new(key =>
    {
        var value = key == WinterFuel.TownKey ? 735_00 : key == WinterFuel.CountryKey ? 600_00 : 15;
        return new(value, new(key, default, new(new(2026, 1, 1)), value, "示例文件", ParameterState.Verified, "", "", 0), key);
    });
}
