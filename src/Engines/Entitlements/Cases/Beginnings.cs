using Huimin.Casework;
using Huimin.Data;
using Huimin.Policy;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>
/// Since when less was due than was paid, by what is known now (多发的起始月): the first of the unbroken months up to the present in which it comes out so; a
/// month of which the means are unknown says nothing. Where nothing was paid too much it is the next month, as for any adjustment.
/// </summary>
internal static class Beginnings
{
    /// <summary>As far back as the monthly run settles differences.</summary>
    private const int MostMonths = 24;

    public static async Task<Result<Month>> OfAsync(HuiminDb db, BenefitRules rules, CaseFile file, Procedure procedure, Month now, CancellationToken ct)
    {
        var programmes = procedure.Programmes.Select(BenefitRules.Find).OfType<Programme>().ToList();
        var awards = await db.Awards.AsNoTracking().Where(a => a.HouseholdId == file.HouseholdId && procedure.Programmes.Contains(a.Programme) && (file.PersonId == null || a.PersonId == file.PersonId)).ToListAsync(ct);
        var began = now + 1;
        for (var month = now; now - month < MostMonths && rules.In(month) is { Ok: true } inForce; month -= 1)
        {
            var read = await HouseholdFacts.ReadAsync(db, file.HouseholdId, month, null, ct);
            if (!read.Ok) return began > now ? read.Refusal : began;
            if (CaseDecisions.MeansAreUnknown(read.Value, programmes)) break;
            var (day, outcome) = (month.FirstDay, inForce.Value.Decide(read.Value.Record));
            var paid = awards.Where(a => a.FromMonth <= day && (a.EndMonth is null || a.EndMonth > day)).Sum(a => a.AmountFen);
            var due = programmes.Sum(p => AwardsDue.Of(p, outcome, read.Value).Where(d => file.PersonId is null || d.Key == file.PersonId).Sum(d => d.Value));
            if (due >= paid) break;
            began = month;
        }

        return began;
    }
}
