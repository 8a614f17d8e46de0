using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>
/// Brings the lists of the whole district up to a day (生成探访名单): who is new is due once in the period, who died, moved away or no longer belongs is due no
/// more. As often as one likes; nobody is due twice.
/// </summary>
public sealed class BuildVisitLists(WorkDesk desk, VisitBook book, VisitPlan plan)
{
    private static readonly LoadColumn[] columns =
    [
        new("due_id", typeof(Guid)), new("subject_id", typeof(Guid)), new("area_code", typeof(string)), new("household_id", typeof(Guid)), new("kind", typeof(string)), new("frequency", typeof(int)),
        new("first", typeof(DateOnly)), new("due_on", typeof(DateOnly)), new("until", typeof(DateOnly)), new("reason", typeof(string)), new("listed_at", typeof(DateTime)), new("dropped", typeof(int)), new("version", typeof(int)),
    ];

    public sealed record Input(Guid Key, DateOnly Day);

    /// <summary>How many were newly due, and how many are due no more.</summary>
    public sealed record Answer(int Listed, int Dropped);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, VisitPermissions.Build, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var (listed, dropped) = (0, 0);
        foreach (var kind in book.All)
        {
            var often = await plan.OfAsync(work.Db, kind, input.Day, ct);
            if (!often.Ok) return often.Refusal;
            var day = new VisitDay(kind, input.Day, await Candidates.OfAsync(work, kind, input.Day, ct), often.Value, await OpenAsync(work.Db, kind, input.Day, ct));
            var added = day.Added().ToList();
            await work.LoadAsync("visit_due", columns, added.Select(a => Row(work, kind, a)), ct);
            foreach (var due in day.Revived) Changing(work, due).Revive();
            foreach (var due in day.Rarer) Changing(work, due).Drop(VisitDrop.Superseded, work.Now, input.Day);
            var gone = day.Gone().ToList();
            var why = await WhyAsync(work.Db, gone.Select(d => d.SubjectId), kind, ct);
            foreach (var due in gone) Leave(Changing(work, due), why[due.SubjectId], work.Now, input.Day);
            (listed, dropped) = (listed + added.Count + day.Revived.Count, dropped + gone.Count + day.Rarer.Count);
        }

        work.Record(new AuditEntry("visit-lists", Detail: new { day = input.Day, listed, dropped }));
        return await work.CompleteAsync(new Answer(listed, dropped), ct);
    }

    // A period that is over stays as it was, unless the person died in it; only nobody has to go there any more.
    private static void Leave(VisitDue due, (VisitDrop Why, DateOnly? Died) gone, DateTime now, DateOnly day)
    {
        if (due.Until > day || gone.Died < due.Until) due.Drop(gone.Why, now, day);
        else due.SettledOn = day;
    }

    private static Task<List<VisitDue>> OpenAsync(HuiminDb db, VisitKind kind, DateOnly day, CancellationToken ct) =>
        db.VisitDues.AsNoTracking().Where(d => d.Kind == kind.Code && (d.DueOn >= day || d.SettledOn == null)).ToListAsync(ct);

    private static VisitDue Changing<T>(Work<T> work, VisitDue due)
    {
        if (work.Db.Entry(due).State == EntityState.Detached) work.Db.Attach(due);
        return due;
    }

    private static object?[] Row<T>(Work<T> work, VisitKind kind, (Candidate Who, VisitFrequency Often, VisitPeriod Period) added)
    {
        var (who, often, period) = added;
        return [work.Clock.NewId(), who.SubjectId, who.AreaCode, who.HouseholdId, kind.Code, (int)often, period.First, period.DueOn, period.Until, who.Reason, work.Now, 0, 0];
    }

    private static async Task<Dictionary<Guid, (VisitDrop Why, DateOnly? Died)>> WhyAsync(HuiminDb db, IEnumerable<Guid> subjects, VisitKind kind, CancellationToken ct)
    {
        var why = new Dictionary<Guid, (VisitDrop, DateOnly?)>();
        foreach (var part in subjects.Distinct().Chunk(500))
        {
            var dead = await db.People.Where(p => part.Contains(p.PersonId) && p.DeathDate != null).ToDictionaryAsync(p => p.PersonId, p => p.DeathDate, ct);
            var here = await db.Memberships.Where(m => part.Contains(m.PersonId) && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId).ToHashSetAsync(ct);
            var said = await db.VisitListings.AsNoTracking().Where(l => l.Kind == kind.Code && part.Contains(l.SubjectId)).ToListAsync(ct);
            foreach (var id in part)
            {
                var off = said.Where(l => l.SubjectId == id).MaxBy(l => (l.RecordedAt, l.ListingId)) is { IsOn: false };
                why[id] = dead.TryGetValue(id, out var died) ? (VisitDrop.Died, died) : (!here.Contains(id) ? VisitDrop.MovedAway : off ? VisitDrop.TakenOff : VisitDrop.NotListed, null);
            }
        }

        return why;
    }
}
