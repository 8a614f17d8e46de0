using Huimin.Access;
using Huimin.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Targets;

/// <summary>Work plans, their figures and, later, indicators and reports (目标与指标).</summary>
public sealed class TargetsModule : Module
{
    public const string Read = "targets.read";
    public const string Import = "targets.import";
    public const string Confirm = "targets.confirm";

    public static readonly Permission ReadPlans = new(Read, "查看工作计划和指标", Roles.Staff);
    public static readonly Permission ImportPlans = new(Import, "导入工作计划", Role.DistrictClerk | Role.DistrictApprover);
    public static readonly Permission ConfirmFigures = new(Confirm, "确认、改正、剔除指标数", Role.DistrictClerk | Role.DistrictApprover);

    public const string Rows = "targets.rows";
    public const string Count = "targets.count";

    public static readonly Permission ReadRows = new(Rows, "查看指标背后的记录", Roles.Staff);
    public static readonly Permission CountFigures = new(Count, "重新计算指标", Role.DistrictClerk | Role.DistrictApprover | Role.DistrictSupervisor);
    public static readonly Permission AskClose = new("targets.close", "提请月份关账", Role.DistrictClerk | Role.DistrictSupervisor);
    public static readonly Permission ConfirmClose = new("targets.close-confirm", "确认月份关账", Role.DistrictApprover);

    public static readonly Permission SetGoals = new("targets.goals", "确定目标、分解、登记完成", Role.DistrictClerk | Role.DistrictApprover);

    private const string Group = "目标与指标";

    public override string Title => Group;

    public override IRecords Records { get; } = new TargetsRecords();

    public override IReadOnlyList<Permission> Permissions => [ReadPlans, ImportPlans, ConfirmFigures, ReadRows, CountFigures, AskClose, ConfirmClose, SetGoals];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Group, "目标总览", "/board", "target", ReadPlans),
        new(Group, "指标", "/indicators", "chart", ReadPlans),
        new(Group, "简报与总结", "/reports", "file", ReadPlans),
        new(Group, "工作计划", "/plans", "plan", ReadPlans),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<ImportPlan>();
        services.AddScoped<DecideFigure>();
        services.AddScoped<ConfirmPlainFigures>();
        services.AddScoped<FindPlans>();
        services.AddScoped<PlanFile>();
        services.AddScoped<ITaskSource, PlanTasks>();
        services.AddSingleton<IHomeSource, TargetsHome>();
        services.AddSingleton<IndicatorBook>();
        services.AddSingleton<CountIndicators>();
        services.AddSingleton<RecountIndicators>();
        services.AddSingleton<ReadIndicators>();
        services.AddSingleton<FindIndicatorRows>();
        services.AddSingleton<AskToCloseMonth>();
        services.AddSingleton<CloseMonth>();
        services.AddSingleton<FindMonths>();
        services.AddHostedService<NightlyCount>();
        services.AddSingleton<BindGoal>();
        services.AddSingleton<BreakDownGoal>();
        services.AddSingleton<AddMilestone>();
        services.AddSingleton<FinishTask>();
        services.AddSingleton<ReadBoard>();
        services.AddSingleton<FindGoal>();
        services.AddSingleton<ComparePlans>();
        services.AddSingleton<ITaskSource, GoalTasks>();
        services.AddSingleton<ComposeReport>();
    }

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/reports/{reportPeriod}/file", ReportFiles.ReadAsync).WithSummary("下载简报或总结").RequirePermission(ReadPlans);
}
