using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>
/// What is settled with one provider for one month (对账单): orders, redeemed, cancelled, owed. Asked by one person and confirmed by another; from then on nothing of
/// the month changes.
/// </summary>
public sealed class ProviderStatement : IVersioned
{
    public required Guid StatementId { get; init; }
    public required Guid ProviderId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Orders that stand.</summary>
    public int Orders { get; set; }
    public long FeeFen { get; set; }

    /// <summary>What the vouchers paid, which is what is owed to the provider (应付机构).</summary>
    public long OwedFen { get; set; }
    public int Cancelled { get; set; }
    public long CancelledFen { get; set; }
    public required StatementState State { get; set; }
    public required Guid AskedBy { get; set; }
    public required DateTime AskedAt { get; set; }
    public Guid? ConfirmedBy { get; set; }
    public DateTime? ConfirmedAt { get; set; }
    public int Version { get; set; }

    internal StatementFigures Figures => new(Orders, FeeFen, OwedFen, Cancelled, CancelledFen);

    internal void Put(StatementFigures now) => (Orders, FeeFen, OwedFen, Cancelled, CancelledFen) = (now.Orders, now.FeeFen, now.OwedFen, now.Cancelled, now.CancelledFen);
}

/// <summary>The sums of a provider's month as its orders say (对账数).</summary>
public readonly record struct StatementFigures(int Orders, long FeeFen, long OwedFen, int Cancelled, long CancelledFen)
{
    /// <summary>What the persons paid themselves (本人自付).</summary>
    public long SelfPaidFen => FeeFen - OwedFen;

    /// <summary>By provider; those without an order in the month are not there.</summary>
    internal static async Task<Dictionary<Guid, StatementFigures>> ReadAsync(HuiminDb db, DateOnly month, CancellationToken ct, Guid? provider = null)
    {
        var orders = db.ServiceOrders.Where(o => o.Month == month && (provider == null || o.ProviderId == provider));
        var sums = await orders.GroupBy(o => new { o.ProviderId, o.State }).Select(g => new { g.Key.ProviderId, g.Key.State, Count = g.Count(), Fee = g.Sum(o => o.FeeFen), Paid = g.Sum(o => o.PaidFen) }).ToListAsync(ct);
        return sums.GroupBy(s => s.ProviderId).ToDictionary(g => g.Key, g =>
        {
            var (stands, gone) = (g.SingleOrDefault(s => s.State == OrderState.Redeemed), g.SingleOrDefault(s => s.State == OrderState.Cancelled));
            return new StatementFigures(stands?.Count ?? 0, stands?.Fee ?? 0, stands?.Paid ?? 0, gone?.Count ?? 0, gone?.Paid ?? 0);
        });
    }
}
