namespace Huimin.Demo;

/// <summary>Which district lives which days (过一年): the same options give the same year, to the fen.</summary>
public sealed record YearOptions
{
    public required string DataDirectory { get; init; }
    public ulong Seed { get; init; } = 500114;
    public int People { get; init; } = 487_000;

    /// <summary>How many villages are inhabited; fewer for tests.</summary>
    public int Villages { get; init; } = DemoDivisions.VillageCount;
    public int Year { get; init; } = 2024;

    /// <summary>The last day that is lived; 31 December unless a test wants less.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is asked about every household that is checked (核对数据源).</summary>
    public IReadOnlyList<string> Sources { get; init; } = ["deposits", "vehicles"];

    /// <summary>What is asked at the second review of the year, when the land register is looked at.</summary>
    public IReadOnlyList<string> SecondSources { get; init; } = ["deposits", "property"];

    /// <summary>After so many commands the process is gone, as if killed; for tests.</summary>
    internal long BreakAfter { get; init; } = long.MaxValue;

    public DateOnly First => new(Year, 1, 1);

    public DateOnly Last => Until ?? new DateOnly(Year, 12, 31);

    internal DistrictPlan Plan => new() { Seed = Seed, People = People, Villages = Villages, RegisterDay = First, Today = First };

    /// <summary>A number for the whole district, in this one.</summary>
    internal int Share(int ofTheDistrict) => (int)(((long)ofTheDistrict * People + 243_500) / 487_000);
}
