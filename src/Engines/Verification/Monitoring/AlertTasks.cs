using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Alerts that wait for a visit or call, for the home page (我的待办).</summary>
public sealed class AlertTasks(ReadDesk desk, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Settle) || actor.Scope.IsEmpty) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var open = await reading.Db.Alerts.Where(a => a.State == AlertState.Open).GroupBy(a => 1).Select(g => new { Count = g.Count(), Due = g.Min(a => a.DueOn) }).SingleOrDefaultAsync(ct);
        return open is null ? [] : [new WorkTask("待核实的预警", "/alerts", open.Count, LightOf(open.Due, clock.BeijingToday), open.Due)];
    }

    /// <summary>Red after the day, amber on it and the day before.</summary>
    public static LightLevel LightOf(DateOnly due, DateOnly today) => due < today ? LightLevel.Red : due <= today.AddDays(1) ? LightLevel.Amber : LightLevel.Green;
}
