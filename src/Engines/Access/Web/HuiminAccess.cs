using System.Net;
using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huimin.Access;

/// <summary>How Program.cs puts the door into the house.</summary>
public static class HuiminAccess
{
    /// <summary>
    /// Registers the modules and the door: sessions, policies, form tokens. The data storey (store, desks, clock, vault) is registered by the
    /// executable.
    /// </summary>
    public static IServiceCollection AddHuiminAccess(this IServiceCollection services, IReadOnlyList<Module> modules, AccessOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(modules);
        services.AddSingleton(new PermissionBook(modules));
        services.AddHttpContextAccessor();
        services.AddScoped(sp => sp.GetRequiredService<IHttpContextAccessor>().HttpContext?.Actor() ?? Actor.Nobody);
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionCheck>();
        services.AddAuthorization();
        services.AddAntiforgery(o =>
        {
            o.Cookie = new FormCookie();
            o.FormFieldName = "form-token";
            o.SuppressXFrameOptionsHeader = true;
        });
        var protection = services.AddDataProtection().SetApplicationName("huimin");
        if (options.KeyDirectory is { } directory) protection.PersistKeysToFileSystem(OwnDirectory(directory));
        else protection.UseEphemeralDataProtectionProvider();
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        foreach (var module in modules) module.Add(services);
        return services;
    }

    // Form tokens only, readable by the service account alone, like the keys beside them.
    private static DirectoryInfo OwnDirectory(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>
    /// Routing, the not-found page, sign-in and form checks, in their order. Comes after static files and before the endpoints.
    /// </summary>
    public static WebApplication UseHuiminAccess(this WebApplication app)
    {
        app.Use(SafeHostOnly);
        app.UseMiddleware<ErrorPages>();
        app.UseRouting();
        app.UseMiddleware<Turnstile>();
        app.UseAuthentication();
        app.Use(NothingIsKept);
        app.UseAuthorization();
        app.Use(SetUpFirst);
        app.Use(ProveFirst);
        app.Use(ReachAsync);
        app.UseAntiforgery();
        app.Use(OwnFormsOnly);
        return app;
    }

    /// <summary>A secure cookie needs https, or the machine's own browser. There is no weaker cookie.</summary>
    private static Task SafeHostOnly(HttpContext http, RequestDelegate next)
    {
        var host = http.Request.Host.Host;
        var isLocal = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return http.Request.IsHttps || isLocal ? next(http) : TellAsync(http, StatusCodes.Status400BadRequest, AccessRefusals.HostNotSafe);
    }

    /// <summary>What a signed-in person sees is kept by no cache (I3).</summary>
    private static Task NothingIsKept(HttpContext http, RequestDelegate next)
    {
        if (http.CurrentSession() is not null)
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    /// <summary>A one-time password or a missing second factor leaves nothing open but one's own account.</summary>
    private static Task SetUpFirst(HttpContext http, RequestDelegate next)
    {
        if (http.CurrentSession() is not { NeedsSetUp: true } || !HttpMethods.IsGet(http.Request.Method)) return next(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || http.Request.Path == "/account") return next(http);
        http.Response.Redirect("/account");
        return Task.CompletedTask;
    }

    /// <summary>A page for something that asks for the second factor again leads there first, before anything is typed (I1).</summary>
    private static Task ProveFirst(HttpContext http, RequestDelegate next)
    {
        if (http.CurrentSession() is null || !HttpMethods.IsGet(http.Request.Method)) return next(http);
        var book = http.RequestServices.GetRequiredService<PermissionBook>();
        var asks = http.GetEndpoint()?.Metadata.GetOrderedMetadata<RequirePermissionAttribute>().Any(r => book.Find(r.Code)?.AsksAgain == true) == true;
        if (!asks || http.Actor().IsProven(http.RequestServices.GetRequiredService<Clock>().UtcNow)) return next(http);
        http.Response.Redirect(AccessEndpoints.ProveAddress(http.Request.Path + http.Request.QueryString));
        return Task.CompletedTask;
    }

    /// <summary>What a room lets this actor reach besides, for this request alone.</summary>
    private static async Task ReachAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<SignedInFeature>() is { } signedIn && http.Request.RouteValues.Count > 0)
        {
            foreach (var reach in http.RequestServices.GetServices<IReach>())
                http.Features.Set(signedIn = signedIn with { Actor = await reach.OfAsync(signedIn.Actor, http.Request.RouteValues, http.RequestAborted) });
        }

        await next(http);
    }

    /// <summary>Changes come from forms of this site only: by the browser's word and by the token in the form (W1).</summary>
    private static Task OwnFormsOnly(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method)) return next(http);
        var from = http.Request.Headers["Sec-Fetch-Site"].ToString();
        var isForeign = from is "cross-site" or "same-site";
        return isForeign || http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? TellAsync(http, StatusCodes.Status400BadRequest, AccessRefusals.FormExpired)
            : next(http);
    }

    internal static Task TellAsync(HttpContext http, int status, Refusal refusal)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync($"{refusal.Message}（{refusal.Code}）\n", http.RequestAborted);
    }

    /// <summary>Secure on http://localhost too, where browsers take it; the framework's own setting would refuse to work there.</summary>
    private sealed class FormCookie : CookieBuilder
    {
        public FormCookie()
        {
            Name = "__Host-huimin-form";
            HttpOnly = true;
            SameSite = SameSiteMode.Strict;
            Path = "/";
            IsEssential = true;
        }

        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
