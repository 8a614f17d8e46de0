namespace Huimin.Files;

/// <summary>How much a file may hold. Offices' real files stay far below; what is above is a mistake or an attack.</summary>
public static class TableLimits
{
    public const int Columns = 200;
    public const int Rows = 2_000_000;
    public const int CellCharacters = 4_000;
    public const int TextCharacters = 2_000_000;

    /// <summary>Rows looked at to find the heading.</summary>
    public const int HeadingRows = 20;

    /// <summary>A record of a CSV file longer than this has a quotation mark that never closes.</summary>
    internal const int RecordCharacters = Columns * CellCharacters;
}
