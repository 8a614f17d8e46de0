using Huimin.Browser.Tests.Gallery;
using Huimin.Browser.Tests.Support;

namespace Huimin.Browser.Tests;

/// <summary>Every component, in both type sizes, on a desk screen and a phone, under the strict content policy.</summary>
public sealed class GalleryTests(Chromium chromium, GalleryHost gallery) : IClassFixture<GalleryHost>
{
    public static TheoryData<string, int, bool> Screens => new MatrixTheoryData<string, int, bool>(
        ["/", "/list", "/list?sort=-name&page=3", "/form", "/person", "/parts", "/sign-in"], [1440, 390], [false, true]);

    [Theory(DisplayName = "组件页面：两种字号、两种屏宽，无障碍零问题，无横向滚动，控制台无报错")]
    [MemberData(nameof(Screens))]
    public async Task Components_are_accessible_and_fit(string path, int width, bool large)
    {
        await using var visitor = await chromium.VisitorAsync(width);
        if (large) await visitor.AddCookiesAsync([new() { Name = "huimin-size", Value = "large", Url = gallery.Address }]);
        var page = await visitor.NewPageAsync();
        var heard = page.Listen();

        await page.OpenAsync(gallery.Address + path);

        Assert.Equal(large ? "large" : null, await page.Locator("html").GetAttributeAsync("data-size"));
        await Shots.TakeAsync(page, $"gallery{path.Replace('/', '-').Replace('?', '-')}-{width}{(large ? "-large" : "")}");
        Assert.Empty(await page.AxeAsync());
        Assert.Null(await page.SidewaysAsync());
        Assert.Empty(heard);
    }
}
