using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Lists mandatory reports within the actor's divisions (强制报告列表): no name, no age, no words; what is open first.</summary>
public sealed class BrowseReports(ReadDesk desk)
{
    /// <param name="OpenOnly">Only what is not settled.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(bool OpenOnly, int Skip, int Take);

    public sealed record Row(Guid ReportId, string AreaCode, DateTime ReceivedAt, DateTime NotifyBy, DateTime? NotifiedAt, ReportState State);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int Open);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Protect)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var db = reading.Db;
        var all = db.ProtectionReports.AsNoTracking();
        var closed = db.ProtectionSteps;
        var open = all.Where(r => !closed.Any(s => s.ReportId == r.ReportId && s.Kind == ProtectionStepKind.Closed));
        var opened = await open.CountAsync(ct);
        var total = input.OpenOnly ? opened : await all.CountAsync(ct);
        var found = await (input.OpenOnly ? open : all).OrderByDescending(r => r.ReceivedAt).ThenBy(r => r.ReportId).Skip(input.Skip).Take(input.Take).Select(r => new { r.ReportId, r.AreaCode, r.ReceivedAt, r.NotifyBy }).ToListAsync(ct);
        var ids = found.Select(r => r.ReportId).ToList();
        var steps = (await db.ProtectionSteps.AsNoTracking().Where(s => ids.Contains(s.ReportId)).Select(s => new { s.ReportId, s.Kind, s.At }).ToListAsync(ct)).ToLookup(s => s.ReportId);
        return new Page([.. found.Select(r => new Row(r.ReportId, r.AreaCode, r.ReceivedAt, r.NotifyBy, steps[r.ReportId].Where(s => s.Kind == ProtectionStepKind.PoliceNotified).Select(s => (DateTime?)s.At).FirstOrDefault(), FoundReport.StateOf([.. steps[r.ReportId].Select(s => s.Kind)])))], total, opened);
    }
}

/// <summary>One report with what was done (查看强制报告); each look is recorded.</summary>
public sealed class ReadReport(ReadDesk desk, ViewLog views)
{
    /// <param name="Report">The report.</param>
    /// <param name="State">How far it has come.</param>
    /// <param name="ChildName">Who it is; empty where nobody knows.</param>
    /// <param name="Steps">In the order in which they were done.</param>
    /// <param name="MayClose">Another person than those who received it or wrote the outcome looks.</param>
    public sealed record View(ProtectionReport Report, ReportState State, string ChildName, IReadOnlyList<ProtectionStep> Steps, bool MayClose)
    {
        public DateTime? NotifiedAt => Steps.FirstOrDefault(s => s.Kind == ProtectionStepKind.PoliceNotified)?.At;
    }

    public async Task<Result<View>> RunAsync(Guid reportId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Protect)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var report = await reading.Db.ProtectionReports.AsNoTracking().SingleOrDefaultAsync(r => r.ReportId == reportId, ct);
            if (report is null) return ProtectionRefusals.NotFound;
            var steps = await reading.Db.ProtectionSteps.AsNoTracking().Where(s => s.ReportId == reportId).OrderBy(s => s.At).ThenBy(s => s.RecordedAt).ToListAsync(ct);
            var name = report.ChildId is { } child ? await reading.Db.People.AsNoTracking().Where(p => p.PersonId == child).Select(p => p.Name).SingleOrDefaultAsync(ct) : null;
            var state = FoundReport.StateOf([.. steps.Select(s => s.Kind)]);
            var own = report.RecordedBy == actor.StaffPersonId || steps.Any(s => s.Kind == ProtectionStepKind.Outcome && s.RecordedBy == actor.StaffPersonId);
            view = new View(report, state, name ?? report.ChildWords, steps, state == ReportState.ToClose && !own);
        }

        await views.RecordAsync(actor, nameof(ReadReport), new AuditEntry("protection", reportId, view.Report.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
