using Huimin.Access;
using Huimin.Casework;
using Huimin.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.SocialAssistance;

/// <summary>社会救助: the procedures of Dibao, Tekun, low-income households and temporary assistance.</summary>
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

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
        foreach (var indicator in Indicators) services.AddSingleton(indicator);
    }
}
