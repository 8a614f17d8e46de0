using Huimin.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huimin.Browser.Tests.Gallery;

/// <summary>Serves the gallery under the product's strict content policy: nothing inline, only own files.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private WebApplication? app;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var name = typeof(GalleryHost).Assembly.GetName().Name!;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddScoped<IWorkbenchFrame, GalleryFrame>();
        app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next();
        });
        app.UseAntiforgery();
        app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, name + ".staticwebassets.endpoints.json"));
        app.MapTypeSize();
        app.MapRazorComponents<GalleryRoot>().WithStaticAssets(Path.Combine(AppContext.BaseDirectory, name + ".staticwebassets.endpoints.json"));
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }
}
