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
        new("found_at", typeof(DateTime)), new("reason", typeof(string)), new("version", typeof(int)),
    ];

    private readonly record struct Found(int Row, int Programme, PolicyFindingKind Kind, long Due, long Paid);

    /// <param name="Key">Client key of this command.</param>
    public sealed record Input(Guid Key);

    /// <summary>How many households were asked, and what came of it.</summary>
    public sealed record Answer(int Households, int Found, int Gone, int KeptSilent);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Sweep)) return DataRefusals.NotPermitted;
        await using var work = await desk.BeginAsync<Answer>(actor, EntitlementPermissions.Sweep, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var month = new Month(work.Today);
        var (now, next) = (rules.In(month), rules.In(month + 1));
        if (!now.Ok) return now.Refusal;
        if (!next.Ok) return next.Refusal;
        var paid = await PaidAsync(work.Db, month, ct);
        var swept = await snapshots.UseAsync(anew: true, (open, crew) => (Compare(open, crew, now.Value, next.Value, paid), open.Index), ct);
        if (!swept.Ok) return swept.Refusal;
        var (found, index) = swept.Value;

        // Only what lies within the divisions of who sweeps is written.
        found.RemoveAll(f => !actor.Scope.Covers(index[f.Row].AreaCode));
        var before = await work.Db.PolicyFindings.Where(f => f.State != PolicyFindingState.Gone && f.State != PolicyFindingState.Done).ToListAsync(ct);
        var known = before.GroupBy(f => (f.HouseholdId, f.Programme, f.Kind)).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.FoundAt).First());
        var rows = new List<object?[]>();
        var silent = 0;
        foreach (var f in found)
        {
            var (home, programme) = (index[f.Row], SweepColumns.Paying[f.Programme].Code);
            if (known.Remove((home.HouseholdId, programme, f.Kind), out var earlier) && (earlier.State != PolicyFindingState.Wrong || (earlier.DueFen, earlier.PaidFen) == (f.Due, f.Paid)))
            {
                if (earlier.State == PolicyFindingState.Wrong) silent++;
                else if ((earlier.DueFen, earlier.PaidFen) != (f.Due, f.Paid) || earlier.Month != month.FirstDay)
                    (earlier.DueFen, earlier.PaidFen, earlier.Month, earlier.MeansKnown) = (f.Due, f.Paid, month.FirstDay, home.MeansKnown);
                continue;
            }

            rows.Add([work.Clock.NewId(), home.HouseholdId, home.AreaCode, programme, (int)f.Kind, month.FirstDay, f.Due, f.Paid, home.MeansKnown, 0, work.Now, "", 0]);
        }

        var gone = known.Values.Where(f => f.State is PolicyFindingState.Open or PolicyFindingState.Tasked).ToList();
        foreach (var earlier in gone) (earlier.State, earlier.SettledAt) = (PolicyFindingState.Gone, work.Now);
        await work.LoadAsync("policy_finding", columns, rows, ct);
        work.Record(new AuditEntry("sweep", Detail: new { month = month.ToString(), households = index.Count, found = rows.Count, gone = gone.Count, silent, rules.Book.Version }));
        return await work.CompleteAsync(new Answer(index.Count, rows.Count, gone.Count, silent), ct);
    }

    private static List<Found> Compare(OpenSnapshot open, SweepCrew crew, MonthRules now, MonthRules next, Dictionary<(Guid, string), long> paid)
    {
        using var present = Sweeping.Run(open.People, crew, keep: true, now);
        using var coming = Sweeping.Run(open.People, crew, keep: true, next);
        var (wide, found, codes) = (SweepColumns.Paying.Count, new List<Found>(), SweepColumns.Paying.Select(p => p.Code).ToArray());
        var due = new int[open.Index.Count * wide];
        present.ForEach((row, cells) =>
        {
            var home = open.Index[row].HouseholdId;
            for (var p = 0; p < wide; p++)
            {
                var amount = due[(row * wide) + p] = cells.Amount(p);
                var runs = paid.GetValueOrDefault((home, codes[p]));
                if (amount == runs) continue;
                found.Add(new Found(row, p, runs == 0 ? PolicyFindingKind.Missing : amount == 0 ? PolicyFindingKind.NoLongerDue : PolicyFindingKind.OtherAmount, amount, runs));
            }
        });
        coming.ForEach((row, cells) =>
        {
            for (var p = 0; p < wide; p++)
            {
                if (cells.Amount(p) != due[(row * wide) + p]) found.Add(new Found(row, p, PolicyFindingKind.ChangesNextMonth, cells.Amount(p), due[(row * wide) + p]));
            }
        });
        return found;
    }

    private static async Task<Dictionary<(Guid, string), long>> PaidAsync(HuiminDb db, Month month, CancellationToken ct)
    {
        var day = month.FirstDay;
        var running = await db.Awards.AsNoTracking().Where(a => a.FromMonth <= day && (a.EndMonth == null || a.EndMonth > day))
            .Select(a => new { a.HouseholdId, a.Programme, a.AmountFen }).ToListAsync(ct);
        return running.GroupBy(a => (a.HouseholdId, a.Programme)).ToDictionary(g => g.Key, g => g.Sum(a => a.AmountFen));
    }
}

/// <summary>Runs the rules of all benefits over a snapshot.</summary>
internal static class Sweeping
{
    public static SweepResult Run(Snapshot people, SweepCrew crew, bool keep, params IReadOnlyList<MonthRules> variants) =>
        new Sweep<BenefitBook, BenefitBook.Parameters>(SweepColumns.Outputs, variants[0].Month, [.. variants.Select(v => v.Values)]).Run(people, crew, keep);
}
