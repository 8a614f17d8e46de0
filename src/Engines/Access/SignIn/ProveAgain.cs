using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>
/// Shows the second factor again (再次验证身份, I1): permissions that ask for it are good for <see cref="Actor.ProofLasts"/> after. Privilege grows, so
/// the session goes on under a new token, with the same post and the same end. Wrong codes count as at the door (I2). A session of the
/// demonstration has no code: a click shows the step.
/// </summary>
public sealed class ProveAgain(WorkDesk desk, FieldVault vault, AddressBudget budget, Clock clock)
{
    private sealed record Attempt(Guid SessionId, byte[] TokenHash);

    public async Task<Result<SessionToken>> RunAsync(CurrentSession current, string? code, Actor actor, string address, CancellationToken ct)
    {
        if (!budget.Allows(address)) return AccessRefusals.AddressBudget;
        var token = SessionToken.New();
        var proved = await DecideAsync(current, code, actor, token, ct);
        if (!proved.Ok) return proved.Refusal;
        if (proved.Value) return token;
        budget.Failed(address);
        return AccessRefusals.CodeWrong;
    }

    private async Task<Result<bool>> DecideAsync(CurrentSession current, string? code, Actor actor, SessionToken token, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<bool>(actor, AccessPermissions.Own, clock.NewId(), new Attempt(current.SessionId, token.Hash), ct);
        if (work.Answer is { } answer) return answer;
        var account = (await Door.LockAsync(work, actor.AccountId, ct))!;
        var session = await work.Db.Sessions.SingleAsync(s => s.SessionId == current.SessionId, ct);
        if (!session.IsOpen(work.Now) || account.IsSuspended || account.IsLocked(work.Now)) return AccessRefusals.SignInExpired;

        var proved = session.IsDemo || Door.TakesCode(account, vault, code, work.Now);
        if (proved || account.IsLocked(work.Now)) session.EndedAt = work.Now;
        if (proved) work.Db.Sessions.Add(Door.GoingOn(work, session, token, session.PostId, session.DelegationId, provedAt: work.Now));
        work.Record(new AuditEntry("account", account.AccountId, Detail: new { step = "again", proved }) { Outcome = proved ? "done" : "denied" });
        return await work.CompleteAsync(proved, ct);
    }
}
