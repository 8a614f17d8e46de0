using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>The pictures of the README. They are taken at every run; HUIMIN_PICTURES=1 writes them to docs/pictures.</summary>
[Collection(ProductCollection.Name)]
public sealed class PictureTests(Chromium chromium, BrowserApp app)
{
    private const int SmallestPicture = 20_000;

    [Theory(DisplayName = "说明文档的截图由测试拍摄")]
    [InlineData("home", "demo.qu", "/", "", 1440, false)]
    [InlineData("people", "demo.zhen", "/people", "", 1440, false)]
    [InlineData("person", "demo.zhen", "/people", "main table tbody a", 1440, false)]
    [InlineData("plan", "demo.qu", "/plans", "main table tbody a", 1440, false)]
    [InlineData("phone-large", "demo.zhen", "/people", "", 390, true)]
    public async Task Pictures_of_the_readme(string name, string account, string path, string click, int width, bool large)
    {
        await using var visitor = await chromium.VisitorAsync(width, large ? 844 : 900);
        if (large) await visitor.AddCookiesAsync([new() { Name = "huimin-size", Value = "large", Url = app.Address }]);
        var page = await visitor.NewPageAsync();
        await app.SignInAsync(page, account);
        await page.OpenAsync(app.Address + path);
        if (click.Length > 0)
        {
            var before = page.Url;
            await page.Locator(click).First.ClickAsync();
            await Assertions.Expect(page).Not.ToHaveURLAsync(before);
        }

        if (name == "plan")
        {
            await page.Locator(".marked mark a").Nth(1).ClickAsync();
            await page.Locator("#figure form").WaitForAsync();
        }

        await page.Locator("h1").WaitForAsync();
        await page.SettleAsync();
        var picture = await page.ScreenshotAsync();

        Assert.True(picture.Length > SmallestPicture, $"{name}: {picture.Length} bytes");
        if (Environment.GetEnvironmentVariable("HUIMIN_PICTURES") != "1") return;
        Directory.CreateDirectory(Repository.At("docs/pictures"));
        await File.WriteAllBytesAsync(Repository.At($"docs/pictures/{name}.png"), picture, TestContext.Current.CancellationToken);
    }
}
