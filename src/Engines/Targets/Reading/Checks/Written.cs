using System.Globalization;

namespace Huimin.Targets.Reading.Checks;

/// <summary>A figure as it was written, for formulas, and how finely it was rounded.</summary>
internal static class Written
{
    public static string Of(PlanFigure figure, string source) =>
        string.Concat(source[figure.Start..figure.End].Where(c => !WorkingText.IsBlank(c)));

    /// <summary>Half of the last written place in base units: 502.8万元 → 500元, 84.1% → 0.0005.</summary>
    public static decimal HalfStep(PlanFigure figure, string source)
    {
        var text = Of(figure, source);
        var point = text.IndexOfAny(['.', '．']);
        var decimals = 0;
        if (point >= 0)
        {
            while (point + 1 + decimals < text.Length && char.IsDigit(text[point + 1 + decimals])) decimals++;
        }
        decimal step = 1;
        if (text.Contains('亿') || text.Contains('億')) step = 100_000_000m;
        else if (text.Contains('万') || text.Contains('萬')) step = 10_000m;
        else if (figure.Unit == "%") step = 0.01m;
        for (var i = 0; i < decimals; i++) step /= 10m;
        return step / 2m;
    }

    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>236000000元 → 2.36亿元, 4082000元 → 408.2万元.</summary>
    public static string Amount(decimal value, string unit) => value switch
    {
        >= 100_000_000m => Number(value / 100_000_000m) + "亿" + unit,
        >= 10_000m when unit.StartsWith('元') => Number(value / 10_000m) + "万" + unit,
        _ => Number(value) + unit,
    };

    public static bool IsPeople(PlanFigure figure) => figure.Unit is "人" or "名" or "位";

    public static bool IsMoney(PlanFigure figure) => figure.Unit.StartsWith('元');

    /// <summary>The source between two figures.</summary>
    public static string Between(string source, PlanFigure first, PlanFigure second) =>
        first.End <= second.Start ? source[first.End..second.Start] : "";
}
