using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Takes a batch apart that has not been released (撤回批次): its payables are ready again, its approval is void, what was owed by it is reversed.</summary>
public sealed class DissolveBatch(WorkDesk desk)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="BatchId">The batch.</param>
    /// <param name="Version">The version the person saw.</param>
    public sealed record Input(Guid Key, Guid BatchId, int Version);

    public Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.Build, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        await WholeSets.JoinAsync(work, ct);
        var batch = await work.Db.PayBatches.SingleOrDefaultAsync(b => b.BatchId == input.BatchId, ct);
        if (batch is null) return PaymentRefusals.BatchNotFound;
        if (batch.State is not (BatchState.Built or BatchState.Approved)) return PaymentRefusals.BatchMoved.Fill(batch.State.Title());
        work.Db.Entry(batch).Property(b => b.Version).OriginalValue = input.Version;
        var rows = await BatchContent.ReadAsync(work.Db, batch.BatchId, ct);
        if (rows.Count != batch.Lines) return PaymentRefusals.OutsideView;
        if (batch.State == BatchState.Approved) await ApproveBatch.Owe(LedgerKind.Voided, batch, rows).WriteAsync(work, ct);
        batch.State = BatchState.Dissolved;
        var freed = await work.ExecuteAsync("update payable set state = 2, batch_id = null where state = 3 and batch_id = @batch", ct, ("batch", batch.BatchId));
        if (freed != batch.Lines) return PaymentRefusals.LinesMoved;
        work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.Number, freed }));
        return await work.CompleteAsync(default, ct);
    });
}
