using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>The posts that the signed-in person may act in today: one's own and those delegated to one.</summary>
public sealed class FindMyPosts(ReadDesk reader, Clock clock)
{
    public sealed record Choice(Guid PostId, Guid? DelegationId, Role Role, string UnitTitle, string? OnBehalfOf)
    {
        public string Title => OnBehalfOf is null ? $"{UnitTitle} · {Role.Title()}" : $"{UnitTitle} · {Role.Title()}（受{OnBehalfOf}委托）";
    }

    public async Task<IReadOnlyList<Choice>> RunAsync(Actor actor, CancellationToken ct)
    {
        var today = clock.BeijingToday;
        await using var read = await reader.OpenAsync(actor, ct);
        var accounts = read.Db.Accounts;
        var live = read.Db.Posts.Where(p => p.EndedAt == null && p.FromDay <= today && (p.ToDay == null || p.ToDay >= today));
        var own = await live.Where(p => p.AccountId == actor.AccountId).OrderBy(p => p.FromDay).ThenBy(p => p.PostId)
            .Select(p => new Choice(p.PostId, null, p.Role, p.UnitTitle, null)).ToListAsync(ct);
        var delegated = await (
            from d in read.Db.Delegations
            join p in live on d.PostId equals p.PostId
            join g in accounts on d.FromAccountId equals g.AccountId
            where d.ToAccountId == actor.AccountId && d.EndedAt == null && d.FromDay <= today && d.ToDay >= today && !g.IsSuspended
            orderby d.FromDay, d.DelegationId
            select new Choice(p.PostId, d.DelegationId, p.Role, p.UnitTitle, g.DisplayName)).ToListAsync(ct);
        return [.. own, .. delegated];
    }
}
