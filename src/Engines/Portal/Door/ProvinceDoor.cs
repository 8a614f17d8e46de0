using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Portal;

/// <summary>
/// The way in with the account of the province (省级账号登录): the framework's own handler, with state, a cookie that ties it to the browser, and PKCE. Who it was is
/// looked up in the register; nothing of the answer is kept.
/// </summary>
internal static class ProvinceDoor
{
    private const int MostBytes = 64 << 10;
    private const string NumberClaim = "number", NameClaim = "name";

    public static void Add(IServiceCollection services, ProvinceSignIn province) => services.AddAuthentication().AddOAuth(ProvinceSignIn.Scheme, o =>
    {
        (o.ClientId, o.ClientSecret, o.CallbackPath, o.UsePkce, o.SaveTokens) = (province.ClientId, province.ClientSecret, ProvinceSignIn.CallbackPath, true, false);
        (o.AuthorizationEndpoint, o.TokenEndpoint, o.UserInformationEndpoint) = (province.Authorize.ToString(), province.Token.ToString(), province.Person.ToString());
        o.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        (o.CorrelationCookie.Name, o.CorrelationCookie.SameSite) = ("__Secure-huimin-province-", SameSiteMode.Lax);

        // The browser keeps the cookie by real time, also where the clock of the records is moved.
        o.TimeProvider = TimeProvider.System;
        o.BackchannelTimeout = TimeSpan.FromSeconds(10);
        o.Backchannel = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = MostBytes,
        };
        o.Events.OnCreatingTicket = ticket => WhoAsync(ticket, province);
        o.Events.OnTicketReceived = EnterAsync;
        o.Events.OnRemoteFailure = failure =>
        {
            failure.HandleResponse();
            failure.Response.Redirect("/portal/apply?refused=" + CitizenRefusals.ProvinceFailed.Code);
            return Task.CompletedTask;
        };
    });

    /// <summary>Asks the province who signed in.</summary>
    private static async Task WhoAsync(OAuthCreatingTicketContext ticket, ProvinceSignIn province)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, province.Person);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await ticket.Backchannel.SendAsync(request, ticket.HttpContext.RequestAborted);
        response.EnsureSuccessStatusCode();
        using var person = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ticket.HttpContext.RequestAborted));
        foreach (var (claim, field) in new[] { (NumberClaim, province.NumberField), (NameClaim, province.NameField) })
        {
            if (person.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String) ticket.Identity!.AddClaim(new Claim(claim, value.GetString()!));
        }
    }

    /// <summary>Opens the portal for that person; nobody is signed in to anything else.</summary>
    private static async Task EnterAsync(TicketReceivedContext ticket)
    {
        ticket.HandleResponse();
        var services = ticket.HttpContext.RequestServices;
        var named = await services.GetRequiredService<NameYourself>().KnownAsync(ticket.Principal?.FindFirstValue(NumberClaim), ticket.Principal?.FindFirstValue(NameClaim), ticket.HttpContext.RequestAborted);
        if (named.Ok) services.GetRequiredService<PortalCookie>().Write(ticket.Response, named.Value);
        ticket.Response.Redirect(named.Ok ? "/portal/apply" : "/portal/apply?refused=" + named.Refusal.Code);
    }
}
