using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;
using Huimin.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests.Support;

/// <summary>
/// The product as a visitor meets it, on a few made-up people in a folder of its own. Started once for all classes of the collection, stopped and
/// wiped at the end.
/// </summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private const string Town = "500114001";
    private const string Village = "500114001001";
    private readonly string folder = Directory.CreateTempSubdirectory("huimin-browser-").FullName;
    private OpenInstallation? district;
    private WebApplication? app;

    /// <summary>Where it serves, without a slash at the end. The name localhost, so that the browser keeps cookies marked Secure.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        var port = FreePort();
        Address = $"http://localhost:{port}";
        district = Installation.At(folder).Open().Value;
        await district.Store.PrepareAsync(CancellationToken.None);
        app = WebHost.Build(district, new WebOptions { Port = port, DemoSignIn = true });
        await app.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await FillAsync(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (district is not null) await district.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Signs in by the click that the demo offers, as the account with this sign-in name.</summary>
    public async Task SignInAsync(IPage page, string loginName)
    {
        await page.GotoAsync(Address + "/sign-in");
        await page.Locator($"button[name=loginName][value='{loginName}']").ClickAsync();
        await page.Locator("main[data-layout=workbench]").WaitForAsync();
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        var ct = CancellationToken.None;
        var clock = services.GetRequiredService<Clock>();
        var product = Actor.Product("500114");
        Must(await services.GetRequiredService<IAccessSetup>().CreateDemoAccountsAsync(new("区民政局", Town, "城东街道", Village, "文汇社区"), ct));
        var (add, house) = (services.GetRequiredService<AddPerson>(), services.GetRequiredService<CreateHousehold>());
        foreach (var number in Enumerable.Range(1, 60))
        {
            var name = "王张李刘陈"[number % 5] + (number % 7 == 0 ? "秀英" : "国" + "强华平明兰"[number % 5]);
            var fields = new PersonFields
            {
                AreaCode = Village,
                Name = name,
                IdNumber = IdNumber.Of(500999, new DateOnly(1940 + number, number % 12 + 1, 5), number).Value,
                Phone = $"138000{number:00000}",
            };
            var person = Must(await add.RunAsync(new(clock.NewId(), fields), product, ct));
            if (number % 2 == 0) Must(await house.RunAsync(new(clock.NewId(), $"H{number:0000}", Village, $"{number % 9 + 1}组{number}号", person), product, ct));
        }

        const string plan = "2026年民政工作计划\n一、社会救助\n全年发放低保金502.8万元，惠及1346人次，人均3736元。\n二、养老服务\n新增养老床位100张，完成适老化改造不少于200户，护理型床位占比达到60%以上。\n";
        Must(await services.GetRequiredService<ImportPlan>().RunAsync(new(clock.NewId(), plan, "plan.txt"), product, ct));
    }

    private static T Must<T>(Result<T> result) =>
        result.Ok ? result.Value : throw new InvalidOperationException(result.Refusal.Code + " " + result.Refusal.Message);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The classes that share one started product.</summary>
[CollectionDefinition(Name)]
public sealed class ProductCollection : ICollectionFixture<BrowserApp>, ICollectionFixture<PageList>
{
    public const string Name = "product";
}
