using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// A third person lets the money go (放款), after showing the second factor again: only the content that was approved, only while the approval is good. From
/// here every line is under way in the ledger, and deducted instalments are received.
/// </summary>
public sealed class ReleaseBatch(WorkDesk desk, PaymentOptions options)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="BatchId">The batch.</param>
    /// <param name="Shown">The content hash that the person saw, in hex.</param>
    public sealed record Input(Guid Key, Guid BatchId, string Shown);

    public Task<Result<BatchState>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<BatchState>(actor, PaymentPermissions.Release, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        await WholeSets.JoinAsync(work, ct);

        // The row is locked first: of those who press at the same moment one goes on, the others see what it did.
        await work.ExecuteAsync("update pay_batch set state = state where batch_id = @batch", ct, ("batch", input.BatchId));
        var batch = await work.Db.PayBatches.SingleOrDefaultAsync(b => b.BatchId == input.BatchId, ct);
        if (batch is null) return PaymentRefusals.BatchNotFound;
        if (batch.State != BatchState.Approved) return PaymentRefusals.BatchMoved.Fill(batch.State.Title());
        var approvals = await work.Db.PayApprovals.Where(a => a.BatchId == batch.BatchId).ToListAsync(ct);
        if (batch.MadeBy == actor.StaffPersonId || approvals.Exists(a => a.ApprovedBy == actor.StaffPersonId)) return PaymentRefusals.ThreePeople;
        var rows = await BatchContent.ReadAsync(work.Db, batch.BatchId, ct);
        if (input.Shown != Convert.ToHexStringLower(batch.ContentHash) || !BatchContent.Holds(batch, rows, PayableState.InBatch)) return PaymentRefusals.ContentChanged;
        var good = approvals.Where(a => a.ContentHash.AsSpan().SequenceEqual(batch.ContentHash)).ToList();
        if (good.TrueForAll(a => a.ExpiresAt <= work.Now)) return PaymentRefusals.ApprovalExpired;

        batch.State = BatchState.Released;
        (batch.ReleasedBy, batch.ReleasedAt) = (actor.StaffPersonId, work.Now);
        var sent = await work.ExecuteAsync("update payable set state = 4 where state = 3 and batch_id = @batch", ct, ("batch", batch.BatchId));
        if (sent != batch.Lines) return PaymentRefusals.LinesMoved;
        Failpoints.Reach("release.sent");
        await PostAsync(work, batch, rows, ct);
        Failpoints.Reach("release.posted");
        work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.Number, batch.Lines, batch.TotalFen, hash = input.Shown }));
        return await work.CompleteAsync(batch.State, ct);
    });

    private static async Task PostAsync(Work<BatchState> work, PayBatch batch, List<BatchRow> rows, CancellationToken ct)
    {
        var posting = new Posting(LedgerKind.Released, batch.BatchId);
        var (owed, transit, paid) = (LedgerAccounts.Owed(batch.Programme), LedgerAccounts.Transit(batch.BatchId), LedgerAccounts.Paid(batch.Programme));
        foreach (var row in rows)
        {
            posting.Move(owed, transit, row.AmountFen, row.PayableId);
            if (row.DeductedFen == 0 || row.ReissueOf is not null) continue;
            posting.Move(owed, paid, row.DeductedFen, row.PayableId);
            posting.Move(LedgerAccounts.Recovery, LedgerAccounts.Fund, row.DeductedFen, row.PayableId);
            var claim = await work.Db.RecoveryClaims.SingleAsync(c => c.ClaimId == row.ClaimId, ct);
            claim.ReceivedFen = checked(claim.ReceivedFen + row.DeductedFen);
            work.Db.RecoveryMoves.Add(new RecoveryMove
            {
                MoveId = work.Clock.NewId(),
                ClaimId = claim.ClaimId,
                Kind = RecoveryKind.Deducted,
                AmountFen = row.DeductedFen,
                PayableId = row.PayableId,
                DoneBy = work.Actor.StaffPersonId,
                At = work.Now,
            });
        }

        await posting.WriteAsync(work, ct);
    }
}
