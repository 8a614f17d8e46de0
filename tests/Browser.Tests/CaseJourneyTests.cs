using System.Globalization;
using System.Text.RegularExpressions;
using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>
/// A newcomer takes one household from the application to the money in the bank's file and back, through the pages alone (从申请到发放), in a product of its
/// own, because days pass in it.
/// </summary>
public sealed partial class CaseJourneyTests(Chromium chromium)
{
    private const string Card = "6222021234567890128";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [Fact(DisplayName = "从申请到发放：受理、核对、公示、确认、决定书、账户、月度计划、三人放款、代发文件、回单，一户走完")]
    public async Task From_the_application_to_the_money()
    {
        await using var app = new BrowserApp();
        await app.InitializeAsync();
        await using var visitor = await chromium.VisitorAsync(1440);
        var page = await visitor.NewPageAsync();
        page.SetDefaultTimeout(30_000);

        // The town's clerk: the family, what is known of it, the application, the inquiry.
        await app.SignInAsync(page, "demo.zhen");
        await page.GotoAsync(app.Address + "/households");
        var home = Id().Match((await page.Locator("main table a[href^='/households/']").First.GetAttributeAsync("href"))!).Value;
        await page.GotoAsync($"{app.Address}/households/{home}");
        var head = Id().Match((await page.Locator("main table a[href^='/people/']").First.GetAttributeAsync("href"))!).Value;
        await page.GotoAsync($"{app.Address}/households/{home}/facts");
        await page.Locator("[name='Who[0]']").SelectOptionAsync(home);
        await page.Locator("[name='Code[0]']").SelectOptionAsync("home.deposits");
        await page.Locator("[name='Text[0]']").FillAsync("800");
        await PressAsync(page, "登记");
        await page.GotoAsync($"{app.Address}/households/{home}/cases");
        await page.Locator("input[value='DIBAO_APPLY']").CheckAsync();
        await PressAsync(page, "受理登记");
        var file = Id().Match(new Uri(page.Url).AbsolutePath).Value;
        var address = $"{app.Address}/cases/{file}";
        await PressAsync(page, "受理");
        await PressAsync(page, "启动经济状况调查");
        await page.GotoAsync(address + "/consent");
        await PressAsync(page, "登记授权");
        await PaperAsync(page, address, "visit");
        await PressAsync(page, "提请信息核对");

        await app.SignInAsync(page, "demo.qu");
        await PaperAsync(page, address, "report");
        await PressAsync(page, "出具核对报告");
        await app.SignInAsync(page, "demo.zhenzhang");
        await page.GotoAsync(address);
        await PressAsync(page, "提出初审意见并公示");
        await page.GotoAsync(app.Address + "/portal/notices");
        await Assertions.Expect(page.Locator("main table tbody tr", new() { HasTextString = "低保" })).ToHaveCountAsync(1);

        await PassAsync(app, page, "8");
        await app.SignInAsync(page, "demo.zhen");
        await page.GotoAsync(address);
        await PressAsync(page, "公示期满，报请确认");
        await app.SignInAsync(page, "demo.shenpi");
        await page.GotoAsync(address);
        await PressAsync(page, "确认");
        await Assertions.Expect(page.Locator(".tag", new() { HasTextString = "已确认" }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "确认决定书" }).ClickAsync();
        await Assertions.Expect(page.Locator(".letter")).ToContainTextAsync("行政复议");

        // Where the money goes: asked by one, confirmed by another.
        await app.SignInAsync(page, "demo.zhen");
        await page.GotoAsync($"{app.Address}/people/{head}/payments");
        await page.Locator("[name=Bank]").FillAsync("示范银行");
        await page.Locator("[name=Number]").FillAsync(Card);
        await page.Locator("[name=Evidence]").FillAsync("社保卡原件核对");
        await PressAsync(page, "提交，待另一人确认");
        await app.SignInAsync(page, "demo.zhenzhang");
        await page.GotoAsync(app.Address + "/payments/accounts");
        await page.Locator("tr", new() { Has = page.Locator($"a[href='/people/{head}/payments']") }).GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).ClickAsync();

        // The month, the batch and three people.
        await PassAsync(app, page, "");
        await app.SignInAsync(page, "demo.qu");
        var month = DateOnly.Parse(await TodayAsync(app, page), CultureInfo.InvariantCulture).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await app.SignInAsync(page, "demo.qu");
        await page.GotoAsync($"{app.Address}/payments/month?month={month}");
        await page.Locator("form button", new() { HasTextString = "发放计划" }).ClickAsync();
        await page.GotoAsync(app.Address + "/payments/batches");
        await page.Locator("tr", new() { HasTextString = "最低生活保障" }).GetByRole(AriaRole.Button, new() { Name = "编制批次" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/payments/batches/[0-9a-f-]+"));
        var batch = page.Url.Split('?')[0];
        await app.SignInAsync(page, "demo.jiandu");
        await ConfirmAsync(page, batch, "审核通过");
        await app.SignInAsync(page, "demo.shenpi");
        await ConfirmAsync(page, batch, "放款");
        await app.SignInAsync(page, "demo.qu");
        await page.GotoAsync(batch);
        await PressAsync(page, "生成代发文件");
        var download = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "下载代发文件"));
        await download.SaveAsAsync(app.At("to-bank.txt"));
        Assert.Contains(Card, await File.ReadAllTextAsync(app.At("to-bank.txt"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // And back.
        await app.ToTheEndAsync("demo-bank", "--file", "to-bank.txt", "--out", "answer.txt");
        await page.GotoAsync(app.Address + "/payments/answers");
        await page.Locator("input[type=file]").SetInputFilesAsync(app.At("answer.txt"));
        await PressAsync(page, "接收");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("done=answered"));
        await page.GotoAsync($"{app.Address}/households/{home}/payments");
        await Assertions.Expect(page.Locator("main table tbody tr")).Not.ToHaveCountAsync(0);
    }

    /// <summary>Presses and waits for the product's answer, so that going on does not break the request off.</summary>
    private static Task<IResponse> PressAsync(IPage page, string button) => page.RunAndWaitForResponseAsync(
        () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync(), answer => answer.Request.Method == "POST" || answer.Request.IsNavigationRequest);

    private static async Task PaperAsync(IPage page, string address, string kind)
    {
        await page.GotoAsync(address + "/evidence");
        await page.Locator("[name=Kind]").SelectOptionAsync(kind);
        await page.Locator("[name=Text]").FillAsync("情况属实");
        await page.Locator("[name=People]").FillAsync("陈春燕、田小禾");
        await PressAsync(page, "保存");
        await page.GotoAsync(address);
    }

    /// <summary>Days pass; whoever was signed in comes in again afterwards.</summary>
    private static async Task PassAsync(BrowserApp app, IPage page, string days)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(app.Address + "/sign-in");
        await page.Locator($"button[name=days][value='{days}']").ClickAsync();
        await page.Locator("button[name=loginName]").First.WaitForAsync();
    }

    private static async Task<string> TodayAsync(BrowserApp app, IPage page)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(app.Address + "/sign-in");
        var text = await page.Locator("form[action='/sign-in/demo/days'] p").InnerTextAsync();
        var day = Regex.Match(text, "(\\d+)年(\\d+)月(\\d+)日").Groups;
        return $"{day[1].Value}-{int.Parse(day[2].Value, CultureInfo.InvariantCulture):00}-{int.Parse(day[3].Value, CultureInfo.InvariantCulture):00}";
    }

    private static async Task ConfirmAsync(IPage page, string address, string button)
    {
        await page.GotoAsync(address);
        await page.Locator("details.confirm summary", new() { HasTextString = button }).ClickAsync();
        await page.Locator("details.confirm[open] button").ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
