using System.Globalization;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Access;

/// <summary>The forms that change the cookie. Each answers with a redirect.</summary>
public static class AccessEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", SignOutAsync).RequirePermission(AccessPermissions.Own);
        app.MapPost("/switch-post", SwitchPostAsync).RequirePermission(AccessPermissions.Own);
        app.MapPost(AskForm.Action, Ask).RequirePermission(AccessPermissions.Own);
        var options = app.ServiceProvider.GetRequiredService<AccessOptions>();
        if (options.DemoAccounts) app.MapPost("/sign-in/demo", DemoAsync).AllowAnonymous();
        if (options.DemoDays is not null) app.MapPost("/sign-in/demo/days", DemoDays).AllowAnonymous();
    }

    /// <summary>Where to go after the door: an address of this site, else home.</summary>
    internal static string SafeReturn(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\') && !back.Any(char.IsControl) && !back.StartsWith("/sign-", StringComparison.Ordinal)
            ? back
            : "/";

    /// <summary>Where the second factor is shown again, and where to go on after.</summary>
    public static string ProveAddress(string back) => "/account/prove?return=" + Uri.EscapeDataString(back);

    private static RedirectHttpResult Ask([FromForm(Name = AskForm.PageField)] string? page, HttpContext http, AskedWords asked) =>
        TypedResults.LocalRedirect(asked.AddressOf(SafeReturn(page), http.Request.Form));

    // The token in the form is checked because a form is bound.
    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm] string? key, SignOut signOut, Actor actor, Clock clock, CancellationToken ct)
    {
        _ = key;
        await signOut.RunAsync(new(clock.NewId(), http.CurrentSession()!.SessionId), actor, ct);
        SessionCookie.Clear(http.Response);
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> SwitchPostAsync(
        HttpContext http, [FromForm] Guid postId, [FromForm] Guid? delegationId, SwitchPost switchPost, Actor actor, Clock clock, CancellationToken ct)
    {
        var switched = await switchPost.RunAsync(new(clock.NewId(), postId, delegationId), http.CurrentSession()!, actor, ct);
        if (!switched.Ok) return Results.LocalRedirect("/account");
        SessionCookie.Write(http.Response, switched.Value);
        return Results.LocalRedirect("/");
    }

    /// <summary>To the first of the next month where no number is given.</summary>
    private static RedirectHttpResult DemoDays([FromForm] string? days, AccessOptions options, Clock clock)
    {
        var today = clock.BeijingToday;
        options.DemoDays!.Forward(int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : (new Month(today) + 1).FirstDay.DayNumber - today.DayNumber);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> DemoAsync(
        HttpContext http, [FromForm] string? loginName, [FromForm(Name = "return")] string? back, DemoSignIn signIn, CancellationToken ct)
    {
        var signedIn = await signIn.RunAsync(loginName, ct);
        if (!signedIn.Ok) return Results.LocalRedirect("/sign-in");
        SessionCookie.Write(http.Response, signedIn.Value.Token);
        return Results.LocalRedirect(SafeReturn(back));
    }
}
