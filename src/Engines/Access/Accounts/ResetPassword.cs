using Huimin.Data;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>
/// Gives an account a new one-time password (重置口令). Done by the system administrator, never for oneself; the second factor stays, so that this
/// alone opens nothing.
/// </summary>
public sealed class ResetPassword(WorkDesk desk, Passwords passwords)
{
    public sealed record Input(Guid Key, Guid AccountId);

    /// <summary>Answers the one-time password, or empty text when the same form was sent a second time: it is shown once.</summary>
    public async Task<Result<string>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        var password = Passwords.OneTime();
        var hash = await passwords.HashAsync(password, ct);
        if (!hash.Ok) return hash.Refusal;
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.ManageAccounts, input.Key, input, ct);
        if (work.Answer is { } answer) return answer.Ok ? "" : answer.Refusal;
        var account = await Door.LockAsync(work, input.AccountId, ct);
        if (account is null) return AccessRefusals.AccountUnknown;
        if (account.StaffPersonId == actor.StaffPersonId) return AccessRefusals.NotOneself;

        (account.PasswordHash, account.PasswordSet, account.MustChangePassword) = (hash.Value, work.Now, true);
        account.Succeeded();
        await Door.EndAllAsync(work, account.AccountId, ct);
        work.Record(new AuditEntry("account", account.AccountId));
        var done = await work.CompleteAsync(default, ct);
        return done.Ok ? password : done.Refusal;
    }
}

/// <summary>Takes the second factor off an account (重置第二因素), after a lost phone. Done by the security administrator, never for oneself.</summary>
public sealed class ResetSecondFactor(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid AccountId);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.AssignPosts, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var account = await Door.LockAsync(work, input.AccountId, ct);
        if (account is null) return AccessRefusals.AccountUnknown;
        if (account.StaffPersonId == actor.StaffPersonId) return AccessRefusals.NotOneself;
        account.TotpSealed = null;
        await Door.EndAllAsync(work, account.AccountId, ct);
        work.Record(new AuditEntry("account", account.AccountId));
        return await work.CompleteAsync(default, ct);
    }
}
