using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>All members of one household join another, and the first is closed (并户).</summary>
public sealed class MergeHouseholds(WorkDesk desk, FieldVault vault)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="KeepHouseholdId">The household that stays.</param>
    /// <param name="DropHouseholdId">The household that is closed.</param>
    /// <param name="DropVersion">The version of it that the form showed.</param>
    /// <param name="Relations">What each of its members is to the head of the one that stays.</param>
    /// <param name="On">The day.</param>
    public sealed record Input(Guid Key, Guid KeepHouseholdId, Guid DropHouseholdId, int DropVersion, IReadOnlyList<MemberRelation> Relations, DateOnly? On = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var on = input.On ?? work.Today;
        if (on > work.Today) return RegistryRefusals.DayInFuture;
        if (input.KeepHouseholdId == input.DropHouseholdId) return RegistryRefusals.SameHousehold;
        var keep = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == input.KeepHouseholdId, ct);
        var drop = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == input.DropHouseholdId, ct);
        if (keep is null || drop is null) return RegistryRefusals.NotFound;
        if (keep.ValidTo is not null || drop.ValidTo is not null) return RegistryRefusals.HouseholdClosed;
        if (keep.AreaCode != drop.AreaCode) return RegistryRefusals.MergeApart;
        if (on < keep.ValidFrom) return RegistryRefusals.ChangeTooEarly.Fill(keep.ValidFrom.Title());
        work.Db.Entry(drop).Property(h => h.Version).OriginalValue = input.DropVersion;

        var relations = input.Relations.ToDictionary(r => r.PersonId, r => r.Relation);
        var joining = await Members.Open(work.Db).Where(m => m.HouseholdId == drop.HouseholdId).ToListAsync(ct);
        foreach (var member in joining)
        {
            if (!relations.TryGetValue(member.PersonId, out var relation) || !Members.IsRelation(relation)) return RegistryRefusals.RelationUnknown;
            if (relation == Relation.Head) return RegistryRefusals.SecondHead;
            if (Members.End(work.Db, member, on, EndReason.HouseholdsMerged, work.Now, work.Clock) is { } refusal) return refusal;
            work.Db.Memberships.Add(Members.New(keep, member.PersonId, relation, on, work.Now, work.Clock));
        }

        if (await HouseholdHistory.ChangeAsync(work.Db, drop, on, work.Now, work.Clock, ct) is { } early) return early;
        drop.HeadPersonId = null;
        drop.ValidTo = on;
        if (drop.AddressSealed is not null && keep.Address is { } address) Addresses.Write(keep, address, true, vault);
        work.Record(new AuditEntry("household", keep.HouseholdId, keep.AreaCode, Detail: new { merged = drop.HouseholdId, members = joining.Count }));
        return await work.CompleteAsync(default, ct);
    }
}
