using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Some members leave and open a household of their own (分户).</summary>
public sealed class SplitHousehold(WorkDesk desk, FieldVault vault)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="HouseholdId">The household that is divided.</param>
    /// <param name="Version">The version that the form showed.</param>
    /// <param name="Number">Number of the new household.</param>
    /// <param name="Address">Address of the new household, in the same village.</param>
    /// <param name="Members">Who goes, with the relation to the new head; exactly one is the head.</param>
    /// <param name="On">The day.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, int Version, string Number, string Address, IReadOnlyList<MemberRelation> Members, DateOnly? On = null);

    /// <summary>Answers the new household's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var on = input.On ?? work.Today;
        if (on > work.Today) return RegistryRefusals.DayInFuture;
        if (input.Number.Trim().Length is 0 or > 32) return RegistryRefusals.HouseholdNumber.For(nameof(input.Number));
        if (string.IsNullOrWhiteSpace(input.Address)) return RegistryRefusals.AddressMissing.For(nameof(input.Address));
        if (input.Members.Count(m => m.Relation == Relation.Head) is not 1 and var heads) return heads == 0 ? RegistryRefusals.HeadMissing : RegistryRefusals.SecondHead;
        if (!input.Members.All(m => Members.IsRelation(m.Relation))) return RegistryRefusals.RelationUnknown;
        var old = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == input.HouseholdId, ct);
        if (old is null) return RegistryRefusals.NotFound;
        if (old.ValidTo is not null) return RegistryRefusals.HouseholdClosed;
        work.Db.Entry(old).Property(h => h.Version).OriginalValue = input.Version;
        work.Db.Entry(old).State = EntityState.Modified;

        var open = await Members.Open(work.Db).Where(m => m.HouseholdId == old.HouseholdId).ToListAsync(ct);
        var goes = input.Members.Select(m => (Member: open.Find(o => o.PersonId == m.PersonId), m.Relation)).ToList();
        if (goes.Exists(g => g.Member is null)) return RegistryRefusals.NotAMember;
        if (goes.Count >= open.Count) return RegistryRefusals.NobodyStays;
        if (goes.Exists(g => g.Member!.PersonId == old.HeadPersonId)) return RegistryRefusals.HeadLeaves;
        var household = new Household
        {
            HouseholdId = work.Clock.NewId(),
            Number = input.Number.Trim(),
            AreaCode = old.AreaCode,
            Kind = old.Kind,
            ValidFrom = on,
            KnownFrom = work.Now,
        };
        household.HeadPersonId = goes.Single(g => g.Relation == Relation.Head).Member!.PersonId;
        var ids = goes.Select(g => g.Member!.PersonId).ToList();
        Addresses.Write(household, input.Address.Trim(), await work.Db.People.AnyAsync(p => ids.Contains(p.PersonId) && p.IsProtected, ct), vault);
        work.WhenDuplicate("household_number", RegistryRefusals.HouseholdNumberTaken);
        work.Db.Households.Add(household);
        foreach (var (member, relation) in goes)
        {
            if (Members.End(work.Db, member!, on, EndReason.Split, work.Now, work.Clock) is { } refusal) return refusal;
            work.Db.Memberships.Add(Members.New(household, member!.PersonId, relation, on, work.Now, work.Clock));
        }

        work.Record(new AuditEntry("household", household.HouseholdId, household.AreaCode, Detail: new { from = old.HouseholdId, members = goes.Count }));
        return await work.CompleteAsync(household.HouseholdId, ct);
    }
}
