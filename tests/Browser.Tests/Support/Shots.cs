using Microsoft.Playwright;

namespace Huimin.Browser.Tests.Support;

/// <summary>Pictures of pages, written where HUIMIN_SHOTS says; without it none are taken.</summary>
internal static class Shots
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HUIMIN_SHOTS") is not { Length: > 0 } folder) return;
        var height = await page.EvaluateAsync<int>("() => Math.min(document.documentElement.scrollHeight, 1700)");
        var width = page.ViewportSize!.Width;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true, Clip = new() { Width = width, Height = height } });
    }
}
