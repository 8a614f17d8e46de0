using Huimin.Access;
using Huimin.Data;
using Huimin.Targets.Reading;
using Huimin.Ui;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>The plans of the bureau, newest first.</summary>
public sealed class FindPlans(ReadDesk desk)
{
    public sealed record Row(Guid PlanId, string Title, PlanType Type, int? Year, DateTime ImportedAt, int Figures, int Open);

    public async Task<IReadOnlyList<Row>> RunAsync(Actor actor, int skip, int take, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return [];
        await using var read = await desk.OpenAsync(actor, ct);
        var figures = read.Db.PlanFigures;
        return await read.Db.Plans.OrderByDescending(p => p.PlanId).Skip(skip).Take(take)
            .Select(p => new Row(p.PlanId, p.Title, p.Type, p.Year, p.ImportedAt,
                figures.Count(f => f.PlanId == p.PlanId && f.State != FigureState.Rejected),
                figures.Count(f => f.PlanId == p.PlanId && f.State == FigureState.Read)))
            .ToListAsync(ct);
    }
}

/// <summary>One plan with its figures and checks, for its page.</summary>
public sealed class PlanFile(ReadDesk desk)
{
    public sealed record View(PlanDocument Plan, IReadOnlyList<PlanFigureRecord> Figures, IReadOnlyList<PlanCheckRecord> Checks);

    public async Task<View?> RunAsync(Guid planId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return null;
        await using var read = await desk.OpenAsync(actor, ct);
        if (await read.Db.Plans.SingleOrDefaultAsync(p => p.PlanId == planId, ct) is not { } plan) return null;
        return new View(
            plan,
            await read.Db.PlanFigures.Where(f => f.PlanId == planId).OrderBy(f => f.Start).ToListAsync(ct),
            await read.Db.PlanChecks.Where(c => c.PlanId == planId).OrderBy(c => c.Start).ToListAsync(ct));
    }
}

/// <summary>Plans with figures that nobody has decided wait for those who may.</summary>
internal sealed class PlanTasks(ReadDesk desk) : ITaskSource
{
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ConfirmFigures)) return [];
        await using var read = await desk.OpenAsync(actor, ct);
        var open = await read.Db.PlanFigures.CountAsync(f => f.State == FigureState.Read, ct);
        return [new WorkTask("待确认的计划指标", "/plans", open, LightLevel.None)];
    }
}
