using Huimin.Exchange;

namespace Huimin.Verification;

/// <summary>One row of a feed, read (监测数据行).</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Name">As it stands.</param>
/// <param name="Number">As it stands.</param>
/// <param name="Birth">As it stands; may be empty.</param>
/// <param name="Item">What it says.</param>
/// <param name="Value">In the unit of the item.</param>
/// <param name="Day">The day the source gives.</param>
internal sealed record FeedRow(int Line, string Name, string Number, string Birth, SourceItem Item, long Value, DateOnly Day)
{
    /// <summary>Key of the row; equal for the same statement about the same person.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>Blind index of the number; null without a good one.</summary>
    public byte[]? Index { get; set; }
}
