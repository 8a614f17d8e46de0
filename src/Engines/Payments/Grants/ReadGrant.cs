using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>One grant with its list, as far as the actor's divisions reach: what was locked, left out and taken out, and what the bank has answered (一次性发放). The look is noted.</summary>
public sealed class ReadGrant(ReadDesk desk, ViewLog views, Clock clock)
{
    /// <summary>One line of the list and where its money is.</summary>
    public sealed record Line(GrantLine Row, PayableState? Paid, PayHold? Hold);

    /// <summary>Lines of one state, within the actor's divisions.</summary>
    public sealed record StateRow(GrantLineState State, int Lines, long Fen);

    /// <summary>Payables of one state (发放回执).</summary>
    public sealed record PaidRow(PayableState State, int Lines, long Fen);

    public sealed record ClaimSum(int Times, long Fen);

    /// <summary>One line by itself.</summary>
    public sealed record OneLine(GrantLine Row, Grant Grant);

    /// <param name="Grant">The grant.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Parts">The programmes chosen.</param>
    /// <param name="Steps">Who did what when.</param>
    /// <param name="States">What became of the lines.</param>
    /// <param name="Paid">What became of the money.</param>
    /// <param name="Claims">What the insurer paid.</param>
    /// <param name="Lines">The lines asked for.</param>
    /// <param name="Total">How many there are of them.</param>
    /// <param name="Shown">Hash of the list as it stands; empty when it is not for this actor to approve.</param>
    /// <param name="IsNoticeOver">It may be approved now.</param>
    public sealed record View(
        Grant Grant, GrantKind Kind, IReadOnlyList<GrantPart> Parts, IReadOnlyList<BrowseBatches.Step> Steps, IReadOnlyList<StateRow> States, IReadOnlyList<PaidRow> Paid, ClaimSum Claims,
        IReadOnlyList<Line> Lines, int Total, string Shown, bool IsNoticeOver);

    /// <param name="grantId">The grant.</param>
    /// <param name="state">Lines of which state; null for those that stand.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to show.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<View>> RunAsync(Guid grantId, GrantLineState? state, int skip, int take, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var grant = await db.Grants.SingleOrDefaultAsync(g => g.GrantId == grantId, ct);
            if (grant is null || GrantKinds.Find(grant.Kind) is not { } kind) return GrantRefusals.NotFound;
            var lines = db.GrantLines.Where(l => l.GrantId == grantId);
            var chosen = state is { } one ? lines.Where(l => l.State == one) : lines.Where(l => l.State == GrantLineState.Listed || l.State == GrantLineState.Granted);
            var mayApprove = grant.State == GrantState.Locked && actor.May(GrantPermissions.Approve) && grant.MadeBy != actor.StaffPersonId && grant.LockedBy != actor.StaffPersonId;
            view = new View(
                grant, kind, await db.GrantParts.Where(p => p.GrantId == grantId).OrderByDescending(p => p.AmountFen).ThenBy(p => p.Programme).ToListAsync(ct), await StepsAsync(db, grant, ct),
                await lines.GroupBy(l => l.State).OrderBy(g => g.Key).Select(g => new StateRow(g.Key, g.Count(), g.Sum(l => l.AmountFen))).ToListAsync(ct),
                await PaidAsync(db, grant, ct), await ClaimsAsync(db, grantId, ct),
                await Lines(db, chosen.OrderBy(l => l.LineNo).ThenBy(l => l.LineId).Skip(skip).Take(take)).ToListAsync(ct), await chosen.CountAsync(ct),
                mayApprove ? Convert.ToHexStringLower(GrantContent.Hash(grant, await GrantContent.ReadAsync(db, grantId, ct))) : "",
                grant.NoticeUntil is not { } until || clock.BeijingToday > until);
        }

        await views.RecordAsync(actor, nameof(ReadGrant), new AuditEntry("grant", grantId, Detail: new { rows = view.Lines.Count }) { Outcome = "viewed" }, ct);
        return view;
    }

    /// <summary>One line, for an objection.</summary>
    public async Task<Result<OneLine>> LineAsync(Guid lineId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Read)) return DataRefusals.NotPermitted;
        GrantLine? line;
        Grant grant;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            line = await reading.Db.GrantLines.SingleOrDefaultAsync(l => l.LineId == lineId, ct);
            if (line is null) return GrantRefusals.LineNotFound;
            grant = await reading.Db.Grants.SingleAsync(g => g.GrantId == line.GrantId, ct);
        }

        await views.RecordAsync(actor, nameof(ReadGrant), new AuditEntry("household", line.HouseholdId, line.AreaCode, Detail: new { lineId }) { Outcome = "viewed" }, ct);
        return new OneLine(line, grant);
    }

    private static IQueryable<Line> Lines(HuiminDb db, IQueryable<GrantLine> lines)
    {
        var payables = db.Payables.Where(p => p.State < PayableState.Reissued);
        return lines.Select(l => new Line(
            l, payables.Where(p => p.SubjectId == l.SubjectId && p.Programme == l.Kind && p.Month == l.Month && p.AwardId == l.LineId).Select(p => (PayableState?)p.State).FirstOrDefault(),
            payables.Where(p => p.SubjectId == l.SubjectId && p.Programme == l.Kind && p.Month == l.Month && p.AwardId == l.LineId).Select(p => (PayHold?)p.Hold).FirstOrDefault()));
    }

    private static async Task<List<PaidRow>> PaidAsync(HuiminDb db, Grant grant, CancellationToken ct)
    {
        if (grant.Month is not { } month) return [];
        var (payables, lines) = (db.Payables, db.GrantLines);
        return await payables.Where(p => p.Programme == grant.Kind && p.Month == month && p.Cycle >= month && p.State < PayableState.Reissued)
            .Join(lines.Where(l => l.GrantId == grant.GrantId), p => p.AwardId, l => l.LineId, (p, l) => p)
            .GroupBy(p => p.State).OrderBy(g => g.Key).Select(g => new PaidRow(g.Key, g.Count(), g.Sum(p => p.AmountFen - p.DeductedFen))).ToListAsync(ct);
    }

    private static async Task<ClaimSum> ClaimsAsync(HuiminDb db, Guid grantId, CancellationToken ct)
    {
        var claims = db.InsuranceClaims.Where(c => c.GrantId == grantId);
        return new ClaimSum(await claims.CountAsync(ct), await claims.SumAsync(c => c.AmountFen, ct));
    }

    private static async Task<List<BrowseBatches.Step>> StepsAsync(HuiminDb db, Grant grant, CancellationToken ct)
    {
        (string Title, Guid? By, DateTime? At, string Detail)[] steps =
        [
            ("拟定", grant.MadeBy, grant.MadeAt, ""),
            ("锁定名单", grant.LockedBy, grant.LockedAt, grant.NoticeUntil is { } until ? $"公示到 {until:yyyy-MM-dd}" : "不公示"),
            ("批准", grant.ApprovedBy, grant.ApprovedAt, grant.Month is { } month ? $"随{new Month(month).Title}发放" : ""),
            ("撤销", grant.CancelledBy, grant.CancelledAt, grant.CancelReason),
        ];
        var names = await BrowseBatches.NamesAsync(db, [.. steps.Select(s => s.By).OfType<Guid>()], ct);
        return [.. steps.Where(s => s.At is not null).Select(s => new BrowseBatches.Step(s.Title, names.GetValueOrDefault(s.By!.Value, "（已离岗）"), s.At!.Value, s.Detail))];
    }
}
