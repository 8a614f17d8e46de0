using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>The list of accounts with their posts (账户列表), by login name or name.</summary>
public sealed class FindAccounts(ReadDesk reader, Clock clock)
{
    public const int PageSize = 20;

    public sealed record PostView(Guid PostId, Role Role, string UnitTitle, string Areas, DateOnly FromDay, DateOnly? ToDay, bool IsLive, bool HasEnded);

    public sealed record View(
        Guid AccountId, Guid StaffPersonId, string LoginName, string DisplayName, bool IsSuspended, bool IsLocked, bool HasSecondFactor, IReadOnlyList<PostView> Posts)
    {
        public string State => IsSuspended ? "已停用" : IsLocked ? "已锁定" : "正常";
    }

    public sealed record Page(IReadOnlyList<View> Rows, int Total);

    public async Task<Page> RunAsync(string? search, int skip, Actor actor, CancellationToken ct)
    {
        if (!actor.May(AccessPermissions.ReadAccounts)) return new Page([], 0);
        await using var read = await reader.OpenAsync(actor, ct);
        var text = (search ?? "").Trim();
        var normal = LoginNames.Normal(text);
        var accounts = read.Db.Accounts.Where(a => text == "" || a.LoginName.StartsWith(normal) || a.DisplayName.Contains(text));
        var total = await accounts.CountAsync(ct);
        var rows = await accounts.OrderBy(a => a.LoginName).Skip(skip).Take(PageSize).ToListAsync(ct);
        return new Page(await ViewsAsync(read.Db, rows, ct), total);
    }

    public async Task<View?> FindAsync(Guid accountId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(AccessPermissions.ReadAccounts) && actor.AccountId != accountId) return null;
        await using var read = await reader.OpenAsync(actor, ct);
        var rows = await read.Db.Accounts.Where(a => a.AccountId == accountId).ToListAsync(ct);
        return (await ViewsAsync(read.Db, rows, ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<View>> ViewsAsync(HuiminDb db, List<Account> rows, CancellationToken ct)
    {
        var (ids, now, today) = (rows.Select(r => r.AccountId).ToList(), clock.UtcNow, clock.BeijingToday);
        var posts = await db.Posts.Where(p => ids.Contains(p.AccountId)).ToListAsync(ct);
        var postIds = posts.Select(p => p.PostId).ToList();
        var areas = (await db.PostAreas.Where(a => postIds.Contains(a.PostId)).ToListAsync(ct)).ToLookup(a => a.PostId, a => a.AreaCode);
        return [.. rows.Select(a => new View(
            a.AccountId, a.StaffPersonId, a.LoginName, a.DisplayName, a.IsSuspended, a.IsLocked(now), a.TotpSealed is not null,
            [.. posts.Where(p => p.AccountId == a.AccountId).OrderByDescending(p => p.MayBecomeLive(today)).ThenByDescending(p => p.FromDay).Select(p => new PostView(
                p.PostId, p.Role, p.UnitTitle, string.Join('、', areas[p.PostId].Order(StringComparer.Ordinal)), p.FromDay, p.ToDay, p.IsLive(today), !p.MayBecomeLive(today)))]))];
    }
}
