using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>An order is taken back while its provider's month is open (撤销核销): the voucher has its money again, the order stays with who, when and why.</summary>
public sealed class CancelOrder(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="OrderId">The order.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid OrderId, int Version, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VoucherPermissions.Redeem, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var of = await work.Db.ServiceOrders.Where(o => o.OrderId == input.OrderId).Select(o => (Guid?)o.ProviderId).SingleOrDefaultAsync(ct);
        if (of is not { } provider) return VoucherRefusals.OrderNotFound;
        await ProviderLock.TakeAsync(work, provider, ct);
        var order = await work.Db.ServiceOrders.SingleAsync(o => o.OrderId == input.OrderId, ct);
        if (order.State == OrderState.Cancelled) return VoucherRefusals.AlreadyCancelled;
        if (order.Version != input.Version) return DataRefusals.Stale;
        if (input.Reason.Trim().Length < 4) return VoucherRefusals.ReasonMissing.For(nameof(input.Reason));
        if (await work.Db.ProviderStatements.AnyAsync(s => s.ProviderId == provider && s.Month == order.Month && s.State == StatementState.Confirmed, ct))
            return VoucherRefusals.MonthClosed.Fill(new Month(order.Month).Title);
        var voucher = await work.Db.Vouchers.SingleAsync(v => v.VoucherId == order.VoucherId, ct);
        voucher.UsedFen = checked(voucher.UsedFen - order.PaidFen);
        (order.State, order.CancelledBy, order.CancelledAt, order.CancelReason) = (OrderState.Cancelled, actor.StaffPersonId, work.Now, input.Reason.Trim());
        work.Record(new AuditEntry("voucher", voucher.VoucherId, voucher.AreaCode, Detail: new { cancelled = order.OrderId, order.PaidFen }));
        return await work.CompleteAsync(default, ct);
    }
}
