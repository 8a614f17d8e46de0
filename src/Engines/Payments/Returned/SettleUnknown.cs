using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Settles an unknown payment by what the bank answered when it was asked (查询后落定, M9): it arrived, or it came back. Only this ends the doubt.</summary>
internal static class SettleUnknown
{
    public static async Task<Result<PayableState>> ApplyAsync(Work<PayableState> work, PayRequest request, Payable payable, CancellationToken ct)
    {
        if (payable.BatchId is not { } batchId) return PaymentRefusals.PayableNotFound;
        var state = request.Outcome == PayOutcome.Paid ? PayableState.Paid : PayableState.Returned;
        if (await work.ExecuteAsync("update payable set state = @state where state = 5 and payable_id = @payable", ct, ("state", (int)state), ("payable", payable.PayableId)) != 1)
            return PaymentRefusals.PayableMoved.Fill(payable.State.Title());
        var line = await work.Db.PayLines.SingleAsync(l => l.BatchId == batchId && l.PayableId == payable.PayableId, ct);
        work.Db.PayReturnLines.Add(new PayReturnLine
        {
            ReturnId = work.Clock.NewId(),
            BatchId = batchId,
            LineNo = line.LineNo,
            PayableId = payable.PayableId,
            Outcome = request.Outcome!.Value,
            Serial = request.Serial,
            AmountFen = line.AmountFen,
        });
        work.WhenDuplicate("serial", PaymentRefusals.ReturnSerial);
        var posting = new Posting(LedgerKind.Enquired, batchId, payable.PayableId);
        posting.Move(LedgerAccounts.Transit(batchId), state == PayableState.Paid ? LedgerAccounts.Paid(payable.Programme) : LedgerAccounts.Suspense, line.AmountFen, payable.PayableId);
        await posting.WriteAsync(work, ct);
        return state;
    }
}
