using Huimin.Data;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Reads one household for the rules (取数): its members and what is known of them, for a month, as known at an instant.</summary>
internal static class HouseholdFacts
{
    private static readonly StandingQuery<Guid, Household> households = new((db, id) => db.Set<Household>().AsNoTracking().Where(h => h.HouseholdId == id));

    private static readonly StandingQuery<Guid, Row> members = new((db, id) => db.Set<Membership>().AsNoTracking().Where(m => m.HouseholdId == id)
        .Join(db.Set<Person>(), m => m.PersonId, p => p.PersonId, (m, p) => new Row(m, p)));

    private static readonly StandingQuery<List<Guid>, FactRecord> said = new((db, subjects) => db.Set<FactRecord>().AsNoTracking().Where(f => subjects.Contains(f.SubjectId)));

    private sealed record Row(Membership Member, Person Person);

    /// <param name="db">An open look within the actor's divisions.</param>
    /// <param name="householdId">The household.</param>
    /// <param name="month">The month to assess.</param>
    /// <param name="knownAt">The state of knowledge; null for now.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<Result<AssessedHousehold>> ReadAsync(HuiminDb db, Guid householdId, Month month, DateTime? knownAt, CancellationToken ct)
    {
        var household = await households.OneAsync(db, householdId, ct);
        if (household is null) return EntitlementRefusals.HouseholdNotFound;
        var day = month.LastDay;
        var asOf = new AsOf(day, knownAt);
        var rows = await members.ListAsync(db, householdId, ct);
        var present = rows
            .Where(r => asOf.Sees(r.Member.ValidFrom, r.Member.ValidTo, r.Member.KnownFrom, r.Member.KnownTo) && (r.Person.DeathDate is not { } died || died > month.FirstDay))
            .OrderBy(r => r.Member.Relation == Relation.Head ? 0 : 1).ThenBy(r => r.Person.BirthDate).ThenBy(r => r.Person.PersonId)
            .Select(r => new AssessedMember(r.Person.PersonId, r.Person.IsProtected ? PersonName.Mask(r.Person.Name) : r.Person.Name, r.Member.Relation, r.Person))
            .ToList();
        if (present.Count == 0) return EntitlementRefusals.NoMembers.Fill(month.Title);

        List<RegisterMember> registered = [.. present.Select(m => RegisterFacts.Of(m.Person, m.Relation))];
        if (Contradictions.Of(registered) is { } wrong) return wrong.Refusal.Fill(present[wrong.Member].Name);

        var subjects = present.Select(m => m.PersonId).Append(householdId).ToList();
        var facts = await said.ListAsync(db, subjects, ct);
        var record = new HouseholdRecord(BenefitRules.Schema, present.Count);
        RegisterFacts.Put(record, registered);
        foreach (var fact in InForce(facts, day, knownAt))
        {
            // A term that a later version of the rules no longer knows is kept and not asked for.
            if (BenefitRules.Schema.FindCode(fact.Code) is not { } term) continue;
            var member = fact.SubjectId == householdId ? -1 : present.FindIndex(m => m.PersonId == fact.SubjectId);
            if (BenefitRules.Schema.IsMember(term) != (member >= 0)) continue;
            var put = record.Put(term, member, fact.Value, new Origin(fact.Source, fact.SourceDay));
            if (!put.Ok) return put.Refusal;
        }

        return new AssessedHousehold(household.HouseholdId, household.Number, household.AreaCode, month, present, record);
    }

    /// <summary>For each subject and term the latest that holds on the day, as known then.</summary>
    internal static IEnumerable<FactRecord> InForce(IEnumerable<FactRecord> facts, DateOnly day, DateTime? knownAt)
    {
        var known = knownAt ?? DateTime.MaxValue;
        return facts
            .Where(f => f.Since <= day && f.KnownFrom <= known && (f.KnownTo is null || known < f.KnownTo))
            .GroupBy(f => (f.SubjectId, f.Code))
            .Select(g => g.OrderByDescending(f => f.Since).ThenByDescending(f => f.KnownFrom).First());
    }
}

/// <summary>A household as the rules see it in one month (核算家庭), the head first.</summary>
public sealed record AssessedHousehold(Guid HouseholdId, string Number, string AreaCode, Month Month, IReadOnlyList<AssessedMember> Members, HouseholdRecord Record);

/// <summary>A member of it; the name is masked where the person is protected.</summary>
public sealed record AssessedMember(Guid PersonId, string Name, string Relation, Person Person);
