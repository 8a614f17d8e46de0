namespace Huimin.Demo;

/// <summary>What decides a made-up district: the same plan gives the same district to the last digit, on every machine.</summary>
public sealed record DistrictPlan
{
    public ulong Seed { get; init; } = 500114;

    /// <summary>About how many people (±0.5 %). The default is the census of 2020 for the real district.</summary>
    public int People { get; init; } = 487_000;

    /// <summary>How many of the 220 villages are inhabited, spread over the district; fewer for tests.</summary>
    public int Villages { get; init; } = DemoDivisions.VillageCount;

    /// <summary>The day on which the register was taken: ages are those of this day.</summary>
    public DateOnly RegisterDay { get; init; } = new(2026, 1, 1);

    /// <summary>Today: decides only who is “born tomorrow” and by when the planted dead have died.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Planted errors per 100,000 people.</summary>
    public PlantedRates Errors { get; init; } = new();

    /// <summary>The inhabited villages, the first and the last of the district among them.</summary>
    internal IEnumerable<(DemoTown Town, DemoVillage Village)> Inhabited()
    {
        var all = DemoDivisions.Towns.SelectMany(t => t.Villages.Select(v => (t, v))).ToList();
        var count = Math.Clamp(Villages, 1, all.Count);
        return Enumerable.Range(0, count).Select(i => all[count == 1 ? 0 : i * (all.Count - 1) / (count - 1)]);
    }
}
