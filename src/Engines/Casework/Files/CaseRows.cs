namespace Huimin.Casework;

/// <summary>The rows of case files for indicators (办件明细), as SELECTs that both databases understand; records after <c>@known</c> do not count.</summary>
public static class CaseRows
{
    /// <summary>Applied for (申请), on the legal date of the application.</summary>
    public static string Applied(params IReadOnlyCollection<string> procedures) => Of("c.applied_on as since", "c.case_id is not null", procedures);

    /// <summary>What people asked for themselves (群众申请): at the portal, the counter or through the village; not what the office began.</summary>
    public static string AppliedByPeople(params IReadOnlyCollection<string> procedures) => Of("c.applied_on as since", "c.channel in (1, 2, 3)", procedures);

    /// <summary>Asked for together with something else at one time (一件事); <c>subject_id</c> is the intake.</summary>
    public static string Together(params IReadOnlyCollection<string> procedures) => $"""
        select c.area_code, c.household_id, c.intake_id as subject_id, c.case_id as link_id, c.applied_on as since, 1 as amount from case_file c
        where c.procedure in ({In(procedures)}) and exists (select 1 from case_file o where o.household_id = c.household_id and o.intake_id = c.intake_id and o.case_id <> c.case_id)
        """;

    /// <summary>The same, at the portal (网上申请).</summary>
    public static string AppliedOnline(params IReadOnlyCollection<string> procedures) => Of("c.applied_on as since", "c.channel = 2", procedures);

    /// <summary>Decided (办结): confirmed, refused or found unchanged, on the instant at which it was closed; began on the day of acceptance.</summary>
    public static string Finished(params IReadOnlyCollection<string> procedures) => Of("c.closed_at as since, c.accepted_on as began", Closed, procedures);

    /// <summary>Decided after an acceptance, for the time it took.</summary>
    public static string FinishedAfterAcceptance(params IReadOnlyCollection<string> procedures) => Of("c.closed_at as since, c.accepted_on as began", Closed + " and c.accepted_on is not null", procedures);

    /// <summary>Decided with none of its limits passed (按期办结).</summary>
    public static string FinishedInTime(params IReadOnlyCollection<string> procedures) => Of("c.closed_at as since, c.accepted_on as began", Closed + """
         and not exists (select 1 from case_deadline d where d.case_id = c.case_id and d.due_at is not null
            and (d.met_at > d.due_at or (d.met_at is null and d.stopped_at is null and d.due_at < c.closed_at)))
        """, procedures);

    /// <summary>Took a step (环节), once for each time.</summary>
    public static string Steps(IReadOnlyCollection<string> procedures, params IEnumerable<string> steps) => $"""
        select c.area_code, c.household_id, c.case_id as subject_id, c.case_id as link_id, e.at as since, 1 as amount from case_event e join case_file c on c.case_id = e.case_id
        where e.kind = 2 and e.at <= @known and e.code in ({In(steps)}) and c.procedure in ({In(procedures)})
        """;

    private const string Closed = "c.closed_at <= @known and c.state in (10, 11, 17)";

    private static string Of(string days, string condition, IReadOnlyCollection<string> procedures) => $"""
        select c.area_code, c.household_id, c.subject_id, c.case_id as link_id, {days}, 1 as amount from case_file c
        where {condition}{(procedures.Count == 0 ? "" : $" and c.procedure in ({In(procedures)})")}
        """;

    private static string In(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => $"'{c}'"));
}
