namespace Huimin.Exchange;

/// <summary>An office that can be asked about people (数据源), declared once.</summary>
/// <param name="Code">Stable code; stored.</param>
/// <param name="Title">The Chinese name.</param>
/// <param name="Owner">Whose data it is.</param>
/// <param name="FreshDays">How old its data usually are, natural days.</param>
/// <param name="Items">What it can say.</param>
public sealed record Source(string Code, string Title, string Owner, int FreshDays, params IReadOnlyList<SourceItem> Items)
{
    /// <summary>Only for monitoring: never asked about a single household.</summary>
    public bool FeedOnly { get; init; }

    public SourceItem? Find(string item) => Items.FirstOrDefault(i => i.Code == item || i.Title == item);
}

/// <summary>One thing a source says about a person (数据项).</summary>
/// <param name="Code">Stable code; stored.</param>
/// <param name="Title">The Chinese name.</param>
/// <param name="Unit">What its value is.</param>
public sealed record SourceItem(string Code, string Title, ItemUnit Unit);

/// <summary>What the value of an item is (计量). Numbers are stored.</summary>
public enum ItemUnit
{
    /// <summary>Money; the wire carries yuan, the records fen.</summary>
    Fen = 1,

    /// <summary>A number of things, months or percent.</summary>
    Count = 2,

    /// <summary>是 or 否.</summary>
    YesNo = 3,

    /// <summary>A day, kept as yyyymmdd.</summary>
    Day = 4,
}
