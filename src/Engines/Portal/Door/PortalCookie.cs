using System.Security.Cryptography;
using System.Text.Json;
using Huimin.Values;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Huimin.Portal;

/// <summary>
/// The cookie of the portal (群众会话凭据): the session sealed with the key ring of the form tokens, so that the server keeps nothing and no address
/// carries anything personal (L1). Ends with the browser, and after 30 minutes in any case.
/// </summary>
public sealed class PortalCookie(IDataProtectionProvider protection, Clock clock)
{
    public const string Name = "__Host-huimin-portal";
    private readonly IDataProtector protector = protection.CreateProtector("portal");

    private static CookieOptions Options => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    public PortalSession? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 } text) return null;
        try
        {
            return JsonSerializer.Deserialize<PortalSession>(protector.Unprotect(text)) is { } session && session.Until > clock.UtcNow ? session : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null; // cut, or of another key ring
        }
    }

    public void Write(HttpResponse response, PortalSession session) => response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(session)), Options);

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options);
}
