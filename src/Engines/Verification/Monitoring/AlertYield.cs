using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>How many alerts led to something, by rule and by community (预警成效).</summary>
public sealed class AlertYield(ReadDesk desk)
{
    /// <param name="Key">Code of the rule or the division.</param>
    /// <param name="Raised">All.</param>
    /// <param name="Settled">Of them visited or called.</param>
    /// <param name="Hits">Of these led to help or a change.</param>
    public sealed record Count(string Key, int Raised, int Settled, int Hits);

    public sealed record View(IReadOnlyList<Count> Rules, IReadOnlyList<Count> Places);

    public async Task<Result<View>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Yield)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var groups = await reading.Db.Alerts.GroupBy(a => new { a.Rule, a.AreaCode, a.Outcome }).Select(g => new { g.Key.Rule, g.Key.AreaCode, g.Key.Outcome, Count = g.Count() }).ToListAsync(ct);
        return new View(Of(groups.Select(g => (g.Rule, g.Outcome, g.Count))), Of(groups.Select(g => (g.AreaCode, g.Outcome, g.Count))));
    }

    private static IReadOnlyList<Count> Of(IEnumerable<(string Key, AlertOutcome Outcome, int Count)> groups) =>
    [
        .. groups.GroupBy(g => g.Key)
            .Select(g => new Count(g.Key, g.Sum(x => x.Count), g.Where(x => x.Outcome != AlertOutcome.None).Sum(x => x.Count), g.Where(x => x.Outcome.IsHit()).Sum(x => x.Count)))
            .OrderByDescending(c => c.Raised).ThenBy(c => c.Key, StringComparer.Ordinal),
    ];
}
