using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Says what becomes of a finding (处理普查发现): sent to be looked into, done with, or wrong with a reason that is remembered.</summary>
public sealed class SettlePolicyFinding(WorkDesk desk)
{
    private const int ShortestReason = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="FindingId">The finding.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="To">Tasked, Wrong or Done.</param>
    /// <param name="Reason">Needed for Wrong and Done.</param>
    public sealed record Input(Guid Key, Guid FindingId, int Version, PolicyFindingState To, string Reason = "");

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, EntitlementPermissions.Settle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var finding = await work.Db.PolicyFindings.SingleOrDefaultAsync(f => f.FindingId == input.FindingId, ct);
        if (finding is null) return EntitlementRefusals.FindingNotFound;
        if (finding.Version != input.Version) return DataRefusals.Stale;
        var mayBe = (finding.State, input.To) switch
        {
            (PolicyFindingState.Open, PolicyFindingState.Tasked or PolicyFindingState.Wrong or PolicyFindingState.Done) => true,
            (PolicyFindingState.Tasked, PolicyFindingState.Wrong or PolicyFindingState.Done) => true,
            _ => false,
        };
        if (!mayBe) return EntitlementRefusals.FindingSettled;
        var reason = input.Reason.Trim();
        if (input.To != PolicyFindingState.Tasked && reason.Length < ShortestReason) return EntitlementRefusals.ReasonMissing.For(nameof(input.Reason));
        finding.State = input.To;
        finding.Reason = reason;
        (finding.SettledAt, finding.SettledBy) = (work.Now, actor.AccountId);
        work.Record(new AuditEntry("policy-finding", finding.FindingId, finding.AreaCode, Detail: new { to = input.To.ToString(), finding.Programme }));
        return await work.CompleteAsync(default, ct);
    }
}
