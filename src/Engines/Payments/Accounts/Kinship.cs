using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Who is kin, guardian or under one roof, as the register knows it (亲属、监护、同户), for accounts that collect for others.</summary>
internal sealed class Kinship(HuiminDb db)
{
    /// <summary>Whether somebody of this name is on record as the person's guardian or parent.</summary>
    public async Task<bool> IsGuardianAsync(Guid personId, string name, CancellationToken ct)
    {
        var (relatives, people) = (db.Relatives, db.People);
        return await relatives.Where(r => r.PersonId == personId && (r.Kind == RelativeKind.Guardian || r.Kind == RelativeKind.Parent))
            .Join(people, r => r.OtherPersonId, p => p.PersonId, (_, p) => p).AnyAsync(p => p.Name == name && p.DeathDate == null && p.MergedInto == null, ct);
    }

    /// <summary>How many of the others are neither kin nor under the same roof.</summary>
    public async Task<int> StrangersAsync(Guid personId, IReadOnlyCollection<Guid> others, CancellationToken ct)
    {
        if (others.Count == 0) return 0;
        var known = (await db.Relatives.Where(r => r.PersonId == personId).Select(r => r.OtherPersonId).ToListAsync(ct)).ToHashSet();
        known.UnionWith(await db.Relatives.Where(r => r.OtherPersonId == personId).Select(r => r.PersonId).ToListAsync(ct));
        var memberships = db.Memberships.Where(m => m.ValidTo == null && m.KnownTo == null);
        known.UnionWith(await memberships.Where(m => m.PersonId == personId)
            .Join(memberships, m => m.HouseholdId, m => m.HouseholdId, (_, m) => m.PersonId).ToListAsync(ct));
        return others.Count(o => !known.Contains(o));
    }
}
