using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Huimin.Browser.Tests.Support;

/// <summary>The machine's own Chromium, started once. Its path comes from HUIMIN_CHROMIUM or the search path; without it every test here fails.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] flags =
    [
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Opens a fresh visitor: own cookies, Chinese, the given screen.</summary>
    public async Task<IBrowserContext> VisitorAsync(int width, int height = 900, bool script = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("HUIMIN_CHROMIUM") ?? OnSearchPath("chromium") ?? OnSearchPath("chromium-browser")
            ?? throw new InvalidOperationException(
                "Chromium is missing. Install it (Debian: apt-get install chromium fonts-noto-cjk), or set HUIMIN_CHROMIUM to its path.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = flags, Headless = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? OnSearchPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
