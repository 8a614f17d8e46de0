using System.Globalization;

namespace Huimin.Targets;

/// <summary>Figures as such papers write them (公文数字): 1.18亿元, 502.8万元, 3736元, 84.1%, 同比增长2.3%.</summary>
public static class FigureWords
{
    private const long YiFen = 10_000_000_000, WanFen = 1_000_000;

    /// <summary>Null where there is none.</summary>
    public static string? Of(IndicatorValue value)
    {
        if (value.IsHidden || value.Value is not { } v) return null;
        return value.Unit.Scale switch
        {
            // A sum each is written in whole yuan, rounded once from the sums themselves.
            UnitScale.Fen when value.Denominator is { } all => Whole(IndicatorValue.Divide(value.Numerator, checked(all * 100))) + "元",
            UnitScale.Fen => Money(v),
            UnitScale.BasisPoints => IndicatorValue.Write(v, value.Unit),
            UnitScale.Tenths => Trimmed(v, 10) + value.Unit.Title,
            _ => Whole(v) + value.Unit.Title,
        };
    }

    /// <summary>“增长2.3%”, “提高1.2个百分点”, “持平”; null where there is nothing to compare with.</summary>
    public static string? Change(string against, IndicatorValue? now, IndicatorValue? before)
    {
        if (now is not { IsHidden: false, Value: { } v } || before is not { IsHidden: false, Value: { } was }) return null;
        if (v == was) return $"与{(against == "同比" ? "上年同期" : "上期")}持平";
        if (now.Unit.Scale == UnitScale.BasisPoints) return $"{against}{(v > was ? "提高" : "下降")}{Trimmed(Math.Abs(v - was), 100)}个百分点";
        if (was <= 0) return null;
        return $"{against}{(v > was ? "增长" : "下降")}{Trimmed(IndicatorValue.Divide((Int128)Math.Abs(v - was) * 1000, was), 10)}%";
    }

    public static string Money(long fen) => Math.Abs(fen) switch
    {
        >= YiFen => Trimmed(IndicatorValue.Divide((Int128)fen * 100, YiFen), 100) + "亿元",
        >= WanFen => Trimmed(IndicatorValue.Divide((Int128)fen * 100, WanFen), 100) + "万元",
        _ => Trimmed(fen, 100) + "元",
    };

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Trimmed(long value, int scale)
    {
        var (whole, rest) = long.DivRem(Math.Abs(value), scale);
        var digits = scale == 10 ? rest.ToString("0", CultureInfo.InvariantCulture) : rest.ToString("00", CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + Whole(whole) + (rest == 0 ? "" : "." + digits.TrimEnd('0'));
    }
}
