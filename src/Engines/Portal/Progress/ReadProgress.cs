using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>Where the matters of a citizen stand (进度查询): each step with its day, what is waited for and until when, letters, notices, amounts. The look is recorded.</summary>
public sealed class ReadProgress(ReadDesk desk, ViewLog views, ProcedureBook procedures)
{
    /// <param name="Day">When, in Beijing.</param>
    /// <param name="Title">What was done.</param>
    /// <param name="Note">The reason where the law wants the family to be told it.</param>
    /// <param name="AmountFen">Fen that were decided.</param>
    public sealed record Step(DateOnly Day, string Title, string? Note, long? AmountFen);

    public sealed record Row(Guid CaseId, string Number, string Title, CaseState State, DateOnly AppliedOn);

    /// <param name="Case">The case.</param>
    /// <param name="Version">For the forms of the page.</param>
    /// <param name="WaitsFor">What comes next and whose turn it is; null when it is closed.</param>
    /// <param name="Due">Until when, where a limit runs.</param>
    /// <param name="Trail">What has been done.</param>
    /// <param name="Letters">The letters.</param>
    /// <param name="Notices">What was published.</param>
    /// <param name="Asked">What may be handed in.</param>
    /// <param name="CanWithdraw">Whether it may still be taken back.</param>
    /// <param name="Objection">The procedure for objecting to its decision, where there is one.</param>
    /// <param name="Together">What was applied for with it, or came of it.</param>
    public sealed record View(
        Row Case, int Version, string? WaitsFor, DateOnly? Due, IReadOnlyList<Step> Trail, IReadOnlyList<Letter> Letters, IReadOnlyList<PublicNotice> Notices,
        IReadOnlyList<EvidenceKind> Asked, bool CanWithdraw, Procedure? Objection, IReadOnlyList<Row> Together);

    /// <summary>Everything the session may see, newest first.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(PortalSession session, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(session.Actor, ct);
        var files = await reading.Db.CasesOf(session).AsNoTracking().OrderByDescending(c => c.CaseId).Take(100).ToListAsync(ct);
        return [.. files.Select(RowOf)];
    }

    public async Task<Result<View>> RunAsync(Guid caseId, PortalSession session, CancellationToken ct)
    {
        CaseFile? file;
        View view;
        await using (var reading = await desk.OpenAsync(session.Actor, ct))
        {
            var db = reading.Db;
            file = await db.CasesOf(session).AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == caseId, ct);
            if (file is null || procedures.Find(file.Procedure) is not { } procedure) return CitizenRefusals.NotYours;
            var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.At).ThenBy(e => e.CaseEventId).ToListAsync(ct);
            var next = file.State.IsClosed() ? null : procedure.From(file.State).FirstOrDefault(s => !s.IsSide);
            var together = await db.CasesOf(session).AsNoTracking().Where(c => c.CaseId != caseId && (c.IntakeId == file.IntakeId || c.OriginId == caseId)).ToListAsync(ct);
            view = new View(
                RowOf(file),
                file.Version,
                next is null ? null : file.State == CaseState.Supplement ? "等您补齐材料" : $"等{next.RoleFor(file.IsDelegated).Titles()}“{next.Title}”",
                file.DueAt is { } due ? CaseClock.LastDay(due) : null,
                [.. events.Select(e => StepOf(e, procedure)).OfType<Step>()],
                await db.Letters.AsNoTracking().Where(l => l.CaseId == caseId).OrderBy(l => l.Day).ThenBy(l => l.LetterId).ToListAsync(ct),
                await db.PublicNotices.AsNoTracking().Where(n => n.CaseId == caseId).OrderBy(n => n.FromDay).ToListAsync(ct),
                file.ClosedAt is null ? [.. procedure.Asked.Append(EvidenceKind.Other).Distinct()] : [],
                ApplicantRules.Withdrawal(procedure, file) is not null,
                ApplicantRules.IsDecided(file) ? procedures.All.FirstOrDefault(p => p.Kind == CaseKind.Objection && p.Programmes.Intersect(procedure.Programmes).Any()) : null,
                [.. together.Select(RowOf)]);
        }

        await views.RecordAsync(session.Actor, nameof(ReadProgress), new AuditEntry("case", caseId, file.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    /// <summary>One letter of the session's cases as text (查看文书).</summary>
    public async Task<Result<Letter>> LetterAsync(Guid letterId, PortalSession session, CancellationToken ct)
    {
        Letter? letter;
        await using (var reading = await desk.OpenAsync(session.Actor, ct))
        {
            letter = await reading.Db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.LetterId == letterId && reading.Db.CasesOf(session).Any(c => c.CaseId == l.CaseId), ct);
        }

        if (letter is null) return CitizenRefusals.NotYours;
        await views.RecordAsync(session.Actor, nameof(ReadProgress), new AuditEntry("letter", letterId, letter.AreaCode) { Outcome = "viewed" }, ct);
        return letter;
    }

    private Row RowOf(CaseFile file) => new(file.CaseId, file.Number, procedures.Find(file.Procedure)?.Title ?? "", file.State, file.AppliedOn);

    /// <summary>In words for the family; notes of the office among itself stay in the office.</summary>
    private static Step? StepOf(CaseEvent line, Procedure procedure)
    {
        var day = Clock.BeijingDate(line.At);
        return line.Kind switch
        {
            CaseEventKind.Opened => new(day, "提交申请", null, null),
            CaseEventKind.Step when procedure.Find(line.Code) is { } step => new(day, step.Title, step.NeedsReason && line.Note.Length > 0 ? line.Note : null, line.AfterFen),
            CaseEventKind.Evidence => new(day, $"登记材料：{procedure.Evidence.FirstOrDefault(e => e.Code == line.Code)?.Title ?? "其他材料"}", null, null),
            CaseEventKind.Stopped => new(day, "办理时限暂停", null, null),
            CaseEventKind.Resumed => new(day, "办理时限恢复", null, null),
            CaseEventKind.Extended => new(day, "办理时限延长", null, null),
            CaseEventKind.Objected => new(day, "公示收到异议", null, null),
            CaseEventKind.Delivered => new(day, "文书已送达", null, null),
            _ => null,
        };
    }
}
