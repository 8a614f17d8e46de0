using Huimin.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Access;

/// <summary>Accounts, posts, sign-in, delegation, declared relatives and the audit search (账户与权限).</summary>
public sealed class AccessModule : Module
{
    public override string Title => "账户与权限";

    public override IRecords Records { get; } = new AccessRecords();

    public override IReadOnlyList<Permission> Permissions => AccessPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("系统管理", "账户与岗位", "/accounts", "key", AccessPermissions.ReadAccounts),
        new("系统管理", "审计检索", "/audit", "seal", AccessPermissions.SearchAudit),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<Passwords>().AddSingleton<AddressBudget>().AddSingleton<SessionReader>().AddSingleton<TouchDesk>().AddSingleton<SeenSessions>();
        services.AddScoped<SignIn>().AddScoped<EnterCode>().AddScoped<SignOut>().AddScoped<SwitchPost>().AddScoped<DemoSignIn>().AddScoped<ProveAgain>();
        services.AddScoped<CreateAccount>().AddScoped<SuspendAccount>().AddScoped<ResetPassword>().AddScoped<ResetSecondFactor>();
        services.AddScoped<AssignPost>().AddScoped<EndPost>().AddScoped<FindAccounts>();
        services.AddScoped<ChangePassword>().AddScoped<EnrolTotp>().AddScoped<FindMyPosts>().AddScoped<OtherPosts>().AddScoped<OtherTasks>().AddScoped<FindMyAccount>();
        services.AddScoped<DelegatePost>().AddScoped<EndDelegation>().AddScoped<DeclareKin>().AddScoped<SearchAudit>();
        services.AddScoped<AskedWords>();
        services.AddScoped<IAccessSetup, AccessSetup>();
        services.AddHostedService<RegularWork>();
    }

    public override void Map(IEndpointRouteBuilder app) => AccessEndpoints.Map(app);
}
