using Huimin.Access;
using Huimin.Data;
using Huimin.Registry.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Registry;

/// <summary>人员与家庭: people, households and divisions of the district.</summary>
public sealed class RegistryModule : Module
{
    public override string Title => "人员与家庭";

    public override IRecords Records { get; } = new RegistryRecords();

    public override IReadOnlyList<Permission> Permissions => RegistryPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => RegistryPages.Menu;

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton(DivisionCatalogue.Shipped);
        RegistryPages.Add(services);
        RegistryOperations.Add(services);
    }

    public override void Map(IEndpointRouteBuilder app) => RegistryPages.Map(app);
}
