using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.SocialAssistance;

/// <summary>社会救助: the procedures of Dibao, Tekun, low-income households and temporary assistance, and the care agreements of Tekun at home.</summary>
public sealed class SocialAssistanceModule : Module
{
    /// <summary>Every procedure of the line.</summary>
    public static IReadOnlyList<Procedure> Procedures { get; } =
    [
        .. DibaoProcedures.All, .. TekunProcedures.All, .. LowIncomeProcedures.All, .. LinshiProcedures.All,
    ];

    /// <summary>Every indicator of the line.</summary>
    public static IReadOnlyList<Indicator> Indicators { get; } = [.. DibaoIndicators.All, .. TekunIndicators.All, .. LowIncomeIndicators.All, .. MonitoringIndicators.All, .. GrantIndicators.All];

    public override string Title => "社会救助";

    public override IRecords Records { get; } = new CareRecords();

    public override IReadOnlyList<Permission> Permissions => CarePermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new(Title, "照料护理协议", "/care-agreements", "heart", CarePermissions.Read)];

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
        foreach (var indicator in Indicators) services.AddSingleton(indicator);
        services.AddSingleton(new HouseholdLink("照料协议", "care", CarePermissions.Read));
        services.AddSingleton<SignCare>().AddSingleton<TakeOverCare>().AddSingleton<EndCare>();
        services.AddSingleton<BrowseCare>().AddSingleton<ReadCare>().AddSingleton<ITaskSource, CareTasks>();
    }
}
