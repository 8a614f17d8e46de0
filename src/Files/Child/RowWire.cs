namespace Huimin.Files;

/// <summary>The marks of the stream between child and parent: a byte, then length-prefixed UTF-8 strings and small numbers.</summary>
internal static class RowWire
{
    public const byte Sheet = (byte)'S';
    public const byte Row = (byte)'R';
    public const byte Text = (byte)'T';
    public const byte Refused = (byte)'N';
    public const byte End = (byte)'E';

    /// <summary>A cell cut after this many characters is too long already.</summary>
    public const int LongestSent = TableLimits.CellCharacters + 1;
}
