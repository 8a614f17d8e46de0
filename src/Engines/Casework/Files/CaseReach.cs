using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Whoever handles a case where the emergency is needs the family's records, which lie at its place of registration (异地受理的办理范围). On the pages of that
/// case, and of that family while the case is open, the actor reaches the family's village besides its own; nowhere else.
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
            var cases = caseId is { } one ? reading.Db.Cases.Where(c => c.CaseId == one) : reading.Db.Cases.Where(c => c.HouseholdId == household && c.ClosedAt == null);
            home = await cases.Select(c => c.HouseholdId).FirstOrDefaultAsync(ct);
            if (home == Guid.Empty || await reading.Db.Households.AnyAsync(h => h.HouseholdId == home, ct)) return actor;
        }

        await using var district = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct);
        var area = await district.Db.Households.Where(h => h.HouseholdId == home).Select(h => h.AreaCode).SingleOrDefaultAsync(ct);
        return area is null ? actor : Widened(actor, area);
    }

    /// <summary>The actor with one more division.</summary>
    internal static Actor Widened(Actor actor, string areaCode) => actor with { Scope = Scope.Of([.. actor.Scope.Prefixes, areaCode]) };

    private static Guid? Read(RouteValueDictionary route, string name) => Guid.TryParse(route.GetValueOrDefault(name)?.ToString(), out var id) ? id : null;
}
