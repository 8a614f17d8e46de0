namespace Huimin.Targets.Reading;

/// <summary>What a unit measures; it decides how strictly a number before it is examined.</summary>
internal enum UnitClass
{
    Money,
    Person,
    Event,
    Thing,
    Long,
    Time,
    Share,
    Score,
}

/// <summary>A measure word (量词) or unit: as written, as given out, and the characters that would make it part of another word.</summary>
internal sealed record MeasureWord(string Written, string Unit, UnitClass Class, string NotBefore);

/// <summary>The vocabulary of measure words, longest first.</summary>
internal static class MeasureWords
{
    private static readonly Dictionary<char, MeasureWord[]> words = WordTables.Rows("measure-words.tsv")
        .Select(r => new MeasureWord(r[0], r[1], Enum.Parse<UnitClass>(r[2], ignoreCase: true), r.Length > 3 ? r[3] : ""))
        .GroupBy(w => w.Written[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Written.Length).ToArray());

    /// <summary>The measure word at this place, when it is one and not the head of another word.</summary>
    public static MeasureWord? At(string text, int at)
    {
        if (at >= text.Length || !words.TryGetValue(text[at], out var candidates)) return null;
        foreach (var word in candidates)
        {
            if (!text.AsSpan(at).StartsWith(word.Written)) continue;
            var after = at + word.Written.Length;
            if (after < text.Length && word.NotBefore.Contains(text[after])) continue;
            return word;
        }
        return null;
    }

    /// <summary>Whether a number could go on here: a decimal point, a magnitude or a measure word.</summary>
    public static bool BeginsUnit(string text, int at) => text[at] is '.' or '万' or '亿' or '余' || At(text, at) is not null;
}
