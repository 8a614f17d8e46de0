using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What somebody asked to do with returned or unknown money and another person decides (退回处理待确认), for the bell.</summary>
public sealed class ReturnedTasks(ReadDesk desk) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !actor.May(PaymentPermissions.ReturnDecide)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var me = actor.StaffPersonId;
        var waiting = await reading.Db.PayRequests.CountAsync(r => r.DecidedAt == null && r.AskedBy != me, ct);
        return waiting == 0 ? [] : [new WorkTask("退回处理待确认", "/payments/returned?state=asked", waiting)];
    }
}
