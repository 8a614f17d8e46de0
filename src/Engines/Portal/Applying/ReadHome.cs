using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>
/// What the register holds about the citizen's household, masked, and what may be applied for, with a word on whether it seems to fit (网上申请:
/// 不让群众重复填写, 社会救助法第六十二条). The look is recorded.
/// </summary>
public sealed class ReadHome(ReadDesk desk, ViewLog views, FieldVault vault, DivisionCatalogue divisions, ProcedureBook procedures, Assess assess, CaseworkOptions options, Clock clock)
{
    private const int Adult = 18;

    /// <param name="PersonId">The member.</param>
    /// <param name="Name">Masked, but for oneself.</param>
    /// <param name="Relation">To the head.</param>
    /// <param name="IdMasked">The number, masked.</param>
    /// <param name="IsSelf">Who applies.</param>
    /// <param name="MustConsent">An adult who has to agree to the check too (社会救助法第四十条).</param>
    public sealed record Member(Guid PersonId, string Name, string Relation, string IdMasked, bool IsSelf, bool MustConsent);

    /// <param name="Procedure">What may be applied for.</param>
    /// <param name="Fits">Whether the household, or which of its members, seems to fit; null where that is known only after the check.</param>
    public sealed record Matter(Procedure Procedure, IReadOnlyList<Guid>? Fits)
    {
        public bool Seems => Fits is { Count: > 0 };
    }

    public sealed record View(IReadOnlyList<Member> Members, string Village, string Address, IReadOnlyList<Matter> Matters);

    public async Task<Result<View>> RunAsync(PortalSession session, CancellationToken ct)
    {
        if (!session.IsNamed) return CitizenRefusals.NotYours;
        var today = clock.BeijingToday;
        Household? household;
        List<(Person Person, string Relation)> people;
        await using (var reading = await desk.OpenAsync(session.Actor, ct))
        {
            var db = reading.Db;
            household = await db.Households.AsNoTracking().SingleOrDefaultAsync(h => h.HouseholdId == session.HouseholdId && h.ValidTo == null, ct);
            people = [.. (await db.Memberships.Where(m => m.HouseholdId == session.HouseholdId && m.ValidTo == null && m.KnownTo == null).OrderBy(m => m.Relation)
                .Join(db.People, m => m.PersonId, p => p.PersonId, (m, p) => new { Person = p, m.Relation }).AsNoTracking().ToListAsync(ct)).Select(p => (p.Person, p.Relation))];
        }

        if (household is null || !people.Any(p => p.Person.PersonId == session.PersonId)) return CitizenRefusals.NoHousehold;
        await views.RecordAsync(session.Actor, nameof(ReadHome), new AuditEntry("household", household.HouseholdId, household.AreaCode) { Outcome = "viewed" }, ct);
        var living = people.Where(p => p.Person.IsLive).ToList();
        return new View(
            [.. living.Select(p => MemberOf(p.Person, p.Relation, session, today))],
            divisions.PathOf(household.AreaCode, today),
            household.AddressSealed is not null ? Masking.HiddenAddress : household.Address is { Length: > 0 } address ? string.Concat(address.Select(c => char.IsDigit(c) ? '*' : c)) : "没有登记住址，请在受理时向工作人员补充",
            await MattersAsync(session, today, ct));
    }

    private Member MemberOf(Person person, string relation, PortalSession session, DateOnly today)
    {
        var self = person.PersonId == session.PersonId;
        var adult = person.BirthDate is not { } born || born.AddYears(Adult) <= today;
        var number = person.IdNumberSealed is { } id ? Masking.IdNumber(vault, person.PersonId, id) : "没有登记";
        return new(person.PersonId, self ? person.Name : PersonName.Mask(person.Name), Registry.Relation.Title(relation), number, self, adult && !self);
    }

    /// <summary>Everything that can be applied for; what seems to fit first. Nothing is decided by it.</summary>
    private async Task<IReadOnlyList<Matter>> MattersAsync(PortalSession session, DateOnly today, CancellationToken ct)
    {
        var assessed = (await assess.RunAsync(session.HouseholdId, new Month(today), Actor.Product(options.DistrictCode), ct)).ValueOrDefault;
        return [.. procedures.Of(CaseKind.Apply).Select(p => new Matter(p, assessed is null ? null : Fits(p, assessed))).OrderByDescending(m => m.Seems).ThenBy(m => m.Fits is not null)];
    }

    private static IReadOnlyList<Guid>? Fits(Procedure procedure, Assess.View assessed)
    {
        var fits = new List<Guid>();
        foreach (var programme in procedure.Programmes.Select(BenefitRules.Find))
        {
            if (programme is null) continue;
            if (!procedure.IsPersonal || programme.MemberEntitled is null)
            {
                if (assessed.Outcome.Holds(programme.Entitled)) fits.AddRange(assessed.Household.Members.Select(m => m.PersonId));
                continue;
            }

            for (var m = 0; m < assessed.Household.Members.Count; m++)
            {
                if (assessed.Outcome.Holds(programme.MemberEntitled, m)) fits.Add(assessed.Household.Members[m].PersonId);
            }
        }

        return fits.Count == 0 && assessed.Household.Record.OriginOf(UnknownMeans.Proof) is null ? null : [.. fits.Distinct()];
    }
}
