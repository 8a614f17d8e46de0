using System.Text.Json;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// The file <c>demo.json</c> of a data directory: which demo district lies there, and whether it was finished. Written once before the first row
/// and once after the last, each time whole (a new file renamed over the old one).
/// </summary>
public sealed record DemoMarker
{
    private const string Name = "demo.json";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public required ulong Seed { get; init; }

    /// <summary>The number of people asked for; with the seed it decides the district.</summary>
    public required int Asked { get; init; }

    /// <summary>Day of the first start; “tomorrow” is counted from it, also when the making goes on after midnight.</summary>
    public required DateOnly Today { get; init; }
    public bool Finished { get; init; }

    /// <summary>People on the lists that were handed in.</summary>
    public int People { get; init; }
    public int Households { get; init; }
    public int Towns { get; init; }
    public int Villages { get; init; }

    /// <summary>Rows that the register did not take.</summary>
    public int Refused { get; init; }
    public int PlantedErrors { get; init; }
    public int Events { get; init; }

    /// <summary>SHA-256 over every field of every person.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Null where there is none.</summary>
    public static async Task<Result<DemoMarker?>> ReadAsync(string dataDirectory, CancellationToken ct)
    {
        var path = Path.Combine(dataDirectory, Name);
        if (!File.Exists(path)) return Result.Of<DemoMarker?>(null);
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<DemoMarker>(file, cancellationToken: ct);
        }
        catch (JsonException)
        {
            return DemoRefusals.MarkerUnreadable.Fill(path);
        }
    }

    public async Task WriteAsync(string dataDirectory, CancellationToken ct)
    {
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, Name);
        await using (var file = File.Create(path + ".new"))
        {
            await JsonSerializer.SerializeAsync(file, this, Readable, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}
