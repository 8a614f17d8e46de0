using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>A report that an operation goes on with: there, within the divisions, not settled; and the row it adds.</summary>
internal static class FoundReport
{
    public static async Task<Result<(ProtectionReport Report, List<ProtectionStep> Steps)>> OpenAsync<T>(Work<T> work, Guid reportId, CancellationToken ct)
    {
        var report = await work.Db.ProtectionReports.AsNoTracking().SingleOrDefaultAsync(r => r.ReportId == reportId, ct);
        if (report is null) return ProtectionRefusals.NotFound;
        var steps = await work.Db.ProtectionSteps.AsNoTracking().Where(s => s.ReportId == reportId).ToListAsync(ct);
        return steps.Any(s => s.Kind == ProtectionStepKind.Closed) ? ProtectionRefusals.Closed : (report, steps);
    }

    public static ProtectionStep Step<T>(ProtectionReport report, ProtectionStepKind kind, DateTime at, Departments told, CareGround ground, string note, Work<T> work) => new()
    {
        StepId = work.Clock.NewId(),
        ReportId = report.ReportId,
        AreaCode = report.AreaCode,
        Kind = kind,
        At = at,
        Told = told,
        Ground = ground,
        Note = note,
        RecordedAt = work.Now,
        RecordedBy = work.Actor.StaffPersonId,
    };

    public static ReportState StateOf(IReadOnlyCollection<ProtectionStepKind> steps) =>
        steps.Contains(ProtectionStepKind.Closed) ? ReportState.Closed
        : !steps.Contains(ProtectionStepKind.PoliceNotified) ? ReportState.Received
        : steps.Contains(ProtectionStepKind.Outcome) ? ReportState.ToClose : ReportState.Handling;
}
