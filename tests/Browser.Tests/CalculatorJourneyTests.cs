using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>A citizen asks what the household is entitled to, without an account.</summary>
[Collection(ProductCollection.Name)]
public sealed class CalculatorJourneyTests(Chromium chromium, BrowserApp app)
{
    [Theory(DisplayName = "我能享受什么：大字版、手机上一题一题答完，每一步无障碍零问题，地址里没有回答，能回头改")]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task To_the_end(int width)
    {
        await using var visitor = await chromium.VisitorAsync(width);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/portal");
        Assert.Equal("large", await page.Locator("html").GetAttributeAsync("data-size"));
        await page.Locator("a[href='/portal/calculator']").ClickAsync();
        await page.SelectOptionAsync("select[name=size]", "1");
        await NextAsync(page);
        await page.FillAsync("input[name='born.year.0']", "1950");
        await page.SelectOptionAsync("select[name='born.month.0']", "3");
        await NextAsync(page);
        await page.CheckAsync("input[name='tick.transfer.0']");
        for (var asked = 0; await page.Locator("button.primary").CountAsync() > 0; asked++)
        {
            Assert.True(asked < 12);
            await NextAsync(page);
            foreach (var field in await page.Locator("input[type=text][name^='a.']").AllAsync()) await field.FillAsync("100");
            if (await page.Locator("input[type=radio]").CountAsync() > 0) await page.Locator("input[type=radio]").First.CheckAsync();
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("可以享受");
        await page.Locator("button[value=ticks]").ClickAsync();
        await Assertions.Expect(page.Locator("input[name='tick.transfer.0']")).ToBeCheckedAsync();
    }

    [Theory(DisplayName = "公众政策页面：大字版优先，无障碍零问题，手机上不横滚")]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Policies_are_for_everybody(int width)
    {
        await using var visitor = await chromium.VisitorAsync(width);
        var page = await visitor.NewPageAsync();
        foreach (var path in new[] { "/portal", "/portal/notices", "/portal/progress", "/portal/looks", "/portal/account", "/portal/apply", "/policies", "/policies/DIBAO", "/policies/AGE_ALLOWANCE" })
        {
            Assert.True((await page.GotoAsync(app.Address + path))!.Ok, path);
            Assert.Equal("large", await page.Locator("html").GetAttributeAsync("data-size"));
            Assert.Empty(await page.AxeAsync());
            Assert.Null(await page.SidewaysAsync());
        }
    }

    private async Task NextAsync(IPage page)
    {
        Assert.Empty(await page.AxeAsync());
        Assert.Null(await page.SidewaysAsync());
        Assert.Equal(app.Address + "/portal/calculator", page.Url);
        await page.EvaluateAsync("document.body.id = 'answered'");
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("body:not(#answered) main").WaitForAsync();
    }
}
