using System.Collections.Concurrent;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>
/// Counts indicators (指标计算): each query once over the whole district for all periods asked for, then every division and every indicator from it. As of a
/// day and as known at an instant.
/// </summary>
public sealed class CountIndicators(ReadDesk desk, IPlaces places, WorkCalendar calendar)
{
    // Half of the cores, two at the least; every query counts what was known at the same instant, so it does not matter which comes first.
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount / 2, 2, 4);

    /// <summary>A figure of a period and division.</summary>
    public sealed record Cell(Indicator Indicator, Period Period, string Division, IndicatorValue Value);

    /// <param name="indicators">Those that are wanted; what is not recorded is left out.</param>
    /// <param name="periods">At most 64.</param>
    /// <param name="asOf">Days after it do not count.</param>
    /// <param name="known">Records after it do not count.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<Cell>> RunAsync(IReadOnlyList<Indicator> indicators, IReadOnlyList<Period> periods, DateOnly asOf, DateTime known, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(periods.Count, Tally.MostPeriods, nameof(periods));
        var recorded = indicators.Where(i => i.NotRecorded is null).ToList();
        var medians = recorded.Where(i => i.Numerator!.Kind == MeasureKind.Median).Select(i => i.Numerator!.Rows).ToHashSet();
        var product = Actor.Product(places.District);
        IReadOnlyDictionary<Guid, Moves> moves;
        await using (var reading = await desk.OpenAsync(product, ct)) moves = await places.MovesAsync(reading, known, ct);
        var counted = new ConcurrentDictionary<RowQuery, Dictionary<(string Area, int Period), Tally.Sums>>();
        var queries = recorded.SelectMany(i => new[] { i.Numerator!.Rows, i.Denominator?.Rows }).OfType<RowQuery>().Distinct();
        await Parallel.ForEachAsync(queries, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (query, ct) =>
        {
            var tally = new Tally(query, periods, asOf, moves, calendar, medians.Contains(query));
            await using var reading = await desk.OpenAsync(product, ct);
            await CountAsync(tally, new RowReader(reading, query, places.District, known), query, periods, asOf, ct);
            counted[query] = tally.ByDivision(places.District);
        });

        return [.. recorded.SelectMany(i => CellsOf(i, periods, asOf, counted))];
    }

    private async Task CountAsync(Tally tally, RowReader rows, RowQuery query, IReadOnlyList<Period> periods, DateOnly asOf, CancellationToken ct)
    {
        var (from, to) = (periods.Min(p => p.FirstDay), periods.Max(p => p.LastDay));
        if (to > asOf) to = asOf;
        if (from > to) return;
        if (query.IsPlain)
        {
            await foreach (var (area, day, count, sum) in rows.SumAsync(from, to, $"and (r.household_id is null or r.household_id not in ({places.MovedHouseholds}))", ct)) tally.Add(area, day, count, sum);
            await foreach (var row in rows.ReadAsync(from, to, $"and r.household_id in ({places.MovedHouseholds})", "", ct)) tally.Add(row);
            return;
        }

        // Whoever is in two places at once counts in the one where it began first: always the same.
        await foreach (var row in rows.ReadAsync(from, to, "", query.IsDistinct ? "order by r.since, r.area_code" : "", ct)) tally.Add(row);
    }

    private IEnumerable<Cell> CellsOf(Indicator indicator, IReadOnlyList<Period> periods, DateOnly asOf, ConcurrentDictionary<RowQuery, Dictionary<(string Area, int Period), Tally.Sums>> counted)
    {
        var (numerator, denominator, sample) = (indicator.Numerator!, indicator.Denominator, indicator.Sample!);
        var keys = counted[numerator.Rows].Keys.Concat(denominator is null ? [] : counted[denominator.Rows].Keys).Concat(Enumerable.Range(0, periods.Count).Select(p => (Area: places.District, Period: p))).Distinct();
        foreach (var (area, period) in keys)
        {
            if (periods[period].FirstDay > asOf) continue;
            var value = new IndicatorValue(indicator.Unit, Take(numerator), denominator is null ? null : Take(denominator), counted[sample.Rows].GetValueOrDefault((area, period))?.Count ?? 0);
            yield return new Cell(indicator, periods[period], area, value);

            long Take(Measure measure) => counted[measure.Rows].TryGetValue((area, period), out var sums) ? Of(measure.Kind, sums) : 0;
        }
    }

    private static long Of(MeasureKind kind, Tally.Sums sums) => kind switch
    {
        MeasureKind.Sum => sums.Sum,
        MeasureKind.WorkingDays => sums.WorkingDays,
        MeasureKind.Days => sums.Days,
        MeasureKind.Median => Median(sums.Amounts ?? []),
        _ => sums.Count,
    };

    /// <summary>The middle one; between two the half of both, half up.</summary>
    private static long Median(List<long> amounts)
    {
        if (amounts.Count == 0) return 0;
        amounts.Sort();
        var middle = amounts.Count / 2;
        return amounts.Count % 2 == 1 ? amounts[middle] : IndicatorValue.Divide((Int128)amounts[middle - 1] + amounts[middle], 2);
    }
}
