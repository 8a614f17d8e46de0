using Huimin.Values;

namespace Huimin.Files;

/// <summary>Finds out by what the cells of a text table are separated: comma, semicolon or tab (分隔符).</summary>
internal static class CsvSeparator
{
    private const string Candidates = ",;\t";
    private const int Lines = 20;

    /// <summary>The candidate that most lines have the most of; a comma when none occurs.</summary>
    public static Result<char> Detect(Stream stream, TextEncoding text)
    {
        stream.Position = text.Mark;
        using var reader = new StreamReader(stream, text.Encoding, false, 1 << 16, leaveOpen: true);
        var head = new char[1 << 16];
        ReadOnlySpan<char> rest;
        try
        {
            rest = head.AsSpan(0, reader.ReadBlock(head));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return FileRefusals.EncodingDamaged.Fill(1);
        }

        // Excel's own way of saying it, on a line before the table.
        if (rest.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && rest.Length > 5 && Candidates.Contains(rest[4]) && rest[5] is '\r' or '\n') return rest[4];

        var counts = Count(rest);
        var best = ',';
        var bestScore = 0;
        for (var i = 0; i < Candidates.Length; i++)
        {
            var perLine = counts.Select(x => x[i]).Order().ToList();
            var score = perLine.Count == 0 ? 0 : (perLine[perLine.Count / 2] * 1000) + perLine.Sum();
            if (score > bestScore) (best, bestScore) = (Candidates[i], score);
        }

        return best;
    }

    /// <summary>How often each candidate occurs outside quotes, for each of the first lines that is not blank.</summary>
    private static List<int[]> Count(ReadOnlySpan<char> text)
    {
        var lines = new List<int[]>();
        var line = new int[Candidates.Length];
        var (quoted, blank) = (false, true);
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '\r' or '\n')
            {
                if (!blank) lines.Add(line);
                if (lines.Count == Lines) return lines;
                (line, blank) = (new int[Candidates.Length], true);
                continue;
            }

            blank &= char.IsWhiteSpace(c);
            var candidate = Candidates.IndexOf(c);
            if (candidate >= 0)
            {
                line[candidate]++;
                blank = false;
            }
        }

        if (!blank) lines.Add(line);
        return lines;
    }
}
