using Huimin.Benefits.ElderCare;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>One voucher with its orders, and the vouchers of a person or a household (查看消费券). The look is noted in the trail.</summary>
public sealed class ReadVoucher(ReadDesk desk, ViewLog views, FieldVault vault, BenefitRules rules)
{
    public sealed record OrderRow(ServiceOrder Order, string Provider, bool IsClosed);

    public sealed record View(Voucher Voucher, string Name, string IdMasked, DateOnly? Died, int SharePercent, IReadOnlyList<OrderRow> Orders, IReadOnlyList<CareProvider> Providers);

    public sealed record Line(Voucher Voucher, string Name, int Orders);

    public sealed record Lines(string Title, string AreaCode, IReadOnlyList<Line> Vouchers);

    public async Task<Result<View>> RunAsync(Guid voucherId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var voucher = await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(v => v.VoucherId == voucherId, ct);
            if (voucher is null) return VoucherRefusals.NotFound;
            var share = VoucherShare.In(rules, new Month(voucher.Month));
            if (!share.Ok) return share.Refusal;
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == voucher.PersonId, ct);
            if (person is null) return VoucherRefusals.NotFound;
            var orders = await db.ServiceOrders.AsNoTracking().Where(o => o.VoucherId == voucherId).OrderBy(o => o.ServedOn).ThenBy(o => o.OrderId).ToListAsync(ct);
            var closed = (await db.ProviderStatements.Where(s => s.Month == voucher.Month && s.State == StatementState.Confirmed).Select(s => s.ProviderId).ToListAsync(ct)).ToHashSet();
            var providers = await db.CareProviders.AsNoTracking().ToListAsync(ct);
            var changes = await db.ProviderChanges.AsNoTracking().ToListAsync(ct);
            var days = Enumerable.Range(0, new Month(voucher.Month).Days.Days!.Value).Select(voucher.Month.AddDays).ToList();
            view = new View(
                voucher, person.Name, person.IdNumberSealed is { } kept ? Masking.IdNumber(vault, person.PersonId, kept) : "", person.DeathDate, share.Value,
                [.. orders.Select(o => new OrderRow(o, providers.Find(p => p.ProviderId == o.ProviderId)?.Name ?? "", closed.Contains(o.ProviderId)))],
                [.. providers.Where(p => !closed.Contains(p.ProviderId) && days.Exists(d => p.On(d, changes) == Standing.Designated)).OrderBy(p => p.Name, StringComparer.Ordinal)]);
        }

        await views.RecordAsync(actor, nameof(ReadVoucher), new AuditEntry("voucher", voucherId, view.Voucher.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    public Task<Result<Lines>> OfPersonAsync(Guid personId, Actor actor, CancellationToken ct) => ListAsync("person", personId, async db =>
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == personId, ct);
        return person is null ? RegistryRefusals.NotFound : new Lines(person.Name, person.AreaCode, await RowsAsync(db, db.Vouchers.Where(v => v.PersonId == personId), ct));
    }, actor, ct);

    public Task<Result<Lines>> OfHouseholdAsync(Guid householdId, Actor actor, CancellationToken ct) => ListAsync("household", householdId, async db =>
    {
        var household = await db.Households.AsNoTracking().SingleOrDefaultAsync(h => h.HouseholdId == householdId, ct);
        return household is null ? EntitlementRefusals.HouseholdNotFound : new Lines("户 " + household.Number, household.AreaCode, await RowsAsync(db, db.Vouchers.Where(v => v.HouseholdId == householdId), ct));
    }, actor, ct);

    private async Task<Result<Lines>> ListAsync(string kind, Guid id, Func<HuiminDb, Task<Result<Lines>>> read, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Read)) return DataRefusals.NotPermitted;
        Result<Lines> found;
        await using (var reading = await desk.OpenAsync(actor, ct)) found = await read(reading.Db);
        if (found.Ok) await views.RecordAsync(actor, nameof(ReadVoucher), new AuditEntry(kind, id, found.Value.AreaCode) { Outcome = "viewed" }, ct);
        return found;
    }

    private static async Task<List<Line>> RowsAsync(HuiminDb db, IQueryable<Voucher> vouchers, CancellationToken ct)
    {
        var (people, orders) = (db.People, db.ServiceOrders);
        return await vouchers.AsNoTracking().OrderByDescending(v => v.Month).ThenBy(v => v.VoucherId)
            .Select(v => new Line(v, people.Where(p => p.PersonId == v.PersonId).Select(p => p.Name).FirstOrDefault() ?? "", orders.Count(o => o.VoucherId == v.VoucherId && o.State == OrderState.Redeemed))).ToListAsync(ct);
    }
}

/// <summary>How much of a bill a voucher pays in a month (抵扣比例), a dated parameter.</summary>
internal static class VoucherShare
{
    public static Result<int> In(BenefitRules rules, Month month)
    {
        var inForce = rules.In(month);
        if (!inForce.Ok) return inForce.Refusal;
        var share = inForce.Value.Parameters[ElderKeys.VoucherShare].Value;
        return share > 0 ? share : VoucherRefusals.NotInForce.Fill(month.Title);
    }
}
