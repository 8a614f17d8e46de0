namespace Huimin.Visits;

/// <summary>The rows of visits for indicators (探访明细), as SELECTs that both databases understand, with <c>@known</c> as the instant up to which records count.</summary>
public static class VisitRows
{
    /// <summary>The page of a row.</summary>
    public const string Page = "/visits/person/{0}";

    /// <summary>Visits that were due (应探访), on the last day of their period; who died, moved or was taken off in time is not due.</summary>
    public static string Due(string kind) => Rows("d.due_on as since", kind, "1 = 1");

    /// <summary>Visits that were due and made within their period (按期探访), on the last day of the period.</summary>
    public static string Made(string kind) => Rows("d.due_on as since", kind, "d.visited_on is not null and d.visited_at <= @known");

    /// <summary>People visited in the period that runs (当期已探访的人): from the day of the visit to the end of the period.</summary>
    public static string Visited(string kind) => Rows("d.visited_on as since, d.until as until", kind, "d.visited_on is not null and d.visited_at <= @known");

    private static string Rows(string days, string kind, string condition) => $"""
        select d.area_code, d.household_id, d.subject_id, d.subject_id as link_id, {days}, 1 as amount
        from visit_due d where d.kind = '{kind}' and d.listed_at <= @known and (d.dropped = 0 or d.dropped_at > @known) and {condition}
        """;
}
