using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Changes of accounts of which the person does not know yet (待告知的账户变更): asked for or in use, not asked for by the person itself. A stranger's change
/// comes to light here, before the money goes.
/// </summary>
public sealed class UntoldChanges(ReadDesk desk, ViewLog views) : ITaskSource
{
    private const int Most = 200;

    public sealed record Row(Guid AccountId, int Version, Guid PersonId, string Name, string AreaCode, string Bank, string Holder, AccountState State, DateTime AskedAt, DateOnly? FromMonth);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Account)) return DataRefusals.NotPermitted;
        List<Row> rows;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var people = reading.Db.People;
            rows = await Untold(reading.Db).OrderBy(a => a.AskedAt).Take(Most).Join(
                people, a => a.SubjectId, p => p.PersonId, (a, p) => new Row(a.PayAccountId, a.Version, p.PersonId, p.Name, a.AreaCode, a.Bank, a.Holder, a.State, a.AskedAt, a.FromMonth)).ToListAsync(ct);
        }

        await views.RecordAsync(actor, nameof(UntoldChanges), new AuditEntry("accounts", Detail: new { rows = rows.Count }) { Outcome = "viewed" }, ct);
        return rows;
    }

    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !actor.May(PaymentPermissions.Account)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var untold = await Untold(reading.Db).CountAsync(ct);
        return untold == 0 ? [] : [new WorkTask("收款账户变更待告知本人", "/payments/accounts/tell", untold)];
    }

    private static IQueryable<PayAccount> Untold(HuiminDb db) =>
        db.PayAccounts.Where(a => (a.State == AccountState.Asked || a.State == AccountState.Active) && a.IsChange && a.ToldAt == null && a.AskedBy != a.SubjectId);
}
