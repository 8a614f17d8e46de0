using Huimin.Registry;

namespace Huimin.Demo;

/// <summary>A town or sub-district (镇街) of the demo with its real code and name.</summary>
public sealed record DemoTown(string Code, string Name, int Number, IReadOnlyList<DemoVillage> Villages)
{
    /// <summary>街道, where the district's town lies; the others are 镇 and 乡.</summary>
    public bool IsUrban => Name.EndsWith("街道", StringComparison.Ordinal);
}

/// <summary>
/// A village or community (村社区) of the demo with its real code and name. Its number in the town, from 1, and its index in the district, from 0, are
/// part of the made-up numbers of its people.
/// </summary>
public sealed record DemoVillage(string Code, string Name, int Number, int Index)
{
    /// <summary>居委会, by the code and not by the name.</summary>
    public bool IsCommunity => Code[9] < '2';
}

/// <summary>The divisions of 黔江区 (500114) as the register's catalogue has them, with their short names: 改革村, 文汇社区.</summary>
public static class DemoDivisions
{
    public const string District = "500114";
    public const string DistrictName = "黔江区";
    private static readonly DateOnly TableDay = new(2023, 6, 30);

    public static IReadOnlyList<DemoTown> Towns { get; } = Load();

    public static int VillageCount { get; } = Towns.Sum(t => t.Villages.Count);

    private static List<DemoTown> Load()
    {
        var catalogue = DivisionCatalogue.Shipped;
        var index = 0;
        return
        [
            .. catalogue.Below(District, TableDay).Select((town, t) => new DemoTown(
                town.AreaCode,
                town.Name,
                t + 1,
                [.. catalogue.Below(town.AreaCode, TableDay).Select((village, v) => new DemoVillage(village.AreaCode, village.ShortName, v + 1, index++))])),
        ];
    }
}

internal static class Resources
{
    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program.");
}
