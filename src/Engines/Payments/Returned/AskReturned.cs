using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Asks to put returned money back into the fund, or writes down what the bank answered about an unknown payment (申请缴回、登记查复). Another person decides.</summary>
public sealed class AskReturned(WorkDesk desk)
{
    private const int ShortestReason = 4, LongestSerial = 32;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="PayableId">The payable.</param>
    /// <param name="Act">What is to be done.</param>
    /// <param name="Reason">Why it is not paid again; or who of the bank answered, and how.</param>
    /// <param name="Outcome">What the bank answered: anything but unknown.</param>
    /// <param name="Serial">The bank's number of the movement.</param>
    public sealed record Input(Guid Key, Guid PayableId, PayAct Act, string Reason, PayOutcome? Outcome = null, string Serial = "");

    public Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Guid>(actor, PaymentPermissions.Return, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var (reason, serial) = (input.Reason.Trim(), input.Serial.Trim());
        if (input.Act == PayAct.Settle)
        {
            if (serial.Length is 0 or > LongestSerial || reason.Length < ShortestReason || input.Outcome is not { } outcome || outcome == PayOutcome.Unknown || !Enum.IsDefined(outcome))
                return PaymentRefusals.EvidenceOfBank.For(nameof(input.Serial));
        }
        else if (reason.Length < ShortestReason)
        {
            return PaymentRefusals.ReasonMissing.For(nameof(input.Reason));
        }

        var payable = await work.Db.Payables.AsNoTracking().SingleOrDefaultAsync(p => p.PayableId == input.PayableId, ct);
        if (payable is null) return PaymentRefusals.PayableNotFound;
        if (payable.State != (input.Act == PayAct.Settle ? PayableState.Unknown : PayableState.Returned)) return PaymentRefusals.PayableMoved.Fill(payable.State.Title());
        if (input.Act == PayAct.GiveBack && payable.DeductedFen > 0) return PaymentRefusals.HasDeduction;
        if (await work.Db.PayRequests.AnyAsync(r => r.PayableId == payable.PayableId && r.DecidedAt == null, ct)) return PaymentRefusals.RequestOpen;
        var request = new PayRequest
        {
            RequestId = work.Clock.NewId(),
            PayableId = payable.PayableId,
            HouseholdId = payable.HouseholdId,
            AreaCode = payable.AreaCode,
            Act = input.Act,
            Outcome = input.Act == PayAct.Settle ? input.Outcome : null,
            Serial = serial,
            Reason = reason,
            AskedBy = actor.StaffPersonId,
            AskedAt = work.Now,
        };
        work.Db.PayRequests.Add(request);
        work.WhenDuplicate("pay_request", PaymentRefusals.RequestOpen);
        work.Record(new AuditEntry("household", payable.HouseholdId, payable.AreaCode, Detail: new { payable.PayableId, request = request.RequestId, act = input.Act.ToString() }));
        return await work.CompleteAsync(request.RequestId, ct);
    });
}
