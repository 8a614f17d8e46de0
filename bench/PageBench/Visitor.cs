using System.Net;
using System.Text.RegularExpressions;

namespace Huimin.PageBench;

/// <summary>One signed-in browser, as far as this measure needs one: cookies, links and the demo's sign-in button.</summary>
internal sealed partial class Visitor(Uri server) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server };
    private readonly Dictionary<string, string> cookies = [];

    public string Cookie => string.Join("; ", cookies.Select(c => c.Key + "=" + c.Value));

    /// <summary>Enters with the first demo account of a post, such as 镇街经办.</summary>
    public async Task EnterAsync(string loginName)
    {
        var door = await GetAsync("/sign-in");
        var token = Token().Match(door).Groups[1].Value;
        await SendAsync(HttpMethod.Post, "/sign-in/demo", new FormUrlEncodedContent(new Dictionary<string, string> { ["form-token"] = token, ["loginName"] = loginName }));
        if (cookies.Count < 2) throw new InvalidOperationException($"{loginName}: not signed in.");
    }

    /// <summary>Addresses of people's pages, from so many pages of the list.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(int pages)
    {
        var people = new List<string>();
        for (var page = 1; page <= pages; page++) people.AddRange(Person().Matches(await GetAsync($"/people?page={page}")).Select(m => m.Groups[1].Value));
        return [.. people.Distinct(StringComparer.Ordinal)];
    }

    public async Task<string> GetAsync(string path) => await (await SendAsync(HttpMethod.Get, path, null)).Content.ReadAsStringAsync();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (cookies.Count > 0) request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return answer;
        foreach (var cookie in set.Select(c => c.Split(';')[0].Split('=', 2))) cookies[cookie[0]] = cookie[1];
        return answer;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/people/[0-9a-f-]{36})\"")]
    private static partial Regex Person();
}
