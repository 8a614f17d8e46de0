using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Registry;

/// <summary>Every operation of the register, for the container and for those who make them by hand.</summary>
internal static class RegistryOperations
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<FindPeople>();
        services.AddSingleton<PersonFile>();
        services.AddSingleton<HouseholdFile>();
        services.AddSingleton<AddPerson>();
        services.AddSingleton<CreateHousehold>();
        services.AddSingleton<ImportPeople>();
        services.AddSingleton<ColumnMappings>();
    }
}
