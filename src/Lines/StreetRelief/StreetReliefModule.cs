using Huimin.Access;
using Huimin.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.StreetRelief;

/// <summary>流散人员救助 (STREET_RELIEF): people without a livelihood, found or come, from the first hour to the last follow-up visit. Handbook §5.4.</summary>
public sealed class StreetReliefModule : Module
{
    public override string Title => "流散人员救助";

    public override IRecords Records { get; } = new ReliefRecords();

    public override IReadOnlyList<Permission> Permissions => ReliefPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("社会救助", "流散人员救助", "/relief", "heart", ReliefPermissions.Read)];

    public override void Add(IServiceCollection services)
    {
        foreach (var indicator in ReliefIndicators.All) services.AddSingleton(indicator);
        services.AddSingleton<ReliefLimits>();
        services.AddSingleton<RegisterStay>().AddSingleton<NoteSearch>().AddSingleton<FindIdentity>().AddSingleton<LengthenStay>();
        services.AddSingleton<EndStay>().AddSingleton<NoteVisit>().AddSingleton<CloseStay>();
        services.AddSingleton<BrowseStays>().AddSingleton<ReadStay>().AddSingleton<ITaskSource, ReliefTasks>();
    }
}
