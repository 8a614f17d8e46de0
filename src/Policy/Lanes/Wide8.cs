using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>The truth of 8 households at once: all bits of a lane are set where it holds.</summary>
public readonly struct Wide8Truth(Vector256<int> mask) : ITruth<Wide8Truth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly Vector256<int> Mask = mask;

    [MethodImpl(Inline)]
    public static Wide8Truth operator &(Wide8Truth left, Wide8Truth right) => new(left.Mask & right.Mask);

    [MethodImpl(Inline)]
    public static Wide8Truth operator |(Wide8Truth left, Wide8Truth right) => new(left.Mask | right.Mask);

    [MethodImpl(Inline)]
    public static Wide8Truth operator !(Wide8Truth truth) => new(~truth.Mask);

    [MethodImpl(Inline)]
    public static implicit operator Wide8Truth(bool truth) => new(truth ? Vector256<int>.AllBitsSet : Vector256<int>.Zero);

    [MethodImpl(Inline)]
    public static bool Any(Wide8Truth truth) => truth.Mask != Vector256<int>.Zero;

    public static Wide8Truth Read(bool value, in Reading from) => value;

    [MethodImpl(Inline)]
    public Wide8Truth As(string name, string? article = null) => this;
}

/// <summary>The numbers of 8 households at once in one register of 256 bits; without that hardware the same bits, slower.</summary>
public readonly struct Wide8(Vector256<int> value) : IWide<Wide8, Wide8Truth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly Vector256<int> Value = value;

    public static int Lanes => 8;

    [MethodImpl(Inline)]
    public static implicit operator Wide8(int value) => new(Vector256.Create(value));

    [MethodImpl(Inline)]
    public static implicit operator Wide8(Parameter parameter) => new(Vector256.Create(parameter.Value));

    [MethodImpl(Inline)]
    public static Wide8 operator +(Wide8 left, Wide8 right) => new(left.Value + right.Value);

    [MethodImpl(Inline)]
    public static Wide8 operator -(Wide8 left, Wide8 right) => new(left.Value - right.Value);

    [MethodImpl(Inline)]
    public static Wide8 operator *(Wide8 left, Wide8 right) => new(left.Value * right.Value);

    [MethodImpl(Inline)]
    public static Wide8Truth operator <(Wide8 left, Wide8 right) => new(Vector256.LessThan(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8Truth operator >(Wide8 left, Wide8 right) => new(Vector256.GreaterThan(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8Truth operator <=(Wide8 left, Wide8 right) => new(Vector256.LessThanOrEqual(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8Truth operator >=(Wide8 left, Wide8 right) => new(Vector256.GreaterThanOrEqual(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8Truth Same(Wide8 left, Wide8 right) => new(Vector256.Equals(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8 Min(Wide8 left, Wide8 right) => new(Vector256.Min(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8 Max(Wide8 left, Wide8 right) => new(Vector256.Max(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide8 Select(Wide8Truth condition, Wide8 then, Wide8 otherwise) =>
        new(Vector256.ConditionalSelect(condition.Mask, then.Value, otherwise.Value));

    [MethodImpl(Inline)]
    public static Wide8 When(Wide8Truth condition, Wide8 then) => new(condition.Mask & then.Value);

    [MethodImpl(Inline)]
    public static Wide8 Percent(Wide8 number, Wide8 percent, Rounding rounding = Rounding.Down) => Rate(number, percent, 100, rounding);

    [MethodImpl(Inline)]
    public static Wide8 PercentOfSmall(Wide8 number, Wide8 percent, Rounding rounding = Rounding.Down) =>
        new(Divide((number.Value * percent.Value) + Vector256.Create(rounding.Extra(100)), 100));

    [MethodImpl(Inline)]
    public static Wide8 PerTenThousand(Wide8 number, Wide8 rate, Rounding rounding = Rounding.Down) => Rate(number, rate, 10_000, rounding);

    [MethodImpl(Inline)]
    public static Wide8 Over(Wide8 number, int divisor, Rounding rounding = Rounding.Down)
    {
        if (divisor == 1) return number;
        var quotient = Divide(number.Value, divisor);
        if (rounding == Rounding.Down) return new(quotient);
        var rest = number.Value - (quotient * Vector256.Create(divisor));
        return new(quotient - Vector256.GreaterThanOrEqual(rest, Vector256.Create(divisor - rounding.Extra(divisor))));
    }

    /// <summary>Through doubles, which hold every quotient of two 32-bit numbers on the right side of the next whole number.</summary>
    [MethodImpl(Inline)]
    public static Wide8 Share(Wide8 number, Wide8 count)
    {
        var (low, high) = Vector256.Widen(number.Value);
        var (lowCount, highCount) = Vector256.Widen(Vector256.Max(count.Value, Vector256<int>.One));
        return new(Vector256.Narrow(
            Vector256.ConvertToInt64(Vector256.ConvertToDouble(low) / Vector256.ConvertToDouble(lowCount)),
            Vector256.ConvertToInt64(Vector256.ConvertToDouble(high) / Vector256.ConvertToDouble(highCount))));
    }

    [MethodImpl(Inline)]
    public static unsafe Wide8 Lookup(ParameterTable table, Wide8 index)
    {
        var inside = index.Value & Vector256.Create(ParameterTable.Most - 1);
        fixed (int* rows = table.Padded)
        {
            if (Avx2.IsSupported) return new(Avx2.GatherVector256(rows, inside, sizeof(int)));
            var found = stackalloc int[8];
            for (var i = 0; i < 8; i++) found[i] = rows[inside[i]];
            return new(Vector256.Load(found));
        }
    }

    public static Wide8 Read(int value, in Reading from) => value;

    [MethodImpl(Inline)]
    public static unsafe Wide8 Load(int* from) => new(Vector256.Load(from));

    [MethodImpl(Inline)]
    public static unsafe void Store(Wide8 value, int* to, bool stream)
    {
        // Half a line past the cache would cost more than it saves.
        value.Value.Store(to);
    }

    [MethodImpl(Inline)]
    public static Wide8 Field(Wide8 word, int shift, int bits) =>
        new((word.Value.AsUInt32() >> shift).AsInt32() & Vector256.Create((int)((1L << bits) - 1)));

    [MethodImpl(Inline)]
    public static Wide8Truth Bit(Wide8 word, int shift) => new(~Vector256.Equals(word.Value & Vector256.Create(1 << shift), Vector256<int>.Zero));

    [MethodImpl(Inline)]
    public static Wide8 Flag(Wide8Truth condition, int bit) => new(condition.Mask & Vector256.Create(bit));

    [MethodImpl(Inline)]
    public static Wide8 Or(Wide8 left, Wide8 right) => new(left.Value | right.Value);

    [MethodImpl(Inline)]
    public static long Total(Wide8 value)
    {
        var (low, high) = Vector256.Widen(value.Value);
        return Vector256.Sum(low + high);
    }

    [MethodImpl(Inline)]
    public static int Holds(Wide8Truth condition) => BitOperations.PopCount(Vector256.ExtractMostSignificantBits(condition.Mask));

    [MethodImpl(Inline)]
    public Wide8 PlusOneIf(Wide8Truth condition) => new(Value - condition.Mask);

    [MethodImpl(Inline)]
    public Wide8 MinusOneIf(Wide8Truth condition) => new(Value + condition.Mask);

    [MethodImpl(Inline)]
    public Wide8Truth Is(int code) => new(Vector256.Equals(Value, Vector256.Create(code)));

    [MethodImpl(Inline)]
    public Wide8 As(string name, string? article = null) => this;

    /// <summary>number × rate ÷ divisor without a product beyond 32 bits: the whole parts and the rest are taken apart first.</summary>
    [MethodImpl(Inline)]
    private static Wide8 Rate(Wide8 number, Wide8 rate, int divisor, Rounding rounding)
    {
        var wholes = Divide(number.Value, divisor);
        var rest = number.Value - (wholes * Vector256.Create(divisor));
        return new((wholes * rate.Value) + Divide((rest * rate.Value) + Vector256.Create(rounding.Extra(divisor)), divisor));
    }

    [MethodImpl(Inline)]
    private static Vector256<int> Divide(Vector256<int> number, int divisor)
    {
        var factor = Vector256.Create(Divisor.Factor(divisor));
        var even = Multiply(number.AsUInt32(), factor) >> 32;
        var odd = Multiply((number.AsUInt64() >> 32).AsUInt32(), factor);
        var upper = Vector256.ConditionalSelect(Vector256.Create(0xFFFF_FFFFUL), even, odd);
        return (upper.AsUInt32() >> Divisor.Shift(divisor)).AsInt32();
    }

    /// <summary>The whole products of every other lane.</summary>
    [MethodImpl(Inline)]
    private static Vector256<ulong> Multiply(Vector256<uint> left, Vector256<uint> right) => Avx2.IsSupported
        ? Avx2.Multiply(left, right)
        : (left.AsUInt64() & Vector256.Create(0xFFFF_FFFFUL)) * (right.AsUInt64() & Vector256.Create(0xFFFF_FFFFUL));
}
