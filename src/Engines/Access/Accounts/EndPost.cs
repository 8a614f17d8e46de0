using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>Takes a post away (收回岗位), with its delegations: it is gone at the next command of whoever uses it.</summary>
public sealed class EndPost(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid PostId);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.AssignPosts, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var post = await work.Db.Posts.SingleOrDefaultAsync(p => p.PostId == input.PostId && p.EndedAt == null, ct);
        if (post is null) return AccessRefusals.PostUnknown;
        var account = await work.Db.Accounts.SingleAsync(a => a.AccountId == post.AccountId, ct);
        if (account.StaffPersonId == actor.StaffPersonId) return AccessRefusals.NotOneself;
        post.EndedAt = work.Now;
        foreach (var delegation in await work.Db.Delegations.Where(d => d.PostId == post.PostId && d.EndedAt == null).ToListAsync(ct)) delegation.EndedAt = work.Now;
        work.Record(new AuditEntry("account", post.AccountId, Detail: new { post.PostId, role = post.Role.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
