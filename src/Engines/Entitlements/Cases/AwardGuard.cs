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
    private static readonly StandingQuery<Guid, Guid> members = new((db, id) => db.Set<Membership>().Where(m => m.HouseholdId == id && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId));
    private static readonly StandingQuery<List<Guid>, Award> inOwnName = new((db, people) => db.Set<Award>().AsNoTracking().Where(a => a.PersonId != null && people.Contains(a.PersonId.Value)));
    private static readonly StandingQuery<List<Guid>, Membership> gone = new((db, people) => db.Set<Membership>().AsNoTracking().Where(m => people.Contains(m.PersonId) && m.ValidTo != null && m.KnownTo == null));

    public async Task<Refusal?> CheckAsync(HuiminDb db, CaseFile file, Procedure procedure, string step, DateOnly today, CancellationToken ct)
    {
        if (procedure.Kind != CaseKind.Apply || (step != Deadline.Opened && step != "confirm")) return null;
        await using var district = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct);
        var wanted = procedure.Programmes.Intersect(basic).Any() ? basic : [.. procedure.Programmes];
        var first = new Month(today).FirstDay;
        var people = file.PersonId is { } one ? [one] : await members.ListAsync(db, file.HouseholdId, ct);
        var own = await inOwnName.ListAsync(district.Db, people, ct);
        if (own.Any(a => a.HouseholdId != file.HouseholdId && wanted.Contains(a.Programme) && a.FromMonth <= first && (a.EndMonth is not { } end || end > first))) return EntitlementRefusals.DrawsElsewhere;
        var left = (await gone.ListAsync(district.Db, people, ct)).Where(m => m.HouseholdId != file.HouseholdId).ToList();
        if (left.Count == 0) return null;
        var homes = left.Select(m => m.HouseholdId).Distinct().ToList();
        var theirs = await district.Db.Awards.Where(a => a.PersonId == null && homes.Contains(a.HouseholdId) && wanted.Contains(a.Programme) && a.FromMonth <= first && (a.EndMonth == null || a.EndMonth > first))
            .Select(a => new { a.HouseholdId, a.FromMonth }).ToListAsync(ct);

        // An award that began after the person had left does not count him.
        return theirs.Any(a => left.Any(m => m.HouseholdId == a.HouseholdId && m.ValidTo > a.FromMonth)) ? EntitlementRefusals.DrawsElsewhere : null;
    }
}
