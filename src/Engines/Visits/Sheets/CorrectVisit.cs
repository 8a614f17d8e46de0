using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Visits;

/// <summary>Puts right what was written down about a visit, or that there was one (更正、作废探访记录). The old record stays, and the need it opened goes with it.</summary>
public sealed class CorrectVisit(WorkDesk desk, VisitBook book, VisitPlan plan)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="VisitId">The record that is wrong.</param>
    /// <param name="IsVoid">There was no such visit.</param>
    /// <param name="VisitedOn">On which day it was.</param>
    /// <param name="Seen">What was seen; of no account where there was no visit.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid VisitId, bool IsVoid, DateOnly VisitedOn, VisitEntry Seen, string Reason);

    /// <summary>Answers the id of the new record.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, VisitPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var old = await work.Db.CareVisits.AsNoTracking().SingleOrDefaultAsync(v => v.VisitId == input.VisitId, ct);
        if (old is null || book.Find(old.Kind) is not { } kind || !actor.May(kind.Notes)) return VisitRefusals.NotFound;
        if (old.IsVoid || await work.Db.CareVisits.AnyAsync(v => v.Replaces == old.VisitId, ct)) return VisitRefusals.AlreadyCorrected;
        if (input.Reason.Trim().Length < 4) return VisitRefusals.ReasonMissing.For(nameof(input.Reason));
        if (input.VisitedOn > work.Today) return VisitRefusals.InFuture.For(nameof(input.VisitedOn));
        if (!input.IsVoid && input.Seen.Check(1) is { } no) return no;
        var dues = await work.Db.VisitDues.Where(d => d.SubjectId == old.SubjectId && d.Kind == old.Kind).ToListAsync(ct);
        if (!input.IsVoid && !dues.Exists(d => d.Holds(input.VisitedOn))) return VisitRefusals.NotListed.Fill(1).For(nameof(input.VisitedOn));
        var died = await work.Db.People.Where(p => p.PersonId == old.SubjectId).Select(p => p.DeathDate).SingleOrDefaultAsync(ct);
        if (!input.IsVoid && died < input.VisitedOn) return VisitRefusals.Dead.Fill(1, died.Value.Title()).For(nameof(input.VisitedOn));

        var visit = New(work, old, input);
        work.Db.CareVisits.Add(visit);
        await ReckonAsync(work, old, visit, dues, ct);
        foreach (var need in await work.Db.VisitNeeds.Where(n => n.VisitId == old.VisitId && n.ClosedOn == null).ToListAsync(ct)) need.Close(work.Today, "探访记录已更正：" + visit.Reason, actor.AccountId);
        if (!input.IsVoid && VisitNeeds.Open(work, plan, visit, dues.MaxBy(d => d.ListedAt)?.AreaCode ?? old.AreaCode) is { } late) return late;
        work.Record(new AuditEntry("person", old.SubjectId, old.AreaCode, Detail: new { visit = visit.VisitId, replaces = old.VisitId, input.IsVoid }));
        return await work.CompleteAsync(visit.VisitId, ct);
    }

    private static CareVisit New(Work<Guid> work, CareVisit old, Input input) => new()
    {
        VisitId = work.Clock.NewId(),
        SubjectId = old.SubjectId,
        AreaCode = old.AreaCode,
        Kind = old.Kind,
        VisitedOn = input.IsVoid ? old.VisitedOn : input.VisitedOn,
        Way = input.IsVoid ? old.Way : input.Seen.Way,
        Condition = input.IsVoid ? old.Condition : input.Seen.Condition,
        Dwelling = input.IsVoid ? old.Dwelling : input.Seen.Dwelling,
        Need = input.IsVoid ? VisitNeedKind.None : input.Seen.Need,
        NeedText = input.IsVoid ? "" : input.Seen.NeedText.Trim(),
        Help = input.IsVoid ? "" : input.Seen.Help.Trim(),
        Replaces = old.VisitId,
        IsVoid = input.IsVoid,
        Reason = input.Reason.Trim(),
        RecordedAt = work.Now,
        RecordedBy = work.Actor.AccountId,
    };

    // Which periods were visited follows from the visits that stand.
    private static async Task ReckonAsync(Work<Guid> work, CareVisit old, CareVisit visit, List<VisitDue> dues, CancellationToken ct)
    {
        var all = await work.Db.CareVisits.AsNoTracking().Where(v => v.SubjectId == old.SubjectId && v.Kind == old.Kind).ToListAsync(ct);
        var replaced = all.Select(v => v.Replaces).OfType<Guid>().Append(old.VisitId).ToHashSet();
        var days = all.Append(visit).Where(v => !v.IsVoid && !replaced.Contains(v.VisitId)).Select(v => v.VisitedOn).Order().ToList();
        foreach (var due in dues.Where(d => d.IsDue))
        {
            DateOnly? first = days.Where(due.Holds).Select(d => (DateOnly?)d).FirstOrDefault();
            DateOnly? after = days.Where(d => d >= due.Until).Select(d => (DateOnly?)d).FirstOrDefault();
            if (first != due.VisitedOn) (due.VisitedOn, due.VisitedAt) = (first, first is null ? null : due.VisitedAt ?? work.Now);
            if (due.SettledOn != (first ?? after)) due.SettledOn = first ?? after;
        }
    }
}
