using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huimin.Targets.Tests.Reading;

/// <summary>A figure as a person read it.</summary>
public sealed record Gold(
    string Doc,
    string Sentence,
    string Metric,
    string Comparator,
    decimal Value,
    decimal? Value2,
    string Unit,
    string Kind,
    bool Optional,
    string Quote,
    [property: JsonPropertyName("comparator_alt")] string[]? ComparatorAlternatives,
    string? Note,
    string[] Hard)
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

    public static List<Gold> Load(string file) =>
        [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<Gold>(l, options)!)];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Reading");
}
