using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Another person confirms an account, or sends it back (确认收款账户). It is used from the cycle after this month; the one before ends there. The first
/// account of a person is used at once, for there is none to be taken over by a stranger.
/// </summary>
public sealed class ConfirmAccount(WorkDesk desk)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="AccountId">The account asked for.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Confirm">False sends it back.</param>
    public sealed record Input(Guid Key, Guid AccountId, int Version, bool Confirm);

    public Task<Result<AccountState>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<AccountState>(actor, PaymentPermissions.ConfirmAccount, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var account = await work.Db.PayAccounts.SingleOrDefaultAsync(a => a.PayAccountId == input.AccountId, ct);
        if (account is null) return PaymentRefusals.AccountNotFound;
        if (account.State != AccountState.Asked) return PaymentRefusals.AccountSettled;
        if (work.Decides(account, account.AskedBy, input.Version) is { } same) return same;
        (account.ConfirmedBy, account.ConfirmedAt) = (actor.StaffPersonId, work.Now);
        account.State = AccountState.Refused;
        if (input.Confirm)
        {
            // The one before ends first, so that the index sees one of them.
            var (month, next) = (new Month(work.Today), new Month(work.Today) + 1);
            var before = await work.ExecuteAsync(
                "update pay_account set state = 4, end_month = @end, version = version + 1 where subject_id = @subject and state = 2", ct, ("end", next.FirstDay), ("subject", account.SubjectId));
            account.State = AccountState.Active;
            account.FromMonth = (before == 0 ? month : next).FirstDay;
        }

        work.WhenDuplicate("ix_pay_account_active", PaymentRefusals.AccountSettled);
        work.WhenDuplicate("pay_account.subject_id", PaymentRefusals.AccountSettled);
        work.Record(new AuditEntry("person", account.SubjectId, account.AreaCode, Detail: new { account = account.PayAccountId, account.State, account.FromMonth }));
        return await work.CompleteAsync(account.State, ct);
    });
}
