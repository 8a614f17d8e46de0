using Huimin.Access;
using Huimin.Casework;
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

    public override string Title => "社会救助";

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
    }
}
