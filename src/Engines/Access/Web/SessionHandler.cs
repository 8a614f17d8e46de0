using System.Security.Claims;
using System.Text.Encodings.Web;
using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Huimin.Access;

/// <summary>
/// Turns the cookie into the <see cref="Actor"/> of this request, read afresh each time. Who is not signed in is sent to the door; who is, but may
/// not, gets the same page as for an address that does not exist (Z4).
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    SessionReader sessions, TouchDesk touch, SeenSessions seen, ViewLog views, Clock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "huimin-session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } token) return AuthenticateResult.NoResult();
        if (await sessions.FindAsync(token, Context.RequestAborted) is not var (actor, session)) return AuthenticateResult.NoResult();

        var now = clock.UtcNow;
        if (now - session.LastSeen >= Session.SeenEvery && seen.IsFirst(session.SessionId, now))
        {
            await touch.SeenAsync<Session>(s => s.SessionId == session.SessionId, now, Context.RequestAborted);
        }

        Context.Features.Set(new SignedInFeature(actor, session));
        // The name claim ties form tokens to the account.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.AccountId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var back = HttpMethods.IsGet(Request.Method) ? $"{Request.PathBase}{Request.Path}{Request.QueryString}" : "/";
        Response.Redirect(back == "/" ? "/sign-in" : "/sign-in?return=" + Uri.EscapeDataString(back));
        return Task.CompletedTask;
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        if (Context.GetEndpoint() is not RouteEndpoint endpoint) return;
        var needs = string.Join(',', endpoint.Metadata.GetOrderedMetadata<RequirePermissionAttribute>().Select(r => r.Code));
        var entry = new AuditEntry("page", Detail: new { route = endpoint.RoutePattern.RawText, method = Request.Method, needs }) { Outcome = "denied" };
        await views.RecordAsync(Context.Actor(), "OpenPage", entry, Context.RequestAborted);
    }
}
