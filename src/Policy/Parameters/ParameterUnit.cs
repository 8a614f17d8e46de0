using System.Globalization;
using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>What a parameter's number counts (计量单位).</summary>
public enum ParameterUnit
{
    /// <summary>Fen a month; files write yuan (元/月).</summary>
    FenPerMonth = 1,

    /// <summary>Fen; files write yuan (元).</summary>
    Fen = 2,

    /// <summary>Whole percent (%).</summary>
    Percent = 3,

    /// <summary>Hundredths of a percent (万分之).</summary>
    BasisPoints = 4,
    Months = 5,
    Days = 6,

    /// <summary>Completed years of age (周岁).</summary>
    Years = 7,

    /// <summary>A number of things or people (个).</summary>
    Count = 8,

    /// <summary>One of the named choices of the key (方式).</summary>
    Choice = 9,

    /// <summary>A level of an assessment (级).</summary>
    Level = 10,

    /// <summary>A month of every year, 1 to 12 (月份).</summary>
    MonthOfYear = 11,
}

public static class ParameterUnits
{
    public static string Title(this ParameterUnit unit) => unit switch
    {
        ParameterUnit.FenPerMonth => "元/月",
        ParameterUnit.Fen => "元",
        ParameterUnit.Percent => "%",
        ParameterUnit.BasisPoints => "万分之",
        ParameterUnit.Months => "月",
        ParameterUnit.Days => "日",
        ParameterUnit.Years => "周岁",
        ParameterUnit.Count => "个",
        ParameterUnit.Level => "级",
        ParameterUnit.MonthOfYear => "月份",
        _ => "方式",
    };

    internal static bool IsMoney(this ParameterUnit unit) => unit is ParameterUnit.FenPerMonth or ParameterUnit.Fen;

    /// <summary>As a sentence writes it: 735.00 元/月, 130 %, 6 个月.</summary>
    public static string Write(this ParameterUnit unit, int value) => unit switch
    {
        ParameterUnit.FenPerMonth or ParameterUnit.Fen => $"{new Money(value)} {unit.Title()}",
        ParameterUnit.Percent => string.Create(CultureInfo.InvariantCulture, $"{value}%"),
        ParameterUnit.BasisPoints => string.Create(CultureInfo.InvariantCulture, $"{value / 100}.{Math.Abs(value % 100):00}%"),
        ParameterUnit.Months => string.Create(CultureInfo.InvariantCulture, $"{value} 个月"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value} {unit.Title()}"),
    };
}
