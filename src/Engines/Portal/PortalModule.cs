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
    }

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/portal/leave", Leave).AllowAnonymous();

    // The token in the form is checked because a form is bound.
    private static RedirectHttpResult Leave(HttpContext http, [FromForm] string? key)
    {
        _ = key;
        PortalCookie.Clear(http.Response);
        return TypedResults.LocalRedirect("/portal");
    }
}
