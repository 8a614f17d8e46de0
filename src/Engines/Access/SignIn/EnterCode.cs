using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>Second step at the door (动态验证码): the code opens a session of its own; the waiting one ends, and so the token changes.</summary>
public sealed class EnterCode(WorkDesk desk, ReadDesk reader, FieldVault vault, AddressBudget budget, Clock clock)
{
    private sealed record Attempt(Guid SessionId, byte[] TokenHash);

    private enum Outcome
    {
        Wrong = 1,
        Over = 2,
        Open = 3,
    }

    public async Task<Result<SignedIn>> RunAsync(SessionToken waiting, string? code, string address, CancellationToken ct)
    {
        if (!budget.Allows(address)) return AccessRefusals.AddressBudget;
        if (await FindAsync(waiting, ct) is not var (session, account)) return AccessRefusals.SignInExpired;

        var token = SessionToken.New();
        var decided = await DecideAsync(session, account, code, token, ct);
        if (!decided.Ok) return decided.Refusal;
        if (decided.Value == Outcome.Open) return new SignedIn(token, NeedsCode: false);
        budget.Failed(address);
        return decided.Value == Outcome.Over ? AccessRefusals.SignInExpired : AccessRefusals.CodeWrong;
    }

    private async Task<Result<Outcome>> DecideAsync(Session waiting, Account seen, string? code, SessionToken token, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Outcome>(
            Door.Visitor(seen), AccessPermissions.SignIn, clock.NewId(), new Attempt(waiting.SessionId, token.Hash), ct);
        if (work.Answer is { } answer) return answer;

        var account = (await Door.LockAsync(work, seen.AccountId, ct))!;
        var session = await work.Db.Sessions.SingleAsync(s => s.SessionId == waiting.SessionId, ct);
        var outcome = await DecideAsync(work, session, account, code, token, ct);
        work.Record(new AuditEntry("account", account.AccountId, Detail: new { step = "code", outcome = outcome.ToString() })
        {
            Outcome = outcome == Outcome.Open ? "done" : "denied",
        });
        return await work.CompleteAsync(outcome, ct);
    }

    private async Task<Outcome> DecideAsync(Work<Outcome> work, Session session, Account account, string? code, SessionToken token, CancellationToken ct)
    {
        if (!session.IsOpen(work.Now) || account.IsSuspended || account.IsLocked(work.Now) || account.TotpSealed is null)
        {
            session.EndedAt ??= work.Now;
            return Outcome.Over;
        }

        if (!Door.TakesCode(account, vault, code, work.Now))
        {
            if (account.IsLocked(work.Now)) session.EndedAt = work.Now;
            return Outcome.Wrong;
        }

        session.EndedAt = work.Now;
        await Door.OpenAsync(work, account, token, isDemo: false, ct);
        return Outcome.Open;
    }

    private async Task<(Session Session, Account Account)?> FindAsync(SessionToken waiting, CancellationToken ct)
    {
        var hash = waiting.Hash;
        await using var read = await reader.OpenAsync(Actor.Nobody, ct);
        var session = await read.Db.Sessions.SingleOrDefaultAsync(s => s.TokenHash == hash && s.Stage == SessionStage.AwaitingCode, ct);
        if (session is null || !session.IsOpen(clock.UtcNow)) return null;
        return (session, await read.Db.Accounts.SingleAsync(a => a.AccountId == session.AccountId, ct));
    }
}
