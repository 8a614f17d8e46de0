using Huimin.Access.Pages;
using Huimin.Values;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Huimin.Portal.Pages;

/// <summary>What every page of the portal has: who is there, the client's key, the errors to show. No cache keeps what it shows.</summary>
public abstract class CitizenPage : PostPage
{
    [Inject] protected PortalCookie Cookie { get; set; } = default!;

    /// <summary>There is always a request: these pages are rendered on the server alone.</summary>
    protected new HttpContext Http => base.Http!;

    protected PortalSession? Session { get; private set; }

    protected IReadOnlyList<Refusal> Errors { get; private set; } = [];

    /// <summary>The network address of the caller, for the budget of failures.</summary>
    protected string Address => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    protected void Refuse(Refusal refusal) => Errors = [.. Errors, refusal];

    protected override void OnInitialized()
    {
        Session = Cookie.Read(Http.Request);
        Http.Response.OnStarting(() =>
        {
            Http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
    }

    /// <summary>Opens the portal for a citizen and goes there.</summary>
    protected void Enter(PortalSession session, string page)
    {
        Cookie.Write(Http.Response, session);
        Go(page);
    }

    protected void Go(string page) => Http.Response.Redirect(page);

    protected void Answer<T>(Result<T> answer, string done)
    {
        if (answer.Ok) Go(done);
        else Refuse(answer.Refusal);
    }
}
