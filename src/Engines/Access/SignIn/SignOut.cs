using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>Ends a session of one's own (退出登录): the one in use, or another one that was left open somewhere.</summary>
public sealed class SignOut(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid SessionId);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.Own, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var session = await work.Db.Sessions.SingleOrDefaultAsync(s => s.SessionId == input.SessionId && s.AccountId == actor.AccountId, ct);
        if (session is null) return AccessRefusals.SignInExpired;
        session.EndedAt ??= work.Now;
        work.Record(new AuditEntry("session", session.SessionId));
        return await work.CompleteAsync(default, ct);
    }
}
