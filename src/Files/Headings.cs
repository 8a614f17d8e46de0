namespace Huimin.Files;

/// <summary>
/// Finds the heading of a table (表头): the first row with at least two texts that is at least half as wide as the widest row near the top.
/// So a merged title ("2026年低保名册") and a line like "填报单位：… 日期：…" are passed over. Headings merged over two rows are read as one.
/// </summary>
internal sealed record Headings(IReadOnlyList<string> Names, int Line, int LastLine)
{
    public static Headings? Find(IReadOnlyList<KeptRow> rows, IReadOnlyList<MergedBlock> merges)
    {
        var widest = rows.Max(x => x.Cells.Count(c => c.Length > 0));
        var first = rows.FirstOrDefault(x => x.Cells.Count(IsText) >= 2 && x.Cells.Count(c => c.Length > 0) * 2 >= widest);
        if (first is null) return null;

        var last = LastLineOf(first.Line, merges);
        var lines = rows.Where(x => x.Line >= first.Line && x.Line <= last).ToList();
        var names = Enumerable.Range(0, lines.Max(x => x.Cells.Length)).Select(column => NameOf(column, lines, merges)).ToList();
        return new(Distinct(names), first.Line, last);
    }

    private static bool IsText(string cell) => cell.Any(char.IsLetter);

    /// <summary>A heading cell merged over several rows makes all of them heading.</summary>
    private static int LastLineOf(int line, IReadOnlyList<MergedBlock> merges) =>
        merges.Where(x => x.Top == line && x.Bottom > line && x.Bottom - line < 4).Select(x => x.Bottom).DefaultIfEmpty(line).Max();

    /// <summary>What stands above a column, from top to bottom, a merged group name first.</summary>
    private static string NameOf(int column, List<KeptRow> lines, IReadOnlyList<MergedBlock> merges)
    {
        var parts = new List<string>();
        foreach (var row in lines)
        {
            var block = merges.FirstOrDefault(x => row.Line >= x.Top && row.Line <= x.Bottom && column >= x.Left && column <= x.Right);
            var from = block == default ? column : block.Left;
            if (block != default && block.Top != row.Line) continue;
            var part = from < row.Cells.Length ? Clean(row.Cells[from]) : "";
            if (part.Length > 0 && !parts.Contains(part)) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static string Clean(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static List<string> Distinct(List<string> names)
    {
        while (names.Count > 0 && names[^1].Length == 0) names.RemoveAt(names.Count - 1);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0) names[i] = $"第{i + 1}列";
            var times = seen[names[i]] = seen.GetValueOrDefault(names[i]) + 1;
            if (times > 1) names[i] = $"{names[i]}（{times}）";
        }

        return names;
    }
}
