using System.Numerics;
using System.Runtime.CompilerServices;

namespace Huimin.Policy.Lanes;

/// <summary>
/// Division by a fixed number as a multiplication and a shift, exact for every dividend from 0 to 2³¹−1: with L = ⌈log₂ d⌉ and m = ⌈2^(31+L) / d⌉ (32
/// bits), ⌊x / d⌋ = ⌊x·m / 2^(31+L)⌋. The compiler works both out beforehand where the divisor is a constant.
/// </summary>
internal static class Divisor
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Factor(int divisor) => (uint)(((1UL << (31 + Log(divisor))) + (uint)divisor - 1) / (uint)divisor);

    /// <summary>How far the upper half of the product is shifted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Shift(int divisor) => Log(divisor) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Log(int divisor) => 32 - BitOperations.LeadingZeroCount((uint)(divisor - 1));
}
