using System.Globalization;
using System.Text;

namespace Huimin.Files;

/// <summary>
/// The merged blocks of a sheet (合并单元格). They are written behind the rows, so the part is first searched for them as plain bytes, which is
/// several times faster than reading its XML twice.
/// </summary>
internal sealed class MergedCells
{
    private const int Longest = 256;
    private const int Most = 200_000;
    private readonly List<MergedBlock> blocks = [];
    private readonly Dictionary<int, List<MergedBlock>> byLine = [];

    public MergedCells(IEnumerable<MergedBlock> known) => Take(known);

    public MergedCells(Stream part) => Take(Find(part));

    /// <summary>Blocks near the top, for the headings.</summary>
    public IReadOnlyList<MergedBlock> Top => [.. blocks.Where(x => x.Top <= 200).Take(1_000)];

    /// <summary>Marks the cells of a row that lie in a block, whether the file writes them or not. A row without content stays so.</summary>
    public void Mark(int line, RowSink sink)
    {
        if (!sink.HasCells || !byLine.TryGetValue(line, out var here)) return;
        foreach (var block in here)
        {
            for (var column = block.Left; column <= Math.Min(block.Right, block.Left + TableLimits.Columns); column++) sink.MarkMerged(column);
        }
    }

    private void Take(IEnumerable<MergedBlock> found)
    {
        var lines = 0;
        foreach (var block in found)
        {
            blocks.Add(block);
            for (var line = block.Top; line <= block.Bottom && lines < Most; line++, lines++)
            {
                if (!byLine.TryGetValue(line, out var here)) byLine[line] = here = [];
                here.Add(block);
            }

            if (lines >= Most) return;
        }
    }

    private static IEnumerable<MergedBlock> Find(Stream part)
    {
        var mark = "mergeCell "u8.ToArray();
        var buffer = new byte[1 << 16];
        var kept = 0;
        while (true)
        {
            var read = part.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var filled = kept + read;
            var end = filled < buffer.Length;
            var at = 0;
            while (buffer.AsSpan(at, filled - at).IndexOf(mark) is >= 0 and var found)
            {
                if (!end && filled - at - found < Longest) break;
                at += found + mark.Length;
                if (Block(buffer.AsSpan(at, Math.Min(Longest - mark.Length, filled - at))) is { } block) yield return block;
            }

            if (end) yield break;
            kept = Math.Min(Longest, filled - at);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }
    }

    private static MergedBlock? Block(ReadOnlySpan<byte> rest)
    {
        var start = rest.IndexOf("ref=\""u8);
        if (start < 0) return null;
        rest = rest[(start + 5)..];
        var end = rest.IndexOf((byte)'"');
        if (end < 0) return null;
        var place = Encoding.ASCII.GetString(rest[..end]);
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var (from, to) = (place[..colon], place[(colon + 1)..]);
        if (!Row(from, out var top) || !Row(to, out var bottom) || bottom < top) return null;
        var (left, right) = (XlsxText.Column(from), XlsxText.Column(to));
        return left >= 0 && right >= left ? new(top, left, bottom, right) : null;
    }

    private static bool Row(string place, out int row) =>
        int.TryParse(place.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out row);
}
