using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>One order with its provider and whether it can still be taken back (查看服务订单). The look is noted in the trail.</summary>
public sealed class ReadOrder(ReadDesk desk, ViewLog views)
{
    public sealed record View(ServiceOrder Order, string Name, string Provider, bool IsClosed);

    public async Task<Result<View>> RunAsync(Guid orderId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var order = await db.ServiceOrders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == orderId, ct);
            if (order is null) return VoucherRefusals.OrderNotFound;
            var provider = await db.CareProviders.Where(p => p.ProviderId == order.ProviderId).Select(p => p.Name).SingleOrDefaultAsync(ct);
            var name = await db.People.Where(p => p.PersonId == order.PersonId).Select(p => p.Name).SingleOrDefaultAsync(ct);
            var closed = await db.ProviderStatements.AnyAsync(s => s.ProviderId == order.ProviderId && s.Month == order.Month && s.State == StatementState.Confirmed, ct);
            view = new View(order, name ?? "", provider ?? "", closed);
        }

        await views.RecordAsync(actor, nameof(ReadOrder), new AuditEntry("voucher", view.Order.VoucherId, view.Order.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
