using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>The figures of two documents side by side (两份文件对比): those that measure the same thing in the same unit, then what only one has.</summary>
public sealed class ComparePlans(ReadDesk desk)
{
    private const int Enough = 55;

    public sealed record Pair(PlanFigureRecord? One, PlanFigureRecord? Other);

    public async Task<Result<IReadOnlyList<Pair>>> RunAsync(Guid one, Guid other, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return DataRefusals.NotPermitted;
        if (one == other) return TargetsRefusals.PlansSame;
        await using var reading = await desk.OpenAsync(actor, ct);
        var figures = await reading.Db.PlanFigures.Where(f => (f.PlanId == one || f.PlanId == other) && f.State != FigureState.Rejected).OrderBy(f => f.Start).ToListAsync(ct);
        var left = figures.Where(f => f.PlanId == one).ToList();
        var right = figures.Where(f => f.PlanId == other).ToList();
        if (left.Count == 0 || right.Count == 0) return TargetsRefusals.NotFound;
        var pairs = new List<Pair>();
        foreach (var figure in left)
        {
            var match = right.Where(f => f.Unit == figure.Unit).Select(f => (Figure: f, Score: f.Metric == figure.Metric ? 101 : ProposeBinding.Alike(f.Metric, figure.Metric)))
                .Where(m => m.Score >= Enough).OrderByDescending(m => m.Score).Select(m => m.Figure).FirstOrDefault();
            if (match is not null) right.Remove(match);
            pairs.Add(new Pair(figure, match));
        }

        return Result.Of<IReadOnlyList<Pair>>([.. pairs.OrderByDescending(p => p.Other is not null), .. right.Select(f => new Pair(null, f))]);
    }
}
