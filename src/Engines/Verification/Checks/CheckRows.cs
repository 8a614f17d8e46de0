namespace Huimin.Verification;

/// <summary>The rows of reports on means for indicators (核对明细), by the instant of the report, as SELECTs that both databases understand.</summary>
public static class CheckRows
{
    /// <summary>Reports (核对报告); <c>amount</c> is how many people were asked about, and it began when they were.</summary>
    public static string Concluded => Of("");

    /// <summary>Reports that differ from what was declared (不一致).</summary>
    public static string Differing => Of(" and m.conclusion = 2");

    private static string Of(string condition) => $"""
        select m.area_code, m.household_id, m.check_id as subject_id, m.case_id as link_id, m.concluded_at as since, m.asked_at as began, m.persons as amount
        from means_check m where m.concluded_at <= @known{condition}
        """;
}
