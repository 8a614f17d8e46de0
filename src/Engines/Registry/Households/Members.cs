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
        HuiminDb db, Guid householdId, Person person, string? relation, DateOnly from, DateTime now, Clock clock, FieldVault vault, CancellationToken ct)
    {
        if (!IsRelation(relation)) return RegistryRefusals.RelationUnknown.For("Relation");
        var household = await db.Households.SingleOrDefaultAsync(h => h.HouseholdId == householdId, ct);
        if (household is null) return RegistryRefusals.NotFound;
        if (household.ValidTo is not null) return RegistryRefusals.HouseholdClosed;
        if (from < household.ValidFrom) return RegistryRefusals.ChangeTooEarly.Fill(household.ValidFrom.Title());
        if (!person.IsLive) return RegistryRefusals.PersonNotLive;
        if (await Open(db).AnyAsync(m => m.PersonId == person.PersonId, ct)) return RegistryRefusals.AlreadyInHousehold;
        if (relation == Relation.Head)
        {
            if (household.HeadPersonId is not null) return RegistryRefusals.SecondHead;
            if (await HouseholdHistory.ChangeAsync(db, household, from, now, clock, ct) is { } refusal) return refusal;
            household.HeadPersonId = person.PersonId;
            foreach (var finding in await db.Findings.Where(f => f.HouseholdId == householdId && f.State == FindingState.Open && f.Kind == FindingKind.NoHead).ToListAsync(ct))
                finding.State = FindingState.Settled;
        }

        if (person.IsProtected && household.Address is { } address) Addresses.Write(household, address, true, vault);
        db.Memberships.Add(New(household, person.PersonId, relation!, from, now, clock));
        return null;
    }

    public static bool IsRelation(string? code) => code is not (null or "01") && Relation.Exists(code);

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

    /// <summary>
    /// Ends a membership and looks at what stays behind: the last one out closes the household, a head may only leave where another follows, or by
    /// death, which leaves a finding.
    /// </summary>
    public static async Task<Refusal?> LeaveAsync<TAnswer>(Work<TAnswer> work, Membership open, DateOnly day, EndReason reason, bool mayLeaveHeadless, CancellationToken ct)
    {
        var household = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == open.HouseholdId, ct);
        if (household is null) return RegistryRefusals.NotFound;
        var others = (await Open(work.Db).Where(m => m.HouseholdId == open.HouseholdId).ToListAsync(ct)).Where(m => m.KnownTo is null && m.MembershipId != open.MembershipId).ToList();
        var isHead = household.HeadPersonId == open.PersonId;
        if (isHead && others.Count > 0 && !mayLeaveHeadless) return RegistryRefusals.HeadLeaves;
        if (End(work.Db, open, day, reason, work.Now, work.Clock) is { } refusal) return refusal;
        if (!isHead && others.Count > 0) return null;

        await HouseholdHistory.ChangeAsync(work.Db, household, day < household.ValidFrom ? household.ValidFrom : day, work.Now, work.Clock, ct);
        if (isHead) household.HeadPersonId = others.Find(m => m.Relation == Relation.Head)?.PersonId;
        if (others.Count == 0) household.ValidTo = day;
        else if (household.HeadPersonId is null) work.Db.Findings.Add(Settling.NoHead(household, work.Now, work.Clock));
        return null;
    }

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
