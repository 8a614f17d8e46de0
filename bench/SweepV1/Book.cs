using System.Runtime.CompilerServices;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;

namespace Huimin.SweepV1;

/// <summary>The twelve programmes of the workload, in the order in which they read each other (specification §3).</summary>
public readonly struct Book : IRulebook<Standards>
{
    public static Schema Schema { get; } = Schema.Of(typeof(Facts), typeof(Found));

    public static IReadOnlyList<Programme> Programmes { get; } = [];

    /// <summary>The outputs of §4, in its order.</summary>
    public static SweepOutputs Outputs { get; } = new(
        [
            Found.Dibao.About, Found.SingleDibao.About, Found.Tekun.About, Found.DisabilityLiving.About, Found.Nursing.About, Found.ElderCare.About,
            Found.OldAge.About, Found.Orphan.About, Found.Emergency.About, Found.Price.About, Found.Total.About,
        ],
        [Found.Margin.About, Found.Rigid.About]);

    public static void Derive<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B> => Assistance.Traits<N, B, V>(ref home);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Decide<N, B, V, TPass>(ref V home, Standards parameters, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass
    {
        if (pass.Runs(parameters)) Assistance.People<N, B, V>(ref home, parameters);
        if (pass.Runs(parameters)) Assistance.Households<N, B, V>(ref home, parameters);
        if (pass.Runs(parameters)) Benefits.Persons<N, B, V>(ref home, parameters);
        if (pass.Runs(parameters)) Benefits.Care<N, B, V>(ref home, parameters);
        if (pass.Runs(parameters)) Benefits.Totals<N, B, V>(ref home, parameters);
    }
}
