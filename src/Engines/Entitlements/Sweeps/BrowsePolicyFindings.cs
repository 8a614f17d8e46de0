using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Findings of the sweeps, a page at a time, and their counts by town (普查发现列表). Names nobody: the household is opened from there.</summary>
public sealed class BrowsePolicyFindings(ReadDesk desk)
{
    /// <param name="State">Only these; null for open and tasked ones.</param>
    /// <param name="Kind">Only of this kind.</param>
    /// <param name="Programme">Only of this programme.</param>
    /// <param name="Area">Only under this division.</param>
    /// <param name="Skip">Rows before the page.</param>
    /// <param name="Take">Rows of the page.</param>
    public sealed record Filter(PolicyFindingState? State, PolicyFindingKind? Kind, string? Programme, string? Area, int Skip, int Take);

    public sealed record Row(
        Guid FindingId, int Version, Guid HouseholdId, string Household, string AreaCode, string Programme, PolicyFindingKind Kind, DateOnly Month, long DueFen, long PaidFen,
        bool MeansKnown, PolicyFindingState State, string Reason, string Cause = "");

    /// <param name="Town">Nine digits.</param>
    /// <param name="Findings">How many.</param>
    /// <param name="DifferenceFen">What is due and not paid, less what is paid and not due, fen a month.</param>
    public sealed record TownCount(string Town, int Findings, long DifferenceFen);

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are of the filter.</param>
    /// <param name="Towns">The towns with findings of the filter, whichever division is asked for: a map shows them all.</param>
    /// <param name="LastSweep">When something was found last.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<TownCount> Towns, DateTime? LastSweep);

    public async Task<Result<View>> RunAsync(Filter filter, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var db = reading.Db;
        var findings = filter.State is { } state
            ? db.PolicyFindings.Where(f => f.State == state)
            : db.PolicyFindings.Where(f => f.State == PolicyFindingState.Open || f.State == PolicyFindingState.Tasked);
        if (filter.Kind is { } kind) findings = findings.Where(f => f.Kind == kind);
        if (filter.Programme is { Length: > 0 } programme) findings = findings.Where(f => f.Programme == programme);
        var towns = await findings.GroupBy(f => f.AreaCode.Substring(0, 9))
            .Select(g => new { Town = g.Key, Count = g.Count(), Due = g.Sum(f => f.DueFen), Paid = g.Sum(f => f.PaidFen) }).ToListAsync(ct);
        var total = towns.Sum(t => t.Count);
        if (AreaCode.IsDivision(filter.Area))
        {
            findings = findings.In(filter.Area);
            total = await findings.CountAsync(ct);
        }

        var rows = await Rows(db, findings.OrderBy(f => f.AreaCode).ThenBy(f => f.FindingId).Skip(filter.Skip).Take(filter.Take)).ToListAsync(ct);
        var last = await db.PolicyFindings.MaxAsync(f => (DateTime?)f.FoundAt, ct);
        return new View(rows, total, [.. towns.OrderBy(t => t.Town, StringComparer.Ordinal).Select(t => new TownCount(t.Town, t.Count, t.Due - t.Paid))], last);
    }

    /// <summary>One finding.</summary>
    public async Task<Result<Row>> OneAsync(Guid findingId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var row = await Rows(reading.Db, reading.Db.PolicyFindings.Where(f => f.FindingId == findingId)).SingleOrDefaultAsync(ct);
        return row is null ? EntitlementRefusals.FindingNotFound : row;
    }

    private static IQueryable<Row> Rows(HuiminDb db, IQueryable<PolicyFinding> findings)
    {
        var households = db.Households;
        return findings.Join(households, f => f.HouseholdId, h => h.HouseholdId, (f, h) => new Row(
            f.FindingId, f.Version, f.HouseholdId, h.Number, f.AreaCode, f.Programme, f.Kind, f.Month, f.DueFen, f.PaidFen, f.MeansKnown, f.State, f.Reason, f.Cause));
    }
}
