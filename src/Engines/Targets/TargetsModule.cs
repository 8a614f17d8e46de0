using Huimin.Access;
using Huimin.Data;
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

    public override string Title => "目标与指标";

    public override IRecords Records { get; } = new TargetsRecords();

    public override IReadOnlyList<Permission> Permissions => [ReadPlans, ImportPlans, ConfirmFigures];

    public override IReadOnlyList<MenuEntry> Menu => [new("目标与指标", "工作计划", "/plans", "plan", ReadPlans)];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<ImportPlan>();
        services.AddScoped<DecideFigure>();
        services.AddScoped<ConfirmPlainFigures>();
        services.AddScoped<FindPlans>();
        services.AddScoped<PlanFile>();
        services.AddScoped<ITaskSource, PlanTasks>();
        services.AddSingleton<IHomeSource, TargetsHome>();
    }
}
