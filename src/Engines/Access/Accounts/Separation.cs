using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>What one person may not hold together (三权分立, I4): two of the three administrations, or one of them and business.</summary>
internal static class Separation
{
    /// <summary>Every role that the person holds now or will hold, through any account and any delegation.</summary>
    public static async Task<Role> RolesOfAsync(HuiminDb db, Guid staffPersonId, DateOnly today, CancellationToken ct)
    {
        var accounts = db.Accounts.Where(a => a.StaffPersonId == staffPersonId).Select(a => a.AccountId);
        var posts = db.Posts.Where(p => p.EndedAt == null && (p.ToDay == null || p.ToDay >= today));
        var own = await posts.Where(p => accounts.Contains(p.AccountId)).Select(p => p.Role).ToListAsync(ct);
        var delegated = await db.Delegations.Where(d => accounts.Contains(d.ToAccountId) && d.EndedAt == null && d.ToDay >= today)
            .Join(posts, d => d.PostId, p => p.PostId, (_, p) => p.Role).ToListAsync(ct);
        return own.Concat(delegated).Aggregate(Role.None, (all, role) => all | role);
    }

    public static bool MayHold(Role held, Role added)
    {
        var all = held | added;
        var administrations = all & Roles.Administrators;
        return administrations == Role.None || all == administrations && int.PopCount((int)all) == 1;
    }
}
