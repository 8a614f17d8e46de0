using Huimin.Targets;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// What the records of the lived year say (据实统计): the product's own indicators, counted for the year and the whole district as known at its end. Nothing is
/// reckoned beside them but the growth on the year before. Money in fen, shares in hundredths of a percent.
/// </summary>
public sealed class YearFigures(CountIndicators count, IndicatorBook book, Clock clock)
{
    /// <summary>What is compared with the year before (同比增幅).</summary>
    internal const string Growth = "/上年";

    /// <summary>By the source of the reported figure; what has no value, as a share of nothing, is left out.</summary>
    public async Task<IReadOnlyDictionary<string, YearFigure>> OfAsync(int year, CancellationToken ct)
    {
        var sources = ReportedFigure.Of(year).Where(f => f.IsRecorded).Select(f => f.Source).Distinct().ToList();
        var indicators = sources.ToDictionary(s => s, s => book.Find(s.Replace(Growth, "", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"{s} is no indicator."), StringComparer.Ordinal);
        var (now, before) = (Period.YearOf(year), Period.YearOf(year - 1));
        var cells = await count.RunAsync([.. indicators.Values.Distinct()], [before, now], now.LastDay, clock.UtcNow, ct);
        var whole = cells.Where(c => c.Division == DemoDivisions.District).ToDictionary(c => (c.Indicator.Code, c.Period), c => c.Value.Value);
        var figures = new Dictionary<string, YearFigure>(StringComparer.Ordinal);
        foreach (var (source, indicator) in indicators)
        {
            if (whole.GetValueOrDefault((indicator.Code, now)) is not { } value) continue;
            if (!source.EndsWith(Growth, StringComparison.Ordinal)) figures[source] = new(value, indicator.Definition);
            else if (whole.GetValueOrDefault((indicator.Code, before)) is > 0 and var last) figures[source] = new(IndicatorValue.Divide((Int128)(value - last) * 10_000, last), $"（本年末 − 上年末）÷ 上年末。{indicator.Definition}");
        }

        return figures;
    }
}

/// <summary>A figure out of the records, and what was counted (据实数和口径).</summary>
public sealed record YearFigure(long Value, string Definition);
