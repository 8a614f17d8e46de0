using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>
/// First step at the door (登录): login name and password. Unknown, locked and suspended accounts and a wrong password get one and the same
/// answer after the same work: one password hash, one committed record.
/// </summary>
public sealed class SignIn(WorkDesk desk, ReadDesk reader, Passwords passwords, AddressBudget budget, Clock clock)
{
    public sealed record Input(string? LoginName, string? Password)
    {
        public override string ToString() => nameof(Input);
    }

    private sealed record Attempt(Guid? AccountId, bool PasswordIsRight, byte[] TokenHash);

    private enum Outcome
    {
        Refused = 1,
        CodeAwaited = 2,
        Open = 3,
    }

    public async Task<Result<SignedIn>> RunAsync(Input input, string address, CancellationToken ct)
    {
        if (!budget.Allows(address)) return AccessRefusals.AddressBudget;
        var account = await FindAsync(LoginNames.Normal(input.LoginName), ct);
        var right = await passwords.MatchesAsync(account?.PasswordHash, input.Password ?? "", ct);
        if (!right.Ok) return right.Refusal;

        var token = SessionToken.New();
        var decided = await DecideAsync(account, right.Value, token, ct);
        if (!decided.Ok) return decided.Refusal;
        if (decided.Value == Outcome.Refused)
        {
            budget.Failed(address);
            return AccessRefusals.SignInFailed;
        }

        return new SignedIn(token, decided.Value == Outcome.CodeAwaited);
    }

    private async Task<Result<Outcome>> DecideAsync(Account? seen, bool passwordIsRight, SessionToken token, CancellationToken ct)
    {
        var body = new Attempt(seen?.AccountId, passwordIsRight, token.Hash);
        await using var work = await desk.BeginAsync<Outcome>(Door.Visitor(seen), AccessPermissions.SignIn, clock.NewId(), body, ct);
        if (work.Answer is { } answer) return answer;

        var account = await Door.LockAsync(work, seen?.AccountId ?? Guid.Empty, ct);
        var outcome = Outcome.Refused;
        var why = "unknown";
        if (account is not null)
        {
            (outcome, why) = await DecideAsync(work, account, seen!, passwordIsRight, token, ct);
        }

        work.Record(new AuditEntry("account", account?.AccountId, Detail: new { step = "password", why }) { Outcome = outcome == Outcome.Refused ? "denied" : "done" });
        return await work.CompleteAsync(outcome, ct);
    }

    private static async Task<(Outcome Outcome, string Why)> DecideAsync(
        Work<Outcome> work, Account account, Account seen, bool passwordIsRight, SessionToken token, CancellationToken ct)
    {
        if (account.IsLocked(work.Now)) return (Outcome.Refused, "locked");
        if (!passwordIsRight || account.PasswordHash != seen.PasswordHash)
        {
            account.Failed(work.Now);
            return (Outcome.Refused, account.IsLocked(work.Now) ? "wrong, now locked" : "wrong");
        }

        if (account.IsSuspended) return (Outcome.Refused, "suspended");
        if (account.TotpSealed is not null)
        {
            // The count of failures stays until the code is right too.
            work.Db.Sessions.Add(Door.Fresh(work, account.AccountId, token, SessionStage.AwaitingCode, null, null, isDemo: false));
            return (Outcome.CodeAwaited, "code awaited");
        }

        account.Succeeded();
        await Door.OpenAsync(work, account, token, isDemo: false, ct);
        return (Outcome.Open, "open");
    }

    private async Task<Account?> FindAsync(string loginName, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(Actor.Nobody, ct);
        return await read.Db.Accounts.SingleOrDefaultAsync(a => a.LoginName == loginName, ct);
    }
}
