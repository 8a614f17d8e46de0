using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Consents and checks of one case, for its page (办件的核对情况).</summary>
public sealed class CheckOverview(ReadDesk desk, Clock clock)
{
    public sealed record Person(Guid PersonId, string Name, bool MustConsent, bool IsSupporter, Authorisation? Live);

    public sealed record View(CaseFile File, IReadOnlyList<Person> People, IReadOnlyList<Authorisation> Ended, IReadOnlyList<MeansCheck> Checks, Refusal? WhyNot);

    public async Task<Result<View>> RunAsync(Guid caseId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Read)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var file = await reading.Db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == caseId, ct);
        if (file is null) return VerifyRefusals.CaseNotFound;
        var consents = await Consents.OfAsync(reading.Db, file, today, ct);
        var members = consents.Members.Select(m => m.Person.PersonId).ToList();
        var outside = await SupportersOf.Query(reading.Db, members).ToListAsync(ct);
        var supporters = await reading.Db.People.AsNoTracking().Where(p => outside.Contains(p.PersonId) && p.DeathDate == null).ToListAsync(ct);
        string Name(Huimin.Registry.Person p) => p.IsProtected ? PersonName.Mask(p.Name) : p.Name;
        return new View(
            file,
            [
                .. consents.Members.Select(m => new Person(m.Person.PersonId, Name(m.Person), m.IsAdult, false, consents.LiveOf(m.Person.PersonId, today))),
                .. supporters.Select(p => new Person(p.PersonId, Name(p), false, true, consents.LiveOf(p.PersonId, today))),
            ],
            [.. consents.Given.Where(a => !a.IsLive(today))],
            await reading.Db.MeansChecks.AsNoTracking().Where(c => c.CaseId == caseId).OrderBy(c => c.AskedAt).ToListAsync(ct),
            consents.WhyNot([], today));
    }
}
