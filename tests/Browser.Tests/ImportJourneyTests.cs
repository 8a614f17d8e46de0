using System.Globalization;
using System.Text.RegularExpressions;
using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>The sample lists of the demonstration go through the import page as a clerk would take them there.</summary>
[Collection(ProductCollection.Name)]
public sealed partial class ImportJourneyTests(Chromium chromium, BrowserApp app)
{
    private const string Clerk = "demo.zhen";

    [Fact(DisplayName = "CSV 样例：上传，核对列，在页面上改正两处差错，先导入没有问题的行，改好的人随即查得到")]
    public async Task An_error_is_corrected_on_the_page()
    {
        await using var visitor = await chromium.VisitorAsync(1440);
        var page = await visitor.NewPageAsync();
        var heard = page.Listen();
        await app.SignInAsync(page, Clerk);
        await UploadAsync(page, "人口导入样例.csv");
        var wrong = await WrongRowsAsync(page);
        Assert.True(wrong > 10, $"{wrong}");

        // A village that does not exist is chosen from the list; a missing name is typed.
        var place = page.Locator("fieldset.fix").Filter(new() { HasText = "村社区" }).First;
        var name = (await place.Locator("legend").InnerTextAsync()).Split('　', StringSplitOptions.TrimEntries)[1];
        await place.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var nameless = page.Locator("fieldset.fix").Filter(new() { Has = page.Locator("label", new() { HasTextRegex = NameOnly() }) }).First;
        await nameless.Locator("input.input").First.FillAsync("冉补名");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存更正，重新检查" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"有 {wrong - 2} 行需要更正")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "只导入没有问题的行" }).ClickAsync();
        await Assertions.Expect(page.GetByText("导入完成")).ToBeVisibleAsync();
        Assert.Empty(heard);
        foreach (var words in new[] { name, "冉补名" }) await FindAsync(page, words);
    }

    [Fact(DisplayName = "xlsx 样例：在手机上、不用脚本，上传、核对、导入，一次通过；再导一次说明已经导入过")]
    public async Task A_clean_workbook_on_a_phone_without_script()
    {
        await using var visitor = await chromium.VisitorAsync(390, script: false);
        var page = await visitor.NewPageAsync();
        await app.SignInAsync(page, Clerk);
        await UploadAsync(page, "人口导入样例.xlsx");
        await Assertions.Expect(page.GetByText("全部检查通过")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^确认导入") }).ClickAsync();
        await Assertions.Expect(page.GetByText("导入完成")).ToBeVisibleAsync();

        await UploadAsync(page, "人口导入样例.xlsx");
        await Assertions.Expect(page.GetByText("这份文件已经导入过")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^确认导入") })).ToBeDisabledAsync();
    }

    private async Task UploadAsync(IPage page, string file)
    {
        await page.GotoAsync(app.Address + "/import");
        await page.GetByLabel("人员或家庭户名册").SetInputFilesAsync(app.Sample(file));
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并检查" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/import/[0-9a-f-]{36}"));

        // The columns are asked about once for each heading.
        var mapping = page.GetByRole(AriaRole.Button, new() { Name = "下一步：检查内容" });
        if (await mapping.CountAsync() > 0) await mapping.ClickAsync();
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
    }

    private static async Task<int> WrongRowsAsync(IPage page) =>
        int.Parse(Digits().Match(await page.GetByText(new Regex("有 [0-9]+ 行需要更正")).First.InnerTextAsync()).Value, CultureInfo.InvariantCulture);

    private static async Task FindAsync(IPage page, string words)
    {
        await page.Locator(".bar-search [type=search]").FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First).ToBeVisibleAsync();
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("^姓名$")]
    private static partial Regex NameOnly();
}
