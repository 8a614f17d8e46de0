using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huimin.Demo;

/// <summary>The planted errors as JSON lines (<c>demo-truth.jsonl</c>): one object a line, made-up people only.</summary>
public static class TruthFile
{
    public const string Name = "demo-truth.jsonl";

    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<PlantedKind>(JsonNamingPolicy.CamelCase) },
    };

    public static Task WriteAsync(string dataDirectory, IEnumerable<PlantedError> truth, CancellationToken ct) =>
        File.WriteAllLinesAsync(Path.Combine(dataDirectory, Name), truth.Select(t => JsonSerializer.Serialize(t, Plain)), ct);

    public static async Task<IReadOnlyList<PlantedError>> ReadAsync(string dataDirectory, CancellationToken ct) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(dataDirectory, Name), ct)).Select(l => JsonSerializer.Deserialize<PlantedError>(l, Plain)!)];
}
