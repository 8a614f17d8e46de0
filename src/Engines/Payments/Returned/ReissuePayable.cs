using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Pays again what the bank sent back (退回重发): the same fen, once while it lives, to the account that is confirmed now. Money that is wrongly addressed is
/// not sent to the same address again.
/// </summary>
public sealed class ReissuePayable(WorkDesk desk, PaymentOptions options)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="PayableId">The returned payable.</param>
    public sealed record Input(Guid Key, Guid PayableId);

    public Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Guid>(actor, PaymentPermissions.Return, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        await work.ExecuteAsync("update payable set state = state where payable_id = @payable", ct, ("payable", input.PayableId));
        var payable = await work.Db.Payables.SingleOrDefaultAsync(p => p.PayableId == input.PayableId, ct);
        if (payable is null) return PaymentRefusals.PayableNotFound;
        if (payable.State != PayableState.Returned) return PaymentRefusals.PayableMoved.Fill(payable.State.Title());
        var account = await work.Db.PayAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.SubjectId == payable.PayeeId && a.State == AccountState.Active, ct);
        var outcome = await work.Db.PayReturnLines.Where(l => l.PayableId == payable.PayableId && l.Outcome != PayOutcome.Unknown).Select(l => l.Outcome).FirstOrDefaultAsync(ct);
        if (account is null || (account.PayAccountId == payable.AccountId && outcome != PayOutcome.OtherFailure)) return PaymentRefusals.SameAccount;

        var month = new Month(work.Today).FirstDay;
        var again = new Payable
        {
            PayableId = work.Clock.NewId(),
            HouseholdId = payable.HouseholdId,
            PersonId = payable.PersonId,
            SubjectId = payable.SubjectId,
            AreaCode = payable.AreaCode,
            Programme = payable.Programme,
            Month = payable.Month,
            Cycle = account.FromMonth is { } from && from > month ? from : month,
            Kind = payable.Kind,
            AmountFen = payable.AmountFen,
            DeductedFen = payable.DeductedFen,
            ClaimId = payable.ClaimId,
            AwardId = payable.AwardId,
            State = PayableState.Ready,
            PayeeId = payable.PayeeId,
            AccountId = account.PayAccountId,
            ReissueOf = payable.PayableId,
            MadeAt = work.Now,
        };

        // The returned one leaves the live ones first, so that the index sees one of them.
        await work.ExecuteAsync("update payable set state = 8 where state = 7 and payable_id = @payable", ct, ("payable", payable.PayableId));
        work.Db.Payables.Add(again);
        var posting = new Posting(LedgerKind.Reissued, payable.BatchId, again.PayableId);
        posting.Move(LedgerAccounts.Suspense, LedgerAccounts.Owed(payable.Programme), checked(payable.AmountFen - payable.DeductedFen), payable.PayableId);
        await posting.WriteAsync(work, ct);
        Failpoints.Reach("reissue.posted");
        work.Record(new AuditEntry("household", payable.HouseholdId, payable.AreaCode, Detail: new { returned = payable.PayableId, again = again.PayableId, again.Cycle }));
        return await work.CompleteAsync(again.PayableId, ct);
    });
}
