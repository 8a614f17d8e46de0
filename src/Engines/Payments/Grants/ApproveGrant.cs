using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Another person approves the list that was shown (批准一次性发放), after it was put up for its term. Who died since it was locked is taken out; each line that
/// stands becomes an award of this one month, and from here its money goes the way of all money. Where an institution is paid, the lines are granted and no
/// award is made.
/// </summary>
public sealed class ApproveGrant(WorkDesk desk, PaymentOptions options)
{
    private static readonly LoadColumn[] columns =
    [
        new("award_id", typeof(Guid)), new("household_id", typeof(Guid)), new("person_id", typeof(Guid)), new("area_code", typeof(string)), new("programme", typeof(string)),
        new("amount_fen", typeof(long)), new("from_month", typeof(DateOnly)), new("end_month", typeof(DateOnly)), new("basis", typeof(int)), new("reason", typeof(string)), new("version", typeof(int)),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="GrantId">The grant.</param>
    /// <param name="Shown">The content hash that the person saw, in hex.</param>
    public sealed record Input(Guid Key, Guid GrantId, string Shown);

    /// <param name="Lines">Lines granted.</param>
    /// <param name="Fen">What they come to.</param>
    /// <param name="Dropped">People dropped since the list was locked.</param>
    /// <param name="Month">First day of the month for which it is paid.</param>
    public sealed record Answer(int Lines, long Fen, int Dropped, DateOnly Month);

    public Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Answer>(actor, GrantPermissions.Approve, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        if (!actor.Scope.Covers(options.DistrictCode)) return GrantRefusals.WholeDistrict;
        await WholeSets.JoinAsync(work, ct);
        await work.ExecuteAsync("update pay_grant set state = state where grant_id = @grant", ct, ("grant", input.GrantId));
        var grant = await work.Db.Grants.SingleOrDefaultAsync(g => g.GrantId == input.GrantId, ct);
        if (grant is null) return GrantRefusals.NotFound;
        if (grant.State != GrantState.Locked) return GrantRefusals.Moved.Fill(grant.State.Title());
        if (grant.MadeBy == actor.StaffPersonId || grant.LockedBy == actor.StaffPersonId) return GrantRefusals.TwoPeople;
        var rows = await GrantContent.ReadAsync(work.Db, grant.GrantId, ct);
        var hash = GrantContent.Hash(grant, rows);
        if (input.Shown != Convert.ToHexStringLower(hash) || rows.Count != grant.Lines || rows.Sum(r => r.AmountFen) != grant.TotalFen) return GrantRefusals.ListChanged;
        if (grant.NoticeUntil is { } until && work.Today <= until) return GrantRefusals.NoticeRunning.Fill($"{until:yyyy-MM-dd}");

        var month = await MonthAsync(work.Db, work.Today, ct);
        if (await OtherwiseAsync(work.Db, grant, month, ct) is { } twice) return twice;
        var losses = await GrantLosses.FindAsync(work.Db, grant, rows, ct);
        await losses.WriteAsync(work, ct);
        var granted = losses.Apply(rows);
        if (granted.Count == 0) return GrantRefusals.Nobody;
        var kind = GrantKinds.Find(grant.Kind)!;
        if (!kind.IsPaidToInstitution) await work.LoadAsync("award", columns, granted.Select(r => Award(grant, kind, r, month)), ct);
        await work.ExecuteAsync("update grant_line set state = 5, month = @month, version = version + 1 where grant_id = @grant and state = 1", ct, ("grant", grant.GrantId), ("month", month.FirstDay));
        await GrantNotices.TakeDownAsync(work, grant.GrantId, ct);
        (grant.State, grant.ApprovedBy, grant.ApprovedAt) = (GrantState.Approved, actor.StaffPersonId, work.Now);
        (grant.Month, grant.ContentHash, grant.Lines, grant.TotalFen) = (month.FirstDay, hash, granted.Count, granted.Sum(r => r.AmountFen));
        Failpoints.Reach("grant.approved");
        work.Record(new AuditEntry("grant", grant.GrantId, Detail: new { grant.Kind, grant.DocumentNumber, grant.Lines, grant.TotalFen, dropped = losses.People, month = month.ToString(), hash = input.Shown }));
        return await work.CompleteAsync(new Answer(grant.Lines, grant.TotalFen, losses.People, month.FirstDay), ct);
    });

    /// <summary>This month, or the next where its payments have been run already.</summary>
    private static async Task<Month> MonthAsync(HuiminDb db, DateOnly today, CancellationToken ct)
    {
        var month = new Month(today);
        var last = await db.PayCycles.OrderByDescending(c => c.Month).Select(c => (DateOnly?)c.Month).FirstOrDefaultAsync(ct);
        return last is { } run && new Month(run) > month ? new Month(run) : month;
    }

    private static async Task<Refusal?> OtherwiseAsync(HuiminDb db, Grant grant, Month month, CancellationToken ct)
    {
        var (day, lines) = (month.FirstDay, db.GrantLines.AsNoTracking());
        var twice = await lines.Where(l => l.GrantId == grant.GrantId && l.State == GrantLineState.Listed)
            .CountAsync(l => lines.Any(o => o.SubjectId == l.SubjectId && o.Kind == l.Kind && o.Month == day && o.State == GrantLineState.Granted), ct);
        return twice == 0 ? null : GrantRefusals.SameMonth.Fill(twice, GrantWords.KindTitle(grant.Kind));
    }

    private static object?[] Award(Grant grant, GrantKind kind, GrantContent.Row row, Month month) =>
    [
        row.LineId, row.HouseholdId, row.PersonId, row.AreaCode, kind.Code, row.AmountFen, month.FirstDay, (month + 1).FirstDay, (int)AwardBasis.OneOff,
        $"{grant.Title}（{grant.DocumentNumber}）", 0,
    ];
}
