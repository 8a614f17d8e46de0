using System.Text;

namespace Huimin.Values;

/// <summary>
/// Traditional characters to simplified ones (繁体转简体), character by character: enough for names, addresses and search words, where both sides are
/// converted alike.
/// </summary>
public static class TraditionalScript
{
    private static readonly Lazy<char[]> Map = new(Load);

    /// <summary>The simplified form of one character; itself where there is none.</summary>
    public static char Simplify(char c) => Map.Value[c];

    public static string Simplify(string text)
    {
        var map = Map.Value;
        for (var i = 0; i < text.Length; i++)
        {
            if (map[text[i]] != text[i]) return string.Create(text.Length, (text, map), static (span, from) =>
            {
                for (var k = 0; k < span.Length; k++) span[k] = from.map[from.text[k]];
            });
        }

        return text;
    }

    // Rare characters outside the basic plane keep their form.
    private static char[] Load()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++) map[i] = (char)i;
        using var reader = new StreamReader(Tables.Open("TSCharacters.txt"), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length < 3 || line[1] != '\t') continue;
            var value = line.AsSpan(2);
            var end = value.IndexOf(' ');
            if (end >= 0) value = value[..end];
            if (value.Length == 1) map[line[0]] = value[0];
        }

        return map;
    }
}
