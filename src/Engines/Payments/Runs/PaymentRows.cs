namespace Huimin.Payments;

/// <summary>
/// The rows of payments for indicators (发放明细), as SELECTs that both databases understand, by the month in which they were paid out (发放月份). Up to
/// <c>@known</c>: what a bank answered after that instant does not count.
/// </summary>
public static class PaymentRows
{
    /// <summary>What has arrived (已到账); <c>amount</c> in fen as owed, with what was set off. No programme means all.</summary>
    public static string Paid(params IReadOnlyCollection<string> programmes) => Of("+p.state = 6" + Only(programmes) + NotLater);

    /// <summary>The same with the award it comes from.</summary>
    internal static string PaidAwards(IReadOnlyCollection<string> programmes) => Of("+p.state = 6" + Only(programmes) + NotLater, also: ", p.award_id");

    /// <summary>What has arrived as arrears (补发).</summary>
    public static string Arrears(params IReadOnlyCollection<string> programmes) => Of("+p.state = 6 and p.kind = 2" + Only(programmes) + NotLater);

    /// <summary>Everything that the bank has answered (已回执): arrived or returned.</summary>
    public static string Answered(params IReadOnlyCollection<string> programmes) => Of("+p.state in (6, 7, 8)" + Only(programmes) + NotLater);

    /// <summary>What came back (退回), taken up again or not.</summary>
    public static string Returned(params IReadOnlyCollection<string> programmes) => Of("p.state in (7, 8)" + Only(programmes) + NotLater);

    /// <summary>What is due for the month, whenever it is paid (所属月份).</summary>
    public static string DueForMonth(params IReadOnlyCollection<string> programmes) => Of("+p.state < 8" + Only(programmes), "month");

    /// <summary>Of that, what arrived with the payments of the same month (当月到账).</summary>
    public static string PaidInTime(params IReadOnlyCollection<string> programmes) => Of("+p.state = 6 and p.cycle = p.month" + Only(programmes) + NotLater, "month");

    /// <summary>Batches that were released (放款批次); they are the district's.</summary>
    public static string Batches => """
        select @district as area_code, cast(null as uuid) as household_id, b.batch_id as subject_id, b.batch_id as link_id, b.released_at as since, b.total_fen as amount
        from pay_batch b where b.released_at <= @known
        """;

    /// <summary>Returned money that arrived the second time: from the bank's answer that sent it back to that which confirmed it (重发).</summary>
    public static string Reissued => """
        select p.area_code, p.household_id, p.payable_id as subject_id, p.household_id as link_id, a.accepted_at as since, 1 as amount, z.accepted_at as began
        from payable p
        join pay_return_line al on al.payable_id = p.payable_id and al.outcome = 1 join pay_return a on a.return_id = al.return_id
        join pay_return_line zl on zl.payable_id = p.reissue_of and zl.outcome in (2, 3, 5) join pay_return z on z.return_id = zl.return_id
        where p.reissue_of is not null and p.state = 6 and a.accepted_at <= @known
        """;

    // Nothing but the newest answers is looked at, and none at all when everything known now counts: a cross join, because SQLite keeps the order of one and else begins with all lines ever answered.
    private const string NotLater = " and p.payable_id not in (select l.payable_id from pay_return r cross join pay_return_line l where l.return_id = r.return_id and r.accepted_at > @known)";

    private static string Only(IReadOnlyCollection<string> programmes) => programmes.Count == 0 ? "" : $" and p.programme in ({string.Join(", ", programmes.Select(c => $"'{c}'"))})";

    // The plus sign keeps SQLite, which knows no numbers of rows, from the index of states: it would read every payable ever paid, where the days alone lead to a month's.
    private static string Of(string condition, string day = "cycle", string also = "") => $"""
        select p.area_code, p.household_id, p.subject_id, p.household_id as link_id, p.{day} as since, p.amount_fen as amount{also} from payable p where {condition}
        """;
}
