using Huimin.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Portal;

/// <summary>惠民服务: what citizens do themselves, without an account: apply, follow, hand in, object, and see who looked at their record.</summary>
public sealed class PortalModule : Module
{
    public override string Title => "惠民服务";

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<PortalCookie>().AddSingleton<PortalTries>();
        services.AddSingleton<FollowCase>();
        services.AddSingleton<ReadProgress>();
        services.AddSingleton<WhoLooked>();
        services.AddSingleton<NameYourself>();
        services.AddSingleton<ReadHome>();
        services.AddSingleton<ApplyOnline>();
        services.AddSingleton<HandIn>();
        services.AddSingleton<WithdrawOnline>();
        services.AddSingleton<ChangeAccountOnline>();
        services.AddSingleton<ReadOwnAccounts>();
        services.AddSingleton<PrintOwnLetter>();
    }

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/portal/leave", Leave).AllowAnonymous();
        app.MapGet("/portal/province", ToProvince).WithSummary("用省级账号进入").AllowAnonymous();
        app.MapGet("/portal/letters/{letterId:guid}/file", PrintAsync).WithSummary("下载本人的文书").AllowAnonymous();
    }

    /// <summary>Puts the sign-in of the province beside the other doors, where the installation has one.</summary>
    public static void AddProvince(IServiceCollection services, ProvinceSignIn? province)
    {
        if (province is null) return;
        services.AddSingleton(province);
        ProvinceDoor.Add(services, province);
    }

    private static Results<ChallengeHttpResult, RedirectHttpResult> ToProvince(IServiceProvider services) =>
        services.GetService<ProvinceSignIn>() is null ? TypedResults.LocalRedirect("/portal/apply") : TypedResults.Challenge(null, [ProvinceSignIn.Scheme]);

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> PrintAsync(Guid letterId, PrintOwnLetter print, PortalCookie cookie, HttpContext http, CancellationToken ct)
    {
        var printed = cookie.Read(http.Request) is { } session ? await print.RunAsync(letterId, session, ct) : CitizenRefusals.NotYours;
        if (!printed.Ok) return TypedResults.LocalRedirect($"/portal/letters/{letterId}");
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(printed.Value.Bytes, "application/pdf", printed.Value.Name);
    }

    // The token in the form is checked because a form is bound.
    private static RedirectHttpResult Leave(HttpContext http, [FromForm] string? key)
    {
        _ = key;
        PortalCookie.Clear(http.Response);
        return TypedResults.LocalRedirect("/portal");
    }
}
