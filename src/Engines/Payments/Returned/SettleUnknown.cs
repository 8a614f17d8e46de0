using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Writes down what the bank answered when it was asked about an unknown payment (查询后落定, M9): it arrived, or it came back. Only this ends the doubt.</summary>
public sealed class SettleUnknown(WorkDesk desk, PaymentOptions options)
{
    private const int ShortestEvidence = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="PayableId">The payable.</param>
    /// <param name="Outcome">Anything but unknown.</param>
    /// <param name="Serial">The bank's number of the movement.</param>
    /// <param name="Evidence">Who answered, and how.</param>
    public sealed record Input(Guid Key, Guid PayableId, PayOutcome Outcome, string Serial, string Evidence);

    public Task<Result<PayableState>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<PayableState>(actor, PaymentPermissions.Return, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        var serial = input.Serial.Trim();
        if (serial.Length is 0 or > 32 || input.Evidence.Trim().Length < ShortestEvidence || input.Outcome == PayOutcome.Unknown || !Enum.IsDefined(input.Outcome))
            return PaymentRefusals.EvidenceOfBank.For(nameof(input.Serial));
        var payable = await work.Db.Payables.AsNoTracking().SingleOrDefaultAsync(p => p.PayableId == input.PayableId, ct);
        if (payable?.BatchId is not { } batchId) return PaymentRefusals.PayableNotFound;
        var state = input.Outcome == PayOutcome.Paid ? PayableState.Paid : PayableState.Returned;
        if (await work.ExecuteAsync("update payable set state = @state where state = 5 and payable_id = @payable", ct, ("state", (int)state), ("payable", payable.PayableId)) != 1)
            return PaymentRefusals.PayableMoved.Fill(payable.State.Title());
        var line = await work.Db.PayLines.SingleAsync(l => l.BatchId == batchId && l.PayableId == payable.PayableId, ct);
        var id = work.Clock.NewId();
        work.Db.PayReturnLines.Add(new PayReturnLine
        {
            ReturnId = id,
            BatchId = batchId,
            LineNo = line.LineNo,
            PayableId = payable.PayableId,
            Outcome = input.Outcome,
            Serial = serial,
            AmountFen = line.AmountFen,
        });
        work.WhenDuplicate("serial", PaymentRefusals.ReturnSerial);
        var posting = new Posting(LedgerKind.Enquired, batchId, payable.PayableId);
        posting.Move(LedgerAccounts.Transit(batchId), state == PayableState.Paid ? LedgerAccounts.Paid(payable.Programme) : LedgerAccounts.Suspense, line.AmountFen, payable.PayableId);
        await posting.WriteAsync(work, ct);
        work.Record(new AuditEntry("household", payable.HouseholdId, payable.AreaCode, Detail: new { payable.PayableId, input.Outcome, input.Evidence }));
        return await work.CompleteAsync(state, ct);
    });
}
