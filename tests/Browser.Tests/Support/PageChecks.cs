using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests.Support;

/// <summary>What must hold on every page: nothing for axe to find, no sideways scrolling, nothing in the console, nothing refused by the content policy.</summary>
internal static class PageChecks
{
    private static readonly AxeRunOptions onlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Everything axe finds, one line each; empty when the page is clean.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(this IPage page)
    {
        var result = await page.RunAxe(onlyViolations);
        return
        [
            .. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} — {Shorten(n.Html)} {Shorten(string.Join(' ', n.Any.Concat(n.All).Select(c => c.Message)))}")),
        ];
    }

    /// <summary>By how many pixels the page is wider than the screen, and which elements stick out.</summary>
    public static async Task<string?> SidewaysAsync(this IPage page) => await page.EvaluateAsync<string?>(
        """
        () => {
          const root = document.documentElement, wide = root.scrollWidth - root.clientWidth;
          if (wide <= 0) return null;
          const out = [...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 3);
          return `${wide} px: ` + out.map(e => e.outerHTML.slice(0, 120)).join(' | ');
        }
        """);

    /// <summary>Collects complaints of the console while pages are visited.</summary>
    public static List<string> Listen(this IPage page)
    {
        var heard = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") heard.Add(message.Text);
        };
        page.PageError += (_, error) => heard.Add(error);
        return heard;
    }

    /// <summary>Goes there and waits until letters and charts are drawn.</summary>
    public static async Task<IResponse?> OpenAsync(this IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        await page.SettleAsync();
        return answer;
    }

    public static async Task SettleAsync(this IPage page)
    {
        await page.EvaluateAsync("() => document.fonts.ready");
        if (await page.Locator("hm-chart").CountAsync() > 0) await page.Locator("hm-chart svg").First.WaitForAsync();
    }

    /// <summary>Presses Tab until the focus is on an element of this kind, as somebody without a mouse does.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        const int most = 200;
        for (var pressed = 0; pressed < most; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector)) return;
        }

        Assert.Fail($"{most} times Tab did not reach {selector} on {new Uri(page.Url).AbsolutePath}");
    }

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200];
}
