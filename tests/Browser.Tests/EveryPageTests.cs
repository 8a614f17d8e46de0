using System.Collections.Concurrent;
using Huimin.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests;

/// <summary>Every page that a link leads to, for every post, in both type sizes, on a desk screen and on a phone.</summary>
[Collection(ProductCollection.Name)]
public sealed class EveryPageTests(Chromium chromium, BrowserApp app, PageList list)
{
    private const int PagesOfVisit = 20;

    [Theory(DisplayName = "每个页面：无障碍检查零问题，无横向滚动，控制台无报错，没有被内容策略拦下的东西")]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Every_page_is_accessible_and_fits(int width, bool large)
    {
        // The common screen in usual type and the phone in large type stand for all four in the usual run.
        Assert.SkipWhen((width == 1440) == large && Environment.GetEnvironmentVariable("HUIMIN_TEST_ALL_SIZES") is null, "HUIMIN_TEST_ALL_SIZES=1 looks at all four");
        var problems = new ConcurrentQueue<string>();
        await OnEachAsync(width, script: true, large, (page, seen) => LookAsync(page, seen, problems, large, width));

        Assert.True(problems.IsEmpty, string.Join('\n', problems.Distinct()));
    }

    [Fact(DisplayName = "每个岗位看到的每个链接都打得开，没有死链，也没有打开就被拒绝的")]
    public async Task No_link_is_dead()
    {
        var pages = await list.AllAsync(chromium, app);

        Assert.True(list.Broken.IsEmpty, string.Join('\n', list.Broken));
        Assert.Contains(pages, p => p.Shape == "/people/#");
        Assert.Contains(pages, p => p.Shape == "/plans");
    }

    [Fact(DisplayName = "每个页面不用脚本也有标题、正文和唯一的一级标题")]
    public async Task Every_page_says_what_it_is()
    {
        var problems = new ConcurrentQueue<string>();
        await OnEachAsync(1440, script: false, large: false, async (page, seen) =>
        {
            await page.GotoAsync(app.Address + seen.Path);
            if (!(await page.TitleAsync()).EndsWith("· 惠民", StringComparison.Ordinal)) problems.Enqueue($"{seen.Shape}: title “{await page.TitleAsync()}”");
            if (await page.Locator("h1").CountAsync() != 1) problems.Enqueue($"{seen.Shape}: {await page.Locator("h1").CountAsync()} h1");
            if (await page.Locator("svg[data-unknown]").CountAsync() > 0) problems.Enqueue($"{seen.Shape}: unknown icon {await page.Locator("svg[data-unknown]").First.GetAttributeAsync("data-unknown")}");
            if (await page.Locator("[style], style, script:not([src])").CountAsync() > 0) problems.Enqueue($"{seen.Shape}: inline style or script");
        });

        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }

    /// <summary>Shows every page to the account that sees it, several visitors side by side.</summary>
    private async Task OnEachAsync(int width, bool script, bool large, Func<IPage, SeenPage, Task> look)
    {
        var rounds = (await list.AllAsync(chromium, app)).GroupBy(p => p.LoginName).SelectMany(group => group.Chunk(PagesOfVisit));
        await Parallel.ForEachAsync(rounds, new ParallelOptions { MaxDegreeOfParallelism = PageList.Visitors }, async (round, _) =>
        {
            await using var visitor = await chromium.VisitorAsync(width, script: script);
            if (large) await visitor.AddCookiesAsync([new() { Name = "huimin-size", Value = "large", Url = app.Address }]);
            var page = await visitor.NewPageAsync();
            if (round[0].LoginName.Length > 0) await app.SignInAsync(page, round[0].LoginName);
            foreach (var seen in round) await look(page, seen);
        });
    }

    private async Task LookAsync(IPage page, SeenPage seen, ConcurrentQueue<string> problems, bool large, int width)
    {
        var (heard, found) = (page.Listen(), new List<string>());
        var answer = await page.OpenAsync(app.Address + seen.Path);
        if (answer?.Ok != true) found.Add($"{seen.Shape} ({seen.LoginName}): {answer?.Status}");
        await Shots.TakeAsync(page, $"page{seen.Shape.Replace('/', '-').Replace('?', '-')}-{width}{(large ? "-large" : "")}");
        found.AddRange((await page.AxeAsync()).Select(f => $"{seen.Shape} ({seen.LoginName}): {f}"));
        if (await page.SidewaysAsync() is { } wide) found.Add($"{seen.Shape}: sideways {wide}");
        found.AddRange(heard.ToList().Select(line => $"{seen.Shape}: console {line}"));
        found.ForEach(problems.Enqueue);
    }
}
