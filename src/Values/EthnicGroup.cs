using System.Text.Json;

namespace Huimin.Values;

/// <summary>An ethnic group (民族) with its code and letters of GB/T 3304-1991; 97 and 98 are the customary additions of population registers.</summary>
public sealed record EthnicGroup(string Code, string Name, string Letters)
{
    private static readonly Dictionary<string, EthnicGroup> ByWord = Load();
    private static readonly Dictionary<string, EthnicGroup>.AlternateLookup<ReadOnlySpan<char>> Words =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All groups in the order of their codes.</summary>
    public static IReadOnlyList<EthnicGroup> All { get; } = [.. ByWord.Values.Distinct().OrderBy(x => x.Code, StringComparer.Ordinal)];

    /// <summary>Reads a code (15), a name (土家族) or its short form (土家).</summary>
    public static Result<EthnicGroup> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length == 1 && char.IsAsciiDigit(text[0])) text = $"0{text}";
        return Words.TryGetValue(text, out var group) ? group : ValueRefusals.EthnicUnknown;
    }

    public static EthnicGroup Parse(string text) => Read(text).OrThrow();

    public static bool TryParse(string? text, out EthnicGroup group) => Read(text).Try(out group);

    public override string ToString() => Name;

    private static Dictionary<string, EthnicGroup> Load()
    {
        using var stream = Tables.Open("ethnic-groups.json");
        using var json = JsonDocument.Parse(stream);
        var words = new Dictionary<string, EthnicGroup>(StringComparer.Ordinal);
        foreach (var row in json.RootElement.GetProperty("groups").EnumerateArray())
        {
            var group = new EthnicGroup(row.GetProperty("code").GetString()!, row.GetProperty("name").GetString()!, row.GetProperty("alpha").GetString() ?? "");
            words[group.Code] = group;
            words[group.Name] = group;
            if (group.Name.Length > 1 && group.Name.EndsWith('族')) words.TryAdd(group.Name[..^1], group);
        }

        return words;
    }
}
