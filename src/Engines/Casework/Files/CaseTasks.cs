using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Cases that wait for the actor's post, and those that are late, for the home page (我的待办).</summary>
public sealed class CaseTasks(ReadDesk desk, CaseClock calendar, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read) || actor.Scope.IsEmpty) return [];
        var (role, now) = (actor.Role, clock.UtcNow);
        await using var reading = await desk.OpenAsync(actor, ct);
        var mine = await reading.Db.Cases.Where(c => c.ClosedAt == null && (c.WaitsFor & role) != 0)
            .GroupBy(c => 1).Select(g => new { Count = g.Count(), Due = g.Min(c => c.DueAt) }).SingleOrDefaultAsync(ct);
        var tasks = new List<WorkTask> { new("待我办理的办件", "/cases?mine=true", mine?.Count ?? 0, CaseClock.LightOf(mine?.Due, now), mine?.Due is { } due ? CaseClock.LastDay(due) : null) };
        if (!actor.May(CasePermissions.Extend)) return tasks;
        var late = await reading.Db.Cases.CountAsync(c => c.ClosedAt == null && c.DueAt <= now, ct);
        if (calendar.Calendar.Warns(clock.BeijingToday)) tasks.Add(new WorkTask($"工作日历到 {calendar.Calendar.LastYear} 年为止，请系统管理员导入下一年放假安排", "/procedures", 1, LightLevel.Amber));
        if (late > 0) tasks.Add(new WorkTask("超期办件", "/cases?late=true", late, LightLevel.Red));
        return tasks;
    }
}
