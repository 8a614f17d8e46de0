using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Who must consent, who has, and whether it is enough (授权情况): one place for the page, the question and the answer.</summary>
public sealed record Consents(IReadOnlyList<Consents.Member> Members, IReadOnlyList<Authorisation> Given)
{
    private const int AdultAge = 18;
    private static readonly StandingQuery<Guid, Person> alive = new((db, householdId) => db.Set<Membership>().Where(m => m.HouseholdId == householdId && m.ValidTo == null && m.KnownTo == null)
        .Join(db.Set<Person>(), m => m.PersonId, p => p.PersonId, (m, p) => p).Where(p => p.DeathDate == null && p.MergedInto == null).AsNoTracking());

    private static readonly StandingQuery<Guid, Authorisation> ofCase = new((db, caseId) => db.Set<Authorisation>().AsNoTracking().Where(a => a.CaseId == caseId).OrderBy(a => a.At));

    /// <param name="Person">The member of the household.</param>
    /// <param name="IsAdult">Must consent; who has no known day of birth counts as one.</param>
    public sealed record Member(Person Person, bool IsAdult);

    public static async Task<Consents> OfAsync(HuiminDb db, CaseFile file, DateOnly today, CancellationToken ct)
    {
        var people = await alive.ListAsync(db, file.HouseholdId, ct);
        var given = await ofCase.ListAsync(db, file.CaseId, ct);
        return new Consents([.. people.OrderBy(p => p.BirthDate).ThenBy(p => p.PersonId).Select(p => new Member(p, IsAdult(p, today)))], given);
    }

    public static bool IsAdult(Person person, DateOnly today) => person.BirthDate is not { } born || born.AddYears(AdultAge) <= today;

    public Authorisation? LiveOf(Guid personId, DateOnly day) => Given.FirstOrDefault(a => a.PersonId == personId && a.IsLive(day));

    /// <summary>The adults who have not consented, or no longer do.</summary>
    public IEnumerable<Person> Missing(DateOnly day) => Members.Where(m => m.IsAdult && LiveOf(m.Person.PersonId, day) is null).Select(m => m.Person);

    /// <summary>Why nothing may be asked; null where every adult has consented to every source.</summary>
    public Refusal? WhyNot(IReadOnlyList<string> sources, DateOnly day)
    {
        var adults = Members.Where(m => m.IsAdult).Select(m => m.Person.PersonId).ToList();
        if (adults.Count == 0) return VerifyRefusals.NoConsent.Fill(Members.Count);
        var missing = Missing(day).Select(p => p.PersonId).ToList();
        var ended = missing.Count(id => Given.Any(a => a.PersonId == id));
        if (missing.Count > ended) return VerifyRefusals.NoConsent.Fill(missing.Count);
        if (ended > 0) return VerifyRefusals.ConsentExpired.Fill(ended);
        foreach (var source in sources)
        {
            if (adults.Any(id => !LiveOf(id, day)!.Covers(source))) return VerifyRefusals.ItemNotCovered.Fill(Exchange.SourceBook.Find(source)?.Title ?? source);
        }

        return null;
    }

    /// <summary>Those outside the household who have consented to a source.</summary>
    public IEnumerable<Guid> Supporters(string source, DateOnly day) => Given.Where(a => a.IsSupporter && a.IsLive(day) && a.Covers(source)).Select(a => a.PersonId).Distinct();
}
