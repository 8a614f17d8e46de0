using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Casework;

/// <summary>办件: applications and reviews on their way, by the procedures of the lines of business.</summary>
public sealed class CaseworkModule : Module
{
    private const string Group = "办件";

    public override string Title => Group;

    public override IRecords Records { get; } = new CaseRecords();

    public override IReadOnlyList<Permission> Permissions => CasePermissions.All;

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Group, "办件", "/cases", "file", CasePermissions.Read),
        new(Group, "转办", "/referrals", "link", CasePermissions.Read),
        new(Group, "办理程序", "/procedures", "book", CasePermissions.Procedures),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton(new HouseholdLink("办件", "cases", CasePermissions.Read));
        services.AddSingleton<ProcedureBook>();
        services.AddSingleton<CaseClock>();
        services.AddSingleton<OpenCase>();
        services.AddSingleton<OpenElsewhere>();
        services.AddSingleton<IReach, CaseReach>();
        services.AddSingleton<TakeStep>();
        services.AddSingleton<ReadCase>();
        services.AddSingleton<BrowseCases>();
        services.AddSingleton<HoldClock>();
        services.AddSingleton<EscalateLate>();
        services.AddSingleton<AddEvidence>();
        services.AddSingleton<ReadEvidence>();
        services.AddSingleton<ChangeNotice>();
        services.AddSingleton<FindNotices>();
        services.AddSingleton<DeliverLetter>();
        services.AddSingleton<ReadLetter>();
        services.AddSingleton<PrintLetter>();
        services.AddSingleton<CheckLetter>();
        services.AddSingleton<Refer>();
        services.AddSingleton<FindReferrals>();
        services.AddSingleton<HoldConference>();
        services.AddSingleton<AidChain>();
        services.AddSingleton<IAidSource, CaseAid>();
        services.AddSingleton(new HouseholdLink("救助链", "chain", CasePermissions.Read));
        services.AddSingleton<ReadNotice>();
        services.AddSingleton<ITaskSource, CaseTasks>();
        services.AddSingleton<IRegularWork, DailyLook>();
    }

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/evidence/{evidenceId:guid}/file", EvidenceFiles.ReadAsync).WithSummary("查看材料原件").RequirePermission(CasePermissions.Read);
        app.MapGet("/cases/{caseId:guid}/letters/{letterId:guid}/file", LetterFiles.ReadAsync).WithSummary("下载文书").RequirePermission(CasePermissions.Read);
    }
}
