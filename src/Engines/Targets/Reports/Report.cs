namespace Huimin.Targets;

/// <summary>What a part of a report is.</summary>
public enum ReportBlockKind
{
    Title = 1,
    Heading1 = 2,
    Heading2 = 3,
    Text = 4,
}

/// <summary>
/// A piece of a sentence (文字). A figure is bound to an indicator at a date: it carries definition and source, and the way to its rows. A number that somebody
/// typed is marked.
/// </summary>
/// <param name="Text">As it is read.</param>
/// <param name="Code">Of the indicator; null for words.</param>
/// <param name="Hint">Definition, source and date.</param>
/// <param name="IsTyped">手工填写: a number that no record stands behind.</param>
public sealed record ReportPiece(string Text, string? Code = null, string? Hint = null, bool IsTyped = false);

public sealed record ReportBlock(ReportBlockKind Kind, IReadOnlyList<ReportPiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>A brief or summary (简报、总结), composed from figures: sentences, a statistical form, and what is missing.</summary>
/// <param name="Period">The period.</param>
/// <param name="Division">Of which division.</param>
/// <param name="Blocks">In order.</param>
/// <param name="Notes">What a reader has to know: not closed, not over, not counted.</param>
/// <param name="Missing">Paragraphs and clauses that stayed empty, with what lacks.</param>
/// <param name="Form">统计表: every indicator with its period, the one before, that of the year before.</param>
public sealed record Report(Period Period, string Division, IReadOnlyList<ReportBlock> Blocks, IReadOnlyList<string> Notes, IReadOnlyList<string> Missing, IReadOnlyList<ReadIndicators.Row> Form)
{
    public string Title => Blocks.FirstOrDefault(b => b.Kind == ReportBlockKind.Title)?.Text ?? Period.Title;

    /// <summary>The indicators that are used in the text, each once.</summary>
    public IReadOnlyList<string> Codes => [.. Blocks.SelectMany(b => b.Pieces).Select(p => p.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
