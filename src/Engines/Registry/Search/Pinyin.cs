using System.Text;

namespace Huimin.Registry;

/// <summary>Readings of names (拼音) without tones: the most frequent reading of each character, and the readings that surnames have.</summary>
public static class Pinyin
{
    private static readonly Lazy<string?[]> Readings = new(LoadReadings);
    private static readonly Lazy<Dictionary<string, string[]>> Surnames = new(LoadSurnames);

    /// <summary>王秀英 → wangxiuying and wxy. Letters stay, in lower case; what has no reading is left out.</summary>
    public static (string Full, string Initials) Of(string name)
    {
        var full = new StringBuilder(24);
        var initials = new StringBuilder(4);
        var at = 0;
        for (var length = Math.Min(2, name.Length - 1); length > 0 && at == 0; length--)
        {
            if (!Surnames.Value.TryGetValue(name[..length], out var read)) continue;
            foreach (var syllable in read) Add(syllable);
            at = length;
        }

        var inWord = false;
        for (; at < name.Length; at++)
        {
            var c = name[at];
            if (char.IsAsciiLetter(c))
            {
                var lower = char.ToLowerInvariant(c);
                full.Append(lower);
                if (!inWord) initials.Append(lower);
                inWord = true;
                continue;
            }

            inWord = false;
            if (Readings.Value[c] is { } syllable) Add(syllable);
        }

        return (full.ToString(), initials.ToString());

        void Add(string syllable)
        {
            full.Append(syllable);
            initials.Append(syllable[0]);
        }
    }

    private static string?[] LoadReadings()
    {
        var readings = new string?[char.MaxValue + 1];
        foreach (var line in Lines("pinyin.tsv"))
        {
            var tab = line.IndexOf('\t');
            var syllable = line[..tab];
            foreach (var c in line.AsSpan(tab + 1)) readings[c] = syllable;
        }

        return readings;
    }

    private static Dictionary<string, string[]> LoadSurnames() =>
        Lines("surnames.tsv").Select(l => l.Split('\t')).ToDictionary(f => f[0], f => f[1].Split(' '), StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }
}
