using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>
/// All the values that a number can have (取值范围), from the least to the most. Run once over the declared ranges of the facts it proves that no
/// step of a rule leaves 32 bits and that nothing negative is divided; run over what is known of a household it says what is settled already.
/// </summary>
public readonly struct RangeNumber(long least, long most) : INumber<RangeNumber, RangeTruth>
{
    public long Least { get; } = least;

    public long Most { get; } = most;

    public static implicit operator RangeNumber(int value) => new(value, value);

    public static implicit operator RangeNumber(Parameter parameter) => new(parameter.Value, parameter.Value);

    public static RangeNumber operator +(RangeNumber left, RangeNumber right) => Fits(left.Least + right.Least, left.Most + right.Most, "sum");

    public static RangeNumber operator -(RangeNumber left, RangeNumber right) => Fits(left.Least - right.Most, left.Most - right.Least, "difference");

    public static RangeNumber operator *(RangeNumber left, RangeNumber right)
    {
        long a = left.Least * right.Least, b = left.Least * right.Most, c = left.Most * right.Least, d = left.Most * right.Most;
        return Fits(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)), "product");
    }

    public static RangeTruth operator <(RangeNumber left, RangeNumber right) => new(left.Most >= right.Least, left.Least < right.Most);

    public static RangeTruth operator >(RangeNumber left, RangeNumber right) => right < left;

    public static RangeTruth operator <=(RangeNumber left, RangeNumber right) => !(right < left);

    public static RangeTruth operator >=(RangeNumber left, RangeNumber right) => !(left < right);

    public static RangeTruth Same(RangeNumber left, RangeNumber right) =>
        new(left.Least != left.Most || right.Least != right.Most || left.Least != right.Least, left.Least <= right.Most && right.Least <= left.Most);

    public static RangeNumber Min(RangeNumber left, RangeNumber right) => new(Math.Min(left.Least, right.Least), Math.Min(left.Most, right.Most));

    public static RangeNumber Max(RangeNumber left, RangeNumber right) => new(Math.Max(left.Least, right.Least), Math.Max(left.Most, right.Most));

    public static RangeNumber Select(RangeTruth condition, RangeNumber then, RangeNumber otherwise)
    {
        if (!condition.CanBeFalse) return then;
        if (!condition.CanBeTrue) return otherwise;
        return new(Math.Min(then.Least, otherwise.Least), Math.Max(then.Most, otherwise.Most));
    }

    public static RangeNumber When(RangeTruth condition, RangeNumber then) => Select(condition, then, 0);

    public static RangeNumber Percent(RangeNumber number, RangeNumber percent, Rounding rounding = Rounding.Down) => Rate(number, percent, 100, rounding);

    public static RangeNumber PercentOfSmall(RangeNumber number, RangeNumber percent, Rounding rounding = Rounding.Down)
    {
        _ = (number * percent) + rounding.Extra(100);
        return Rate(number, percent, 100, rounding);
    }

    public static RangeNumber PerTenThousand(RangeNumber number, RangeNumber rate, Rounding rounding = Rounding.Down) =>
        Rate(number, rate, 10_000, rounding);

    public static RangeNumber Over(RangeNumber number, int divisor, Rounding rounding = Rounding.Down)
    {
        NotNegative(number);
        return new((number.Least + rounding.Extra(divisor)) / divisor, (number.Most + rounding.Extra(divisor)) / divisor);
    }

    public static RangeNumber Share(RangeNumber number, RangeNumber count)
    {
        NotNegative(number);
        return new(number.Least / Math.Max(count.Most, 1), number.Most / Math.Max(count.Least, 1));
    }

    public static RangeNumber Lookup(ParameterTable table, RangeNumber index)
    {
        if (index.Least < 0 || index.Most >= table.Count) throw new OverflowException($"The table {table.Title} has {table.Count} rows; the index can be {index}.");
        var rows = Enumerable.Range((int)index.Least, (int)(index.Most - index.Least) + 1).Select(i => table[i].Value).ToArray();
        return new(rows.Min(), rows.Max());
    }

    public static RangeNumber Read(int value, in Reading from) => new(value, value);

    public RangeNumber PlusOneIf(RangeTruth condition) => Fits(Least + (condition.CanBeFalse ? 0 : 1), Most + (condition.CanBeTrue ? 1 : 0), "count");

    public RangeNumber MinusOneIf(RangeTruth condition) => Fits(Least - (condition.CanBeTrue ? 1 : 0), Most - (condition.CanBeFalse ? 0 : 1), "count");

    public RangeTruth Is(int code) => Same(this, code);

    public RangeNumber As(string name, string? article = null) => this;

    public override string ToString() => Least == Most ? $"{Least}" : $"{Least}…{Most}";

    /// <summary>As the wide lanes reckon it: the rest below the divisor times the rate must fit as well.</summary>
    private static RangeNumber Rate(RangeNumber number, RangeNumber rate, int divisor, Rounding rounding)
    {
        NotNegative(number);
        NotNegative(rate);
        Fits(0, ((divisor - 1) * rate.Most) + divisor, "rate");
        return Fits(
            ScalarNumber.Rate(number.Least, rate.Least, divisor, rounding), ScalarNumber.Rate(number.Most, rate.Most, divisor, rounding), "share by rate");
    }

    private static RangeNumber Fits(long least, long most, string what) => least >= int.MinValue && most <= int.MaxValue
        ? new(least, most)
        : throw new OverflowException($"A {what} can be {least}…{most}, beyond 32 bits.");

    private static void NotNegative(RangeNumber number)
    {
        if (number.Least < 0) throw new OverflowException($"What is divided can be negative: {number}.");
    }
}
