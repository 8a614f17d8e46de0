using System.Text.Json;
using Huimin.Entitlements;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// How far the year has come (进度), written whole at the end of each day: what is under way, and what the bureau has learned. With the seed it is all that a
/// new start needs; the day after it is lived again, and repeats nothing.
/// </summary>
internal sealed class YearState
{
    private const string Name = "demo-year.json";

    public required ulong Seed { get; init; }
    public required int People { get; init; }
    public required int Villages { get; init; }
    public required int Year { get; init; }

    /// <summary>The last day that was lived whole; null before the first.</summary>
    public DateOnly? Lived { get; set; }

    public long Commands { get; set; }
    public long Milliseconds { get; set; }

    /// <summary>Households where somebody died on days off, to be looked at on the next working day.</summary>
    public List<int> Waiting { get; init; } = [];
    public List<YearCase> Cases { get; init; } = [];
    public Dictionary<int, List<LoadFacts.Line>> Known { get; init; } = [];
    public YearLog Log { get; init; } = new();
    public YearTimes Times { get; init; } = new();

    public static Result<YearState?> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return Result.Of<YearState?>(null);
        try
        {
            return JsonSerializer.Deserialize<YearState>(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            return YearRefusals.StateUnreadable.Fill(path);
        }
    }

    public Result<Done> Write(string folder) => DurableFile.Write(Path.Combine(folder, Name), file => JsonSerializer.Serialize(file, this));
}
