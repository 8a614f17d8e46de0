namespace Huimin.Targets.Reading;

/// <summary>What kind of paper a bureau wrote: a plan (工作要点、工作计划), a report (工作总结), or both in one.</summary>
public enum PlanType
{
    Plan = 1,
    Report = 2,
    Both = 3,
}

/// <summary>What a figure says: to be reached (目标), reached or in force (实绩), or only a base, an old standard, a threshold (参考).</summary>
public enum FigureKind
{
    Target = 1,
    Reported = 2,
    Reference = 3,
}

/// <summary>
/// A work plan or report as it was read: its tree of sections, items, sentences and figures, and what the product checked in it.
/// Every part points at characters of the document that was given; the document itself is never changed.
/// </summary>
public sealed record Plan(string Title, PlanType Type, int? Year, IReadOnlyList<PlanSection> Sections, IReadOnlyList<PlanCheck> Checks)
{
    /// <summary>Every figure in the order of the text.</summary>
    public IEnumerable<PlanFigure> Figures => Sections.SelectMany(s => s.Items).SelectMany(i => i.Sentences).SelectMany(s => s.Figures);
}

/// <summary>A section (一、…). The label is empty for what stands before the first heading.</summary>
public sealed record PlanSection(string Label, string Heading, int Start, int End, IReadOnlyList<PlanItem> Items);

/// <summary>An item under a section (（一）…, 1.…). The label is empty for text that stands directly under the section.</summary>
public sealed record PlanItem(string Label, string Heading, int Start, int End, IReadOnlyList<PlanSentence> Sentences);

/// <summary>One sentence, verbatim. <c>Part</c> is the finer label above it (一是, ①), <c>IsTask</c> says that it asks somebody to do something.</summary>
public sealed record PlanSentence(string Text, string Part, int Start, int End, bool IsTask, IReadOnlyList<PlanFigure> Figures);

/// <summary>
/// A number that measures something. The value is in base units (万元 → 元, a percentage as a fraction);
/// the comparator is one of <c>= &gt;= &lt;= &gt; &lt; ~</c>; start and end are offsets in the original text.
/// </summary>
public sealed record PlanFigure(
    string Section,
    string Item,
    string Part,
    string Sentence,
    string Metric,
    string Comparator,
    decimal Value,
    decimal? Value2,
    string Unit,
    string Deadline,
    FigureKind Kind,
    int Start,
    int End);

/// <summary>What a check found about one or more figures.</summary>
public enum CheckResult
{
    Confirmed = 1,
    Doubtful = 2,
}

/// <summary>
/// A check that the product made by itself: which figures it used, the formula in words, and whether it holds.
/// A garbled number has no figures, only its place.
/// </summary>
public sealed record PlanCheck(string Code, CheckResult Result, string Formula, int Start, int End, IReadOnlyList<PlanFigure> Figures);

/// <summary>What the reader may know beforehand: the population of the district (for impossible head counts) and the plan's year.</summary>
public sealed record PlanReaderOptions(long? Population = null, int? Year = null)
{
    public static PlanReaderOptions Default { get; } = new();
}
