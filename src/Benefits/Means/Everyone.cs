using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Means;

/// <summary>What the members make together (全家合计): whether anybody has a standing, and what all have of an amount.</summary>
internal static class Everyone
{
    public static B Any<N, B, V, T>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where T : struct, IMemberResult
    {
        var any = home.Is<T>(0);
        for (var m = 1; m < home.Size; m++) any |= home.Is<T>(m);
        return any;
    }

    public static N Sum<N, B, V, T>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where T : struct, IMemberResult
    {
        var sum = home.Number<T>(0);
        for (var m = 1; m < home.Size; m++) sum += home.Number<T>(m);
        return sum;
    }
}
