using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Another person than the builder finds the content of a batch right (审核批次). The approval is for the content that was shown, and good for 72 hours; the
/// money is now owed in the ledger.
/// </summary>
public sealed class ApproveBatch(WorkDesk desk, PaymentOptions options)
{
    /// <summary>How long an approval is good (M4).</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(72);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="BatchId">The batch.</param>
    /// <param name="Shown">The content hash that the person saw, in hex.</param>
    public sealed record Input(Guid Key, Guid BatchId, string Shown);

    public Task<Result<BatchState>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<BatchState>(actor, PaymentPermissions.Approve, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        await WholeSets.JoinAsync(work, ct);
        await work.ExecuteAsync("update pay_batch set state = state where batch_id = @batch", ct, ("batch", input.BatchId));
        var batch = await work.Db.PayBatches.SingleOrDefaultAsync(b => b.BatchId == input.BatchId, ct);
        if (batch is null) return PaymentRefusals.BatchNotFound;
        var approvals = await work.Db.PayApprovals.Where(a => a.BatchId == batch.BatchId).ToListAsync(ct);
        var again = batch.State == BatchState.Approved && approvals.TrueForAll(a => a.ExpiresAt <= work.Now);
        if (batch.State != BatchState.Built && !again) return PaymentRefusals.BatchMoved.Fill(batch.State.Title());
        if (batch.MadeBy == actor.StaffPersonId) return PaymentRefusals.ThreePeople;
        var rows = await BatchContent.ReadAsync(work.Db, batch.BatchId, ct);
        if (input.Shown != Convert.ToHexStringLower(batch.ContentHash) || !BatchContent.Holds(batch, rows, PayableState.InBatch)) return PaymentRefusals.ContentChanged;

        work.Db.PayApprovals.Add(new PayApproval
        {
            ApprovalId = work.Clock.NewId(),
            BatchId = batch.BatchId,
            ContentHash = batch.ContentHash,
            ApprovedBy = actor.StaffPersonId,
            ApprovedAt = work.Now,
            ExpiresAt = work.Now + Lasts,
        });
        batch.State = BatchState.Approved;
        if (!again) await Owe(LedgerKind.Approved, batch, rows).WriteAsync(work, ct);
        Failpoints.Reach("approve.written");
        work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.Number, again, hash = input.Shown }));
        return await work.CompleteAsync(batch.State, ct);
    });

    /// <summary>From the fund to what is owed; back again when the approval is voided. A re-issue is owed already.</summary>
    internal static Posting Owe(LedgerKind kind, PayBatch batch, IEnumerable<BatchRow> rows)
    {
        var posting = new Posting(kind, batch.BatchId);
        var fen = rows.Where(r => r.ReissueOf is null).Sum(r => r.OwedFen);
        if (fen == 0) return posting;
        var owed = LedgerAccounts.Owed(batch.Programme);
        if (kind == LedgerKind.Approved) posting.Move(LedgerAccounts.Fund, owed, fen);
        else posting.Move(owed, LedgerAccounts.Fund, fen);
        return posting;
    }
}
