using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>The designated providers, and one with its history and months (查看定点机构). Orders are counted within the actor's divisions.</summary>
public sealed class BrowseProviders(ReadDesk desk, Clock clock)
{
    public sealed record Row(CareProvider Provider, Standing Standing, int Orders);

    public sealed record MonthRow(DateOnly Month, int Orders, long PaidFen, StatementState? State);

    public sealed record View(CareProvider Provider, Standing Standing, IReadOnlyList<ProviderChange> Changes, IReadOnlyList<MonthRow> Months)
    {
        /// <summary>What may be written down next.</summary>
        public IEnumerable<ProviderStep> Next => Enum.GetValues<ProviderStep>().Where(s => ChangeProvider.MayFollow(Changes.Count == 0 ? ProviderStep.None : Changes[^1].Step, s));
    }

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Read)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var providers = await reading.Db.CareProviders.AsNoTracking().ToListAsync(ct);
        var changes = await reading.Db.ProviderChanges.AsNoTracking().ToListAsync(ct);
        var month = new Month(today).FirstDay;
        var orders = await reading.Db.ServiceOrders.Where(o => o.Month == month && o.State == OrderState.Redeemed).GroupBy(o => o.ProviderId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return Result.Of<IReadOnlyList<Row>>([.. providers.Select(p => new Row(p, p.On(today, changes), orders.GetValueOrDefault(p.ProviderId))).OrderBy(r => r.Standing != Standing.Designated).ThenBy(r => r.Provider.Name, StringComparer.Ordinal)]);
    }

    public async Task<Result<View>> OneAsync(Guid providerId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var provider = await reading.Db.CareProviders.AsNoTracking().SingleOrDefaultAsync(p => p.ProviderId == providerId, ct);
        if (provider is null) return VoucherRefusals.ProviderNotFound;
        var changes = await reading.Db.ProviderChanges.AsNoTracking().Where(c => c.ProviderId == providerId).OrderBy(c => c.Day).ThenBy(c => c.RecordedAt).ToListAsync(ct);
        var states = await reading.Db.ProviderStatements.AsNoTracking().Where(s => s.ProviderId == providerId).ToDictionaryAsync(s => s.Month, s => s.State, ct);
        var months = await reading.Db.ServiceOrders.Where(o => o.ProviderId == providerId && o.State == OrderState.Redeemed).GroupBy(o => o.Month)
            .Select(g => new { g.Key, Count = g.Count(), Fen = g.Sum(o => o.PaidFen) }).ToListAsync(ct);
        return new View(provider, provider.On(clock.BeijingToday, changes), changes,
            [.. months.OrderByDescending(m => m.Key).Select(m => new MonthRow(m.Key, m.Count, m.Fen, states.TryGetValue(m.Key, out var state) ? state : null))]);
    }
}
