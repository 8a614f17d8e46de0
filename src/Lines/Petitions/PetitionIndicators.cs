using Huimin.Targets;

namespace Huimin.Petitions;

/// <summary>信访 in figures: K31 of the dictionary. A petition counts where the matter is; what happened at an instant counts on its day in Beijing.</summary>
public static class PetitionIndicators
{
    private static readonly RowQuery came = Flow("信访", Rows("p.received_on", "1 = 1"));
    private static readonly RowQuery done = At("办结的信访", "p.done_at", "1 = 1");
    private static readonly RowQuery rated = At("登记了满意度的信访", "p.rated_at", "p.rating > 0");

    // What should have been answered and is not counts from the day after its term, until it is.
    private static readonly RowQuery due = Flow("应办结的信访", $"{done.Sql} union all {Rows("p.handle_due_at", "p.handle_due_at <= @known and (p.done_at is null or p.done_at > @known)")}") with { IsInstant = true };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Rate("K31", "信访按期办理率", "期内按期办结的信访 ÷ 期内应办结的信访（期内办结的，加上期内到期而没有办结的）。办结指作出书面处理意见。", At("按期办结的信访", "p.done_at", "(p.handle_due_at is null or p.done_at < p.handle_due_at)"), due, Direction.More),
        Of("K31.1", "信访受理件数", "期内决定受理的信访，按受理日。", At("受理的信访", "p.decided_at", "p.decision = 1"), "受理信访"),
        Of("K31.2", "信访转办件数", "期内转送有权处理的机关的信访，按转送日。", At("转送的信访", "p.decided_at", "p.decision = 2"), "转办信访"),
        Of("K31.3", "办结信访案件数", "期内作出书面处理意见的信访，按成文日。", done, "信访案件", "办结信访"),
        Rate("K31.4", "信访复查率", "期内办结的信访中，到数据截止时已申请复查的 ÷ 期内办结的信访。", At("申请复查的信访", "p.done_at", "p.review_asked_at <= @known"), done, Direction.Less),
        Rate("K31.5", "信访满意率", "期内登记的满意度中，满意和基本满意的 ÷ 期内登记了满意度的信访。", At("满意的信访", "p.rated_at", "p.rating in (1, 2)"), rated, Direction.More, "信访群众满意率"),
        Rate("K31.6", "重复信访率", "期内登记的信访中，同一人就同一类事项先前提出过的 ÷ 期内登记的信访，按收到日。", Flow("重复信访", Rows("p.received_on", "p.repeat_of is not null")), came, Direction.Less),
    ];

    private static RowQuery At(string name, string instant, string condition) => Flow(name, Rows(instant, $"{instant} <= @known and {condition}")) with { IsInstant = true };

    // An accusation counts, and its day and place stay with whom it is shown to.
    private static RowQuery Flow(string name, string sql) => RowQuery.Flow(name, sql) with { Link = "/petitions/{0}", HiddenFrom = Visible.HiddenFrom };

    private static string Rows(string since, string condition) => $"""
        select p.area_code, cast(null as uuid) as household_id, p.petition_id as subject_id, p.petition_id as link_id, {since} as since, 1 as amount from petition p where p.recorded_at <= @known and {condition}
        """;

    private static Indicator Of(string code, string name, string definition, RowQuery rows, params string[] synonyms) => new(code, name, definition, IndicatorUnit.Cases)
    {
        Field = "信访",
        Numerator = new(rows),
        Key = "件",
        Basis = "信访工作条例",
        Synonyms = synonyms,
    };

    private static Indicator Rate(string code, string name, string definition, RowQuery part, RowQuery whole, Direction better, params string[] synonyms) =>
        Of(code, name, definition, part, synonyms) with { Unit = IndicatorUnit.Percent, Denominator = new(whole), Better = better };
}
