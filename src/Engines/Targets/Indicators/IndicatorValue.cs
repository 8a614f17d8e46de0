using System.Globalization;

namespace Huimin.Targets;

/// <summary>One figure (指标值): numerator and denominator as summed, and what they come to, rounded once, half up. No value where the denominator is zero.</summary>
/// <param name="Unit">Its unit.</param>
/// <param name="Numerator">分子</param>
/// <param name="Denominator">分母; null where the indicator has none.</param>
/// <param name="Sample">How many rows are behind it (样本量).</param>
public sealed record IndicatorValue(IndicatorUnit Unit, long Numerator, long? Denominator, long Sample)
{
    /// <summary>Fewer rows than these could tell of a person (小样本).</summary>
    public const int Smallest = 5;

    /// <summary>Too few rows to be shown to this reader.</summary>
    public bool IsHidden { get; init; }

    /// <summary>In the unit's own scale: whole, fen, basis points, tenths.</summary>
    public long? Value => Denominator switch
    {
        null => Numerator,
        0 => null,
        { } all => Unit.Scale switch
        {
            UnitScale.BasisPoints => Divide((Int128)Numerator * 10_000, all),
            UnitScale.Tenths => Divide((Int128)Numerator * 10, all),
            _ => Divide(Numerator, all),
        },
    };

    public bool IsSmall => Sample is > 0 and < Smallest;

    /// <summary>The number as people read it; “&lt;5” where it is hidden, “—” where there is none.</summary>
    public string Text => IsHidden ? "<5" : Value is { } value ? Write(value, Unit) : "—";

    /// <summary>With its unit.</summary>
    public string Full => IsHidden || Value is null ? Text : Unit.Scale == UnitScale.BasisPoints ? Text : $"{Text} {Unit.Title}";

    public static string Write(long value, IndicatorUnit unit) => unit.Scale switch
    {
        UnitScale.Fen => Points(value, 2).Replace(".00", "", StringComparison.Ordinal),
        UnitScale.BasisPoints => Points(value, 2).TrimEnd('0').TrimEnd('.') + "%",
        UnitScale.Tenths => Points(value, 1),
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>Half up, away from zero.</summary>
    public static long Divide(Int128 numerator, long denominator)
    {
        var (whole, rest) = Int128.DivRem(Int128.Abs(numerator), denominator);
        if (rest * 2 >= denominator) whole++;
        return (long)(numerator < 0 ? -whole : whole);
    }

    private static string Points(long value, int digits)
    {
        var scale = digits == 1 ? 10 : 100;
        var (whole, rest) = long.DivRem(Math.Abs(value), scale);
        return (value < 0 ? "-" : "") + whole.ToString("N0", CultureInfo.InvariantCulture) + "." + rest.ToString(digits == 1 ? "0" : "00", CultureInfo.InvariantCulture);
    }
}
