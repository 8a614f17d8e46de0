namespace Huimin.Verification;

/// <summary>The rows of alerts for indicators (预警明细), as SELECTs that both databases understand; records after <c>@known</c> do not count.</summary>
public static class AlertRows
{
    /// <summary>Raised (预警), on the instant at which it was.</summary>
    public static string Raised => Of("a.raised_at as since", "a.raised_at <= @known");

    /// <summary>Of those that were raised, the settled (已处置).</summary>
    public static string RaisedAndSettled => Of("a.raised_at as since", "a.settled_at <= @known");

    /// <summary>Settled, on the instant at which it was; began when it was raised.</summary>
    public static string Settled => Of("a.settled_at as since, a.raised_at as began", "a.settled_at <= @known");

    /// <summary>Settled as wrong or as another person (误报).</summary>
    public static string Wrong => Of("a.settled_at as since, a.raised_at as began", "a.settled_at <= @known and a.outcome in (5, 6)");

    private static string Of(string days, string condition) => $"""
        select a.area_code, a.household_id, a.alert_id as subject_id, a.alert_id as link_id, {days}, 1 as amount from alert a where {condition}
        """;
}
