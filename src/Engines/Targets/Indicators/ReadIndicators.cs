using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>
/// Reads counted figures (查看指标). A figure with fewer than five rows behind it is hidden from everybody who is not in charge of the division, and with it, where
/// it stands alone, the next smallest beside it, so that it cannot be found by subtraction.
/// </summary>
public sealed class ReadIndicators(ReadDesk desk, IndicatorBook book, IPlaces places, CountIndicators count, Clock clock)
{
    /// <summary>A figure beside those of the period before and the year before, and the last periods in order.</summary>
    public sealed record Row(Indicator Indicator, IndicatorValue? Value, IndicatorValue? Before, IndicatorValue? YearBefore, IReadOnlyList<(Period Period, IndicatorValue? Value)> Trend);

    /// <summary>By code, with the instant up to which records count (数据截止时间); null before the first count.</summary>
    public sealed record ListView(Period Period, string Division, IReadOnlyList<Row> Rows, DateTime? KnownAt);

    /// <summary>A figure, and as it was reported when its month was closed; null where it was not.</summary>
    public sealed record Point(Period Period, IndicatorValue? Value, IndicatorValue? Reported);

    public sealed record Place(string Code, string Name, IndicatorValue Value, IndicatorValue? Reported);

    public sealed record View(Indicator Indicator, Period Period, string Division, Point Now, IReadOnlyList<Point> Series, IReadOnlyList<Place> Places, DateTime? KnownAt);

    /// <summary>The division that an actor looks at when he names none: his own, or the district.</summary>
    public string OwnDivision(Actor actor) => actor.Scope.Prefixes is [var only] && only.StartsWith(places.District, StringComparison.Ordinal) ? only : places.District;

    public async Task<Result<ListView>> ListAsync(Period period, string? division, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return DataRefusals.NotPermitted;
        if (period.FirstDay > clock.BeijingToday) return TargetsRefusals.PeriodInFuture.Fill(period.Title);
        var place = division ?? OwnDivision(actor);
        if (!IsHere(place)) return TargetsRefusals.DivisionUnknown;
        var trend = Enumerable.Range(-12, 13).Select(i => period.Plus(i)).ToList();
        var cells = await CellsAsync(actor, place, [.. trend.Append(period.YearBefore).Distinct()], null, ct);
        var rows = book.All.Select(i =>
        {
            IndicatorValue? Of(Period p) => ValueOf(i, p, cells, place, actor);
            return new Row(i, Of(period), Of(period.Plus(-1)), Of(period.YearBefore), [.. trend.Select(p => (p, Of(p)))]);
        });
        return new ListView(period, place, [.. rows], cells.Values.Select(c => (DateTime?)c.KnownAt).DefaultIfEmpty().Max());
    }

    public async Task<Result<View>> OneAsync(string code, Period period, string? division, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return DataRefusals.NotPermitted;
        if (book.Find(code) is not { } indicator) return TargetsRefusals.IndicatorUnknown;
        if (period.FirstDay > clock.BeijingToday) return TargetsRefusals.PeriodInFuture.Fill(period.Title);
        var place = division ?? OwnDivision(actor);
        if (!IsHere(place)) return TargetsRefusals.DivisionUnknown;
        var series = Enumerable.Range(1 - RecountIndicators.UsualMonths, RecountIndicators.UsualMonths).Select(i => period.Plus(i)).ToList();
        var cells = await CellsAsync(actor, place, series, code, ct);
        var frozen = await FrozenAsync(actor, place, series, code, ct);
        var points = series.Select(p => new Point(p, ValueOf(indicator, p, cells, place, actor), ReportedOf(indicator, p, frozen, place, actor))).ToList();
        return new View(indicator, period, place, points[^1], points, await BelowAsync(indicator, period, place, actor, ct), cells.Values.Select(c => (DateTime?)c.KnownAt).DefaultIfEmpty().Max());
    }

    /// <summary>One figure; null where it was never counted.</summary>
    public async Task<IndicatorValue?> ValueAsync(string code, Period period, string division, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans) || book.Find(code) is not { } indicator) return null;
        return ValueOf(indicator, period, await CellsAsync(actor, division, [period], code, ct), division, actor);
    }

    /// <summary>Several figures of one division at once.</summary>
    public async Task<IReadOnlyDictionary<(string Code, Period Period), IndicatorValue>> ValuesAsync(IReadOnlyList<Period> periods, string division, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return new Dictionary<(string, Period), IndicatorValue>();
        var cells = await CellsAsync(actor, division, periods, null, ct);
        return (from indicator in book.Recorded from period in periods let value = ValueOf(indicator, period, cells, division, actor) where value is not null select (indicator.Code, period, value))
            .ToDictionary(v => (v.Code, v.period), v => v.value!);
    }

    /// <summary>Counted afresh from the records: as of a day, as known at the end of a day (时点口径). Kept nowhere.</summary>
    public async Task<Result<IndicatorValue>> AsOfAsync(string code, Period period, string division, DateOnly asOf, DateOnly knownOn, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return DataRefusals.NotPermitted;
        if (book.Find(code) is not { NotRecorded: null } indicator) return TargetsRefusals.IndicatorUnknown;
        if (period.FirstDay > clock.BeijingToday || asOf > clock.BeijingToday || knownOn > clock.BeijingToday) return TargetsRefusals.PeriodInFuture.Fill(asOf.Title());
        if (asOf < period.FirstDay) return TargetsRefusals.DayBeforePeriod.Fill(asOf.Title(), period.Title);
        if (!IsHere(division)) return TargetsRefusals.DivisionUnknown;
        var known = knownOn == clock.BeijingToday ? clock.UtcNow : Clock.StartOfBeijingDay(knownOn.AddDays(1));
        var cells = await count.RunAsync([indicator], [period], asOf, known, ct);
        return Hide(cells.FirstOrDefault(c => c.Division == division)?.Value ?? Zero(indicator), division, actor);
    }

    /// <summary>Every division below, by code; a small one that is hidden takes the next smallest with it where it would stand alone.</summary>
    public async Task<IReadOnlyList<Place>> BelowAsync(Indicator indicator, Period period, string division, Actor actor, CancellationToken ct)
    {
        var below = places.Below(division);
        if (below.Count == 0 || indicator.NotRecorded is not null) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var (text, end) = (period.ToString(), division + ":");
#pragma warning disable CA1309, CA1310 // Translated to SQL, where comparison is by bytes.
        var cells = await reading.Db.IndicatorCells.Where(c => c.Code == indicator.Code && c.Period == text && c.Version == indicator.Version && string.Compare(c.Division, division) >= 0 && string.Compare(c.Division, end) < 0).ToDictionaryAsync(c => c.Division, ct);
        var frozen = await reading.Db.FrozenCells.Where(c => c.Code == indicator.Code && c.Period == text && string.Compare(c.Division, division) >= 0 && string.Compare(c.Division, end) < 0).ToListAsync(ct);
#pragma warning restore CA1309, CA1310
        if (!cells.ContainsKey(division) && cells.Count == 0) return [];
        var rows = below.Select(code => new Place(code, places.NameOf(code), Hide(cells.TryGetValue(code, out var cell) ? Of(indicator, cell) : Zero(indicator), code, actor),
            frozen.Count == 0 ? null : Hide(frozen.FirstOrDefault(f => f.Division == code) is { } was ? Of(indicator, was) : Zero(indicator), code, actor))).ToList();
        if (rows.Count(r => r.Value.IsHidden) == 1 && rows.Where(r => !r.Value.IsHidden && r.Value.Sample > 0 && !actor.Scope.Covers(r.Code)).MinBy(r => r.Value.Sample) is { } next)
            rows[rows.IndexOf(next)] = next with { Value = next.Value with { IsHidden = true }, Reported = next.Reported is { } was ? was with { IsHidden = true } : null };
        return rows;
    }

    private bool IsHere(string division) => AreaCode.IsDivision(division) && division.StartsWith(places.District, StringComparison.Ordinal);

    private async Task<Dictionary<(string, int, string), IndicatorCell>> CellsAsync(Actor actor, string division, IReadOnlyList<Period> periods, string? code, CancellationToken ct)
    {
        var texts = periods.Append(periods[^1]).Select(p => p.ToString()).Distinct().ToList();
        await using var reading = await desk.OpenAsync(actor, ct);
        var district = places.District;

        // Where the district has a cell and the division none, the division stands at zero.
        var cells = reading.Db.IndicatorCells.Where(c => (c.Division == division || c.Division == district) && texts.Contains(c.Period));
        if (code is not null) cells = cells.Where(c => c.Code == code);
        var found = new Dictionary<(string, int, string), IndicatorCell>();
        foreach (var cell in await cells.ToListAsync(ct))
        {
            var key = (cell.Code, cell.Version, cell.Period);
            if (cell.Division == division) found[key] = cell;
            else found.TryAdd(key, new IndicatorCell { Code = cell.Code, Version = cell.Version, Period = cell.Period, Division = division, Numerator = 0, Denominator = cell.Denominator is null ? null : 0, Sample = 0, KnownAt = cell.KnownAt });
        }

        return found;
    }

    private async Task<List<FrozenCell>> FrozenAsync(Actor actor, string division, IReadOnlyList<Period> periods, string code, CancellationToken ct)
    {
        var texts = periods.Select(p => p.ToString()).ToList();
        await using var reading = await desk.OpenAsync(actor, ct);
        var district = places.District;
        return await reading.Db.FrozenCells.Where(c => c.Code == code && (c.Division == division || c.Division == district) && texts.Contains(c.Period)).ToListAsync(ct);
    }

    private static IndicatorValue? ValueOf(Indicator indicator, Period period, Dictionary<(string, int, string), IndicatorCell> cells, string division, Actor actor) =>
        cells.TryGetValue((indicator.Code, indicator.Version, period.ToString()), out var cell) ? Hide(Of(indicator, cell), division, actor) : null;

    private static IndicatorValue? ReportedOf(Indicator indicator, Period period, List<FrozenCell> frozen, string division, Actor actor)
    {
        var text = period.ToString();
        if (frozen.Find(f => f.Period == text && f.Division == division) is { } cell) return Hide(Of(indicator, cell), division, actor);
        return frozen.Exists(f => f.Period == text) ? Zero(indicator) : null;
    }

    private static IndicatorValue Hide(IndicatorValue value, string division, Actor actor) => value.IsSmall && !actor.Scope.Covers(division) ? value with { IsHidden = true } : value;

    private static IndicatorValue Of(Indicator i, IndicatorCell c) => new(i.Unit, c.Numerator, c.Denominator, c.Sample);

    private static IndicatorValue Of(Indicator i, FrozenCell c) => new(i.Unit, c.Numerator, c.Denominator, c.Sample);

    private static IndicatorValue Zero(Indicator i) => new(i.Unit, 0, i.IsRatio ? 0 : null, 0);
}
