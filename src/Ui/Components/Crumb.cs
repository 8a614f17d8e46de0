namespace Huimin.Ui;

/// <summary>One step of the way to a page (面包屑); without an address it is plain text.</summary>
public sealed record Crumb(string Title, string? Href = null);

/// <summary>One tab (标签页), a link; the count is shown beside it.</summary>
public sealed record TabItem(string Title, string Href, long? Count = null, bool Current = false);

/// <summary>One event of a history (时间线), newest first by custom.</summary>
/// <param name="Title">What happened.</param>
/// <param name="When">Date or time as shown.</param>
/// <param name="By">Who did it.</param>
/// <param name="Detail">More text.</param>
/// <param name="Tone">Colour of the dot.</param>
/// <param name="Href">Where to see it; null for nowhere.</param>
public sealed record TimelineItem(string Title, string When, string? By = null, string? Detail = null, Tone Tone = Tone.Blue, string? Href = null);

/// <summary>One node of a tree (树): a link or plain text, with what lies under it.</summary>
public sealed record TreeNode(string Title, string? Href = null, IReadOnlyList<TreeNode>? Children = null)
{
    /// <summary>Whether it is unfolded.</summary>
    public bool Open { get; init; }

    /// <summary>Whether it is the one shown now.</summary>
    public bool Current { get; init; }

    /// <summary>Small text at the right, such as a count.</summary>
    public string? Note { get; init; }
}

/// <summary>One choice of a select, radio or check list (选项).</summary>
public sealed record Choice(string Value, string Title);

/// <summary>One series of a chart (数据系列): a value per category; null where there is none.</summary>
/// <param name="Name">Shown in the legend and as the table's column heading.</param>
/// <param name="Values">One per category. Doubles are for drawing only, never for money.</param>
/// <param name="Kind">bar, line, stack or pie.</param>
/// <param name="Unit">Unit of the values, such as 件 or %.</param>
/// <param name="SecondAxis">Drawn against the axis at the right.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, string Kind = "bar", string Unit = "", bool SecondAxis = false);
