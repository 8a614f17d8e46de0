using System.Text.Json;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Requests that need a second person: lists to be exported, and looks at protected people (导出申请、特殊保护查看申请).</summary>
public sealed class FindRequests(ReadDesk desk, DivisionCatalogue divisions, Clock clock)
{
    public sealed record Export(Guid ExportId, string Place, string What, string Purpose, int Rows, bool Unmasked, DateTime At, ExportState State, bool IsMine, int Version);

    public sealed record Look(Guid ApprovalId, Guid PersonId, string Name, string Place, string Purpose, DateTime At, bool IsMine, int Version);

    /// <summary>The reader's own exports, and for who approves those of others in the divisions in charge.</summary>
    public async Task<Result<IReadOnlyList<Export>>> ExportsAsync(Actor actor, CancellationToken ct)
    {
        var approves = actor.May(RegistryPermissions.ApproveExport);
        if (!approves && !actor.May(RegistryPermissions.Export)) return DataRefusals.NotPermitted;
        var me = actor.StaffPersonId;
        await using var reading = await desk.OpenAsync(actor, ct);
        var exports = await reading.Db.Exports.Where(e => e.RequestedBy == me || (approves && e.NeedsApproval)).OrderByDescending(e => e.RequestedAt).Take(50).ToListAsync(ct);
        var (now, today) = (clock.UtcNow, clock.BeijingToday);
        return Result.Of<IReadOnlyList<Export>>(
        [
            .. exports.Select(e => new Export(
                e.ExportId, divisions.PathOf(e.AreaCode, today), What(e.Selection), e.Purpose, e.RowCount, e.Unmasked, e.RequestedAt, e.StateAt(now), e.RequestedBy == me, e.Version)),
        ]);
    }

    /// <summary>Looks at protected people that wait for a responsible person.</summary>
    public async Task<Result<IReadOnlyList<Look>>> LooksAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.ApproveReveal)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var waiting = await reading.Db.RevealApprovals.Where(a => a.ApprovedAt == null).OrderBy(a => a.RequestedAt).Take(50).ToListAsync(ct);
        var ids = waiting.Select(a => a.PersonId).ToList();
        var people = await reading.Db.People.Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, ct);
        var today = clock.BeijingToday;
        return Result.Of<IReadOnlyList<Look>>(
        [
            .. waiting.Where(a => people.ContainsKey(a.PersonId)).Select(a => new Look(
                a.ApprovalId, a.PersonId, PersonName.Mask(people[a.PersonId].Name), divisions.PathOf(a.AreaCode, today), a.Purpose, a.RequestedAt, a.RequestedBy == actor.StaffPersonId, a.Version)),
        ]);
    }

    private static string What(string selection)
    {
        var s = JsonSerializer.Deserialize<ExportSelection>(selection);
        return s is null ? "" : string.Join("、", new[] { s.OnlyDisabled ? "持残疾证" : null, s.MinAge is { } age ? $"{age} 周岁以上" : null }.OfType<string>().DefaultIfEmpty("全部在册人员"));
    }
}
