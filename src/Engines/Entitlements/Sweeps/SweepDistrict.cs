using Huimin.Benefits;
using Huimin.Data;
using Huimin.Policy.Sweep;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>
/// Asks for everybody in the district what is due this month and next, and sets it against what is paid (普查). Writes what differs as findings; one that was
/// judged wrong stays silent until what is due changes.
/// </summary>
public sealed class SweepDistrict(WorkDesk desk, DistrictSnapshots snapshots, BenefitRules rules)
{
    private static readonly LoadColumn[] columns =
    [
        new("finding_id", typeof(Guid)), new("household_id", typeof(Guid)), new("area_code", typeof(string)), new("programme", typeof(string)), new("kind", typeof(int)),
        new("month", typeof(DateOnly)), new("due_fen", typeof(long)), new("paid_fen", typeof(long)), new("means_known", typeof(bool)), new("state", typeof(int)),
        new("found_at", typeof(DateTime)), new("reason", typeof(string)), new("cause", typeof(string)), new("version", typeof(int)),
    ];

    /// <param name="Key">Client key of this command.</param>
    public sealed record Input(Guid Key);

    /// <summary>How many households were asked, and what came of it; of the undecided ones something impossible is registered.</summary>
    public sealed record Answer(int Households, int Found, int Gone, int KeptSilent, int Undecided = 0);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Sweep)) return DataRefusals.NotPermitted;
        await using var work = await desk.BeginAsync<Answer>(actor, EntitlementPermissions.Sweep, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var month = new Month(work.Today);
        var (now, next) = (rules.In(month), rules.In(month + 1));
        if (!now.Ok) return now.Refusal;
        if (!next.Ok) return next.Refusal;
        var paid = await SweepComparison.PaidAsync(work.Db, month, ct);
        var swept = await snapshots.UseAsync(
            anew: true, (open, crew) => (Found: SweepComparison.Of(open, crew, now.Value, next.Value, paid), open.People.Households, Undecided: open.Index.Undecided.Count()), ct);
        if (!swept.Ok) return swept.Refusal;
        var (found, households, undecided) = (swept.Value.Found, (int)swept.Value.Households, swept.Value.Undecided);

        // Only what lies within the divisions of who sweeps is written.
        found.RemoveAll(f => !actor.Scope.Covers(f.Home.AreaCode));
        var before = await work.Db.PolicyFindings.Where(f => f.State != PolicyFindingState.Gone && f.State != PolicyFindingState.Done).ToListAsync(ct);
        var known = before.GroupBy(f => (f.HouseholdId, f.Programme, f.Kind)).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.FoundAt).First());
        var rows = new List<object?[]>();
        var silent = 0;
        foreach (var f in found)
        {
            var home = f.Home;
            if (known.Remove((home.HouseholdId, f.Programme, f.Kind), out var earlier) && (earlier.State != PolicyFindingState.Wrong || IsSame(earlier, f)))
            {
                if (earlier.State == PolicyFindingState.Wrong) silent++;
                else if (!IsSame(earlier, f) || earlier.Month != month.FirstDay)
                    (earlier.DueFen, earlier.PaidFen, earlier.Month, earlier.MeansKnown, earlier.Cause) = (f.Due, f.Paid, month.FirstDay, home.MeansKnown, f.Cause);
                continue;
            }

            rows.Add([work.Clock.NewId(), home.HouseholdId, home.AreaCode, f.Programme, (int)f.Kind, month.FirstDay, f.Due, f.Paid, home.MeansKnown, 0, work.Now, "", f.Cause, 0]);
        }

        var gone = known.Values.Where(f => f.State is PolicyFindingState.Open or PolicyFindingState.Tasked).ToList();
        foreach (var earlier in gone) (earlier.State, earlier.SettledAt) = (PolicyFindingState.Gone, work.Now);
        await work.LoadAsync("policy_finding", columns, rows, ct);
        work.Record(new AuditEntry("sweep", Detail: new { month = month.ToString(), households, undecided, found = rows.Count, gone = gone.Count, silent, rules.Book.Version }));
        return await work.CompleteAsync(new Answer(households, rows.Count, gone.Count, silent, undecided), ct);
    }

    private static bool IsSame(PolicyFinding earlier, SweepFound now) => (earlier.DueFen, earlier.PaidFen, earlier.Cause) == (now.Due, now.Paid, now.Cause);
}

/// <summary>Runs the rules of all benefits over a snapshot.</summary>
internal static class Sweeping
{
    public static SweepResult Run(Snapshot people, SweepCrew crew, bool keep, params IReadOnlyList<MonthRules> variants) =>
        new Sweep<BenefitBook, BenefitBook.Parameters>(SweepColumns.Outputs, variants[0].Month, [.. variants.Select(v => v.Values)]).Run(people, crew, keep);
}
