using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>
/// Nobody is supported twice for the same (重复享受, W-DUP-1): an application is refused while a member still draws in another household, in his own name or as
/// one of those whom the other household's decision counts; wherever in the district that is, and nothing of it is shown.
/// </summary>
public sealed class AwardGuard(ReadDesk desk, CaseworkOptions options) : ICaseGuard
{
    private static readonly string[] basic = ["DIBAO", "SINGLE_PERSON", "TEKUN"];

    public async Task<Refusal?> CheckAsync(HuiminDb db, CaseFile file, Procedure procedure, string step, DateOnly today, CancellationToken ct)
    {
        if (procedure.Kind != CaseKind.Apply || (step != Deadline.Opened && step != "confirm")) return null;
        await using var district = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct);
        var (awards, memberships) = (district.Db.Awards, district.Db.Memberships);
        var wanted = procedure.Programmes.Intersect(basic).Any() ? basic : [.. procedure.Programmes];
        var first = new Month(today).FirstDay;
        var people = file.PersonId is { } one
            ? [one]
            : await db.Memberships.Where(m => m.HouseholdId == file.HouseholdId && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId).ToListAsync(ct);
        var running = awards.Where(a => wanted.Contains(a.Programme) && a.FromMonth <= first && (a.EndMonth == null || a.EndMonth > first));
        if (await running.AnyAsync(a => a.PersonId != null && people.Contains(a.PersonId.Value) && a.HouseholdId != file.HouseholdId, ct)) return EntitlementRefusals.DrawsElsewhere;
        var before = await memberships.Where(m => people.Contains(m.PersonId) && m.HouseholdId != file.HouseholdId && m.ValidTo != null && m.KnownTo == null)
            .Select(m => new { m.HouseholdId, m.ValidTo }).ToListAsync(ct);
        var homes = before.Select(b => b.HouseholdId).Distinct().ToList();
        var theirs = await running.Where(a => a.PersonId == null && homes.Contains(a.HouseholdId)).Select(a => new { a.HouseholdId, a.FromMonth }).ToListAsync(ct);

        // An award that began after the person had left does not count him.
        return theirs.Any(a => before.Any(b => b.HouseholdId == a.HouseholdId && b.ValidTo > a.FromMonth)) ? EntitlementRefusals.DrawsElsewhere : null;
    }
}
