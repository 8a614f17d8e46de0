using System.Text.Json;

namespace Huimin.Demo;

/// <summary>A town or sub-district (镇街) of the demo with the real code and name.</summary>
/// <param name="Number">Its place in the district, from 1; part of the made-up ID numbers.</param>
public sealed record DemoTown(string Code, string Name, int Number, IReadOnlyList<DemoVillage> Villages)
{
    /// <summary>街道, where the district's town lies; the others are 镇 and 乡.</summary>
    public bool IsUrban => Name.EndsWith("街道", StringComparison.Ordinal);
}

/// <summary>A village or community (村社区) of the demo with the real code and name.</summary>
/// <param name="Number">Its place in the town, from 1; part of the made-up ID numbers.</param>
/// <param name="Index">Its place in the district, from 0; part of the made-up telephone and card numbers.</param>
public sealed record DemoVillage(string Code, string Name, int Number, int Index)
{
    /// <summary>居委会, by the code and not by the name.</summary>
    public bool IsCommunity => Code[9] < '2';

    /// <summary>As people write it in an address: 改革村, 文汇社区.</summary>
    public string ShortName => Name.Replace("居民委员会", "", StringComparison.Ordinal).Replace("村民委员会", "", StringComparison.Ordinal);
}

/// <summary>The divisions of 黔江区 (500114), as the statistical tables of 2023 have them.</summary>
public static class DemoDivisions
{
    public const string District = "500114";
    public const string DistrictName = "黔江区";

    public static IReadOnlyList<DemoTown> Towns { get; } = Load();

    public static int VillageCount { get; } = Towns.Sum(t => t.Villages.Count);

    private static List<DemoTown> Load()
    {
        using var stream = Resources.Open("qianjiang-500114.json");
        using var json = JsonDocument.Parse(stream);
        var towns = new List<DemoTown>();
        var index = 0;
        foreach (var town in json.RootElement.GetProperty("townships").EnumerateArray())
        {
            var villages = town.GetProperty("villages").EnumerateArray()
                .Select((v, i) => new DemoVillage(v.GetProperty("code").GetString()!, v.GetProperty("name").GetString()!, i + 1, index++))
                .ToList();
            towns.Add(new DemoTown(town.GetProperty("code").GetString()!, town.GetProperty("name").GetString()!, towns.Count + 1, villages));
        }

        return towns;
    }
}

internal static class Resources
{
    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program.");
}
