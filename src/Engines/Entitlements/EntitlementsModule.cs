using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Verification;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Entitlements;

/// <summary>待遇与政策: who is entitled to what, decided with its reasons; the district swept; standards simulated before they are law.</summary>
public sealed class EntitlementsModule : Module
{
    private const string Group = "待遇与政策";

    public override string Title => Group;

    public override IRecords Records { get; } = new EntitlementRecords();

    public override IReadOnlyList<Permission> Permissions => EntitlementPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Group, "政策工具书", "/benefits", "book", EntitlementPermissions.Policies),
        new(Group, "普查发现", "/policy-findings", "search", EntitlementPermissions.Read),
        new(Group, "标准模拟", "/simulate", "chart", EntitlementPermissions.Simulate),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton(new HouseholdLink("待遇核算", "benefits", EntitlementPermissions.Read));
        services.AddSingleton<DistrictSnapshots>();
        services.AddSingleton<Assess>();
        services.AddSingleton<Replay>();
        services.AddSingleton<RecordFacts>();
        services.AddSingleton<LoadFacts>();
        services.AddSingleton<TakeOverAwards>();
        services.AddSingleton<HouseholdTimeline>();
        services.AddSingleton<AssessArrears>();
        services.AddSingleton<SweepDistrict>();
        services.AddSingleton<PreviewSweep>();
        services.AddSingleton<SettlePolicyFinding>();
        services.AddSingleton<BrowsePolicyFindings>();
        services.AddSingleton<Library.PolicyLibrary>();
        services.AddSingleton<Portal.Calculator>();
        services.AddSingleton<Simulate>();
        services.AddSingleton<Scenarios>();
        services.AddSingleton<FindCliffs>();
        services.AddSingleton<ITaskSource, PolicyFindingTasks>();
        services.AddSingleton<ICaseParameters, CaseParameters>();
        services.AddSingleton<ICaseDecisions, CaseDecisions>();
        services.AddSingleton<ICaseGuard, AwardGuard>();
        services.AddSingleton<IAidSource, AwardAid>();
        services.AddSingleton<IDeclared, DeclaredFacts>();
        services.AddSingleton<IAssisted, AssistedHouseholds>();
    }

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/simulate/{scenarioId:guid}/file", EntitlementFiles.ScenarioAsync).WithSummary("导出模拟方案").RequirePermission(EntitlementPermissions.Simulate);
}
