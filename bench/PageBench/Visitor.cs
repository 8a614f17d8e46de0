using System.Net;
using System.Text.RegularExpressions;

namespace Huimin.PageBench;

/// <summary>One browser, as far as these measures need one: cookies, form tokens, links and the demo's sign-in button.</summary>
internal sealed partial class Visitor(Uri server) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server };
    private readonly Dictionary<string, string> cookies = [];

    public string Cookie => string.Join("; ", cookies.Select(c => c.Key + "=" + c.Value));

    /// <summary>The form token of the last page that had one.</summary>
    public string FormToken { get; private set; } = "";

    /// <summary>Enters with the demo account of a post, such as 镇街经办.</summary>
    public async Task EnterAsync(string loginName)
    {
        await GetAsync("/sign-in");
        await PostAsync("/sign-in/demo", ("loginName", loginName));
        if (cookies.Count < 2) throw new InvalidOperationException($"{loginName}: not signed in.");
        await GetAsync("/");
    }

    /// <summary>Addresses of people's pages, from so many pages of the list.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(int pages)
    {
        var people = new List<string>();
        for (var page = 1; page <= pages; page++) people.AddRange(Person().Matches(await GetAsync($"/people?page={page}")).Select(m => m.Groups[1].Value));
        return [.. people.Distinct(StringComparer.Ordinal)];
    }

    public async Task<string> GetAsync(string path)
    {
        var page = await (await SendAsync(HttpMethod.Get, path, null)).Content.ReadAsStringAsync();
        if (Token().Match(page) is { Success: true } token) FormToken = token.Groups[1].Value;
        return page;
    }

    /// <summary>Sends a form; answers where it leads, or null where it is shown again.</summary>
    public async Task<string?> PostAsync(string path, params (string Name, string Value)[] fields) =>
        (await SendAsync(HttpMethod.Post, path, Form(FormToken, fields))).Headers.Location?.OriginalString;

    public static FormUrlEncodedContent Form(string token, IEnumerable<(string Name, string Value)> fields) =>
        new([KeyValuePair.Create("form-token", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

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
