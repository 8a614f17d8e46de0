using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>What waits for those who keep files and those who handle reports (我的待办).</summary>
public sealed class ChildTasks(ReadDesk desk, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !(actor.May(ChildPermissions.Record) || actor.May(ChildPermissions.Protect))) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var tasks = new List<WorkTask>();
        if (actor.May(ChildPermissions.Protect)) tasks.AddRange(await ReportsAsync(reading.Db, ct));
        if (actor.May(ChildPermissions.Record)) tasks.AddRange(await FilesAsync(reading.Db, ct));
        return tasks;
    }

    private async Task<IReadOnlyList<WorkTask>> ReportsAsync(HuiminDb db, CancellationToken ct)
    {
        var steps = db.ProtectionSteps;
        var open = await db.ProtectionReports.Where(r => !steps.Any(s => s.ReportId == r.ReportId && s.Kind == ProtectionStepKind.Closed))
            .Select(r => new { r.NotifyBy, Told = steps.Any(s => s.ReportId == r.ReportId && s.Kind == ProtectionStepKind.PoliceNotified) }).ToListAsync(ct);
        var (untold, told) = (open.Where(r => !r.Told).ToList(), open.Count(r => r.Told));
        return
        [
            .. untold.Count == 0 ? (WorkTask[])[] : [new("强制报告待通报公安", "/protection", untold.Count, CaseClock.LightOf(untold.Min(r => r.NotifyBy), clock.UtcNow), Clock.BeijingDate(untold.Min(r => r.NotifyBy)))],
            .. told == 0 ? (WorkTask[])[] : [new("强制报告处置中、待办结", "/protection", told)],
        ];
    }

    private async Task<IReadOnlyList<WorkTask>> FilesAsync(HuiminDb db, CancellationToken ct)
    {
        var today = clock.BeijingToday;
        var kept = ChildLevels.Kept(db, today);
        var (review, assess) = (await BrowseFiles.ReviewDue(kept, today).CountAsync(ct), await BrowseFiles.AssessDue(kept, today).CountAsync(ct));
        return
        [
            .. review == 0 ? (WorkTask[])[] : [new("儿童档案待更新", "/children?show=1", review, Ui.LightLevel.Amber)],
            .. assess == 0 ? (WorkTask[])[] : [new("监护能力待评估", "/children?show=2", assess, Ui.LightLevel.Amber)],
        ];
    }
}
