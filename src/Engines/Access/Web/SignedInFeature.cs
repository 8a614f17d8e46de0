using Huimin.Data;
using Microsoft.AspNetCore.Http;

namespace Huimin.Access;

/// <summary>Who is signed in on this request; set by the session handler, read by the scoped <see cref="Actor"/>.</summary>
internal sealed record SignedInFeature(Actor Actor, CurrentSession Session);

public static class SignedInExtensions
{
    /// <summary>The actor of this request, or nobody.</summary>
    public static Actor Actor(this HttpContext http) => http.Features.Get<SignedInFeature>()?.Actor ?? Data.Actor.Nobody;

    /// <summary>The session of this request; null where nobody is signed in.</summary>
    public static CurrentSession? CurrentSession(this HttpContext http) => http.Features.Get<SignedInFeature>()?.Session;

    /// <summary>The network address of the caller, for the budget of failures.</summary>
    public static string Address(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
