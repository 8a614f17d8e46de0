using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Gives a grant up before it is approved (撤销一次性发放); what was put up comes down. After the approval nothing is undone.</summary>
public sealed class CancelGrant(WorkDesk desk, PaymentOptions options)
{
    private const int ShortestReason = 4, LongestReason = 200;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="GrantId">The grant.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid GrantId, int Version, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, GrantPermissions.Cancel, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(options.DistrictCode)) return GrantRefusals.WholeDistrict;
        var grant = await work.Db.Grants.SingleOrDefaultAsync(g => g.GrantId == input.GrantId, ct);
        if (grant is null) return GrantRefusals.NotFound;
        if (grant.State is not (GrantState.Drafted or GrantState.Locked)) return GrantRefusals.Moved.Fill(grant.State.Title());
        var reason = input.Reason.Trim();
        if (reason.Length is < ShortestReason or > LongestReason) return GrantRefusals.ReasonMissing.For(nameof(input.Reason));
        work.Db.Entry(grant).Property(g => g.Version).OriginalValue = input.Version;
        (grant.State, grant.CancelledBy, grant.CancelledAt, grant.CancelReason) = (GrantState.Cancelled, actor.StaffPersonId, work.Now, reason);
        await GrantNotices.TakeDownAsync(work, grant.GrantId, ct);
        work.Record(new AuditEntry("grant", grant.GrantId, Detail: new { grant.Lines, grant.TotalFen, reason }));
        return await work.CompleteAsync(default, ct);
    }
}
