using Microsoft.AspNetCore.Http;

namespace Huimin.Access;

/// <summary>
/// The cookie of a session (I3): <c>__Host-</c>, so that no neighbouring host can set it; never readable by script; never sent by other sites.
/// It lives as long as the browser does; the row decides when it ends.
/// </summary>
public static class SessionCookie
{
    public const string Name = "__Host-huimin";

    // Lax: a link in a mail or a document opens the page in the session; other sites still cannot post with it.
    private static CookieOptions Options => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    public static SessionToken? Read(HttpRequest request) => SessionToken.Parse(request.Cookies[Name]);

    public static void Write(HttpResponse response, SessionToken token) => response.Cookies.Append(Name, token.Text, Options);

    /// <summary>Takes the cookie back and asks the browser to forget what it kept of the site, except the type size.</summary>
    public static void Clear(HttpResponse response)
    {
        response.Cookies.Delete(Name, Options);
        response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }
}
