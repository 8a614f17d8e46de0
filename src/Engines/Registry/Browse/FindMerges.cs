using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Proposals to merge two records, and the two records behind a finding (合并提议和比对).</summary>
public sealed class FindMerges(ReadDesk desk, ViewLog views, DivisionCatalogue divisions, Clock clock)
{
    public sealed record Side(Guid PersonId, string Name, string Place);

    /// <param name="ProposalId">The proposal.</param>
    /// <param name="Keep">The record that stays.</param>
    /// <param name="Drop">The record that is taken in.</param>
    /// <param name="Reason">Why, in the words of who proposed it.</param>
    /// <param name="At">When.</param>
    /// <param name="State">What became of it.</param>
    /// <param name="IsMine">The reader proposed it and cannot decide it.</param>
    /// <param name="Version">The version shown.</param>
    public sealed record Proposal(Guid ProposalId, Side Keep, Side Drop, string Reason, DateTime At, ProposalState State, bool IsMine, int Version);

    public sealed record Pair(Guid PersonId, Guid OtherPersonId, FindingKind Kind, string Reason);

    /// <summary>Those that wait, then the latest that were decided.</summary>
    public async Task<Result<IReadOnlyList<Proposal>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var proposals = await reading.Db.MergeProposals.OrderBy(p => p.State).ThenByDescending(p => p.ProposedAt).Take(50).ToListAsync(ct);
        var ids = proposals.SelectMany(p => new[] { p.KeepPersonId, p.DropPersonId }).Distinct().ToList();
        var today = clock.BeijingToday;
        var people = (await reading.Db.People.Where(p => ids.Contains(p.PersonId)).ToListAsync(ct))
            .ToDictionary(p => p.PersonId, p => new Side(p.PersonId, p.IsProtected ? PersonName.Mask(p.Name) : p.Name, divisions.PathOf(p.AreaCode, today)));
        await views.RecordAsync(actor, nameof(FindMerges), new AuditEntry("merges", AreaCode: actor.Scope.Lower, Detail: new { shown = proposals.Count }), ct);
        return Result.Of<IReadOnlyList<Proposal>>(
        [
            .. proposals.Where(p => people.ContainsKey(p.KeepPersonId) && people.ContainsKey(p.DropPersonId)).Select(p => new Proposal(
                p.ProposalId, people[p.KeepPersonId], people[p.DropPersonId], p.Reason, p.ProposedAt, p.State, p.ProposedBy == actor.StaffPersonId, p.Version)),
        ]);
    }

    public async Task<Result<Pair>> PairAsync(Guid findingId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var finding = await reading.Db.Findings.SingleOrDefaultAsync(f => f.FindingId == findingId, ct);
        return finding is { PersonId: { } one, OtherPersonId: { } other } ? new Pair(one, other, finding.Kind, finding.Reason) : RegistryRefusals.NotFound;
    }
}
