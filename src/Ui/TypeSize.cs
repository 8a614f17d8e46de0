using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Huimin.Ui;

/// <summary>The large-type mode (大字版): one cookie that every page reads, one post that changes it and comes back.</summary>
public static class TypeSize
{
    internal const string CookieName = "huimin-size";

    internal const string Address = "/ui/size";

    /// <summary>Whether this visitor reads in large type: as chosen, or as the page says while nothing was chosen.</summary>
    public static bool IsLarge(HttpContext? http) => http?.Request.Cookies[CookieName] is { } chosen
        ? chosen == "large"
        : http?.GetEndpoint()?.Metadata.GetMetadata<LargeTypeFirstAttribute>() is not null;

    /// <summary>Maps the switch. Open to everybody: it changes nothing but the visitor's own cookie.</summary>
    public static IEndpointConventionBuilder MapTypeSize(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, Change).AllowAnonymous().WithSummary("切换大字版").ExcludeFromDescription();

    private static RedirectHttpResult Change(HttpContext http, [FromForm] string? size, [FromForm] string? back)
    {
        http.Response.Cookies.Append(CookieName, size == "large" ? "large" : "normal", new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        return TypedResults.LocalRedirect(IsLocal(back) ? back : "/");
    }

    private static bool IsLocal([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}

/// <summary>A page for the public: in large type until the visitor chooses otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeTypeFirstAttribute : Attribute;
