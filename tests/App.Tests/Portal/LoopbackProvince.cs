using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Huimin.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huimin.App.Tests.Portal;

/// <summary>The identity service of a province with a real listener on this machine (模拟省级账号): codes are good once, for the challenge they were asked with.</summary>
internal sealed class LoopbackProvince : IAsyncDisposable
{
    private const string Secret = "只有两方知道";
    private readonly ConcurrentDictionary<string, (string Challenge, string Back)> codes = new();
    private readonly WebApplication app;

    private LoopbackProvince(WebApplication app) => this.app = app;

    /// <summary>What it says of whoever signed in.</summary>
    public string Person { get; set; } = "";

    /// <summary>How often a code was brought.</summary>
    public int Brought { get; private set; }

    public ProvinceSignIn SignIn
    {
        get
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            return new ProvinceSignIn("省级政务服务", "huimin", Secret, new(address + "/authorize"), new(address + "/token"), new(address + "/person"));
        }
    }

    public static async Task<LoopbackProvince> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var province = new LoopbackProvince(builder.Build());
        province.app.MapPost("/token", province.TokenAsync);
        province.app.MapGet("/person", (HttpRequest request) => request.Headers.Authorization == "Bearer token-1" ? Results.Text(province.Person, "application/json") : Results.Unauthorized());
        await province.app.StartAsync(TestContext.Current.CancellationToken);
        return province;
    }

    /// <summary>Somebody signs in there; answers where the browser is sent back to.</summary>
    public string Authorise(string asked)
    {
        var query = QueryHelpers.ParseQuery(new Uri(asked).Query);
        Assert.Equal(("huimin", "code", "S256"), (query["client_id"].ToString(), query["response_type"].ToString(), query["code_challenge_method"].ToString()));
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        var back = new Uri(query["redirect_uri"].ToString());
        codes[code] = (query["code_challenge"].ToString(), back.ToString());
        return QueryHelpers.AddQueryString(back.AbsolutePath, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"].ToString() });
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        Brought++;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var verified = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var good = codes.TryRemove(form["code"].ToString(), out var asked) && asked.Challenge == verified && asked.Back == form["redirect_uri"] && form["client_secret"] == Secret;
        return good ? Results.Json(new { access_token = "token-1", token_type = "Bearer" }) : Results.BadRequest(new { error = "invalid_grant" });
    }
}
