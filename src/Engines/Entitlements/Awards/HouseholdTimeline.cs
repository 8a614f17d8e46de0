using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Everything a household and its members have received and been decided, in order (待遇时间线).</summary>
public sealed class HouseholdTimeline(ReadDesk desk, ViewLog views)
{
    /// <param name="Awards">Running ones first, then by their end.</param>
    /// <param name="Decisions">The latest first, without their content.</param>
    public sealed record View(IReadOnlyList<Award> Awards, IReadOnlyList<Line> Decisions);

    public sealed record Line(Guid DecisionId, DateOnly Month, string Programmes, DateTime DecidedAt);

    public async Task<Result<View>> RunAsync(Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var awards = await reading.Db.Awards.Where(a => a.HouseholdId == householdId).ToListAsync(ct);
            var decisions = await reading.Db.Decisions.Where(d => d.HouseholdId == householdId).OrderByDescending(d => d.DecidedAt)
                .Select(d => new Line(d.DecisionId, d.Month, d.Programmes, d.DecidedAt)).ToListAsync(ct);
            view = new View([.. awards.OrderBy(a => a.EndMonth is not null).ThenByDescending(a => a.EndMonth ?? a.FromMonth).ThenBy(a => a.Programme, StringComparer.Ordinal)], decisions);
        }

        await views.RecordAsync(actor, nameof(HouseholdTimeline), new AuditEntry("household", householdId) { Outcome = "viewed" }, ct);
        return view;
    }
}
