using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>How far each village is with its visits of a kind in a month (各村探访进度), what is late first. Counts alone, no names.</summary>
public sealed class BrowseVisits(ReadDesk desk, VisitBook book, DivisionCatalogue divisions, Clock clock)
{
    /// <param name="Kind">Code of the kind; the first where it is not given.</param>
    /// <param name="Month">Periods that touch it; the running one where it is not given.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Late">Only villages where somebody was missed.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(string? Kind, Month? Month, string? Area, bool Late, int Skip, int Take);

    /// <summary>One village.</summary>
    /// <param name="AreaCode">The village.</param>
    /// <param name="Place">Its name.</param>
    /// <param name="Due">Visits due in the periods of the month.</param>
    /// <param name="Made">Of them made in time.</param>
    /// <param name="Missed">People missed in periods that are over, of any month, and not visited since.</param>
    /// <param name="Needs">Needs that are open.</param>
    /// <param name="DueOn">The last day of the nearest period with somebody left.</param>
    public sealed record Row(string AreaCode, string Place, int Due, int Made, int Missed, int Needs, DateOnly? DueOn);

    public sealed record Page(VisitKind Kind, Month Month, IReadOnlyList<Row> Rows, int Villages, int Due, int Made, int Missed, int Needs);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VisitPermissions.Read)) return DataRefusals.NotPermitted;
        if (book.Find(input.Kind ?? book.All[0].Code) is not { } kind) return VisitRefusals.KindUnknown;
        var (today, month) = (clock.BeijingToday, input.Month ?? new Month(clock.BeijingToday));
        await using var reading = await desk.OpenAsync(actor, ct);
        var (first, last, code) = (month.FirstDay, month.LastDay, kind.Code);
        var dues = reading.Db.VisitDues.AsNoTracking().Where(d => d.Kind == code).In(input.Area);
        var counted = await dues.Where(d => d.DueOn >= first && d.First <= last && d.Dropped == VisitDrop.None).GroupBy(d => d.AreaCode)
            .Select(g => new { Area = g.Key, Due = g.Count(), Made = g.Count(d => d.VisitedOn != null), Next = g.Min(d => d.VisitedOn == null && d.DueOn >= today ? (DateOnly?)d.DueOn : null) }).ToDictionaryAsync(g => g.Area, ct);
        var missed = await dues.Where(d => d.SettledOn == null && d.DueOn < today).GroupBy(d => d.AreaCode).Select(g => new { g.Key, Count = g.Select(d => d.SubjectId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var needs = await reading.Db.VisitNeeds.AsNoTracking().Where(n => n.Kind == code && n.ClosedOn == null).In(input.Area).GroupBy(n => n.AreaCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var rows = counted.Keys.Union(missed.Keys).Union(needs.Keys).Select(a => new Row(
                a, divisions.PathOf(a, today), counted.GetValueOrDefault(a)?.Due ?? 0, counted.GetValueOrDefault(a)?.Made ?? 0, missed.GetValueOrDefault(a), needs.GetValueOrDefault(a), counted.GetValueOrDefault(a)?.Next))
            .Where(r => !input.Late || r.Missed > 0)
            .OrderByDescending(r => r.Missed).ThenByDescending(r => r.Due - r.Made).ThenBy(r => r.AreaCode, StringComparer.Ordinal).ToList();
        return new Page(kind, month, [.. rows.Skip(input.Skip).Take(input.Take)], rows.Count, rows.Sum(r => r.Due), rows.Sum(r => r.Made), rows.Sum(r => r.Missed), rows.Sum(r => r.Needs));
    }
}
