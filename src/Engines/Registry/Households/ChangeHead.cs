using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Another member becomes the head (户主变更); a household has one head at a time.</summary>
public sealed class ChangeHead(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="HouseholdId">The household.</param>
    /// <param name="Version">The version that the form showed.</param>
    /// <param name="HeadPersonId">Who becomes head; a member.</param>
    /// <param name="Relations">What the others, the old head among them, are to the new head; who is not named keeps the relation.</param>
    /// <param name="On">The day of the change.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, int Version, Guid HeadPersonId, IReadOnlyList<MemberRelation> Relations, DateOnly? On = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var on = input.On ?? work.Today;
        if (on > work.Today) return RegistryRefusals.DayInFuture;
        var household = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == input.HouseholdId, ct);
        if (household is null) return RegistryRefusals.NotFound;
        if (household.ValidTo is not null) return RegistryRefusals.HouseholdClosed;
        work.Db.Entry(household).Property(h => h.Version).OriginalValue = input.Version;
        var members = await Members.Open(work.Db).Where(m => m.HouseholdId == household.HouseholdId).ToListAsync(ct);
        if (!members.Exists(m => m.PersonId == input.HeadPersonId)) return RegistryRefusals.NotAMember;
        var relations = input.Relations.Where(r => r.PersonId != input.HeadPersonId).ToDictionary(r => r.PersonId, r => r.Relation);
        relations[input.HeadPersonId] = Relation.Head;
        foreach (var member in members)
        {
            var relation = relations.GetValueOrDefault(member.PersonId, member.Relation);
            if (!Members.IsRelation(relation)) return RegistryRefusals.RelationUnknown;
            if (relation == Relation.Head && member.PersonId != input.HeadPersonId) return RegistryRefusals.SecondHead;
            if (relation == member.Relation) continue;
            if (Members.End(work.Db, member, on, EndReason.None, work.Now, work.Clock) is { } refusal) return refusal;
            work.Db.Memberships.Add(Members.New(household, member.PersonId, relation, on, work.Now, work.Clock));
        }

        if (await HouseholdHistory.ChangeAsync(work.Db, household, on, work.Now, work.Clock, ct) is { } early) return early;
        household.HeadPersonId = input.HeadPersonId;
        var open = await work.Db.Findings.Where(f => f.HouseholdId == household.HouseholdId && f.State == FindingState.Open).ToListAsync(ct);
        foreach (var finding in open.Where(f => f.Kind is FindingKind.NoHead or FindingKind.TwoHeads)) Settling.Settle(finding, FindingState.Settled, actor, work.Now);
        work.Record(new AuditEntry("household", household.HouseholdId, household.AreaCode, Detail: new { head = input.HeadPersonId }));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>What a member is to the head, a code of GB/T 4761.</summary>
public sealed record MemberRelation(Guid PersonId, string Relation);
