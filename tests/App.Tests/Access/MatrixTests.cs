using System.Net;
using Huimin.Data;
using Microsoft.AspNetCore.Builder;

namespace Huimin.App.Tests.Access;

/// <summary>
/// The authorisation matrix: the endpoint table of the running product × every post × own, sister, parent and other district. What is expected
/// comes from the permissions themselves; what happens comes from really asking.
/// </summary>
public sealed class MatrixTests
{
    // Reviewed: these are open to the world.
    private static readonly string[] Public = ["/sign-in", "/sign-in/code", "/sign-in/demo", "/sign-in/demo/days", "/not-found", "/error", "/ui/size", "/portal", "/portal/calculator", "/portal/notices", "/portal/check/{Token}", "/portal/progress", "/portal/progress/{CaseId:guid}", "/portal/letters/{LetterId:guid}", "/portal/letters/{letterId:guid}/file", "/portal/looks", "/portal/account", "/portal/apply", "/portal/receipt/{CaseId:guid}", "/portal/leave", "/portal/province", "/policies", "/policies/{ProgrammeCode}"];

    // Reviewed: the framework's own; closed to everybody by the fallback.
    private static readonly string[] Closed = ["/_framework/opaque-redirect", "/{**path:file}"];

    [Fact(DisplayName = "每个端点都声明了权限，或在经审查的公开名单上；要的权限都存在")]
    public async Task Every_endpoint_says_who_may_come()
    {
        await using var app = await TestApp.StartAsync();
        var endpoints = await MatrixEndpoint.ReadAsync(app);
        Assert.Equal(Public.Order(StringComparer.Ordinal), endpoints.Where(e => e.IsOpen).Select(e => e.Route).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Undeclared(endpoints));
        Assert.Empty(endpoints.Where(e => e.HeldBy == Role.None).Select(e => $"{e.Route} asks for a permission that no module declares"));
        Assert.True(endpoints.Count > 10);
    }

    [Fact(DisplayName = "忘记声明权限的端点：矩阵认得出来，而且对谁都不开")]
    public async Task A_forgotten_policy_is_seen_and_stays_closed()
    {
        await using var app = await TestApp.StartAsync(mistake: a => a.MapGet("/forgotten", () => "secret"));
        Assert.Equal(["/forgotten"], Undeclared(await MatrixEndpoint.ReadAsync(app)));
        foreach (var role in MatrixWorld.Roles) Assert.Equal(HttpStatusCode.NotFound, (await (await app.AsAsync(role, "500114")).GetAsync("/forgotten")).Status);
        Assert.Equal(HttpStatusCode.Found, (await app.Browser().GetAsync("/forgotten")).Status);
    }

    [Fact(DisplayName = "查看：未登录到登录页；无权与不存在一样；有权且在辖区内才看得到")]
    public async Task Each_page_opens_for_its_posts_and_divisions_only()
    {
        await using var app = await TestApp.StartAsync();
        var endpoints = (await MatrixEndpoint.ReadAsync(app)).Where(e => e.Methods.Contains("GET") && !e.IsOpen && !Closed.Contains(e.Route)).ToList();
        var wrong = new List<string>();
        var stranger = app.Browser();
        foreach (var endpoint in endpoints)
        {
            var answer = await stranger.GetAsync(endpoint.Path);
            if (answer.Status != HttpStatusCode.Found || !answer.Location!.StartsWith("/sign-in", StringComparison.Ordinal)) wrong.Add($"{endpoint} nobody: {answer.Status}");
        }

        foreach (var role in MatrixWorld.Roles)
        {
            foreach (var (title, area, seesSample) in MatrixWorld.Areas)
            {
                var browser = await app.AsAsync(role, area);
                foreach (var endpoint in endpoints.Where(e => e.Reach == MatrixReach.Division || title == "own"))
                {
                    var expected = endpoint.OpensFor(role, seesSample);
                    var answer = await browser.GetAsync(endpoint.Path);
                    var opened = answer.Status == HttpStatusCode.OK || (answer.Status == HttpStatusCode.Found && !answer.Location!.StartsWith("/sign-in", StringComparison.Ordinal));
                    var asExpected = expected ? opened : answer.Status == HttpStatusCode.NotFound || await LooksAbsentAsync(browser, endpoint, role, answer);
                    if (!asExpected) wrong.Add($"{endpoint} as {role} of {title}: {answer.Status}, expected {(expected ? "open" : "404")}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact(DisplayName = "提交：无权的岗位和辖区发来任何表单都不生效，数据库不变")]
    public async Task No_form_works_for_those_who_are_not_shown_it()
    {
        await using var app = await TestApp.StartAsync();
        var endpoints = (await MatrixEndpoint.ReadAsync(app)).Where(e => e.Methods.Contains("POST") && !e.IsOpen && !Closed.Contains(e.Route)).ToList();
        var visitors = new List<Visitor>();
        foreach (var role in MatrixWorld.Roles)
        {
            foreach (var (title, area, seesSample) in MatrixWorld.Areas)
            {
                var browser = await app.AsAsync(role, area);
                visitors.Add(new Visitor(role, title, seesSample, browser, await browser.GetAsync("/account")));
            }
        }

        var wrong = new List<string>();
        var forms = 0;
        foreach (var endpoint in endpoints)
        {
            var shown = await FormsAsync(endpoint, visitors);
            foreach (var (handler, fields) in shown.Forms.DefaultIfEmpty(("", [])))
            {
                var before = await app.FingerprintAsync();
                forms++;
                foreach (var visitor in visitors.Where(v => !shown.To.Contains((v, handler)) && (handler.Length > 0 || !endpoint.OpensFor(v.Role))))
                {
                    var answer = await visitor.Browser.PostAsync(endpoint.Path, visitor.Home, fields);
                    var mayOpen = endpoint.OpensFor(visitor.Role, visitor.SeesSample);
                    var refused = answer.Status == HttpStatusCode.NotFound || (mayOpen && answer.Status == HttpStatusCode.BadRequest);
                    if (!refused) wrong.Add($"{endpoint} {handler} as {visitor.Role} of {visitor.Title}: {answer.Status}");
                }

                if (before != await app.FingerprintAsync()) wrong.Add($"{endpoint} {handler}: the database changed");
            }
        }

        Assert.Empty(wrong);
        Assert.True(forms > 10);
    }

    /// <summary>Some pages say that the thing is gone instead of 404: then they must say the same of an id that never was (Z4).</summary>
    private static async Task<bool> LooksAbsentAsync(TestBrowser browser, MatrixEndpoint endpoint, Role role, TestPage answer)
    {
        if (!endpoint.OpensFor(role) || endpoint.AbsentPath == endpoint.Path) return false;
        var absent = await browser.GetAsync(endpoint.AbsentPath);
        return absent.Status == answer.Status && absent.Text == answer.Text;
    }

    private static IEnumerable<string> Undeclared(IReadOnlyList<MatrixEndpoint> endpoints) =>
        endpoints.Where(e => !e.IsOpen && !e.IsDeclared && !Closed.Contains(e.Route)).Select(e => e.Route);

    private sealed record Visitor(Role Role, string Title, bool SeesSample, TestBrowser Browser, TestPage Home);

    /// <summary>The forms of a page by name with their hidden fields, and who is shown which.</summary>
    private static async Task<(IEnumerable<(string Handler, (string Name, string Value)[] Fields)> Forms, HashSet<(Visitor Visitor, string Handler)> To)> FormsAsync(
        MatrixEndpoint endpoint, IReadOnlyList<Visitor> visitors)
    {
        var forms = new Dictionary<string, (string Name, string Value)[]>(StringComparer.Ordinal);
        var to = new HashSet<(Visitor, string)>();
        if (!endpoint.Methods.Contains("GET")) return ([], to);
        foreach (var visitor in visitors)
        {
            var page = await visitor.Browser.GetAsync(endpoint.Path);
            foreach (var form in page.Document.Forms.Where(f => f.GetAttribute("action") is null or ""))
            {
                var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? "")).ToArray();
                if (hidden.FirstOrDefault(h => h.Name == "_handler").Value is not { Length: > 0 } handler) continue;
                forms.TryAdd(handler, [.. hidden.Where(h => h.Name != "form-token")]);
                to.Add((visitor, handler));
            }
        }

        return (forms.Select(f => (f.Key, f.Value)), to);
    }
}
