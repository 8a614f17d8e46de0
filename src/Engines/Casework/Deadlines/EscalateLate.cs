using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// The daily look at the limits (每日时限检查): what is late is put before the head of the office once; limits without an end get one when the calendar of the
/// next year has been loaded.
/// </summary>
public sealed class EscalateLate(WorkDesk desk, CaseClock clock)
{
    private const int Together = 5000;

    public sealed record Input(Guid Key, DateOnly Day);

    public sealed record Answer(int Escalated, int Reckoned);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, CasePermissions.Extend, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var open = await work.Db.CaseDeadlines.Where(d => d.MetAt == null && d.StoppedAt == null && d.DueAt == null).Take(Together).ToListAsync(ct);
        foreach (var deadline in open) clock.Reckon(deadline);
        var late = await work.Db.CaseDeadlines.Where(d => d.MetAt == null && d.StoppedAt == null && d.EscalatedAt == null && d.DueAt <= work.Now)
            .OrderBy(d => d.DueAt).Take(Together).ToListAsync(ct);
        var touched = open.Where(d => d.DueAt is not null).Concat(late).Select(d => d.CaseId).Distinct().ToList();
        var files = await work.Db.Cases.Where(c => touched.Contains(c.CaseId)).ToDictionaryAsync(c => c.CaseId, ct);
        foreach (var deadline in late)
        {
            deadline.EscalatedAt = work.Now;
            CaseRecord.Add(work, files[deadline.CaseId], CaseEventKind.Escalated, deadline.Code, files[deadline.CaseId].State);
        }

        foreach (var deadline in open.Where(d => d.DueAt is not null))
        {
            var file = files[deadline.CaseId];
            if (file.DueAt is null || deadline.DueAt < file.DueAt) file.DueAt = deadline.DueAt;
        }

        var done = new Answer(late.Count, open.Count(d => d.DueAt is not null));
        work.Record(new AuditEntry("deadlines", Detail: new { done.Escalated, done.Reckoned, day = input.Day }));
        return await work.CompleteAsync(done, ct);
    }
}
