using Huimin.Entitlements;

namespace Huimin.Payments;

/// <summary>The rows of one-off grants for indicators (一次性发放明细), as SELECTs that both databases understand. What was paid as money stands in <see cref="PaymentRows"/>.</summary>
public static class GrantRows
{
    /// <summary>Who got money of these kinds that has arrived (到账人数), by the month in which it was paid out; <c>amount</c> counts the people of a household that receives as one.</summary>
    public static string PaidPeople(params IReadOnlyCollection<string> kinds) => $"""
        select p.area_code, p.household_id, p.subject_id, p.link_id, p.since, l.people as amount
        from ({PaymentRows.PaidAwards(kinds)}) p join grant_line l on l.line_id = p.award_id
        """;

    /// <summary>Who is on an approved list of these kinds (批准人数), on the instant of the approval; <c>amount</c> in fen.</summary>
    public static string Granted(params IReadOnlyCollection<string> kinds) => $"""
        select l.area_code, l.household_id, l.subject_id, l.household_id as link_id, g.approved_at as since, l.amount_fen as amount
        from pay_grant g join grant_line l on l.grant_id = g.grant_id and l.state = 5
        where g.state = 3 and g.approved_at <= @known and g.kind in ({AwardRows.In(kinds)})
        """;

    /// <summary>What the insurer paid (理赔), by the day of the claim; <c>amount</c> in fen.</summary>
    public static string Claims => """
        select c.area_code, c.household_id, c.person_id as subject_id, c.household_id as link_id, c.day as since, c.amount_fen as amount
        from insurance_claim c where c.taken_at <= @known
        """;
}
