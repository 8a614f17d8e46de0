using Huimin.Data;

namespace Huimin.Targets;

/// <summary>
/// The rows behind a figure (明细口径), as one SELECT that both databases understand. It gives for each row, whatever the period:
/// <c>area_code</c> (division now), <c>household_id</c> (to find where the household was on the day; null where there is none), <c>subject_id</c> (去重键),
/// <c>link_id</c> (what a person opens), <c>since</c> (day or instant), <c>amount</c>; a state also <c>until</c> (first day on which it no longer holds, null
/// while it does), a length of time also <c>began</c>. It may use <c>@known</c>, the instant up to which records count, <c>@district</c> and <c>@years(column, n)</c>, the day n years after a day.
/// </summary>
/// <param name="Name">What a row is, such as 低保对象.</param>
/// <param name="Sql">The SELECT. Text of the program alone, never of a user.</param>
/// <param name="IsFlow">Events counted in the period in which they lie (发生数); else states, counted on its last day (期末数) unless <see cref="IsWithin"/>.</param>
public sealed record RowQuery(string Name, string Sql, bool IsFlow)
{
    /// <summary>The same subject counts once in a period and place (去重).</summary>
    public bool IsDistinct { get; init; }

    /// <summary>A state that held on any day of the period counts (期内有过), not only one that holds on its last day.</summary>
    public bool IsWithin { get; init; }

    /// <summary>There is a column <c>item</c>, a small number: the same subject counts once for each.</summary>
    public bool HasItem { get; init; }

    /// <summary><c>since</c> is an instant in UTC, not a legal date.</summary>
    public bool IsInstant { get; init; }

    /// <summary>There is a column <c>began</c>.</summary>
    public bool HasBegan { get; init; }

    /// <summary><c>began</c> is an instant.</summary>
    public bool BeganIsInstant { get; init; }

    /// <summary>The page of a row, with its id in place of {0}.</summary>
    public string Link { get; init; } = "/households/{0}";

    /// <summary>Rows that count and that somebody may not see (计入而不显示): a condition on <c>r</c>, in which <c>@me</c> is the staff person who looks; null where everybody may see all.</summary>
    public Func<Actor, string>? HiddenFrom { get; init; }

    /// <summary>What <c>amount</c> is, for the table of rows; null where every row is one.</summary>
    public IndicatorUnit? AmountUnit { get; init; }

    public static RowQuery Flow(string name, string sql) => new(name, sql, true);

    public static RowQuery State(string name, string sql) => new(name, sql, false) { IsDistinct = true };

    /// <summary>The day after which a state of a period must still hold.</summary>
    internal DateOnly HoldsAfter(DateOnly first, DateOnly last) => IsWithin ? first : last;

    /// <summary>Can be added up by the database: nothing has to be looked at row by row.</summary>
    internal bool IsPlain => IsFlow && !IsDistinct && !IsInstant && !HasBegan;
}
