using Huimin.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Registry.Pages;

/// <summary>The register's part of the side menu, and what its pages need besides the operations.</summary>
internal static class RegistryPages
{
    private const string Group = "人员与家庭";

    public static IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new(Group, "人员", "/people", "person", RegistryPermissions.Read),
        new(Group, "家庭户", "/households", "household", RegistryPermissions.Read),
        new(Group, "档案疑点", "/findings", "warning", RegistryPermissions.Read),
        new(Group, "行政区划", "/divisions", "tree", RegistryPermissions.Read),
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Areas>();
        services.AddSingleton<BrowsePeople>();
        services.AddSingleton<BrowseHouseholds>();
        services.AddSingleton<BrowseFindings>();
        services.AddSingleton<SettleFinding>();
    }
}
