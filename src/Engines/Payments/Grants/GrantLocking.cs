using Huimin.Benefits.Grants;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What came of locking a list.</summary>
/// <param name="Lines">Lines that stand.</param>
/// <param name="People">People whom they count.</param>
/// <param name="Fen">What they come to.</param>
/// <param name="LeftOut">Lines that are left out with a reason.</param>
/// <param name="Published">Lines that are put up.</param>
public sealed record GrantLocked(int Lines, int People, long Fen, int LeftOut, int Published);

/// <summary>
/// Writes a list down and puts it up (名单锁定、公示). From here a line can only be taken out. Put up are the fields that a notice may show and no others, and
/// nobody under age or protected.
/// </summary>
internal static class GrantLocking
{
    private static readonly LoadColumn[] lineColumns =
    [
        new("line_id", typeof(Guid)), new("grant_id", typeof(Guid)), new("line_no", typeof(int)), new("household_id", typeof(Guid)), new("person_id", typeof(Guid)), new("subject_id", typeof(Guid)),
        new("area_code", typeof(string)), new("name", typeof(string)), new("kind", typeof(string)), new("programme", typeof(string)), new("people", typeof(int)), new("amount_fen", typeof(long)),
        new("remark", typeof(string)), new("payee_id", typeof(Guid)), new("state", typeof(int)), new("out", typeof(int)), new("reason", typeof(string)), new("version", typeof(int)),
    ];

    private static readonly LoadColumn[] noticeColumns =
    [
        new("notice_id", typeof(Guid)), new("case_id", typeof(Guid)), new("household_id", typeof(Guid)), new("area_code", typeof(string)), new("kind", typeof(int)), new("matter", typeof(string)),
        new("applicant", typeof(string)), new("members", typeof(int)), new("amount_fen", typeof(long)), new("from_day", typeof(DateOnly)), new("to_day", typeof(DateOnly)),
        new("is_objected", typeof(bool)), new("version", typeof(int)),
    ];

    /// <summary>The grant while it may be locked by this person; else why not.</summary>
    public static async Task<Result<Grant>> OpenAsync(HuiminDb db, Guid grantId, Actor actor, string district, CancellationToken ct)
    {
        if (!actor.Scope.Covers(district)) return GrantRefusals.WholeDistrict;
        var grant = await db.Grants.SingleOrDefaultAsync(g => g.GrantId == grantId, ct);
        if (grant is null) return GrantRefusals.NotFound;
        return grant.State == GrantState.Drafted ? grant : GrantRefusals.Moved.Fill(grant.State.Title());
    }

    /// <summary>Leaves out those who stand on another living list of the same kind, of this month or a later one.</summary>
    public static async Task<List<GrantDraft>> WithoutOthersAsync(HuiminDb db, Grant grant, List<GrantDraft> drafts, DateOnly today, CancellationToken ct)
    {
        var month = new Month(today).FirstDay;
        var (lines, grants) = (db.GrantLines.AsNoTracking(), db.Grants.AsNoTracking());
        var others = await lines.Where(l => l.Kind == grant.Kind && l.GrantId != grant.GrantId && (l.State == GrantLineState.Listed || (l.State == GrantLineState.Granted && l.Month >= month)))
            .Join(grants.Where(g => g.State == GrantState.Locked || g.State == GrantState.Approved), l => l.GrantId, g => g.GrantId, (l, g) => new { l.SubjectId, g.Title, g.DocumentNumber }).ToListAsync(ct);
        if (others.Count == 0) return drafts;
        var by = others.DistinctBy(o => o.SubjectId).ToDictionary(o => o.SubjectId);
        return [.. drafts.Select(d => d.Stands && d.SubjectId is { } subject && by.TryGetValue(subject, out var other)
            ? d.Without(GrantOut.OtherGrant, $"已在“{other.Title}”（{other.DocumentNumber}）的名单上") : d)];
    }

    public static async Task<Result<GrantLocked>> WriteAsync(Work<GrantLocked> work, Grant grant, GrantKind kind, List<GrantDraft> drafts, CancellationToken ct)
    {
        var standing = drafts.Where(d => d.Stands).ToList();
        if (standing.Count == 0) return GrantRefusals.Nobody;
        var rows = drafts.Select(d => (Id: work.Clock.NewId(), Draft: d)).ToList();
        await work.LoadAsync("grant_line", lineColumns, rows.Select(r => Line(grant, r.Id, r.Draft)), ct);
        var shown = kind.IsPublished ? rows.Where(r => r.Draft is { Stands: true, IsHidden: false }).ToList() : [];
        var until = work.Today.AddDays(kind.NoticeDays);
        await work.LoadAsync("public_notice", noticeColumns, shown.Select(r => Notice(grant, kind, r.Id, r.Draft, work.Today, until)), ct);
        var done = new GrantLocked(standing.Count, standing.Sum(d => d.People), standing.Sum(d => d.AmountFen), drafts.Count - standing.Count, shown.Count);
        (grant.State, grant.LockedBy, grant.LockedAt) = (GrantState.Locked, work.Actor.StaffPersonId, work.Now);
        (grant.Lines, grant.TotalFen, grant.NoticeUntil) = (done.Lines, done.Fen, shown.Count > 0 ? until : null);
        work.Record(new AuditEntry("grant", grant.GrantId, Detail: new { done.Lines, done.People, done.Fen, done.LeftOut, done.Published, file = grant.ListHash is { } hash ? Convert.ToHexStringLower(hash) : "" }));
        return await work.CompleteAsync(done, ct);
    }

    private static object?[] Line(Grant grant, Guid id, GrantDraft d) =>
    [
        id, grant.GrantId, d.LineNo, d.HouseholdId, d.PersonId, d.SubjectId ?? id, d.AreaCode, d.Name, grant.Kind, d.Programme, d.People, d.AmountFen, d.Remark, d.PayeeId,
        (int)(d.Stands ? GrantLineState.Listed : GrantLineState.LeftOut), (int)d.Out, d.Reason, 0,
    ];

    private static object?[] Notice(Grant grant, GrantKind kind, Guid id, GrantDraft d, DateOnly from, DateOnly until) =>
    [
        id, grant.GrantId, d.HouseholdId, d.AreaCode, (int)NoticeKind.Listed, $"{kind.Title}（{grant.DocumentNumber}）", PersonName.Mask(d.Name), d.People, d.AmountFen, from, until, false, 0,
    ];
}
