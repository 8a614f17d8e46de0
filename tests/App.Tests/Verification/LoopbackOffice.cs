using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Huimin.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huimin.App.Tests.Verification;

/// <summary>How the office behaves at one request.</summary>
internal enum Manner
{
    Good,
    NotYet,
    Slow,
    Failing,
    TooMany,
    NotFound,
    Garbage,
    HalfABody,
    TooLarge,
    Nulls,
    Elsewhere,
}

/// <summary>An office with a real listener on this machine (模拟接口), which does at each request what the test says; the last manner stays.</summary>
internal sealed class LoopbackOffice : IAsyncDisposable
{
    private readonly ConcurrentQueue<Manner> manners = new();
    private readonly WebApplication app;
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Manner now;

    private LoopbackOffice(WebApplication app) => this.app = app;

    /// <summary>The requests as they came: method and idempotency key or path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What was asked, as the office read it.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");

    public static async Task<LoopbackOffice> StartAsync(params IEnumerable<Manner> manners)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var office = new LoopbackOffice(builder.Build());
        office.Behave(manners);
        office.app.MapPost("/questions", office.AnswerAsync);
        office.app.MapGet("/questions/{id}", office.AnswerAsync);
        office.app.MapGet("/elsewhere", office.AnswerAsync);
        await office.app.StartAsync(TestContext.Current.CancellationToken);
        return office;
    }

    public void Behave(params IEnumerable<Manner> next)
    {
        foreach (var manner in next) manners.Enqueue(manner);
    }

    /// <summary>The office as a registered host of one source.</summary>
    public RegisteredHosts Registered(string source = "deposits", string network = "127.0.0.1") => RegisteredHosts.Of(new RegisteredHosts.Host(source, Address, [IPAddress.Parse(network)]));

    public async ValueTask DisposeAsync()
    {
        stopped.TrySetResult();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (manners.TryDequeue(out var next)) now = next;
        var manner = now;
        using var reader = new StreamReader(context.Request.Body);
        Bodies.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
        Requests.Enqueue(context.Request.Method + " " + (context.Request.Headers["Idempotency-Key"].FirstOrDefault() ?? context.Request.Path.Value));
        var response = context.Response;
        switch (manner)
        {
            case Manner.NotYet: response.StatusCode = 202; break;
            case Manner.Slow: await stopped.Task.WaitAsync(context.RequestAborted); break;
            case Manner.Failing: response.StatusCode = 500; break;
            case Manner.TooMany: response.StatusCode = 429; break;
            case Manner.NotFound: response.StatusCode = 404; break;
            case Manner.Garbage: await response.WriteAsync("<html>登录</html>", context.RequestAborted); break;
            case Manner.Nulls: await response.WriteAsync("[{\"messageId\":null,\"rows\":[null]}]", context.RequestAborted); break;
            case Manner.Elsewhere: response.Redirect("/elsewhere"); break;
            case Manner.HalfABody:
                response.ContentLength = 1000;
                await response.WriteAsync("[{\"messageId\":\"m-1\"", context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            case Manner.TooLarge:
                response.ContentType = "application/json";
                await response.WriteAsync("[\"" + new string('x', HttpConnector.MostBytes) + "\"]", context.RequestAborted);
                break;
            default: await GoodAsync(context); break;
        }
    }

    private async Task GoodAsync(HttpContext context)
    {
        var body = JsonDocument.Parse(Bodies.First(b => b.Length > 0)).RootElement;
        var person = body.GetProperty("people")[0];
        await context.Response.WriteAsJsonAsync(
            new[]
            {
                new
                {
                    messageId = "m-" + body.GetProperty("questionId").GetString(),
                    questionId = body.GetProperty("questionId").GetGuid(),
                    day = "2026-06-20",
                    rows = new[] { new { name = person.GetProperty("name").GetString(), number = person.GetProperty("number").GetString(), birth = "", item = "deposits.balance", value = "3000" } },
                },
            },
            context.RequestAborted);
    }
}
