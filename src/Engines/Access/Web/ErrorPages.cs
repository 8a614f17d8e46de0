using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huimin.Access;

/// <summary>Why nothing goes on at present, in words for the person who asked.</summary>
/// <param name="Why">What is wrong.</param>
/// <param name="Back">The page where it can be tried again; null where nothing works for the time being.</param>
internal sealed record Outage(Refusal Why, string? Back = null);

/// <summary>
/// Empty answers get their page: what does not exist and what may not be seen the same one (Z4); a failure one with nothing but its id, which
/// the log has too (L1).
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, IServiceScopeFactory scopes, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            if (DatabaseErrors.Outage(e) is { } why)
            {
                http.Features.Set(new Outage(why));
                log.LogError("Request {ErrorId} was stopped at {Route} by {Code}", http.TraceIdentifier, http.GetEndpoint()?.DisplayName, why.Code);
            }
            else
            {
                log.LogError(e, "Request {ErrorId} failed at {Route}", http.TraceIdentifier, http.GetEndpoint()?.DisplayName);
            }

            http.Response.Clear();
            http.Response.StatusCode = http.Features.Get<Outage>() is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;
            await ShowAsync(http, "/error");
            return;
        }

        // A form that is no longer on its page: another person was faster. The renderer answers such a one with an empty 400.
        if (!http.Response.HasStarted && http.Response.StatusCode == StatusCodes.Status400BadRequest && http.Request.HasFormContentType)
        {
            http.Features.Set(new Outage(AccessRefusals.Overtaken, http.Request.Path + http.Request.QueryString));
            (http.Response.StatusCode, http.Response.ContentType) = (StatusCodes.Status409Conflict, null);
            await ShowAsync(http, "/error");
            return;
        }

        var isApi = http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        if (!http.Response.HasStarted && http.Response.StatusCode == StatusCodes.Status404NotFound && !isApi) await ShowAsync(http, "/not-found");
    }

    // With services of its own: those of the first run have already begun to render.
    private async Task ShowAsync(HttpContext http, string page)
    {
        var (request, services) = (http.Request, http.RequestServices);
        var (method, path, query) = (request.Method, request.Path, request.QueryString);
        await using var scope = scopes.CreateAsyncScope();
        http.SetEndpoint(null);
        request.RouteValues.Clear();
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = path, OriginalPathBase = request.PathBase, OriginalQueryString = query.Value });
        http.Response.Headers.Remove("blazor-enhanced-nav"); // the first page's; the renderer adds it and does not ask
        (request.Method, request.Path, request.QueryString, http.RequestServices) = (HttpMethods.Get, page, QueryString.Empty, scope.ServiceProvider);
        try
        {
            await next(http);
        }
        finally
        {
            (request.Method, request.Path, request.QueryString, http.RequestServices) = (method, path, query, services);
        }
    }
}
