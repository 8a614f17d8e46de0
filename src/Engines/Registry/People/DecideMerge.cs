using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Another person decides whether two records become one (审核合并). The record taken in stays, pointing at the one that is kept.</summary>
public sealed class DecideMerge(WorkDesk desk, FieldVault vault)
{
    public sealed record Input(Guid Key, Guid ProposalId, int Version, bool Approve);

    public async Task<Result<ProposalState>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<ProposalState>(actor, RegistryPermissions.ApproveMerge, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var proposal = await work.Db.MergeProposals.SingleOrDefaultAsync(p => p.ProposalId == input.ProposalId, ct);
        if (proposal is null) return RegistryRefusals.NotFound;
        if (proposal.State != ProposalState.Open) return RegistryRefusals.AlreadyDecided;
        if (proposal.ProposedBy == actor.StaffPersonId) return RegistryRefusals.TwoPeople;
        work.Db.Entry(proposal).Property(p => p.Version).OriginalValue = input.Version;
        proposal.State = input.Approve ? ProposalState.Approved : ProposalState.Refused;
        (proposal.DecidedBy, proposal.DecidedAt) = (actor.StaffPersonId, work.Now);
        if (input.Approve && await MergeAsync(work, proposal, ct) is { } refusal) return refusal;

        work.Record(new AuditEntry("merge", proposal.ProposalId, proposal.AreaCode, Detail: new { approved = input.Approve }));
        return await work.CompleteAsync(proposal.State, ct);
    }

    private async Task<Refusal?> MergeAsync(Work<ProposalState> work, MergeProposal proposal, CancellationToken ct)
    {
        var db = work.Db;
        var keep = await db.People.SingleOrDefaultAsync(p => p.PersonId == proposal.KeepPersonId, ct);
        var drop = await db.People.SingleOrDefaultAsync(p => p.PersonId == proposal.DropPersonId, ct);
        if (keep is null || drop is null) return RegistryRefusals.NotFound;
        if (keep.MergedInto is not null || drop.MergedInto is not null) return RegistryRefusals.PersonNotLive;

        PersonHistory.Correct(db, drop, work.Now, work.Clock);
        drop.MergedInto = keep.PersonId;
        await MoveHomesAsync(work, keep, drop, ct);
        foreach (var holder in await db.NumberHolders.Where(h => h.PersonId == drop.PersonId).ToListAsync(ct))
        {
            (holder.PersonId, holder.TownCode) = (keep.PersonId, keep.AreaCode[..9]);
            if (keep.IdState == IdState.Valid) continue;
            PersonHistory.Correct(db, keep, work.Now, work.Clock);
            keep.IdState = IdState.Valid;
            keep.NoIdReason = NoIdReason.HasNumber;
            keep.IdNumberSealed = vault.Seal(Person.IdNumberColumn, keep.PersonId, vault.Open(Person.IdNumberColumn, drop.PersonId, drop.IdNumberSealed));
            keep.IdNumberIndex = drop.IdNumberIndex;
        }

        var known = (await db.Relatives.Where(r => r.PersonId == keep.PersonId).ToListAsync(ct)).Select(r => (r.OtherPersonId, r.Kind)).ToHashSet();
        foreach (var r in await db.Relatives.Where(r => r.PersonId == drop.PersonId).ToListAsync(ct))
        {
            if (r.OtherPersonId == keep.PersonId || !known.Add((r.OtherPersonId, r.Kind))) continue;
            db.Relatives.Add(new Relative
            {
                RelativeId = work.Clock.NewId(),
                PersonId = keep.PersonId,
                OtherPersonId = r.OtherPersonId,
                Kind = r.Kind,
                AreaCode = keep.AreaCode,
                ValidFrom = r.ValidFrom,
                KnownFrom = work.Now,
            });
        }

        foreach (var finding in await db.Findings.Where(f => f.State == FindingState.Open && (f.PersonId == drop.PersonId || f.OtherPersonId == drop.PersonId)).ToListAsync(ct))
            Settling.Settle(finding, FindingState.Settled, work.Actor, work.Now);
        return null;
    }

    // The kept person takes the other's place where it has none of its own; otherwise the place of the record that goes is given up.
    private static async Task MoveHomesAsync(Work<ProposalState> work, Person keep, Person drop, CancellationToken ct)
    {
        var homeless = keep.IsLive && !await Members.Open(work.Db).AnyAsync(m => m.PersonId == keep.PersonId, ct);
        foreach (var membership in await Members.Open(work.Db).Where(m => m.PersonId == drop.PersonId).ToListAsync(ct))
        {
            var household = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == membership.HouseholdId, ct);
            if (household is null) continue;
            if (homeless)
            {
                Members.End(work.Db, membership, membership.ValidFrom, EndReason.RecordsMerged, work.Now, work.Clock);
                work.Db.Memberships.Add(Members.New(household, keep.PersonId, membership.Relation, membership.ValidFrom, work.Now, work.Clock));
                if (household.HeadPersonId == drop.PersonId) household.HeadPersonId = keep.PersonId;
                homeless = false;
                continue;
            }

            var day = work.Today < membership.ValidFrom ? membership.ValidFrom : work.Today;
            await Members.LeaveAsync(work, membership, day, EndReason.RecordsMerged, mayLeaveHeadless: true, ct);
        }
    }
}
