using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>A person joins a household (增员).</summary>
public sealed class JoinHousehold(WorkDesk desk, FieldVault vault)
{
    public sealed record Input(Guid Key, Guid HouseholdId, Guid PersonId, string Relation, DateOnly? From = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var from = input.From ?? work.Today;
        if (from > work.Today) return RegistryRefusals.DayInFuture;
        var person = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        if (person is null) return RegistryRefusals.NotFound;
        if (await Members.JoinAsync(work.Db, input.HouseholdId, person, input.Relation, from, work.Now, work.Clock, vault, ct) is { } refusal) return refusal;
        work.Record(new AuditEntry("household", input.HouseholdId, person.AreaCode, Detail: new { person = person.PersonId }));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>A person leaves a household (减员). The last one out closes it.</summary>
public sealed class LeaveHousehold(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid HouseholdId, Guid PersonId, EndReason Reason, DateOnly? On = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var on = input.On ?? work.Today;
        if (on > work.Today) return RegistryRefusals.DayInFuture;
        if (input.Reason == EndReason.None || !Enum.IsDefined(input.Reason)) return RegistryRefusals.ReasonMissing.For(nameof(input.Reason));
        var membership = await Members.Open(work.Db).FirstOrDefaultAsync(m => m.HouseholdId == input.HouseholdId && m.PersonId == input.PersonId, ct);
        if (membership is null) return RegistryRefusals.NotAMember;
        if (await Members.LeaveAsync(work, membership, on, input.Reason, mayLeaveHeadless: false, ct) is { } refusal) return refusal;
        foreach (var finding in await work.Db.Findings.Where(f => f.PersonId == input.PersonId && f.State == FindingState.Open && f.Kind == FindingKind.TwoHouseholds).ToListAsync(ct))
            Settling.Settle(finding, FindingState.Settled, actor, work.Now);
        work.Record(new AuditEntry("household", input.HouseholdId, membership.AreaCode, Detail: new { person = input.PersonId, reason = input.Reason }));
        return await work.CompleteAsync(default, ct);
    }
}
