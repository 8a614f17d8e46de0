namespace Huimin.Files;

/// <summary>
/// Cells that a spreadsheet program would run as a formula (公式注入): beginning, after blanks, with = + - @, tab, CR or NUL, or a full-width form of
/// those. Exports put an apostrophe before them; files to banks refuse them.
/// </summary>
public static class Neutral
{
    public static bool IsDangerous(ReadOnlySpan<char> cell)
    {
        foreach (var c in cell)
        {
            if (c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠') return true;
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B')) return false;
        }

        return false;
    }

    /// <summary>The same text, with an apostrophe before it when it is dangerous and NULs taken out.</summary>
    public static string Of(string cell)
    {
        if (IsDangerous(cell)) cell = "'" + cell;
        return cell.Contains('\0') ? cell.Replace("\0", "", StringComparison.Ordinal) : cell;
    }
}
