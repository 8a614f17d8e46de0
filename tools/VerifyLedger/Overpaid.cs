using System.Data.Common;
using System.Globalization;

namespace HuiminVerifyLedger;

/// <summary>
/// Nothing is payable after the month in which an award stopped, and what was paid beyond it is claimed back. What was decided after the last run waits for
/// the next one, and is told. What is granted once stands line by line on a list that another person approved.
/// </summary>
internal static class Overpaid
{
    private sealed record Award(string From, string? End, long Fen);

    public static Fact Check(Books b, Arguments arguments)
    {
        var paid = Sums(b, "select subject_id, programme, month, sum(amount_fen) from payable where state = 6 group by subject_id, programme, month");
        var claimed = Sums(b, "select subject_id, programme, month, sum(amount_fen) from recovery_claim group by subject_id, programme, month");
        var awards = b.Rows(
            "select coalesce(person_id, household_id), programme, from_month, end_month, amount_fen from award",
            r => (Key: (Books.Id(r, 0), r.GetString(1)), Award: new Award(Day(r, 2)!, Day(r, 3), r.GetInt64(4)))).ToLookup(a => a.Key, a => a.Award);
        var deaths = b.Rows("select person_id, death_date from person where death_date is not null", r => (Books.Id(r, 0), Day(r, 1)!)).ToDictionary();

        // An award that a later decision ended, or a death that was learnt later, than the last run began.
        var ended = b.Rows(
            "select coalesce(a.person_id, a.household_id), a.programme from award a join decision d on d.decision_id = a.end_decision_id where d.decided_at > (select max(r.at) from pay_run r)",
            r => (Books.Id(r, 0), r.GetString(1))).ToHashSet();
        var learnt = b.Rows("select person_id from person where death_date is not null and known_from > (select max(r.at) from pay_run r)", r => Books.Id(r, 0)).ToHashSet(StringComparer.Ordinal);

        var (against, waiting) = (0L, 0L);
        foreach (var ((subject, programme, month), fen) in paid)
        {
            var dead = deaths.TryGetValue(subject, out var died) && string.CompareOrdinal(died, month) < 0;
            var due = dead ? 0 : awards[(subject, programme)].Where(a => string.CompareOrdinal(a.From, month) <= 0 && (a.End is null || string.CompareOrdinal(a.End, month) > 0)).Sum(a => a.Fen);
            var back = claimed.GetValueOrDefault((subject, programme, month));
            if (back > fen) against++;
            if (fen - back <= due) continue;
            if (ended.Contains((subject, programme)) || learnt.Contains(subject)) waiting++;
            else against++;
        }

        against += claimed.Keys.Count(k => !paid.ContainsKey(k)) + Granted(b);
        return Fact.Of($"{claimed.Count:N0} 笔追缴，{b.Number("select count(*) from award where basis = 4"):N0} 笔一次性发放，{waiting:N0} 笔待下次月度计划立追缴", against, "笔多发没有等额的追缴，或者不在批准的名单上");
    }

    /// <summary>Awards of grants without their line, and lines of grants that are paid to people without their award.</summary>
    private static long Granted(Books b) =>
        b.Number(
            """
            select count(*) from award a where a.basis = 4 and not exists (
                select 1 from grant_line l join pay_grant g on g.grant_id = l.grant_id
                where l.line_id = a.award_id and l.state = 5 and l.amount_fen = a.amount_fen and l.subject_id = coalesce(a.person_id, a.household_id) and l.kind = a.programme
                    and g.state = 3 and g.approved_by <> g.made_by and g.approved_by <> g.locked_by)
            """)
        + b.Number(
            """
            select count(*) from grant_line l where l.state = 5 and not exists (select 1 from award a where a.award_id = l.line_id)
                and l.grant_id in (select o.grant_id from grant_line o join award a on a.award_id = o.line_id)
            """)
        + b.Number("select count(*) from pay_grant g where g.state = 3 and (g.lines, g.total_fen) <> (select count(*), coalesce(sum(l.amount_fen), 0) from grant_line l where l.grant_id = g.grant_id and l.state = 5)");

    private static Dictionary<(string, string, string), long> Sums(Books b, string sql) =>
        b.Rows(sql, r => ((Books.Id(r, 0), r.GetString(1), Day(r, 2)!), Convert.ToInt64(r.GetValue(3), CultureInfo.InvariantCulture))).ToDictionary();

    /// <summary>A day as yyyyMMdd, however the database keeps it.</summary>
    private static string? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetValue(column) switch
    {
        DateOnly day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        var text => (text.ToString() ?? "").Replace("-", "", StringComparison.Ordinal),
    };
}
