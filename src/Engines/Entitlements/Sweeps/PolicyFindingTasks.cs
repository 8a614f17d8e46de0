using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Findings that were sent to be looked into, for the clerks of the town (政策找人待核实).</summary>
public sealed class PolicyFindingTasks(ReadDesk desk) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Settle) || actor.Scope.IsEmpty) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var waiting = await reading.Db.PolicyFindings.CountAsync(f => f.State == PolicyFindingState.Tasked, ct);
        return [new WorkTask("政策找人待核实", "/policy-findings", waiting)];
    }
}
