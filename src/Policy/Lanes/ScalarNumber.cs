using System.Runtime.CompilerServices;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>The numbers of one household, in 64 bits: exact for households of any size. The compiler leaves plain integers of it.</summary>
public readonly struct ScalarNumber(long value) : IWide<ScalarNumber, ScalarTruth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public long Value { get; } = value;

    [MethodImpl(Inline)]
    public static implicit operator ScalarNumber(int value) => new(value);

    [MethodImpl(Inline)]
    public static implicit operator ScalarNumber(Parameter parameter) => new(parameter.Value);

    [MethodImpl(Inline)]
    public static ScalarNumber operator +(ScalarNumber left, ScalarNumber right) => new(left.Value + right.Value);

    [MethodImpl(Inline)]
    public static ScalarNumber operator -(ScalarNumber left, ScalarNumber right) => new(left.Value - right.Value);

    [MethodImpl(Inline)]
    public static ScalarNumber operator *(ScalarNumber left, ScalarNumber right) => new(left.Value * right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator <(ScalarNumber left, ScalarNumber right) => new(left.Value < right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator >(ScalarNumber left, ScalarNumber right) => new(left.Value > right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator <=(ScalarNumber left, ScalarNumber right) => new(left.Value <= right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator >=(ScalarNumber left, ScalarNumber right) => new(left.Value >= right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth Same(ScalarNumber left, ScalarNumber right) => new(left.Value == right.Value);

    [MethodImpl(Inline)]
    public static ScalarNumber Min(ScalarNumber left, ScalarNumber right) => new(Math.Min(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static ScalarNumber Max(ScalarNumber left, ScalarNumber right) => new(Math.Max(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static ScalarNumber Select(ScalarTruth condition, ScalarNumber then, ScalarNumber otherwise) => condition.Value ? then : otherwise;

    [MethodImpl(Inline)]
    public static ScalarNumber When(ScalarTruth condition, ScalarNumber then) => new(condition.Value ? then.Value : 0);

    [MethodImpl(Inline)]
    public static ScalarNumber Percent(ScalarNumber number, ScalarNumber percent, Rounding rounding = Rounding.Down) =>
        new(Rate(number.Value, percent.Value, 100, rounding));

    [MethodImpl(Inline)]
    public static ScalarNumber PercentOfSmall(ScalarNumber number, ScalarNumber percent, Rounding rounding = Rounding.Down) => Percent(number, percent, rounding);

    [MethodImpl(Inline)]
    public static ScalarNumber PerTenThousand(ScalarNumber number, ScalarNumber rate, Rounding rounding = Rounding.Down) =>
        new(Rate(number.Value, rate.Value, 10_000, rounding));

    [MethodImpl(Inline)]
    public static ScalarNumber Over(ScalarNumber number, int divisor, Rounding rounding = Rounding.Down) =>
        new((number.Value + rounding.Extra(divisor)) / divisor);

    [MethodImpl(Inline)]
    public static ScalarNumber Share(ScalarNumber number, ScalarNumber count) => new(number.Value / Math.Max(count.Value, 1));

    [MethodImpl(Inline)]
    public static ScalarNumber Lookup(ParameterTable table, ScalarNumber index) => new(table[(int)index.Value].Value);

    [MethodImpl(Inline)]
    public static ScalarNumber Read(int value, in Reading from) => new(value);

    public static int Lanes => 1;

    [MethodImpl(Inline)]
    public static unsafe ScalarNumber Load(int* from) => new(*from);

    [MethodImpl(Inline)]
    public static unsafe void Store(ScalarNumber value, int* to, bool stream) => *to = checked((int)value.Value);

    [MethodImpl(Inline)]
    public static ScalarNumber Field(ScalarNumber word, int shift, int bits) => new(((uint)word.Value >> shift) & ((1L << bits) - 1));

    [MethodImpl(Inline)]
    public static ScalarTruth Bit(ScalarNumber word, int shift) => new(((word.Value >> shift) & 1) != 0);

    [MethodImpl(Inline)]
    public static ScalarNumber Flag(ScalarTruth condition, int bit) => new(condition.Value ? bit : 0);

    [MethodImpl(Inline)]
    public static ScalarNumber Or(ScalarNumber left, ScalarNumber right) => new(left.Value | right.Value);

    [MethodImpl(Inline)]
    public static long Total(ScalarNumber value) => value.Value;

    [MethodImpl(Inline)]
    public static int Holds(ScalarTruth condition) => condition.Value ? 1 : 0;

    [MethodImpl(Inline)]
    public ScalarNumber PlusOneIf(ScalarTruth condition) => new(Value + (condition.Value ? 1 : 0));

    [MethodImpl(Inline)]
    public ScalarNumber MinusOneIf(ScalarTruth condition) => new(Value - (condition.Value ? 1 : 0));

    [MethodImpl(Inline)]
    public ScalarTruth Is(int code) => new(Value == code);

    [MethodImpl(Inline)]
    public ScalarNumber As(string name, string? article = null) => this;

    /// <summary>number × rate ÷ divisor, for numbers that are not negative.</summary>
    internal static long Rate(long number, long rate, int divisor, Rounding rounding) => ((number * rate) + rounding.Extra(divisor)) / divisor;
}
