using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Writes down that the person whose money it is was told of another account (告知账户变更), by telephone or at the door, where nothing tells it by itself.</summary>
public sealed class TellHolder(WorkDesk desk)
{
    private const int ShortestHow = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="AccountId">The account that was asked for.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="How">How the person was told.</param>
    public sealed record Input(Guid Key, Guid AccountId, int Version, string How);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.Account, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var account = await work.Db.PayAccounts.SingleOrDefaultAsync(a => a.PayAccountId == input.AccountId && a.IsChange, ct);
        if (account is null) return PaymentRefusals.AccountNotFound;
        if (account.ToldAt is not null) return PaymentRefusals.HolderTold;
        if (input.How.Trim().Length < ShortestHow) return PaymentRefusals.HowMissing.For(nameof(input.How));
        work.Db.Entry(account).Property(a => a.Version).OriginalValue = input.Version;
        (account.ToldAt, account.ToldBy, account.ToldHow) = (work.Now, actor.StaffPersonId, input.How.Trim());
        work.Record(new AuditEntry("person", account.SubjectId, account.AreaCode, Detail: new { account = account.PayAccountId, told = true }));
        return await work.CompleteAsync(default, ct);
    }
}
