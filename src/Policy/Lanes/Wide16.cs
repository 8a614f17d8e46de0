using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>The truth of 16 households at once: all bits of a lane are set where it holds.</summary>
public readonly struct Wide16Truth(Vector512<int> mask) : ITruth<Wide16Truth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly Vector512<int> Mask = mask;

    [MethodImpl(Inline)]
    public static Wide16Truth operator &(Wide16Truth left, Wide16Truth right) => new(left.Mask & right.Mask);

    [MethodImpl(Inline)]
    public static Wide16Truth operator |(Wide16Truth left, Wide16Truth right) => new(left.Mask | right.Mask);

    [MethodImpl(Inline)]
    public static Wide16Truth operator !(Wide16Truth truth) => new(~truth.Mask);

    [MethodImpl(Inline)]
    public static implicit operator Wide16Truth(bool truth) => new(truth ? Vector512<int>.AllBitsSet : Vector512<int>.Zero);

    [MethodImpl(Inline)]
    public static bool Any(Wide16Truth truth) => truth.Mask != Vector512<int>.Zero;

    public static Wide16Truth Read(bool value, in Reading from) => value;

    [MethodImpl(Inline)]
    public Wide16Truth As(string name, string? article = null) => this;
}

/// <summary>The numbers of 16 households at once in one register of 512 bits; without that hardware the same bits, slower.</summary>
public readonly struct Wide16(Vector512<int> value) : IWide<Wide16, Wide16Truth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly Vector512<int> Value = value;

    public static int Lanes => 16;

    [MethodImpl(Inline)]
    public static implicit operator Wide16(int value) => new(Vector512.Create(value));

    [MethodImpl(Inline)]
    public static implicit operator Wide16(Parameter parameter) => new(Vector512.Create(parameter.Value));

    [MethodImpl(Inline)]
    public static Wide16 operator +(Wide16 left, Wide16 right) => new(left.Value + right.Value);

    [MethodImpl(Inline)]
    public static Wide16 operator -(Wide16 left, Wide16 right) => new(left.Value - right.Value);

    [MethodImpl(Inline)]
    public static Wide16 operator *(Wide16 left, Wide16 right) => new(left.Value * right.Value);

    [MethodImpl(Inline)]
    public static Wide16Truth operator <(Wide16 left, Wide16 right) => new(Vector512.LessThan(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16Truth operator >(Wide16 left, Wide16 right) => new(Vector512.GreaterThan(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16Truth operator <=(Wide16 left, Wide16 right) => new(Vector512.LessThanOrEqual(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16Truth operator >=(Wide16 left, Wide16 right) => new(Vector512.GreaterThanOrEqual(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16Truth Same(Wide16 left, Wide16 right) => new(Vector512.Equals(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16 Min(Wide16 left, Wide16 right) => new(Vector512.Min(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16 Max(Wide16 left, Wide16 right) => new(Vector512.Max(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide16 Select(Wide16Truth condition, Wide16 then, Wide16 otherwise) =>
        new(Vector512.ConditionalSelect(condition.Mask, then.Value, otherwise.Value));

    [MethodImpl(Inline)]
    public static Wide16 When(Wide16Truth condition, Wide16 then) => new(condition.Mask & then.Value);

    [MethodImpl(Inline)]
    public static Wide16 Percent(Wide16 number, Wide16 percent, Rounding rounding = Rounding.Down) => Rate(number, percent, 100, rounding);

    [MethodImpl(Inline)]
    public static Wide16 PercentOfSmall(Wide16 number, Wide16 percent, Rounding rounding = Rounding.Down) =>
        new(Divide((number.Value * percent.Value) + Vector512.Create(rounding.Extra(100)), 100));

    [MethodImpl(Inline)]
    public static Wide16 PerTenThousand(Wide16 number, Wide16 rate, Rounding rounding = Rounding.Down) => Rate(number, rate, 10_000, rounding);

    [MethodImpl(Inline)]
    public static Wide16 Over(Wide16 number, int divisor, Rounding rounding = Rounding.Down)
    {
        if (divisor == 1) return number;
        var quotient = Divide(number.Value, divisor);
        if (rounding == Rounding.Down) return new(quotient);
        var rest = number.Value - (quotient * Vector512.Create(divisor));
        return new(quotient - Vector512.GreaterThanOrEqual(rest, Vector512.Create(divisor - rounding.Extra(divisor))));
    }

    /// <summary>Through doubles, which hold every quotient of two 32-bit numbers on the right side of the next whole number.</summary>
    [MethodImpl(Inline)]
    public static Wide16 Share(Wide16 number, Wide16 count)
    {
        var (low, high) = Vector512.Widen(number.Value);
        var (lowCount, highCount) = Vector512.Widen(Vector512.Max(count.Value, Vector512<int>.One));
        return new(Vector512.Narrow(
            Vector512.ConvertToInt64(Vector512.ConvertToDouble(low) / Vector512.ConvertToDouble(lowCount)),
            Vector512.ConvertToInt64(Vector512.ConvertToDouble(high) / Vector512.ConvertToDouble(highCount))));
    }

    [MethodImpl(Inline)]
    public static Wide16 Lookup(ParameterTable table, Wide16 index)
    {
        ref var rows = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(table.Padded);
        if (Avx512F.IsSupported) return new(Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref rows), index.Value, Vector512.LoadUnsafe(ref rows, 16)));
        return new(Vector512.Create(
            Wide8.Lookup(table, new(index.Value.GetLower())).Value,
            Wide8.Lookup(table, new(index.Value.GetUpper())).Value));
    }

    public static Wide16 Read(int value, in Reading from) => value;

    [MethodImpl(Inline)]
    public static unsafe Wide16 Load(int* from) => new(Vector512.Load(from));

    [MethodImpl(Inline)]
    public static unsafe void Store(Wide16 value, int* to, bool stream)
    {
        if (stream) value.Value.StoreAlignedNonTemporal(to);
        else value.Value.Store(to);
    }

    [MethodImpl(Inline)]
    public static Wide16 Field(Wide16 word, int shift, int bits) =>
        new((word.Value.AsUInt32() >> shift).AsInt32() & Vector512.Create((int)((1L << bits) - 1)));

    [MethodImpl(Inline)]
    public static Wide16Truth Bit(Wide16 word, int shift) => new(~Vector512.Equals(word.Value & Vector512.Create(1 << shift), Vector512<int>.Zero));

    [MethodImpl(Inline)]
    public static Wide16 Flag(Wide16Truth condition, int bit) => new(condition.Mask & Vector512.Create(bit));

    [MethodImpl(Inline)]
    public static Wide16 Or(Wide16 left, Wide16 right) => new(left.Value | right.Value);

    [MethodImpl(Inline)]
    public static long Total(Wide16 value)
    {
        var (low, high) = Vector512.Widen(value.Value);
        return Vector512.Sum(low + high);
    }

    [MethodImpl(Inline)]
    public static int Holds(Wide16Truth condition) => BitOperations.PopCount(Vector512.ExtractMostSignificantBits(condition.Mask));

    [MethodImpl(Inline)]
    public Wide16 PlusOneIf(Wide16Truth condition) => new(Value - condition.Mask);

    [MethodImpl(Inline)]
    public Wide16 MinusOneIf(Wide16Truth condition) => new(Value + condition.Mask);

    [MethodImpl(Inline)]
    public Wide16Truth Is(int code) => new(Vector512.Equals(Value, Vector512.Create(code)));

    [MethodImpl(Inline)]
    public Wide16 As(string name, string? article = null) => this;

    /// <summary>number × rate ÷ divisor without a product beyond 32 bits: the whole parts and the rest are taken apart first.</summary>
    [MethodImpl(Inline)]
    private static Wide16 Rate(Wide16 number, Wide16 rate, int divisor, Rounding rounding)
    {
        var wholes = Divide(number.Value, divisor);
        var rest = number.Value - (wholes * Vector512.Create(divisor));
        return new((wholes * rate.Value) + Divide((rest * rate.Value) + Vector512.Create(rounding.Extra(divisor)), divisor));
    }

    [MethodImpl(Inline)]
    private static Vector512<int> Divide(Vector512<int> number, int divisor)
    {
        var factor = Vector512.Create(Divisor.Factor(divisor));
        var even = Multiply(number.AsUInt32(), factor) >> 32;
        var odd = Multiply((number.AsUInt64() >> 32).AsUInt32(), factor);
        var upper = Vector512.ConditionalSelect(Vector512.Create(0xFFFF_FFFFUL), even, odd);
        return (upper.AsUInt32() >> Divisor.Shift(divisor)).AsInt32();
    }

    /// <summary>The whole products of every other lane.</summary>
    [MethodImpl(Inline)]
    private static Vector512<ulong> Multiply(Vector512<uint> left, Vector512<uint> right) => Avx512F.IsSupported
        ? Avx512F.Multiply(left, right)
        : (left.AsUInt64() & Vector512.Create(0xFFFF_FFFFUL)) * (right.AsUInt64() & Vector512.Create(0xFFFF_FFFFUL));
}
