using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Verification.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Verification;

/// <summary>核对与预警: a household's means checked with its consent, and signs of need in what other offices deliver.</summary>
public sealed class VerificationModule : Module
{
    private const string Group = "核对与预警";

    public override string Title => Group;

    public override IRecords Records { get; } = new VerifyRecords();

    public override IReadOnlyList<Permission> Permissions => VerifyPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Group, "预警", "/alerts", "search", VerifyPermissions.Alerts),
        new(Group, "预警规则和成效", "/alerts/rules", "chart", VerifyPermissions.Yield),
        new(Group, "监测数据", "/feeds", "upload", VerifyPermissions.Feed),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton(new CasePart("经济状况核对", typeof(CaseChecks), VerifyPermissions.Read));
        services.AddSingleton<Authorise>();
        services.AddSingleton<Withdraw>();
        services.AddSingleton<AskSources>();
        services.AddSingleton<DecideMatch>();
        services.AddSingleton<Conclude>();
        services.AddSingleton<ObjectToReport>();
        services.AddSingleton<ReadCheck>();
        services.AddSingleton<CheckOverview>();
        services.AddSingleton<IAnswerReader, ReadAnswers>();
        services.AddSingleton<ICaseGuard, ConsentGuard>();
        services.AddSingleton<ICaseGuard, ReportGuard>();
        services.AddSingleton<TakeFeed>();
        services.AddSingleton<BrowseFeeds>();
        services.AddSingleton<BrowseAlerts>();
        services.AddSingleton<ReadAlert>();
        services.AddSingleton<SettleAlert>();
        services.AddSingleton<AlertYield>();
        services.AddSingleton<ITaskSource, AlertTasks>();
    }
}
