using Huimin.Values;

namespace Huimin.Targets.Reading;

/// <summary>
/// Traditional to simplified script, one character for one character, so that offsets stay what they were.
/// Phrases of equal length go first (乾隆 stays 乾隆); words of another length (最佳化 → 优化) are put right in names only.
/// </summary>
internal static class Simplified
{
    /// <summary>么 is everyday simplified; only old spelling makes it 幺.</summary>
    private const char EverydayMe = '么';

    private static readonly ILookup<char, (string From, string To)> phrases = LoadPhrases();
    private static readonly (string From, string To)[] convertedWords =
        [.. WordTables.Rows("converted-words.tsv").Select(r => (r[0], r[1]))];

    public static bool IsTraditional(char c) => Simple(c) != c;

    public static void Convert(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= '\u2E80') continue;
            var phrase = LongestPhraseAt(text[i..]);
            if (phrase is not null)
            {
                phrase.CopyTo(text[i..]);
                i += phrase.Length - 1;
            }
            else text[i] = Simple(text[i]);
        }
    }

    /// <summary>Puts back mainland words that a converter replaced by Taiwan ones.</summary>
    public static string MainlandWords(string name)
    {
        foreach (var (from, to) in convertedWords) name = name.Replace(from, to, StringComparison.Ordinal);
        return name;
    }

    private static char Simple(char c) => c == EverydayMe ? c : TraditionalScript.Simplify(c);

    private static string? LongestPhraseAt(ReadOnlySpan<char> text)
    {
        string? found = null;
        if (!phrases.Contains(text[0])) return null;
        foreach (var (from, to) in phrases[text[0]])
        {
            if (text.StartsWith(from, StringComparison.Ordinal) && (found is null || to.Length > found.Length)) found = to;
        }
        return found;
    }

    private static ILookup<char, (string From, string To)> LoadPhrases() => WordTables.Rows("TSPhrases.txt")
        .Select(r => (From: r[0], To: r[1].Split(' ')[0]))
        .Where(p => p.From.Length == p.To.Length)
        .ToLookup(p => p.From[0]);
}
