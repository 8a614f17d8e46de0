using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Accounts that wait for another person (待确认的收款账户), for the list and for the bell.</summary>
public sealed class BrowseAccounts(ReadDesk desk, ViewLog views) : ITaskSource
{
    public sealed record Row(Guid AccountId, int Version, Guid PersonId, string Name, string AreaCode, string Bank, string Holder, HolderKind Kind, string Evidence, DateTime AskedAt, bool IsMine);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.ConfirmAccount)) return DataRefusals.NotPermitted;
        List<Row> rows;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var (people, me) = (reading.Db.People, actor.StaffPersonId);
            rows = await reading.Db.PayAccounts.Where(a => a.State == AccountState.Asked).OrderBy(a => a.AskedAt).Take(200).Join(
                people, a => a.SubjectId, p => p.PersonId,
                (a, p) => new Row(a.PayAccountId, a.Version, p.PersonId, p.Name, a.AreaCode, a.Bank, a.Holder, a.HolderKind, a.Evidence, a.AskedAt, a.AskedBy == me)).ToListAsync(ct);
        }

        await views.RecordAsync(actor, nameof(BrowseAccounts), new AuditEntry("accounts", Detail: new { rows = rows.Count }) { Outcome = "viewed" }, ct);
        return rows;
    }

    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !actor.May(PaymentPermissions.ConfirmAccount)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var me = actor.StaffPersonId;
        return [new WorkTask("收款账户待确认", "/payments/accounts", await reading.Db.PayAccounts.CountAsync(a => a.State == AccountState.Asked && a.AskedBy != me, ct))];
    }
}
