using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>A clerk's first minutes: signs in, finds a person, opens the file, sees one field in clear.</summary>
[Collection(ProductCollection.Name)]
public sealed class WorkJourneyTests(Chromium chromium, BrowserApp app)
{
    private const string Clerk = "demo.zhen";

    [Fact(DisplayName = "只用键盘：登录、搜索、打开档案、按用途查看一个字段")]
    public async Task By_keyboard_only()
    {
        await using var visitor = await chromium.VisitorAsync(1440);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/sign-in");
        await page.TabToAsync($"button[value='{Clerk}']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main[data-layout=workbench]").WaitForAsync();
        var name = await FirstNameAsync(visitor);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search[?]asked=[A-Za-z0-9_-]+$"));
        await page.TabToAsync("main table a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name);
        await page.TabToAsync(".masked summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(".masked select");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.TabToAsync(".masked button");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".plain-value")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".plain-value")).Not.ToContainTextAsync("*");
    }

    [Fact(DisplayName = "不用脚本、在手机上：登录、搜索、打开档案、按用途查看一个字段")]
    public async Task Without_script_on_a_phone()
    {
        await using var visitor = await chromium.VisitorAsync(390, script: false);
        var page = await visitor.NewPageAsync();
        await app.SignInAsync(page, Clerk);
        var name = await FirstNameAsync(visitor);

        await page.Locator(".bar-search [type=search]").FillAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main table a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name);
        await page.Locator(".masked summary").First.ClickAsync();
        await page.Locator(".masked select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator(".masked button").First.ClickAsync();

        await Assertions.Expect(page.Locator(".plain-value")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".plain-value")).Not.ToContainTextAsync("*");
    }

    /// <summary>Somebody of the clerk's own list, as a colleague would have said the name.</summary>
    private async Task<string> FirstNameAsync(IBrowserContext visitor)
    {
        var list = await visitor.NewPageAsync();
        await list.GotoAsync(app.Address + "/people");
        var name = (await list.Locator("main table tbody a").First.InnerTextAsync()).Trim();
        await list.CloseAsync();
        return name;
    }
}
