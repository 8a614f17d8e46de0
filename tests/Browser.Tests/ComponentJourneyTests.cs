using Huimin.Browser.Tests.Gallery;
using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>How the components behave, with and without script.</summary>
public sealed class ComponentJourneyTests(Chromium chromium, GalleryHost gallery) : IClassFixture<GalleryHost>
{
    [Theory(DisplayName = "大字版：不用脚本也能切换，切换后回到原来的页面")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Type_size_is_switched_and_the_page_stays(bool script)
    {
        await using var visitor = await chromium.VisitorAsync(1440, script: script);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(gallery.Address + "/list?page=3");

        await page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "标准版" }).WaitForAsync();

        Assert.Equal("large", await page.Locator("html").GetAttributeAsync("data-size"));
        Assert.EndsWith("/list?page=3", page.Url, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "表单退回：逐条列出要更正的地方，字段旁也写明原因和编号，焦点到提示上")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_form_says_what_to_put_right(bool script)
    {
        await using var visitor = await chromium.VisitorAsync(1440, script: script);
        var page = await visitor.NewPageAsync();
        var heard = page.Listen();
        await page.GotoAsync(gallery.Address + "/form");
        await page.GetByLabel("申请人姓名").FillAsync("王");
        await page.GetByLabel("居民身份证号").FillAsync("1");
        await page.GetByLabel("救助类别").SelectOptionAsync("a");

        await page.GetByRole(AriaRole.Button, new() { Name = "保存并继续" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("有 3 处需要更正");
        Assert.Equal("f-Input-Number-hint f-Input-Number-error", await page.GetByLabel("居民身份证号").GetAttributeAsync("aria-describedby"));
        Assert.Equal("true", await page.GetByLabel("居民身份证号").GetAttributeAsync("aria-invalid"));
        await Assertions.Expect(page.Locator("#f-Input-Number-error")).ToHaveTextAsync("请填写居民身份证号（GAL-002）");
        if (script) await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Shots.TakeAsync(page, "journey-form-refused");
        Assert.Empty(await AxeIf(script, page));
        Assert.Empty(heard);
    }

    [Theory(DisplayName = "遮盖字段：选用途后只显示这一个字段的明文")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reveal_shows_one_field_only(bool script)
    {
        await using var visitor = await chromium.VisitorAsync(390, script: script);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(gallery.Address + "/person");

        await page.GetByText("查看身份证号").First.ClickAsync();
        await page.Locator("#reveal-number-purpose").SelectOptionAsync("check");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看身份证号" }).ClickAsync();

        await Assertions.Expect(page.Locator(".plain-value")).ToHaveTextAsync("990860195803056615");
        await Assertions.Expect(page.GetByText("138****0421")).ToBeVisibleAsync();
        Assert.DoesNotContain("990860195803056615", page.Url, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "键盘：斜杠进搜索框，跳到正文，排序和翻页都是链接")]
    public async Task Keyboard_reaches_search_body_sort_and_pages()
    {
        await using var visitor = await chromium.VisitorAsync(1440);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(gallery.Address + "/list");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator(".bar-search [type=search]")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "月人均收入" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(gallery.Address + "/list?sort=income");
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("月人均收入");
        await page.GetByRole(AriaRole.Link, new() { Name = "第 2 页" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(gallery.Address + "/list?sort=income&page=2");
        await Assertions.Expect(page.GetByText("第 21–40 条，共 20,000 条")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByText("第 1–20 条，共 20,000 条")).ToBeVisibleAsync();
    }

    [Fact(DisplayName = "图表：有脚本画图，换页后仍在；没有脚本有数据表")]
    public async Task A_chart_is_drawn_and_has_its_table()
    {
        await using var visitor = await chromium.VisitorAsync(1440);
        var page = await visitor.NewPageAsync();
        await page.OpenAsync(gallery.Address + "/");
        Assert.True(await page.Locator("hm-chart svg path").CountAsync() > 12);
        await page.GetByRole(AriaRole.Link, new() { Name = "待办受理" }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(gallery.Address + "/list");
        await page.GoBackAsync();
        await page.Locator("hm-chart svg").WaitForAsync();

        await using var plain = await chromium.VisitorAsync(1440, script: false);
        var table = await plain.NewPageAsync();
        await table.GotoAsync(gallery.Address + "/");
        await table.GetByText("数据表：受理与确认趋势").ClickAsync();
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "3月 1,490 84" })).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<string>> AxeIf(bool script, IPage page) => script ? await page.AxeAsync() : [];
}
