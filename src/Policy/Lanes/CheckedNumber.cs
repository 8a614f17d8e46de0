using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>
/// The numbers of one household, reckoned without limit: wherever the 32 bits of the other lanes could not hold a step, or a division would
/// meet a negative number, it throws <see cref="OverflowException"/>. For tests and for data that was not kept within the declared ranges.
/// </summary>
public readonly struct CheckedNumber(int value) : INumber<CheckedNumber, ScalarTruth>
{
    public int Value { get; } = value;

    public static implicit operator CheckedNumber(int value) => new(value);

    public static implicit operator CheckedNumber(Parameter parameter) => new(parameter.Value);

    public static CheckedNumber operator +(CheckedNumber left, CheckedNumber right) => new(checked(left.Value + right.Value));

    public static CheckedNumber operator -(CheckedNumber left, CheckedNumber right) => new(checked(left.Value - right.Value));

    public static CheckedNumber operator *(CheckedNumber left, CheckedNumber right) => new(checked(left.Value * right.Value));

    public static ScalarTruth operator <(CheckedNumber left, CheckedNumber right) => new(left.Value < right.Value);

    public static ScalarTruth operator >(CheckedNumber left, CheckedNumber right) => new(left.Value > right.Value);

    public static ScalarTruth operator <=(CheckedNumber left, CheckedNumber right) => new(left.Value <= right.Value);

    public static ScalarTruth operator >=(CheckedNumber left, CheckedNumber right) => new(left.Value >= right.Value);

    public static ScalarTruth Same(CheckedNumber left, CheckedNumber right) => new(left.Value == right.Value);

    public static CheckedNumber Min(CheckedNumber left, CheckedNumber right) => new(Math.Min(left.Value, right.Value));

    public static CheckedNumber Max(CheckedNumber left, CheckedNumber right) => new(Math.Max(left.Value, right.Value));

    public static CheckedNumber Select(ScalarTruth condition, CheckedNumber then, CheckedNumber otherwise) => condition.Value ? then : otherwise;

    public static CheckedNumber When(ScalarTruth condition, CheckedNumber then) => new(condition.Value ? then.Value : 0);

    public static CheckedNumber Percent(CheckedNumber number, CheckedNumber percent, Rounding rounding = Rounding.Down) =>
        Rate(number, percent, 100, rounding);

    public static CheckedNumber PercentOfSmall(CheckedNumber number, CheckedNumber percent, Rounding rounding = Rounding.Down) =>
        Over((number * percent) + rounding.Extra(100), 100);

    public static CheckedNumber PerTenThousand(CheckedNumber number, CheckedNumber rate, Rounding rounding = Rounding.Down) =>
        Rate(number, rate, 10_000, rounding);

    public static CheckedNumber Over(CheckedNumber number, int divisor, Rounding rounding = Rounding.Down) =>
        new(checked((int)(((long)NotNegative(number.Value) + rounding.Extra(divisor)) / divisor)));

    public static CheckedNumber Share(CheckedNumber number, CheckedNumber count) => new(NotNegative(number.Value) / Math.Max(count.Value, 1));

    public static CheckedNumber Lookup(ParameterTable table, CheckedNumber index) => new(table[index.Value].Value);

    public static CheckedNumber Read(int value, in Reading from) => new(value);

    public CheckedNumber PlusOneIf(ScalarTruth condition) => new(checked(Value + (condition.Value ? 1 : 0)));

    public CheckedNumber MinusOneIf(ScalarTruth condition) => new(checked(Value - (condition.Value ? 1 : 0)));

    public ScalarTruth Is(int code) => new(Value == code);

    public CheckedNumber As(string name, string? article = null) => this;

    private static CheckedNumber Rate(CheckedNumber number, CheckedNumber rate, int divisor, Rounding rounding) =>
        new(checked((int)((((long)NotNegative(number.Value) * NotNegative(rate.Value)) + rounding.Extra(divisor)) / divisor)));

    private static int NotNegative(int value) => value >= 0 ? value : throw new OverflowException("A negative number was to be divided.");
}
