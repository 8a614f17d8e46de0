using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Starts, stops and meets the limits of a case as it moves from step to step (随环节计时).</summary>
internal static class Running
{
    private static readonly StandingQuery<Guid, CaseDeadline> ofCase = new((db, id) => db.Set<CaseDeadline>().Where(d => d.CaseId == id));

    public static ValueTask<List<CaseDeadline>> OfAsync(HuiminDb db, Guid caseId, CancellationToken ct) => ofCase.ListAsync(db, caseId, ct);

    /// <summary>What a step does to the limits: meets, stops, goes on with, starts.</summary>
    public static Refusal? Move<TAnswer>(Work<TAnswer> work, CaseClock clock, Procedure procedure, CaseFile file, List<CaseDeadline> deadlines, string step, CaseState to)
    {
        foreach (var deadline in deadlines.Where(d => d.MetAt is null))
        {
            var rule = procedure.Deadlines.FirstOrDefault(r => r.Code == deadline.Code);
            if (rule is null) continue;
            if (rule.MetBy.Contains(step)) Meet(clock, deadline, work.Now);
            else if (rule.Excluded.Contains(to)) Stop(deadline, work.Now);
            else if (deadline.StoppedAt is not null && !rule.Excluded.Contains(to)) Resume(clock, deadline, work.Now);
        }

        foreach (var rule in procedure.Deadlines.Where(r => r.StartedBy == step && !deadlines.Any(d => d.Code == r.Code && d.MetAt is null)))
        {
            var length = clock.LengthOf(rule, file.IsDelegated, work.Today);
            if (!length.Ok) return length.Refusal;
            var deadline = new CaseDeadline
            {
                CaseDeadlineId = work.Clock.NewId(),
                CaseId = file.CaseId,
                HouseholdId = file.HouseholdId,
                AreaCode = file.AreaCode,
                Code = rule.Code,
                Kind = rule.Kind,
                Length = length.Value,
                StartedAt = work.Now,
            };
            clock.Reckon(deadline);
            if (rule.Excluded.Contains(to)) Stop(deadline, work.Now);
            deadlines.Add(deadline);
            work.Db.CaseDeadlines.Add(deadline);
        }

        if (to is CaseState.Withdrawn or CaseState.Terminated) foreach (var deadline in deadlines.Where(d => d.MetAt is null)) Meet(clock, deadline, work.Now);
        file.DueAt = Nearest(deadlines);
        return null;
    }

    public static DateTime? Nearest(IEnumerable<CaseDeadline> deadlines) => deadlines.Where(d => d.IsRunning && d.DueAt is not null).Min(d => d.DueAt);

    public static void Stop(CaseDeadline deadline, DateTime now) => deadline.StoppedAt ??= now;

    public static void Resume(CaseClock clock, CaseDeadline deadline, DateTime now)
    {
        if (deadline.StoppedAt is not { } since) return;
        deadline.StoppedLength += clock.StoppedFor(deadline.Kind, since, now);
        deadline.StoppedAt = null;
        clock.Reckon(deadline);
    }

    private static void Meet(CaseClock clock, CaseDeadline deadline, DateTime now)
    {
        Resume(clock, deadline, now);
        deadline.MetAt = now;
    }
}
