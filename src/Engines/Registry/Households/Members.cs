using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Who belongs to a household, and the rules for coming and going. Called by operations; saves nothing.</summary>
internal static class Members
{
    public static IQueryable<Membership> Open(HuiminDb db) => db.Memberships.Where(m => m.KnownTo == null && m.ValidTo == null);

    /// <summary>Adds an open membership. Refuses a person who is in a household, a second head, a relation that is not in the standard.</summary>
    public static async Task<Refusal?> JoinAsync(
        HuiminDb db, Guid householdId, Person person, string? relation, DateOnly from, DateTime now, Clock clock, CancellationToken ct)
    {
        if (relation is null || !Relation.Exists(relation) || relation == "01") return RegistryRefusals.RelationUnknown.For("Relation");
        var household = await db.Households.SingleOrDefaultAsync(h => h.HouseholdId == householdId, ct);
        if (household is null) return RegistryRefusals.NotFound;
        if (household.ValidTo is not null) return RegistryRefusals.HouseholdClosed;
        if (from < household.ValidFrom) return RegistryRefusals.ChangeTooEarly.Fill(household.ValidFrom.Title());
        if (!person.IsLive) return RegistryRefusals.PersonNotLive;
        if (await Open(db).AnyAsync(m => m.PersonId == person.PersonId, ct)) return RegistryRefusals.AlreadyInHousehold;
        if (relation == Relation.Head)
        {
            if (household.HeadPersonId is not null) return RegistryRefusals.SecondHead;
            household.HeadPersonId = person.PersonId;
        }

        db.Memberships.Add(New(household, person.PersonId, relation, from, now, clock));
        return null;
    }

    public static Membership New(Household household, Guid personId, string relation, DateOnly from, DateTime now, Clock clock) => new()
    {
        MembershipId = clock.NewId(),
        HouseholdId = household.HouseholdId,
        PersonId = personId,
        AreaCode = household.AreaCode,
        Relation = relation,
        ValidFrom = from,
        KnownFrom = now,
    };

    /// <summary>Ends an open membership on a day: the old row is closed in knowledge, a row with its end takes its place.</summary>
    public static Refusal? End(HuiminDb db, Membership open, DateOnly day, EndReason reason, DateTime now, Clock clock)
    {
        if (day < open.ValidFrom) return RegistryRefusals.ChangeTooEarly.Fill(open.ValidFrom.Title());
        open.KnownTo = now;
        db.Memberships.Add(new Membership
        {
            MembershipId = clock.NewId(),
            HouseholdId = open.HouseholdId,
            PersonId = open.PersonId,
            AreaCode = open.AreaCode,
            Relation = open.Relation,
            ValidFrom = open.ValidFrom,
            ValidTo = day,
            KnownFrom = now,
            EndReason = reason,
        });
        return null;
    }
}
