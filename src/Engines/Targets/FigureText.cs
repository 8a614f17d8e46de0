using System.Globalization;
using Huimin.Targets.Reading;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>Values of figures as people write and read them; stored in millionths of the base unit.</summary>
public static class FigureText
{
    private const decimal Million = 1_000_000m;

    public static long Millionths(decimal value) => (long)decimal.Round(value * Million, MidpointRounding.AwayFromZero);

    /// <summary>What a person typed: “3,736”, “84.1” with the unit % (a fraction is stored).</summary>
    public static Result<long> Read(string? text, string unit)
    {
        var plain = (text ?? "").Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimEnd('%', '％').Trim();
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return TargetsRefusals.BadValue;
        if (Math.Abs(value) > 1_000_000_000_000m) return TargetsRefusals.BadValue;
        return Millionths(unit == "%" ? value / 100 : value);
    }

    /// <summary>The number without its unit, as it would be typed.</summary>
    public static string Typed(long millionths, string unit) =>
        (millionths / Million * (unit == "%" ? 100 : 1)).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>“不少于 1,346 人次”, “84.1%”, “3–5 个”.</summary>
    public static string Show(string comparator, long millionths, long? second, string unit)
    {
        var number = Number(millionths, unit) + (second is { } upper ? "–" + Number(upper, unit) : "");
        var words = comparator switch { ">=" => "不少于 ", "<=" => "不超过 ", ">" => "超过 ", "<" => "少于 ", "~" => "约 ", _ => "" };
        return words + number + (unit == "%" ? "%" : " " + unit);
    }

    public static string Title(this FigureKind kind) => kind switch
    {
        FigureKind.Target => "目标",
        FigureKind.Reported => "实绩",
        _ => "参考",
    };

    public static string Title(this FigureState state) => state switch
    {
        FigureState.Read => "待确认",
        FigureState.Confirmed => "已确认",
        FigureState.Corrected => "已改正",
        FigureState.Rejected => "已剔除",
        _ => "补录",
    };

    public static string Title(this PlanType type) => type switch
    {
        PlanType.Plan => "工作计划",
        PlanType.Report => "工作总结",
        _ => "总结与计划",
    };

    private static string Number(long millionths, string unit) =>
        (millionths / Million * (unit == "%" ? 100 : 1)).ToString("#,0.######", CultureInfo.InvariantCulture);
}
