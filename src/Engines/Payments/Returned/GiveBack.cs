using Huimin.Data;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>Puts returned money back into the fund (缴回财政), because nobody is to receive it any more. Should it be due after all, the next run finds it again.</summary>
internal static class GiveBack
{
    public static async Task<Result<PayableState>> ApplyAsync(Work<PayableState> work, Payable payable, CancellationToken ct)
    {
        if (payable.DeductedFen > 0) return PaymentRefusals.HasDeduction;
        if (await work.ExecuteAsync("update payable set state = 9 where state = 7 and payable_id = @payable", ct, ("payable", payable.PayableId)) != 1)
            return PaymentRefusals.PayableMoved.Fill(payable.State.Title());
        var posting = new Posting(LedgerKind.GivenBack, payable.BatchId, payable.PayableId);
        posting.Move(LedgerAccounts.Suspense, LedgerAccounts.Fund, payable.AmountFen, payable.PayableId);
        await posting.WriteAsync(work, ct);
        return PayableState.Cancelled;
    }
}
