using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests.Support;

/// <summary>One page of the product: its shape (numbers and ids taken out), one address of that shape, and the account that saw it first.</summary>
public sealed record SeenPage(string Shape, string Path, string LoginName);

/// <summary>
/// Every page that can be reached by links from the home page, by any of the demo's accounts: found by walking, so that a page added later is
/// looked at without anybody adding it here.
/// </summary>
public sealed partial class PageList
{
    /// <summary>Visitors side by side: one waits for the product while another is looked at.</summary>
    internal const int Visitors = 3;

    private const int Deepest = 5;
    private static readonly string[] accounts =
        ["demo.zhen", "demo.qu", "demo.shenpi", "demo.cun", "demo.zhenzhang", "demo.jiandu", "demo.xitong", "demo.anquan", "demo.shenji"];

    private List<SeenPage>? pages;

    /// <summary>Links that did not lead to a page, each with where it was found.</summary>
    public ConcurrentQueue<string> Broken { get; } = [];

    internal async Task<IReadOnlyList<SeenPage>> AllAsync(Chromium chromium, BrowserApp app)
    {
        if (pages is not null) return pages;
        var walks = new IReadOnlyList<SeenPage>[accounts.Length];
        await Parallel.ForAsync(0, accounts.Length, new ParallelOptions { MaxDegreeOfParallelism = Visitors }, async (i, _) => walks[i] = await WalkAsync(chromium, app, accounts[i]));
        return pages = [.. walks.Prepend([new("/sign-in", "/sign-in", "")]).SelectMany(walk => walk).DistinctBy(p => p.Shape)];
    }

    private async Task<IReadOnlyList<SeenPage>> WalkAsync(Chromium chromium, BrowserApp app, string account)
    {
        var found = new List<SeenPage>();
        await using var visitor = await chromium.VisitorAsync(1440, script: false);
        var page = await visitor.NewPageAsync();
        await app.SignInAsync(page, account);
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<(string Path, int Depth, string From)>([("/", 0, "sign-in")]);
        while (waiting.TryDequeue(out var next))
        {
            if (await ShowAsync(page, app.Address + next.Path) is not { } answer) continue;
            if (!answer.Ok) Broken.Enqueue($"{next.Path} → {answer.Status}（{account}，链接在 {next.From}）");
            if (!answer.Ok || !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal)) continue;
            found.Add(new(ShapeOf(next.Path), next.Path, account));
            if (next.Depth == Deepest) continue;
            foreach (var link in await LinksAsync(page))
            {
                if (known.Add(ShapeOf(link))) waiting.Enqueue((link, next.Depth + 1, next.Path));
            }
        }

        return found;
    }

    /// <summary>Null for a link that starts a download.</summary>
    private static async Task<IResponse?> ShowAsync(IPage page, string address)
    {
        try
        {
            return await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        catch (PlaywrightException e) when (e.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static async Task<string[]> LinksAsync(IPage page)
    {
        var links = page.Locator("main a[href^='/'], nav a[href^='/'], main a[href^='?']");
        return await links.EvaluateAllAsync<string[]>("all => all.filter(a => !a.hasAttribute('download')).map(a => { const u = new URL(a.getAttribute('href'), location.href); return u.pathname + u.search; })");
    }

    /// <summary>The address without what differs from row to row: ids, numbers, codes of programmes, values of the query.</summary>
    internal static string ShapeOf(string path)
    {
        var (road, query) = path.Split('?', 2) is [var r, var q] ? (r, q) : (path, "");
        var names = string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')[0]).Where(n => n is "view" or "tab" or "done").Order(StringComparer.Ordinal));
        return Ids().Replace(road, "/#") + (names.Length > 0 ? "?" + names : "");
    }

    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9][0-9-]*|[A-Z][A-Z0-9_.]+|(?<=/sources/)[a-z]+)(?=/|$)")]
    private static partial Regex Ids();
}
