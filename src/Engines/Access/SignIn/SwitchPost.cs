using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>Goes on in another post of one's own or a delegated one (切换岗位). Privilege changes, so the session is a new one with a new token.</summary>
public sealed class SwitchPost(WorkDesk desk, FindMyPosts posts)
{
    public sealed record Input(Guid Key, Guid PostId, Guid? DelegationId);

    public async Task<Result<SessionToken>> RunAsync(Input input, CurrentSession current, Actor actor, CancellationToken ct)
    {
        var choices = await posts.RunAsync(actor, ct);
        if (!choices.Any(c => c.PostId == input.PostId && c.DelegationId == input.DelegationId)) return AccessRefusals.PostUnknown;

        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.Own, input.Key, input, ct);
        if (work.Answer is { } answer) return answer.Ok ? AccessRefusals.SignInExpired : answer.Refusal;
        var old = await work.Db.Sessions.SingleAsync(s => s.SessionId == current.SessionId, ct);
        old.EndedAt ??= work.Now;
        var token = SessionToken.New();
        work.Db.Sessions.Add(Door.GoingOn(work, old, token, input.PostId, input.DelegationId));
        work.Record(new AuditEntry("post", input.PostId));
        var done = await work.CompleteAsync(default, ct);
        return done.Ok ? token : done.Refusal;
    }
}
