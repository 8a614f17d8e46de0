using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>
/// Hands one's own post to a colleague for some days (委托岗位). Not a post one was handed, not to oneself under another name, and nothing of
/// the administrators.
/// </summary>
public sealed class DelegatePost(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid PostId, string? LoginName, DateOnly FromDay, DateOnly ToDay, string? Reason);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (input.Reason?.Trim() is not { Length: > 0 and <= 200 } reason) return AccessRefusals.ReasonMissing;
        await using var work = await desk.BeginAsync<Guid>(actor, AccessPermissions.Delegate, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.FromDay < work.Today || input.ToDay < input.FromDay || input.ToDay.DayNumber - input.FromDay.DayNumber >= Delegation.MostDays) return AccessRefusals.DaysWrong;

        var post = await work.Db.Posts.SingleOrDefaultAsync(p => p.PostId == input.PostId && p.AccountId == actor.AccountId, ct);
        if (post is null || !post.IsLive(work.Today)) return AccessRefusals.PostNotYours;
        if ((post.Role & Roles.Administrators) != 0) return AccessRefusals.AdministratorNotDelegated;
        var loginName = LoginNames.Normal(input.LoginName);
        var to = await work.Db.Accounts.SingleOrDefaultAsync(a => a.LoginName == loginName && !a.IsSuspended, ct);
        if (to is null) return AccessRefusals.DelegateUnknown;
        if (to.StaffPersonId == actor.StaffPersonId) return AccessRefusals.DelegateToOneself;
        if (!Separation.MayHold(await Separation.RolesOfAsync(work.Db, to.StaffPersonId, work.Today, ct), post.Role)) return AccessRefusals.AdministratorNotDelegated;

        (await work.Db.StaffPeople.SingleAsync(p => p.StaffPersonId == to.StaffPersonId, ct)).PostChanges++;
        var delegation = new Delegation
        {
            DelegationId = work.Clock.NewId(),
            PostId = post.PostId,
            FromAccountId = actor.AccountId,
            ToAccountId = to.AccountId,
            FromDay = input.FromDay,
            ToDay = input.ToDay,
            Reason = reason,
        };
        work.Db.Delegations.Add(delegation);
        work.Record(new AuditEntry("delegation", delegation.DelegationId, Detail: new { post.PostId, delegation.ToAccountId, delegation.FromDay, delegation.ToDay }));
        return await work.CompleteAsync(delegation.DelegationId, ct);
    }
}

/// <summary>Takes a delegation back, or gives it back (收回、退回委托), at once.</summary>
public sealed class EndDelegation(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid DelegationId);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.Own, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var mine = await work.Db.Delegations.SingleOrDefaultAsync(
            d => d.DelegationId == input.DelegationId && d.EndedAt == null && (d.FromAccountId == actor.AccountId || d.ToAccountId == actor.AccountId), ct);
        if (mine is null) return AccessRefusals.PostUnknown;
        mine.EndedAt = work.Now;
        work.Record(new AuditEntry("delegation", mine.DelegationId));
        return await work.CompleteAsync(default, ct);
    }
}
