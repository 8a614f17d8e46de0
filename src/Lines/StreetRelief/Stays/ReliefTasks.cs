using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.StreetRelief;

/// <summary>Stays with a limit that runs, for the home page (我的待办).</summary>
public sealed class ReliefTasks(ReadDesk desk, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(ReliefPermissions.Record) || actor.Scope.IsEmpty) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var open = await reading.Db.ReliefStays.Where(s => s.State != ReliefState.Closed && s.DueAt != null).GroupBy(s => 1).Select(g => new { Count = g.Count(), Due = g.Min(s => s.DueAt) }).SingleOrDefaultAsync(ct);
        return open?.Due is { } due ? [new WorkTask("流散人员救助中、待回访", "/relief", open.Count, CaseClock.LightOf(due, clock.UtcNow), CaseClock.LastDay(due))] : [];
    }
}
