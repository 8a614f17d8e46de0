using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>The plans on the home page (工作计划概况): how many figures of each of the newest plans people have confirmed.</summary>
internal sealed class TargetsHome(ReadDesk desk) : IHomeSource
{
    private const int MostPlans = 6;

    public async Task<HomePart> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return HomePart.Nothing;
        await using var read = await desk.OpenAsync(actor, ct);
        var figures = read.Db.PlanFigures;
        var plans = await read.Db.Plans.OrderByDescending(p => p.PlanId).Take(MostPlans)
            .Select(p => new
            {
                p.Title,
                Open = figures.Count(f => f.PlanId == p.PlanId && f.State == FigureState.Read),
                Done = figures.Count(f => f.PlanId == p.PlanId && (f.State == FigureState.Confirmed || f.State == FigureState.Corrected)),
            }).ToListAsync(ct);
        if (plans.Count == 0) return HomePart.Nothing;
        return new HomePart([], new HomeChart(
            "工作计划的指标数", "文件", [.. plans.Select(p => p.Title)],
            [new("已确认", [.. plans.Select(p => (double?)p.Done)], "stack", "个"), new("待确认", [.. plans.Select(p => (double?)p.Open)], "stack", "个")],
            "/plans"));
    }
}
