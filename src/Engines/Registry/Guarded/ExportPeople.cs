using System.Text.Json;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Whose names a list holds (导出范围).</summary>
/// <param name="AreaCode">Division of 6, 9 or 12 digits.</param>
/// <param name="OnlyDisabled">Only people with a disability certificate.</param>
/// <param name="MinAge">From this age in full years.</param>
/// <param name="Unmasked">Numbers and phones in clear.</param>
public sealed record ExportSelection(string AreaCode, bool OnlyDisabled = false, int? MinAge = null, bool Unmasked = false)
{
    internal static ExportSelection Of(ExportRequest request) => JsonSerializer.Deserialize<ExportSelection>(request.Selection)!;

    internal IQueryable<Person> From(HuiminDb db, DateOnly today)
    {
        var end = AreaCode + ":";
#pragma warning disable CA1309, CA1310 // Translated to SQL, where comparison is by bytes.
        var people = db.People.Where(p => p.MergedInto == null && p.DeathDate == null && string.Compare(p.AreaCode, AreaCode) >= 0 && string.Compare(p.AreaCode, end) < 0);
#pragma warning restore CA1309, CA1310
        if (OnlyDisabled) people = people.Where(p => p.DisabilityCategory != null);
        if (MinAge is { } age)
        {
            var born = today.AddYears(-age);
            people = people.Where(p => p.BirthDate <= born);
        }

        // A protected person is on no list that leaves the system.
        return people.Where(p => !p.IsProtected);
    }
}

/// <summary>Asks for a list as a file (申请导出): with a purpose; long or unmasked ones wait for another person.</summary>
public sealed class ExportPeople(WorkDesk desk)
{
    public sealed record Input(Guid Key, string Purpose, ExportSelection Selection);

    /// <summary>Answers the export's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Export, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var selection = input.Selection;
        if (input.Purpose is null || input.Purpose.Trim().Length is < 4 or > 200) return RegistryRefusals.PurposeMissing.For(nameof(input.Purpose));
        if (!actor.Scope.Covers(selection.AreaCode)) return DataRefusals.OutsideScope;
        var rows = await selection.From(work.Db, work.Today).CountAsync(ct);
        if (rows == 0) return RegistryRefusals.ExportEmpty;
        var request = new ExportRequest
        {
            ExportId = work.Clock.NewId(),
            AreaCode = selection.AreaCode,
            Selection = JsonSerializer.Serialize(selection),
            Unmasked = selection.Unmasked,
            Purpose = input.Purpose.Trim(),
            RowCount = rows,
            NeedsApproval = selection.Unmasked || rows > ExportRequest.ApprovalAbove,
            RequestedBy = actor.StaffPersonId,
            RequestedAt = work.Now,
        };
        work.Db.Exports.Add(request);
        work.Record(new AuditEntry("export", request.ExportId, request.AreaCode, request.Purpose, new { rows, selection.Unmasked, request.NeedsApproval }));
        return await work.CompleteAsync(request.ExportId, ct);
    }
}

/// <summary>Another person decides on an export (审批导出).</summary>
public sealed class DecideExport(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid ExportId, int Version, bool Approve);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.ApproveExport, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var request = await work.Db.Exports.SingleOrDefaultAsync(e => e.ExportId == input.ExportId, ct);
        if (request is null) return RegistryRefusals.NotFound;
        if (request.StateAt(work.Now) != ExportState.Waiting) return RegistryRefusals.AlreadyDecided;
        if (request.RequestedBy == actor.StaffPersonId) return RegistryRefusals.TwoPeople;
        work.Db.Entry(request).Property(e => e.Version).OriginalValue = input.Version;
        (request.DecidedBy, request.DecidedAt, request.Refused) = (actor.StaffPersonId, work.Now, !input.Approve);
        work.Record(new AuditEntry("export", request.ExportId, request.AreaCode, request.Purpose, new { approved = input.Approve }));
        return await work.CompleteAsync(default, ct);
    }
}
