namespace HuiminVerifyLedger;

/// <summary>
/// Nothing is payable after the month in which an award stopped, and what was paid beyond it is claimed back. What was decided after the last run waits for
/// the next one, and is told.
/// </summary>
internal static class Overpaid
{
    // Of every subject, programme and month: what reached the account less what is claimed back, against what the awards say now.
    private const string Sums =
        """
        from (select subject_id, programme, month, sum(amount_fen) fen from payable where state = 6 group by subject_id, programme, month) p
        left join (select subject_id, programme, month, sum(amount_fen) fen from recovery_claim group by subject_id, programme, month) c
            on c.subject_id = p.subject_id and c.programme = p.programme and c.month = p.month
        where p.fen - coalesce(c.fen, 0) > coalesce((
            select sum(a.amount_fen) from award a left join person d on d.person_id = a.person_id
            where coalesce(a.person_id, a.household_id) = p.subject_id and a.programme = p.programme and a.from_month <= p.month and (a.end_month is null or a.end_month > p.month)
                and (d.death_date is null or d.death_date >= p.month)), 0)
        """;

    // An award that a later decision ended, or a death that was learnt later, than the last run began.
    private const string Since =
        """
         and (exists (select 1 from award a join decision x on x.decision_id = a.end_decision_id where coalesce(a.person_id, a.household_id) = p.subject_id and a.programme = p.programme
                and x.decided_at > (select max(r.at) from pay_run r))
            or exists (select 1 from person d where d.person_id = p.subject_id and d.death_date is not null and d.known_from > (select max(r.at) from pay_run r)))
        """;

    public static Fact Check(Books b, Arguments arguments)
    {
        var (all, waiting) = (b.Number("select count(*) " + Sums), b.Number("select count(*) " + Sums + Since));
        var claimed = b.Number("select count(*) from (select c.subject_id from recovery_claim c join (select subject_id, programme, month, sum(amount_fen) fen from payable where state = 6 group by subject_id, programme, month) p on p.subject_id = c.subject_id and p.programme = c.programme and p.month = c.month group by c.subject_id, c.programme, c.month, p.fen having sum(c.amount_fen) > p.fen) x");
        return Fact.Of($"{b.Number("select count(*) from recovery_claim"):N0} 笔追缴，{waiting:N0} 笔待下次月度计划立追缴", all - waiting + claimed, "笔多发没有追缴");
    }
}
