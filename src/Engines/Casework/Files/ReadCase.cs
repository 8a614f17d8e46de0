using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Everything of one case for the person who handles it (办件页): where it stands, what runs, what lies in it, what can be done next and why not.</summary>
public sealed class ReadCase(ReadDesk desk, ViewLog views, ProcedureBook procedures, CaseClock clock, ICaseDecisions decisions, Clock time)
{
    /// <param name="Rule">The step.</param>
    /// <param name="WhyNot">Why the actor cannot take it now; null when he can.</param>
    /// <param name="Proposed">What it would decide, where it decides and he can.</param>
    /// <param name="Undecidable">Why nothing can be proposed.</param>
    public sealed record NextStep(Transition Rule, Refusal? WhyNot, ProposedDecision? Proposed, Refusal? Undecidable);

    /// <param name="Running">The limit.</param>
    /// <param name="Rule">Its rule.</param>
    public sealed record Limit(CaseDeadline Running, Deadline Rule);

    public sealed record Line(CaseEvent Event, string Who);

    public sealed record View(
        CaseFile File, Procedure Procedure, string Household, string Applicant, string? Subject, IReadOnlyList<NextStep> Next, IReadOnlyList<Limit> Limits,
        IReadOnlyList<CaseEvidence> Evidence, IReadOnlyList<PublicNotice> Notices, IReadOnlyList<Letter> Letters, IReadOnlyList<Line> Trail, IReadOnlyList<CaseFile> Together);

    public async Task<Result<View>> RunAsync(Guid caseId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == caseId, ct);
            if (file is null || procedures.Find(file.Procedure) is not { } procedure) return CaseRefusals.NotFound;
            var trail = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.At).ThenBy(e => e.CaseEventId).ToListAsync(ct);
            var accounts = trail.Select(e => e.AccountId).Distinct().ToList();
            var names = await db.Accounts.Where(a => accounts.Contains(a.AccountId)).ToDictionaryAsync(a => a.AccountId, a => a.DisplayName, ct);
            var evidence = await db.CaseEvidence.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.At).ToListAsync(ct);
            var limits = await db.CaseDeadlines.AsNoTracking().Where(d => d.CaseId == caseId).OrderBy(d => d.StartedAt).ToListAsync(ct);
            view = new View(
                file,
                procedure,
                await db.Households.Where(h => h.HouseholdId == file.HouseholdId).Select(h => h.Number).SingleOrDefaultAsync(ct) ?? "",
                await NameAsync(db, file.ApplicantId, ct),
                file.PersonId is { } person ? await NameAsync(db, person, ct) : null,
                await NextAsync(db, file, procedure, trail, evidence, actor, ct),
                [.. limits.Select(l => (l, Rule: procedure.Deadlines.FirstOrDefault(d => d.Code == l.Code))).Where(l => l.Rule is not null).Select(l => new Limit(l.l, l.Rule!))],
                evidence,
                await db.PublicNotices.AsNoTracking().Where(n => n.CaseId == caseId).OrderBy(n => n.FromDay).ToListAsync(ct),
                await db.Letters.AsNoTracking().Where(l => l.CaseId == caseId).OrderBy(l => l.Day).ToListAsync(ct),
                [.. trail.Select(e => new Line(e, names.GetValueOrDefault(e.AccountId, e.Role == Role.Citizen ? "申请人" : "惠民系统")))],
                await db.Cases.AsNoTracking().Where(c => c.IntakeId == file.IntakeId && c.CaseId != caseId).ToListAsync(ct));
        }

        await views.RecordAsync(actor, nameof(ReadCase), new AuditEntry("case", caseId, view.File.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    private async Task<IReadOnlyList<NextStep>> NextAsync(HuiminDb db, CaseFile file, Procedure procedure, List<CaseEvent> trail, List<CaseEvidence> evidence, Actor actor, CancellationToken ct)
    {
        var kin = await Recusal.StaffAsync(db, file.HouseholdId, ct);
        var earlier = trail.Where(e => e.Kind is CaseEventKind.Step or CaseEventKind.Opened).Select(e => e.StaffPersonId).ToList();
        var papers = evidence.Where(e => e.WithdrawnAt is null).Select(e => e.Kind).ToList();
        var next = new List<NextStep>();
        foreach (var step in procedure.From(file.State))
        {
            var whyNot = StepRules.Person(step, file, actor, kin, earlier) ?? StepRules.Papers(step, file, papers)
                ?? (step.AfterNotice ? await Publishing.StillRunningAsync(db, file, step, time.BeijingToday, ct) : null);
            var mayDecide = step.Effect != CaseEffect.None && (step.RoleFor(file.IsDelegated) & actor.Role) != 0;
            var proposed = mayDecide ? await decisions.ProposeAsync(db, file, procedure, step.Effect, time.BeijingToday, ct) : default;
            if (proposed is { Ok: true }) whyNot ??= StepRules.Unheard(step, proposed.Value, papers);
            next.Add(new NextStep(step, whyNot, proposed.ValueOrDefault, mayDecide ? proposed.Refusal : null));
        }

        return next;
    }

    private static async Task<string> NameAsync(HuiminDb db, Guid personId, CancellationToken ct)
    {
        var person = await db.People.Where(p => p.PersonId == personId).Select(p => new { p.Name, p.IsProtected }).SingleOrDefaultAsync(ct);
        return person is null ? "（异地户籍）" : person.IsProtected ? PersonName.Mask(person.Name) : person.Name;
    }

    /// <summary>When the last year of the calendar ends, for limits that have no end yet.</summary>
    public int LastYear => clock.Calendar.LastYear;
}
