using Huimin.Data;
using Huimin.Targets.Reading;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Confirms at once every figure of a plan that nobody has decided and no check doubts; the doubtful ones stay for a look at each.</summary>
public sealed class ConfirmPlainFigures(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid PlanId);

    /// <summary>Answers how many were confirmed.</summary>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, TargetsModule.ConfirmFigures, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var figures = await work.Db.PlanFigures.Where(f => f.PlanId == input.PlanId && f.State == FigureState.Read).ToListAsync(ct);
        var doubts = await work.Db.PlanChecks.AsNoTracking().Where(c => c.PlanId == input.PlanId && c.Result == CheckResult.Doubtful).ToListAsync(ct);
        var plain = figures.Where(f => !doubts.Any(d => d.Start < f.End && f.Start < d.End)).ToList();
        foreach (var figure in plain)
        {
            figure.State = FigureState.Confirmed;
            figure.DecidedBy = actor.AccountId;
            figure.DecidedAt = work.Now;
        }

        work.Record(new AuditEntry("plan", input.PlanId, Detail: new { confirmed = plain.Count }));
        return await work.CompleteAsync(plain.Count, ct);
    }
}
