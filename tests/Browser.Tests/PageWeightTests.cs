using System.IO.Compression;
using Huimin.Browser.Tests.Gallery;
using Huimin.Browser.Tests.Support;

namespace Huimin.Browser.Tests;

/// <summary>What a list page costs on a slow line.</summary>
public sealed class PageWeightTests(Chromium chromium, GalleryHost gallery) : IClassFixture<GalleryHost>
{
    private const int Budget = 20_000;

    [Fact(DisplayName = "列表页（网页、样式、脚本）压缩后不超过 20 kB，且不取任何字体")]
    public async Task A_list_page_fits_its_budget()
    {
        await using var visitor = await chromium.VisitorAsync(1440);
        var page = await visitor.NewPageAsync();
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        page.Response += (_, answer) =>
        {
            lock (parts) parts[new Uri(answer.Url).AbsolutePath] = 0;
        };
        await page.GotoAsync(gallery.Address + "/list", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        using var http = new HttpClient();
        foreach (var path in parts.Keys.ToList())
        {
            parts[path] = Compressed(await http.GetByteArrayAsync(gallery.Address + path, TestContext.Current.CancellationToken));
        }

        Assert.Contains(parts.Keys, p => p.Contains("huimin", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal));
        Assert.DoesNotContain(parts.Keys, p => p.Contains("woff", StringComparison.Ordinal) || p.Contains("chart", StringComparison.Ordinal));
        Assert.True(parts.Values.Sum() <= Budget, string.Join(", ", parts.Select(p => $"{p.Key} {p.Value}")));
        TestContext.Current.SendDiagnosticMessage($"list page: {string.Join(", ", parts.Select(p => $"{p.Key} {p.Value}"))}; {parts.Values.Sum()} bytes");
    }

    private static int Compressed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(content);
        return (int)packed.Length;
    }
}
