using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Says of a finding that a person has looked (核实疑点): put right, or right as it stands.</summary>
public sealed class SettleFinding(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid FindingId, FindingState State);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var finding = await work.Db.Findings.SingleOrDefaultAsync(f => f.FindingId == input.FindingId, ct);
        if (finding is null || input.State == FindingState.Open) return RegistryRefusals.NotFound;
        if (finding.State != FindingState.Open) return DataRefusals.Stale;

        finding.State = input.State;
        finding.SettledAt = work.Now;
        finding.SettledBy = actor.AccountId;
        work.Record(new AuditEntry("finding", finding.FindingId, finding.AreaCode, Detail: new { kind = (int)finding.Kind, state = (int)input.State, person = finding.PersonId, household = finding.HouseholdId }));
        return await work.CompleteAsync(finding.FindingId, ct);
    }
}
