using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Puts returned money back into the fund (缴回财政), because nobody is to receive it any more. Should it be due after all, the next run finds it again.</summary>
public sealed class GiveBack(WorkDesk desk, PaymentOptions options)
{
    private const int ShortestReason = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="PayableId">The returned payable.</param>
    /// <param name="Reason">Why it is not paid again.</param>
    public sealed record Input(Guid Key, Guid PayableId, string Reason);

    public Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.Return, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        if (input.Reason.Trim().Length < ShortestReason) return PaymentRefusals.ReasonMissing.For(nameof(input.Reason));
        var payable = await work.Db.Payables.AsNoTracking().SingleOrDefaultAsync(p => p.PayableId == input.PayableId, ct);
        if (payable is null) return PaymentRefusals.PayableNotFound;
        if (payable.DeductedFen > 0) return PaymentRefusals.HasDeduction;
        if (await work.ExecuteAsync("update payable set state = 9 where state = 7 and payable_id = @payable", ct, ("payable", payable.PayableId)) != 1)
            return PaymentRefusals.PayableMoved.Fill(payable.State.Title());
        var posting = new Posting(LedgerKind.GivenBack, payable.BatchId, payable.PayableId);
        posting.Move(LedgerAccounts.Suspense, LedgerAccounts.Fund, payable.AmountFen, payable.PayableId);
        await posting.WriteAsync(work, ct);
        work.Record(new AuditEntry("household", payable.HouseholdId, payable.AreaCode, Detail: new { payable.PayableId, input.Reason }));
        return await work.CompleteAsync(default, ct);
    });
}
