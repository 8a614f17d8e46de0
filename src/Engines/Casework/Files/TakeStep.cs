using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Takes one step of a case (办理环节): the only way in which a case moves. Post, recusal, second person, papers, notice and the other rooms' guards are
/// looked at; limits, notice, letter, decision and trail follow in the same transaction.
/// </summary>
public sealed class TakeStep(WorkDesk desk, ProcedureBook procedures, CaseClock clock, IEnumerable<ICaseGuard> guards, ICaseDecisions decisions)
{
    private const int ShortestReason = 4;
    private static readonly StandingQuery<Guid, CaseFile> cases = new((db, id) => db.Set<CaseFile>().Where(c => c.CaseId == id));
    private static readonly StandingQuery<Guid, string> papers = new((db, id) => db.Set<CaseEvidence>().Where(e => e.CaseId == id && e.WithdrawnAt == null).Select(e => e.Kind));
    private static readonly StandingQuery<Guid, Guid> handlers = new((db, id) =>
        db.Set<CaseEvent>().Where(e => e.CaseId == id && (e.Kind == CaseEventKind.Step || e.Kind == CaseEventKind.Opened)).Select(e => e.StaffPersonId));

    /// <param name="Key">Client key of this command.</param>
    /// <param name="CaseId">The case.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Step">Code of the step.</param>
    /// <param name="Note">Words of the person; the reason where one is needed.</param>
    /// <param name="Shown">Digest of the proposed decision that was shown, where the step decides.</param>
    public sealed record Input(Guid Key, Guid CaseId, int Version, string Step, string Note = "", string Shown = "");

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, Applicants.Needs(actor, CasePermissions.Handle), input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var file = await cases.OneAsync(work.Db, input.CaseId, ct);
        if (file is null || !Applicants.Covers(actor, file.ApplicantId) || procedures.Find(file.Procedure) is not { } procedure) return CaseRefusals.NotFound;
        if (file.Version != input.Version) return DataRefusals.Stale;
        if (procedure.Find(input.Step) is not { } step || !step.From.Contains(file.State)) return CaseRefusals.StepUnknown.Fill(procedure.Find(input.Step)?.Title ?? input.Step);
        var note = input.Note.Trim();
        if (await WhyNotAsync(work, file, procedure, step, note, actor, ct) is { } refusal) return refusal;

        var from = file.State;
        MadeDecision? decision = null;
        if (step.Effect != CaseEffect.None)
        {
            var made = await decisions.DecideAsync(work, file, procedure, step.Effect, input.Shown, note, ct);
            if (!made.Ok) return made.Refusal;
            decision = made.Value;
            if (StepRules.Unheard(step, decision.Content, await PapersAsync(work.Db, file, ct)) is { } unheard) return unheard;
            if (step.Most is { } most && clock.Read(most, work.Today) is var limit)
            {
                if (!limit.Ok) return limit.Refusal;
                var due = decision.Content.Lines.Sum(l => l.DueFen);
                if (due > limit.Value) return CaseRefusals.AboveLimit.Fill(new Money(due), new Money(limit.Value));
            }

            file.DecisionId = decision.DecisionId;
        }

        file.State = step.To;
        if (step.To == CaseState.Accepted) file.AcceptedOn ??= work.Today;
        if (step.To.IsClosed()) file.ClosedAt ??= work.Now;
        file.WaitsFor = StepRules.WaitsFor(procedure, file);
        var deadlines = await Running.OfAsync(work.Db, file.CaseId, ct);
        if (Running.Move(work, clock, procedure, file, deadlines, step.Code, step.To) is { } fault) return fault;
        if (step.To == CaseState.ConfirmReview && procedure.SamplePercent is { } percent && file.IsSampled is null)
        {
            var share = clock.Read(percent, work.Today);
            if (!share.Ok) return share.Refusal;
            file.IsSampled = await Sampling.DrawAsync(work.Db, file, share.Value, work.Today, ct);
        }

        Failpoints.Reach("step.moved");
        if (from == CaseState.Publicity) await Publishing.TakeDownAsync(work, file, ct);
        if (step.Notice is { } rule && await Publishing.PublishAsync(work, clock, file, procedure, rule, decision, ct) is { } unpublished) return unpublished;
        Failpoints.Reach("step.noticed");
        var line = CaseRecord.Add(work, file, CaseEventKind.Step, step.Code, from, note, decision);
        if (step.Letter != LetterKind.None) await LetterWriting.WriteAsync(work, file, procedure, step, note, decision, ct);
        Failpoints.Reach("step.lettered");

        work.Record(new AuditEntry("case", file.CaseId, file.AreaCode, Detail: new { file.Procedure, step = step.Code, from = from.ToString(), to = step.To.ToString(), decision?.DecisionId }));
        return await work.CompleteAsync(line.CaseEventId, ct);
    }

    private async Task<Refusal?> WhyNotAsync(Work<Guid> work, CaseFile file, Procedure procedure, Transition step, string note, Actor actor, CancellationToken ct)
    {
        var earlier = await handlers.ListAsync(work.Db, file.CaseId, ct);
        var kin = await Recusal.StaffAsync(work.Db, file.HouseholdId, ct);
        file.IsKin |= kin.Count > 0;
        if (StepRules.Person(step, file, actor, kin, earlier) is { } person) return person;
        if (step.NeedsReason && note.Length < ShortestReason) return CaseRefusals.ReasonMissing.For("Note");
        foreach (var guard in guards)
        {
            if (await guard.CheckAsync(work.Db, file, procedure, step.Code, work.Today, ct) is { } guarded) return guarded;
        }

        if (step.Effect == CaseEffect.Grant && await TellRegistrationPlace.AidedAsync(work.Db, file, ct) is { } aided) return aided;

        // After the other rooms: they say more exactly what is missing.
        if (StepRules.Papers(step, file, await PapersAsync(work.Db, file, ct)) is { } missing) return missing;
        return step.AfterNotice ? await Publishing.StillRunningAsync(work.Db, file, step, work.Today, ct) : null;
    }

    private static ValueTask<List<string>> PapersAsync(HuiminDb db, CaseFile file, CancellationToken ct) => papers.ListAsync(db, file.CaseId, ct);
}
