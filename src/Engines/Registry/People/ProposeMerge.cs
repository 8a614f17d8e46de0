using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Proposes that two records are one person (提议合并).</summary>
public sealed class ProposeMerge(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid KeepPersonId, Guid DropPersonId, string Reason);

    /// <summary>Answers the proposal's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Merge, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.KeepPersonId == input.DropPersonId) return RegistryRefusals.SamePerson;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > 200) return RegistryRefusals.ReasonMissing.For(nameof(input.Reason));
        var keep = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.KeepPersonId, ct);
        var drop = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.DropPersonId, ct);
        if (keep is null || drop is null) return RegistryRefusals.NotFound;
        if (keep.MergedInto is not null || drop.MergedInto is not null) return RegistryRefusals.PersonNotLive;
        var pair = new[] { keep.PersonId, drop.PersonId };
        if (await work.Db.MergeProposals.AnyAsync(p => p.State == ProposalState.Open && (pair.Contains(p.KeepPersonId) || pair.Contains(p.DropPersonId)), ct)) return RegistryRefusals.AlreadyProposed;

        var proposal = new MergeProposal
        {
            ProposalId = work.Clock.NewId(),
            KeepPersonId = keep.PersonId,
            DropPersonId = drop.PersonId,
            AreaCode = Narrowest(keep.AreaCode, drop.AreaCode),
            Reason = input.Reason.Trim(),
            ProposedBy = actor.StaffPersonId,
            ProposedAt = work.Now,
        };
        work.Db.MergeProposals.Add(proposal);
        work.Record(new AuditEntry("merge", proposal.ProposalId, proposal.AreaCode, Detail: new { keep = keep.PersonId, drop = drop.PersonId }));
        return await work.CompleteAsync(proposal.ProposalId, ct);
    }

    private static string Narrowest(string a, string b) => a == b ? a : a[..9] == b[..9] ? a[..9] : a[..6];
}
