using Huimin.Benefits;
using Huimin.Data;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>
/// Sets month by month what was paid to a household (its awards) against what is due by the facts and standards as they are known today (追溯补差). Decides
/// nothing and pays nothing.
/// </summary>
public sealed class AssessArrears(ReadDesk desk, ViewLog views, BenefitRules rules, Clock clock)
{
    /// <summary>Three years: what lies further back is a matter of its own.</summary>
    public const int MostMonths = 36;

    /// <param name="Month">The month.</param>
    /// <param name="Programme">The programme, paid by the month.</param>
    /// <param name="PaidFen">What was paid.</param>
    /// <param name="DueFen">What is due.</param>
    /// <param name="Certain">False where nobody knows the means of that month and it turns on them: not to be counted.</param>
    /// <param name="Pending">Whether a parameter still to be confirmed has a part in it.</param>
    /// <param name="Reason">Why so much is due, or nothing.</param>
    public sealed record Line(Month Month, Programme Programme, long PaidFen, long DueFen, bool Certain, bool Pending, string Reason)
    {
        public long Fen => DueFen - PaidFen;
    }

    /// <param name="Number">Number of the household.</param>
    /// <param name="First">The first month.</param>
    /// <param name="Last">The last month.</param>
    /// <param name="Lines">Where the two differ, first month first.</param>
    /// <param name="Unread">Months for which the register knows no member: nothing can be said of them.</param>
    public sealed record View(string Number, Month First, Month Last, IReadOnlyList<Line> Lines, IReadOnlyList<Month> Unread)
    {
        /// <summary>Still to be paid (应补), fen.</summary>
        public long OwedFen => Lines.Where(l => l.Certain && l.Fen > 0).Sum(l => l.Fen);

        /// <summary>Paid too much (多发), fen.</summary>
        public long OverpaidFen => -Lines.Where(l => l.Certain && l.Fen < 0).Sum(l => l.Fen);

        public int Uncertain => Lines.Count(l => !l.Certain);
    }

    public Month Present => new(clock.BeijingToday);

    public async Task<Result<View>> RunAsync(Guid householdId, Month first, Month last, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Read)) return DataRefusals.NotPermitted;
        if (first > last) return EntitlementRefusals.MonthsReversed.Fill(first.Title, last.Title);
        if (last > Present) return EntitlementRefusals.MonthToCome.Fill(last.Title, Present.Title);
        if (last - first >= MostMonths) return EntitlementRefusals.TooManyMonths.Fill(MostMonths);
        var earliest = rules.In(first);
        if (!earliest.Ok) return earliest.Refusal;

        var months = new Dictionary<Month, AssessedHousehold>();
        var unread = new List<Month>();
        List<Award> awards;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            for (var month = first; month <= last; month += 1)
            {
                var read = await HouseholdFacts.ReadAsync(reading.Db, householdId, month, null, ct);
                if (read.Ok) months.Add(month, read.Value);
                else if (read.Refusal.Code == EntitlementRefusals.NoMembers.Code && (month < last || months.Count > 0)) unread.Add(month);
                else return read.Refusal;
            }

            awards = await reading.Db.Awards.AsNoTracking().Where(a => a.HouseholdId == householdId).ToListAsync(ct);
        }

        var here = months.Values.Last();
        await views.RecordAsync(actor, nameof(AssessArrears), new AuditEntry("household", householdId, here.AreaCode, Detail: new { first = first.ToString(), last = last.ToString() }) { Outcome = "viewed" }, ct);
        var (paid, due, lines) = (Paid(awards), Arrears.Due(rules.Book, month => months[month].Record, rules.District), new List<Line>());
        foreach (var (month, household) in months)
        {
            var found = Arrears.Between(paid, due, month, month);
            if (!found.Ok) return found.Refusal;
            lines.AddRange(Lines(household, found.Value.Where(d => d.Programme.Paid == Payment.Monthly)));
        }

        return new View(here.Number, first, last, lines, unread);
    }

    private static AmountsOf Paid(List<Award> awards) => month =>
    {
        var day = month.FirstDay;
        var runs = awards.Where(a => a.FromMonth <= day && (a.EndMonth is null || a.EndMonth > day)).GroupBy(a => a.Programme).ToDictionary(g => g.Key, g => g.Sum(a => a.AmountFen), StringComparer.Ordinal);
        return Result.Of<Func<Programme, long>>(programme => runs.GetValueOrDefault(programme.Code));
    };

    private List<Line> Lines(AssessedHousehold household, IEnumerable<MonthDifference> differences)
    {
        var (month, record) = (rules.In(household.Month).Value, household.Record);
        var names = household.Members.Select(m => m.Name).ToList();
        var wording = new Wording(m => m >= 0 && m < names.Count ? names[m] : "成员");
        var answers = Answer.All<BenefitBook>(month.Explain(record)).ToDictionary(a => a.Programme.Code);
        var known = record.OriginOf(UnknownMeans.Proof) is not null;
        if (!known) UnknownMeans.CountAsWellOff(record);
        var wellOff = known ? null : month.Decide(record);
        return
        [
            .. differences.Select(d => new Line(
                d.Month, d.Programme, d.BeforeFen, d.AfterFen, wellOff is null || wellOff[d.Programme.Amount!] == d.AfterFen, answers[d.Programme.Code].Pending, Why(answers[d.Programme.Code], wording))),
        ];
    }

    // Of what speaks for it first what is said in yuan.
    private static string Why(Answer answer, Wording wording) =>
        answer.Entitled
            ? string.Concat(Letter.Why(answer.Entitlement, wording).OrderByDescending(s => s.Contains(" 元", StringComparison.Ordinal)).Take(2))
            : string.Join("；", answer.Reasons.Select(r => r.Refusal.Message.TrimEnd('。')).Distinct()) + "。";
}
