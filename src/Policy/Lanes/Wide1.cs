using System.Runtime.CompilerServices;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>The numbers of one household in the 32 bits of the wide lanes, wrapping as they do: what a sweep runs where nothing wider is at hand.</summary>
public readonly struct Wide1(int value) : IWide<Wide1, ScalarTruth>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public int Value { get; } = value;

    [MethodImpl(Inline)]
    public static implicit operator Wide1(int value) => new(value);

    [MethodImpl(Inline)]
    public static implicit operator Wide1(Parameter parameter) => new(parameter.Value);

    [MethodImpl(Inline)]
    public static Wide1 operator +(Wide1 left, Wide1 right) => new(left.Value + right.Value);

    [MethodImpl(Inline)]
    public static Wide1 operator -(Wide1 left, Wide1 right) => new(left.Value - right.Value);

    [MethodImpl(Inline)]
    public static Wide1 operator *(Wide1 left, Wide1 right) => new(left.Value * right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator <(Wide1 left, Wide1 right) => new(left.Value < right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator >(Wide1 left, Wide1 right) => new(left.Value > right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator <=(Wide1 left, Wide1 right) => new(left.Value <= right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth operator >=(Wide1 left, Wide1 right) => new(left.Value >= right.Value);

    [MethodImpl(Inline)]
    public static ScalarTruth Same(Wide1 left, Wide1 right) => new(left.Value == right.Value);

    [MethodImpl(Inline)]
    public static Wide1 Min(Wide1 left, Wide1 right) => new(Math.Min(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide1 Max(Wide1 left, Wide1 right) => new(Math.Max(left.Value, right.Value));

    [MethodImpl(Inline)]
    public static Wide1 Select(ScalarTruth condition, Wide1 then, Wide1 otherwise) => condition.Value ? then : otherwise;

    [MethodImpl(Inline)]
    public static Wide1 When(ScalarTruth condition, Wide1 then) => new(condition.Value ? then.Value : 0);

    [MethodImpl(Inline)]
    public static Wide1 Percent(Wide1 number, Wide1 percent, Rounding rounding = Rounding.Down) =>
        new((int)ScalarNumber.Rate(number.Value, percent.Value, 100, rounding));

    [MethodImpl(Inline)]
    public static Wide1 PercentOfSmall(Wide1 number, Wide1 percent, Rounding rounding = Rounding.Down) => Percent(number, percent, rounding);

    [MethodImpl(Inline)]
    public static Wide1 PerTenThousand(Wide1 number, Wide1 rate, Rounding rounding = Rounding.Down) =>
        new((int)ScalarNumber.Rate(number.Value, rate.Value, 10_000, rounding));

    [MethodImpl(Inline)]
    public static Wide1 Over(Wide1 number, int divisor, Rounding rounding = Rounding.Down) =>
        new((int)(((uint)number.Value + (uint)rounding.Extra(divisor)) / (uint)divisor));

    [MethodImpl(Inline)]
    public static Wide1 Share(Wide1 number, Wide1 count) => new(number.Value / Math.Max(count.Value, 1));

    [MethodImpl(Inline)]
    public static Wide1 Lookup(ParameterTable table, Wide1 index) => new(table[index.Value].Value);

    [MethodImpl(Inline)]
    public static Wide1 Read(int value, in Reading from) => new(value);

    public static int Lanes => 1;

    [MethodImpl(Inline)]
    public static unsafe Wide1 Load(int* from) => new(*from);

    [MethodImpl(Inline)]
    public static unsafe void Store(Wide1 value, int* to, bool stream) => *to = value.Value;

    [MethodImpl(Inline)]
    public static Wide1 Field(Wide1 word, int shift, int bits) => new((int)(((uint)word.Value >> shift) & ((1L << bits) - 1)));

    [MethodImpl(Inline)]
    public static ScalarTruth Bit(Wide1 word, int shift) => new(((word.Value >> shift) & 1) != 0);

    [MethodImpl(Inline)]
    public static Wide1 Flag(ScalarTruth condition, int bit) => new(condition.Value ? bit : 0);

    [MethodImpl(Inline)]
    public static Wide1 Or(Wide1 left, Wide1 right) => new(left.Value | right.Value);

    [MethodImpl(Inline)]
    public static long Total(Wide1 value) => value.Value;

    [MethodImpl(Inline)]
    public static int Holds(ScalarTruth condition) => condition.Value ? 1 : 0;

    [MethodImpl(Inline)]
    public Wide1 PlusOneIf(ScalarTruth condition) => new(Value + (condition.Value ? 1 : 0));

    [MethodImpl(Inline)]
    public Wide1 MinusOneIf(ScalarTruth condition) => new(Value - (condition.Value ? 1 : 0));

    [MethodImpl(Inline)]
    public ScalarTruth Is(int code) => new(Value == code);

    [MethodImpl(Inline)]
    public Wide1 As(string name, string? article = null) => this;
}
