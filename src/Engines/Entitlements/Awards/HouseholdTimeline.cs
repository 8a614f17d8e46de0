using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Everything a household and its members have received and been decided, in order, and why each award changed (待遇时间线).</summary>
public sealed class HouseholdTimeline(ReadDesk desk, ViewLog views, BenefitRules rules)
{
    /// <param name="Awards">Running ones first, then by their end.</param>
    /// <param name="Decisions">The latest first, without their content.</param>
    /// <param name="Changes">By award: the facts and standards that differ from the decision before it.</param>
    public sealed record View(IReadOnlyList<Award> Awards, IReadOnlyList<Line> Decisions, IReadOnlyDictionary<Guid, string> Changes);

    public sealed record Line(Guid DecisionId, DateOnly Month, string Programmes, DateTime DecidedAt);

    public async Task<Result<View>> RunAsync(Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var awards = await reading.Db.Awards.Where(a => a.HouseholdId == householdId).ToListAsync(ct);
            var decisions = await reading.Db.Decisions.Where(d => d.HouseholdId == householdId).OrderByDescending(d => d.DecidedAt).ToListAsync(ct);
            view = new View(
                [.. awards.OrderBy(a => a.EndMonth is not null).ThenByDescending(a => a.EndMonth ?? a.FromMonth).ThenBy(a => a.Programme, StringComparer.Ordinal)],
                [.. decisions.Select(d => new Line(d.DecisionId, d.Month, d.Programmes, d.DecidedAt))],
                Changes(awards, decisions));
        }

        await views.RecordAsync(actor, nameof(HouseholdTimeline), new AuditEntry("household", householdId) { Outcome = "viewed" }, ct);
        return view;
    }

    /// <summary>The decision that ended an award against the one that began it.</summary>
    private Dictionary<Guid, string> Changes(List<Award> awards, List<DecisionRecord> decisions)
    {
        var contents = decisions.ToDictionary(d => d.DecisionId, d => new Lazy<DecisionContent>(() => DecisionContent.Read(d.Content)));
        var changes = new Dictionary<Guid, string>();
        foreach (var award in awards)
        {
            // What took the place of this one says why; where nothing did, the end does.
            var next = award.EndDecisionId is null ? null : awards.FirstOrDefault(a => a.DecisionId == award.EndDecisionId && a.Programme == award.Programme && a.PersonId == award.PersonId);
            if (award.DecisionId is not { } then || award.EndDecisionId is not { } now || !contents.TryGetValue(then, out var before) || !contents.TryGetValue(now, out var after)) continue;
            if (AwardChange.Between(before.Value, after.Value, rules) is { } words) changes[(next ?? award).AwardId] = words;
        }

        return changes;
    }
}
