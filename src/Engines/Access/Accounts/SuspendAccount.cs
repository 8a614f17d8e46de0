using Huimin.Data;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>Closes an account or opens it again (停用、启用账户). Its sessions end at once. Never one's own.</summary>
public sealed class SuspendAccount(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid AccountId, bool Suspend);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.ManageAccounts, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var account = await Door.LockAsync(work, input.AccountId, ct);
        if (account is null) return AccessRefusals.AccountUnknown;
        if (account.StaffPersonId == actor.StaffPersonId) return AccessRefusals.NotOneself;
        if (account.IsSuspended == input.Suspend) return AccessRefusals.SuspendedAlready;
        account.IsSuspended = input.Suspend;
        if (input.Suspend) await Door.EndAllAsync(work, account.AccountId, ct);
        work.Record(new AuditEntry("account", account.AccountId, Detail: new { input.Suspend }));
        return await work.CompleteAsync(default, ct);
    }
}
