using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>Visits to make, visits that were missed, and needs that are open, for the home page (我的待办).</summary>
public sealed class VisitTasks(ReadDesk desk, VisitBook book, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(VisitPermissions.Record) || actor.Scope.IsEmpty) return [];
        var (today, codes) = (clock.BeijingToday, book.All.Where(k => actor.May(k.Notes)).Select(k => k.Code).ToList());
        await using var reading = await desk.OpenAsync(actor, ct);
        var open = await reading.Db.VisitDues.Where(d => d.SettledOn == null && codes.Contains(d.Kind)).GroupBy(d => d.DueOn < today).Select(g => new { IsMissed = g.Key, Count = g.Count(), Due = g.Min(d => d.DueOn) }).ToListAsync(ct);
        var needs = await reading.Db.VisitNeeds.Where(n => n.ClosedOn == null && codes.Contains(n.Kind)).GroupBy(n => 1).Select(g => new { Count = g.Count(), Due = g.Min(n => n.DueOn) }).SingleOrDefaultAsync(ct);
        var tasks = new List<WorkTask>();
        if (open.Find(o => o.IsMissed) is { } missed) tasks.Add(Task("逾期未探访，要补访", "/visits?late=true", missed.Count, missed.Due));
        if (actor.Role == Role.VillageAide && open.Find(o => !o.IsMissed) is { } due) tasks.Add(Task("本期待探访", "/visits", due.Count, due.Due));
        if (needs is not null) tasks.Add(Task("探访发现的需求待办结", "/visits", needs.Count, needs.Due));
        return tasks;

        WorkTask Task(string title, string href, int count, DateOnly last) => new(title, href, count, CaseClock.LightOf(Clock.StartOfBeijingDay(last.AddDays(1)), clock.UtcNow), last);
    }
}
