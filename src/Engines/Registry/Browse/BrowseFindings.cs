using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Lists what cannot be right in the register of a division (疑点清单). The look is recorded.</summary>
public sealed class BrowseFindings(ReadDesk desk, ViewLog views, DivisionCatalogue divisions, Clock clock)
{
    public sealed record Filter(string? AreaCode = null, FindingKind? Kind = null, FindingState State = FindingState.Open, int Skip = 0);

    public sealed record Row(
        Guid FindingId, FindingKind Kind, FindingState State, string Place, string Reason, DateOnly FoundOn, PersonRef? Person, PersonRef? Other, Guid? HouseholdId, string? HouseholdNumber, int Version);

    /// <summary>A person as a list names one.</summary>
    public sealed record PersonRef(Guid PersonId, string Name);

    public sealed record View(PageOf<Row> Page, IReadOnlyDictionary<FindingKind, int> OpenByKind);

    public async Task<Result<View>> RunAsync(Filter filter, Actor actor, CancellationToken ct)
    {
        var area = Browsing.AreaFor(filter.AreaCode, actor);
        if (!area.Ok) return area.Refusal;
        await using var reading = await desk.OpenAsync(actor, ct);
        var db = reading.Db;
        var inArea = db.Findings.In(area.Value);
        var byKind = await inArea.Where(f => f.State == FindingState.Open).GroupBy(f => f.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var findings = inArea.Where(f => f.State == filter.State);
        if (filter.Kind is { } kind) findings = findings.Where(f => f.Kind == kind);
        var total = await findings.Take(Browsing.Deepest + 1).CountAsync(ct);
        var rows = await findings.OrderBy(f => f.AreaCode).ThenBy(f => f.Kind).ThenBy(f => f.FindingId)
            .Skip(Math.Clamp(filter.Skip, 0, Browsing.Deepest)).Take(Browsing.PageSize).ToListAsync(ct);

        var personIds = rows.SelectMany(f => new[] { f.PersonId, f.OtherPersonId }).OfType<Guid>().Distinct().ToList();
        var people = await db.People.Where(p => personIds.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => new PersonRef(p.PersonId, p.IsProtected ? PersonName.Mask(p.Name) : p.Name), ct);
        var householdIds = rows.Select(f => f.HouseholdId).OfType<Guid>().Distinct().ToList();
        var households = await db.Households.Where(h => householdIds.Contains(h.HouseholdId)).Select(h => new { h.HouseholdId, h.Number }).ToDictionaryAsync(h => h.HouseholdId, h => h.Number, ct);
        await views.RecordAsync(actor, nameof(BrowseFindings), new AuditEntry("findings", AreaCode: area.Value.Length > 0 ? area.Value : actor.Scope.Lower, Detail: new { shown = rows.Count }), ct);

        var today = clock.BeijingToday;
        PersonRef? Of(Guid? id) => id is { } known ? people.GetValueOrDefault(known) : null;
        return new View(
            new PageOf<Row>(
                [.. rows.Select(f => new Row(
                    f.FindingId, f.Kind, f.State, divisions.PathOf(f.AreaCode, today), f.Reason, Clock.BeijingDate(f.FoundAt), Of(f.PersonId), Of(f.OtherPersonId),
                    f.HouseholdId, f.HouseholdId is { } id ? households.GetValueOrDefault(id) : null, f.Version))],
                Math.Min(total, Browsing.Deepest), total > Browsing.Deepest),
            byKind);
    }
}
