using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

namespace Huimin.Access;

/// <summary>
/// So many requests are worked on at once, the next ones wait in their order (入口排队). A rush makes pages slower; it does not let every page wait for
/// the database until none is answered. Files of the pages do not wait, nor do uploads, which would hold a place as long as a slow line lasts.
/// </summary>
public sealed class Turnstile(RequestDelegate next, AccessOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter places = new(new()
    {
        PermitLimit = options.RequestsAtOnce,
        QueueLimit = options.RequestsWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext http)
    {
        if (PassesFreely(http))
        {
            await next(http);
            return;
        }

        using var place = await places.AcquireAsync(1, http.RequestAborted);
        if (place.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = "10";
        await HuiminAccess.TellAsync(http, StatusCodes.Status503ServiceUnavailable, AccessRefusals.TooBusy);
    }

    public void Dispose() => places.Dispose();

    private static bool PassesFreely(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || (HttpMethods.IsPost(http.Request.Method) && http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true);
}
