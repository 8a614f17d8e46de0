using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>The numbers of one household; the compiler leaves plain integers of it. Wraps as the wide lanes do: ranges are proved beforehand.</summary>
public readonly struct ScalarNumber(int value) : INumber<ScalarNumber, ScalarTruth>
{
    public int Value { get; } = value;

    public static implicit operator ScalarNumber(int value) => new(value);

    public static implicit operator ScalarNumber(Parameter parameter) => new(parameter.Value);

    public static ScalarNumber operator +(ScalarNumber left, ScalarNumber right) => new(left.Value + right.Value);

    public static ScalarNumber operator -(ScalarNumber left, ScalarNumber right) => new(left.Value - right.Value);

    public static ScalarNumber operator *(ScalarNumber left, ScalarNumber right) => new(left.Value * right.Value);

    public static ScalarTruth operator <(ScalarNumber left, ScalarNumber right) => new(left.Value < right.Value);

    public static ScalarTruth operator >(ScalarNumber left, ScalarNumber right) => new(left.Value > right.Value);

    public static ScalarTruth operator <=(ScalarNumber left, ScalarNumber right) => new(left.Value <= right.Value);

    public static ScalarTruth operator >=(ScalarNumber left, ScalarNumber right) => new(left.Value >= right.Value);

    public static ScalarTruth Same(ScalarNumber left, ScalarNumber right) => new(left.Value == right.Value);

    public static ScalarNumber Min(ScalarNumber left, ScalarNumber right) => new(Math.Min(left.Value, right.Value));

    public static ScalarNumber Max(ScalarNumber left, ScalarNumber right) => new(Math.Max(left.Value, right.Value));

    public static ScalarNumber Select(ScalarTruth condition, ScalarNumber then, ScalarNumber otherwise) => condition.Value ? then : otherwise;

    public static ScalarNumber When(ScalarTruth condition, ScalarNumber then) => new(condition.Value ? then.Value : 0);

    public static ScalarNumber Percent(ScalarNumber number, ScalarNumber percent, Rounding rounding = Rounding.Down) =>
        new(Rate(number.Value, percent.Value, 100, rounding));

    public static ScalarNumber PerTenThousand(ScalarNumber number, ScalarNumber rate, Rounding rounding = Rounding.Down) =>
        new(Rate(number.Value, rate.Value, 10_000, rounding));

    public static ScalarNumber Over(ScalarNumber number, int divisor, Rounding rounding = Rounding.Down) =>
        new((int)(((uint)number.Value + (uint)rounding.Extra(divisor)) / (uint)divisor));

    public static ScalarNumber Share(ScalarNumber number, ScalarNumber count) => new(number.Value / Math.Max(count.Value, 1));

    public static ScalarNumber Lookup(ParameterTable table, ScalarNumber index) => new(table[index.Value].Value);

    public static ScalarNumber Read(int value, in Reading from) => new(value);

    public ScalarNumber PlusOneIf(ScalarTruth condition) => new(Value + (condition.Value ? 1 : 0));

    public ScalarNumber MinusOneIf(ScalarTruth condition) => new(Value - (condition.Value ? 1 : 0));

    public ScalarTruth Is(int code) => new(Value == code);

    public ScalarNumber As(string name, string? article = null) => this;

    /// <summary>number × rate ÷ divisor with the product in 64 bits: exact for every number that is not negative.</summary>
    internal static int Rate(int number, int rate, int divisor, Rounding rounding) =>
        (int)((((long)number * rate) + rounding.Extra(divisor)) / divisor);
}
