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
        services.AddSingleton<CorrectPerson>();
        services.AddSingleton<RecordDeath>();
        services.AddSingleton<AddRelative>();
        services.AddSingleton<ProposeMerge>();
        services.AddSingleton<DecideMerge>();
        services.AddSingleton<JoinHousehold>();
        services.AddSingleton<LeaveHousehold>();
        services.AddSingleton<ChangeHead>();
        services.AddSingleton<MoveHousehold>();
        services.AddSingleton<SplitHousehold>();
        services.AddSingleton<MergeHouseholds>();
        services.AddSingleton<ShowField>();
        services.AddSingleton<RequestReveal>();
        services.AddSingleton<ApproveReveal>();
        services.AddSingleton<ExportPeople>();
        services.AddSingleton<DecideExport>();
        services.AddSingleton<DownloadExport>();
        services.AddSingleton<FindDoubts>();
        services.AddSingleton<ImportPeople>();
        services.AddSingleton<ColumnMappings>();
    }
}
