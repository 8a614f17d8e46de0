using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Takes a line out of a locked list because somebody objected and was right (异议剔除): with the reason and the person who did it, before the approval only.</summary>
public sealed class TakeOutGrantLine(WorkDesk desk)
{
    private const int ShortestReason = 4, LongestReason = 200;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Reason">Why; who objected is not written here.</param>
    public sealed record Input(Guid Key, Guid LineId, int Version, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, GrantPermissions.TakeOut, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var line = await work.Db.GrantLines.SingleOrDefaultAsync(l => l.LineId == input.LineId, ct);
        if (line is null) return GrantRefusals.LineNotFound;

        // The grant is held fast first: whoever approves it at the same moment sees this line gone, or this one is too late.
        await work.ExecuteAsync("update pay_grant set state = state where grant_id = @grant", ct, ("grant", line.GrantId));
        var grant = await work.Db.Grants.SingleAsync(g => g.GrantId == line.GrantId, ct);
        if (grant.State != GrantState.Locked) return GrantRefusals.Moved.Fill(grant.State.Title());
        if (line.State != GrantLineState.Listed) return GrantRefusals.LineMoved.Fill(line.State.Title());
        var reason = input.Reason.Trim();
        if (reason.Length is < ShortestReason or > LongestReason) return GrantRefusals.ReasonMissing.For(nameof(input.Reason));
        work.Db.Entry(line).Property(l => l.Version).OriginalValue = input.Version;
        (line.State, line.Reason, line.TakenOutBy, line.TakenOutAt) = (GrantLineState.Objected, reason, actor.StaffPersonId, work.Now);
        (grant.Lines, grant.TotalFen) = (grant.Lines - 1, checked(grant.TotalFen - line.AmountFen));
        if (await work.Db.PublicNotices.SingleOrDefaultAsync(n => n.NoticeId == line.LineId, ct) is { } notice) (notice.IsObjected, notice.TakenDownAt) = (true, work.Now);
        work.Record(new AuditEntry("household", line.HouseholdId, line.AreaCode, Detail: new { line.GrantId, line.LineId, line.AmountFen }));
        return await work.CompleteAsync(default, ct);
    }
}
