using Huimin.Data;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// The cliff finder (陡坡): for whom one yuan more of monthly income costs more than that yuan, and through which programme. Asks it of every household whose
/// means are known, by sweeping the same district with one yuan more.
/// </summary>
public sealed class FindCliffs(DistrictSnapshots snapshots, BenefitRules rules)
{
    /// <param name="Programme">Code of the programme that falls most.</param>
    /// <param name="Households">Households that stand at this edge.</param>
    /// <param name="AverageFen">What they lose a month on average.</param>
    /// <param name="MostFen">The deepest fall.</param>
    /// <param name="ByTown">Households by town.</param>
    public sealed record Edge(string Programme, int Households, long AverageFen, int MostFen, IReadOnlyDictionary<string, int> ByTown);

    public sealed record View(Month Month, int Asked, int Losing, IReadOnlyList<Edge> Edges);

    public async Task<Result<View>> RunAsync(Month month, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Simulate)) return DataRefusals.NotPermitted;
        var now = rules.In(month);
        if (!now.Ok) return now.Refusal;
        return await snapshots.UseAsync(anew: false, (open, crew) => Count(open, crew, now.Value), ct);
    }

    private static View Count(OpenSnapshot open, Huimin.Policy.Sweep.SweepCrew crew, MonthRules rules)
    {
        var wide = SweepColumns.Paying.Count;
        var due = new int[open.Index.Count * wide];
        using (var now = Sweeping.Run(open.People, crew, keep: true, rules))
        {
            now.ForEach((row, cells) =>
            {
                for (var p = 0; p < wide; p++) due[(row * wide) + p] = cells.Amount(p);
            });
        }

        var (asked, losing, edges) = (0, 0, new Dictionary<int, List<(int Row, int Fen)>>());
        using var richer = open.OneYuanMore();
        using var more = Sweeping.Run(richer, crew, keep: true, rules);
        more.ForEach((row, cells) =>
        {
            if (!open.Index[row].MeansKnown) return;
            asked++;
            var (loss, worst, at) = (0, 0, -1);
            for (var p = 0; p < wide; p++)
            {
                var fall = due[(row * wide) + p] - cells.Amount(p);
                loss += fall;
                if (fall > worst) (worst, at) = (fall, p);
            }

            // A yuan for a yuan is how a benefit that fills a gap works; more than that is a cliff.
            if (at < 0 || loss <= 200) return;
            losing++;
            if (!edges.TryGetValue(at, out var rows)) edges.Add(at, rows = []);
            rows.Add((row, loss));
        });
        return new View(rules.Month, asked, losing,
        [
            .. edges.Select(e => new Edge(
                SweepColumns.Paying[e.Key].Code, e.Value.Count, e.Value.Sum(r => (long)r.Fen) / e.Value.Count, e.Value.Max(r => r.Fen),
                e.Value.GroupBy(r => open.Index[r.Row].AreaCode[..9]).ToDictionary(g => g.Key, g => g.Count()))).OrderByDescending(e => e.Households),
        ]);
    }
}
