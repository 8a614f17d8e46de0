using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huimin.Access;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Exchange;
using Huimin.Payments;
using Huimin.Portal;
using Huimin.Targets;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.AspNetCore.ResponseCompression;

namespace Huimin.Web;

/// <summary>The web server: the desks of one district, the modules' operations, pages and endpoints.</summary>
public static class WebHost
{
    /// <param name="district">The open database and keys.</param>
    /// <param name="options">How to serve.</param>
    /// <param name="adjust">What a test puts in place of the network and the clock.</param>
    public static WebApplication Build(OpenInstallation district, WebOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls($"http://localhost:{options.Port}");
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 200L << 20;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, district, options);

        adjust?.Invoke(builder);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, OpenInstallation district, WebOptions options)
    {
        var demoDays = options.DemoSignIn ? new DemoClock(district.Installation.DataDirectory) : null;
        services.AddSingleton(demoDays ?? TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton(district.Store);
        services.AddSingleton(district.Keys);
        services.AddSingleton(district.Installation);
        services.AddSingleton(options);
        services.AddSingleton(district.Rules);
        services.AddSingleton(district.Calendar);
        services.AddSingleton(new Casework.CaseworkOptions(district.DistrictCode, district.Installation.PublicAddress ?? (options.DemoSignIn ? $"http://localhost:{options.Port}" : null)));
        services.AddSingleton(district.Hosts);
        services.AddSingleton(new EntitlementOptions(district.DistrictCode, district.Installation.SnapshotDirectory));
        services.AddSingleton(all => new PaymentOptions(district.DistrictCode, district.Installation.PaymentDirectory, district.Layouts)
        {
            MoneyMayMove = () => all.GetRequiredService<AuditSealing>().MoneyMayMove,
        });
        services.AddSingleton<FieldVault>();
        services.AddSingleton<ViewLog>();
        services.AddSingleton(all => new AuditSealer(district.Store, district.Keys, all.GetRequiredService<Clock>(), district.Installation.HeadFiles));
        services.AddSingleton<AuditSealing>();
        services.AddHostedService(all => all.GetRequiredService<AuditSealing>());
        services.AddSingleton<WorkDesk>();
        services.AddSingleton<ReadDesk>();
        services.AddHuiminAccess(Modules.All, new AccessOptions
        {
            DistrictCode = district.DistrictCode,
            DemoAccounts = options.DemoSignIn,
            DemoDays = demoDays,
            KeyDirectory = Path.Combine(district.Installation.KeyDirectory, "forms"),
        });

        PortalModule.AddProvince(services, district.Province);
        services.AddDemo();
        if (options.DemoSignIn) services.AddSingleton<IConnector>(all => new DemoSources(all.GetRequiredService<Clock>()));
        services.AddSingleton<IPopulation, RegisterPopulation>();
        services.AddSingleton<IPlaces, RegisterPlaces>();
        services.AddSingleton<CountedTasks>();
        services.AddScoped<WaitingTasks>();
        services.AddScoped<IWorkbenchFrame, Frame>();

        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    private static void Map(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<SafeHeaders>();
        app.UseHuiminAccess();
        app.Use(app.Services.GetRequiredService<CountedTasks>().ForgetAfterFormAsync);
        app.MapStaticAssets().AllowAnonymous();
        app.MapTypeSize();
        foreach (var module in Modules.All) module.Map(app);
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. Modules.PageAssemblies]).WithStaticAssets();
    }
}
