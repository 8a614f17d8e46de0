using Huimin.Access;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>All one-off grants, the latest first (一次性发放列表). Names nobody.</summary>
public sealed class BrowseGrants(ReadDesk desk) : ITaskSource
{
    public sealed record View(IReadOnlyList<Grant> Grants, int Total);

    public async Task<Result<View>> RunAsync(int skip, int take, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var grants = await reading.Db.Grants.OrderByDescending(g => g.MadeAt).ThenBy(g => g.GrantId).Skip(skip).Take(take).ToListAsync(ct);
        return new View(grants, await reading.Db.Grants.CountAsync(ct));
    }

    /// <summary>What waits for the approver, for the bell.</summary>
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !actor.May(GrantPermissions.Approve)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var me = actor.StaffPersonId;
        var waiting = await reading.Db.Grants.CountAsync(g => g.State == GrantState.Locked && g.MadeBy != me && g.LockedBy != me, ct);
        return waiting == 0 ? [] : [new WorkTask("一次性发放待批准", "/payments/grants", waiting)];
    }
}
