using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>The visits to one person, of the kinds that the actor may read (一个人的探访). Corrected records stay in sight. The look is recorded.</summary>
public sealed class ReadPersonVisits(ReadDesk desk, ViewLog views, VisitBook book, DivisionCatalogue divisions, Clock clock)
{
    private const int Shown = 24;

    /// <summary>A visit, and whether a later record took its place.</summary>
    public sealed record Seen(CareVisit Visit, bool IsReplaced);

    /// <summary>What one kind means for the person.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="IsOn">Due now.</param>
    /// <param name="ByHand">The latest word of the office, if there is one.</param>
    /// <param name="Dues">Periods, the newest first.</param>
    public sealed record OfKind(VisitKind Kind, bool IsOn, VisitListing? ByHand, IReadOnlyList<VisitDue> Dues);

    public sealed record View(Guid SubjectId, string Name, Sex Sex, int? Age, string AreaCode, string Place, bool IsDead, IReadOnlyList<OfKind> Kinds, IReadOnlyList<Seen> Visits, IReadOnlyList<VisitNeed> Needs);

    public async Task<Result<View>> RunAsync(Guid subjectId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VisitPermissions.Read)) return DataRefusals.NotPermitted;
        var (today, mine) = (clock.BeijingToday, book.All.Where(k => actor.May(k.Notes)).ToList());
        var codes = mine.Select(k => k.Code).ToList();
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var person = await db.People.AsNoTracking().Where(p => p.PersonId == subjectId).Select(p => new { p.Name, p.Sex, p.BirthDate, p.DeathDate, p.AreaCode }).SingleOrDefaultAsync(ct);
            if (person is null) return VisitRefusals.NotFound;
            var dues = await db.VisitDues.AsNoTracking().Where(d => d.SubjectId == subjectId && codes.Contains(d.Kind)).OrderByDescending(d => d.DueOn).Take(Shown).ToListAsync(ct);
            var said = await db.VisitListings.AsNoTracking().Where(l => l.SubjectId == subjectId && codes.Contains(l.Kind)).ToListAsync(ct);
            var visits = await db.CareVisits.AsNoTracking().Where(v => v.SubjectId == subjectId && codes.Contains(v.Kind)).OrderByDescending(v => v.VisitedOn).ThenByDescending(v => v.RecordedAt).Take(2 * Shown).ToListAsync(ct);
            var needs = await db.VisitNeeds.AsNoTracking().Where(n => n.SubjectId == subjectId && codes.Contains(n.Kind)).OrderBy(n => n.ClosedOn != null).ThenByDescending(n => n.OpenedOn).Take(Shown).ToListAsync(ct);
            var replaced = visits.Select(v => v.Replaces).OfType<Guid>().ToHashSet();
            view = new View(
                subjectId, person.Name, person.Sex, Age.On(person.BirthDate, today), person.AreaCode, divisions.PathOf(person.AreaCode, today), person.DeathDate is not null,
                [.. mine.Where(k => k.Takes(person.BirthDate, today) || dues.Exists(d => d.Kind == k.Code)).Select(k => new OfKind(
                    k, dues.Exists(d => d.Kind == k.Code && d.IsDue && d.Holds(today)), said.Where(l => l.Kind == k.Code).MaxBy(l => (l.RecordedAt, l.ListingId)), [.. dues.Where(d => d.Kind == k.Code)]))],
                [.. visits.Select(v => new Seen(v, replaced.Contains(v.VisitId)))], needs);
        }

        await views.RecordAsync(actor, nameof(ReadPersonVisits), new AuditEntry("person", subjectId, view.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
