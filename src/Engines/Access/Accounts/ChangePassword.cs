using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>Changes one's own password (修改口令). Every session of the account ends; the one in use goes on under a new token.</summary>
public sealed class ChangePassword(WorkDesk desk, ReadDesk reader, Passwords passwords)
{
    public sealed record Input(Guid Key, string? Password, string? NewPassword)
    {
        public override string ToString() => nameof(Input);
    }

    private sealed record Body(Guid Key, Guid AccountId);

    public async Task<Result<SessionToken>> RunAsync(Input input, Guid? sessionId, Actor actor, CancellationToken ct)
    {
        var seen = await FindAsync(actor, ct);
        if (seen is null) return AccessRefusals.AccountUnknown;
        var right = await passwords.MatchesAsync(seen.PasswordHash, input.Password ?? "", ct);
        if (!right.Ok) return right.Refusal;
        var next = input.NewPassword ?? "";
        if (right.Value && next == input.Password) return AccessRefusals.PasswordSame;
        if (right.Value && !Passwords.IsStrong(next, seen.LoginName)) return AccessRefusals.PasswordWeak;
        var hash = right.Value ? await passwords.HashAsync(next, ct) : "";
        if (!hash.Ok) return hash.Refusal;

        await using var work = await desk.BeginAsync<bool>(actor, AccessPermissions.Own, input.Key, new Body(input.Key, actor.AccountId), ct);
        if (work.Answer is { } answer) return answer.Ok ? AccessRefusals.SignInExpired : answer.Refusal;
        var account = (await Door.LockAsync(work, actor.AccountId, ct))!;
        var changes = right.Value && !account.IsLocked(work.Now) && account.PasswordHash == seen.PasswordHash;
        var token = SessionToken.New();
        if (changes)
        {
            (account.PasswordHash, account.PasswordSet, account.MustChangePassword) = (hash.Value, work.Now, false);
            account.Succeeded();
            await Door.RotateAsync(work, sessionId, account.AccountId, token, ct);
        }
        else
        {
            account.Failed(work.Now);
        }

        work.Record(new AuditEntry("account", account.AccountId) { Outcome = changes ? "done" : "denied" });
        var done = await work.CompleteAsync(changes, ct);
        if (!done.Ok) return done.Refusal;
        return changes ? token : AccessRefusals.PasswordWrong;
    }

    private async Task<Account?> FindAsync(Actor actor, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(actor, ct);
        return await read.Db.Accounts.SingleOrDefaultAsync(a => a.AccountId == actor.AccountId, ct);
    }
}
