using Huimin.Data;
using Huimin.Policy.Sweep;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>What a sweep found about one household and programme, before it is written (对照结果).</summary>
/// <param name="Home">The household.</param>
/// <param name="Programme">Code of the programme; empty where nothing can be reckoned.</param>
/// <param name="Kind">What was found.</param>
/// <param name="Due">What the rules say, fen a month.</param>
/// <param name="Paid">What runs, fen a month.</param>
internal readonly record struct SweepFound(SweepIndex.Entry Home, string Programme, PolicyFindingKind Kind, long Due, long Paid)
{
    public string Cause => Home.Undecided?.Code ?? "";
}

/// <summary>Sets what is due this month and next against what is paid (普查对照).</summary>
internal static class SweepComparison
{
    public static List<SweepFound> Of(OpenSnapshot open, SweepCrew crew, MonthRules now, MonthRules next, Dictionary<(Guid, string), long> paid)
    {
        using var present = Sweeping.Run(open.People, crew, keep: true, now);
        using var coming = Sweeping.Run(open.People, crew, keep: true, next);
        var (wide, found, codes) = (SweepColumns.Paying.Count, new List<SweepFound>(), SweepColumns.Paying.Select(p => p.Code).ToArray());
        var due = new int[open.Index.Count * wide];
        present.ForEach((row, cells) =>
        {
            var home = open.Index[row];
            for (var p = 0; p < wide; p++)
            {
                var amount = due[(row * wide) + p] = cells.Amount(p);
                var runs = paid.GetValueOrDefault((home.HouseholdId, codes[p]));
                if (amount == runs) continue;
                found.Add(new(home, codes[p], runs == 0 ? PolicyFindingKind.Missing : amount == 0 ? PolicyFindingKind.NoLongerDue : PolicyFindingKind.OtherAmount, amount, runs));
            }
        });
        coming.ForEach((row, cells) =>
        {
            for (var p = 0; p < wide; p++)
            {
                if (cells.Amount(p) != due[(row * wide) + p]) found.Add(new(open.Index[row], codes[p], PolicyFindingKind.ChangesNextMonth, cells.Amount(p), due[(row * wide) + p]));
            }
        });
        found.AddRange(open.Index.Undecided.Select(home => new SweepFound(home, "", PolicyFindingKind.Undecided, 0, 0)));
        return found;
    }

    /// <summary>What runs in a month, by household and programme.</summary>
    public static async Task<Dictionary<(Guid, string), long>> PaidAsync(HuiminDb db, Month month, CancellationToken ct)
    {
        var day = month.FirstDay;
        var running = await db.Awards.AsNoTracking().Where(a => a.FromMonth <= day && (a.EndMonth == null || a.EndMonth > day))
            .Select(a => new { a.HouseholdId, a.Programme, a.AmountFen }).ToListAsync(ct);
        return running.GroupBy(a => (a.HouseholdId, a.Programme)).ToDictionary(g => g.Key, g => g.Sum(a => a.AmountFen));
    }
}
