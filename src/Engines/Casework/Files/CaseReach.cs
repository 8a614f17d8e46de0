using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Whoever handles a case where the emergency is needs the family's records, which lie at its place of registration (异地受理的办理范围). On the pages of that
/// case, and of that family, the actor reaches this household and its members besides its own divisions, and nobody else of their village; until the case is
/// closed.
/// </summary>
internal sealed class CaseReach(ReadDesk desk, CaseworkOptions options) : IReach
{
    public async Task<Actor> OfAsync(Actor actor, RouteValueDictionary route, CancellationToken ct)
    {
        var (caseId, household) = (Read(route, "CaseId"), Read(route, "HouseholdId"));
        if ((caseId is null && household is null) || actor.Scope.IsEmpty || actor.Scope.Covers(options.DistrictCode)) return actor;
        Guid home;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var cases = reading.Db.Cases.Where(c => c.ClosedAt == null && (c.CaseId == caseId || c.HouseholdId == household));
            home = await cases.Select(c => c.HouseholdId).FirstOrDefaultAsync(ct);
            if (home == Guid.Empty || await reading.Db.Households.AnyAsync(h => h.HouseholdId == home, ct)) return actor;
        }

        await using var district = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct);
        return await WithAsync(actor, district.Db, home, ct);
    }

    /// <summary>The actor with this one family.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="db">Records in which the household lies.</param>
    /// <param name="householdId">The household.</param>
    /// <param name="ct">Stops it.</param>
    internal static async Task<Actor> WithAsync(Actor actor, HuiminDb db, Guid householdId, CancellationToken ct)
    {
        var area = await db.Households.Where(h => h.HouseholdId == householdId).Select(h => h.AreaCode).SingleOrDefaultAsync(ct);
        if (area is null) return actor;
        var members = await db.Memberships.Where(m => m.HouseholdId == householdId && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId).ToListAsync(ct);
        return actor with { Scope = actor.Scope.With(new Family(area, [householdId, .. members])) };
    }

    private static Guid? Read(RouteValueDictionary route, string name) => Guid.TryParse(route.GetValueOrDefault(name)?.ToString(), out var id) ? id : null;
}
