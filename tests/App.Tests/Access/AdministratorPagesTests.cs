using System.Net;
using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Access;

/// <summary>What the administrators see and do on their pages.</summary>
public sealed class AdministratorPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "系统管理员建账户得到一次性口令，安全管理员授岗，收回后列表不再显示")]
    public async Task An_account_is_made_and_given_a_post()
    {
        await using var app = await TestApp.StartAsync();
        var system = await app.SignedInAsync(Role.SystemAdministrator);
        var number = Values.IdNumber.Of(999999, new DateOnly(1980, 1, 1), 7).Value;
        var made = await system.SubmitAsync(
            await system.GetAsync("/accounts"), "create", ("Form.LoginName", "qin.ming"), ("Form.DisplayName", "秦某"), ("Form.IdNumber", number));
        Assert.Contains("一次性口令", made.Text, StringComparison.Ordinal);
        var path = made.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/accounts/", StringComparison.Ordinal));
        Assert.DoesNotContain("授予岗位", (await system.GetAsync(path)).Text, StringComparison.Ordinal);

        var security = await app.SignedInAsync(Role.SecurityAdministrator);
        var page = await security.GetAsync(path);
        Assert.DoesNotContain("重置口令", page.Text, StringComparison.Ordinal);
        var wrong = await security.SubmitAsync(page, "assign", ("Form.Role", "2"), ("Form.Areas", "500114"), ("Form.UnitTitle", "城东街道"), ("Form.FromDay", "2026-11-02"));
        Assert.Contains("ACC-017", wrong.Text, StringComparison.Ordinal);
        var given = await security.SubmitAsync(page, "assign", ("Form.Role", "2"), ("Form.Areas", "500114001 500114002"), ("Form.UnitTitle", "城东街道"), ("Form.FromDay", "2026-11-02"));
        Assert.Equal(path, given.Location);
        Assert.Contains("500114001、500114002", (await security.GetAsync(path)).Text, StringComparison.Ordinal);

        page = await security.GetAsync(path);
        var end = page.Document.Forms.Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")).First(n => n?.StartsWith("end-", StringComparison.Ordinal) == true)!;
        Assert.Contains("岗位已收回", (await security.SubmitAsync(page, end)).Text, StringComparison.Ordinal);
        Assert.Contains("已结束", (await security.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "停用账户后列表显示已停用，其会话立即退出；重新启用恢复")]
    public async Task A_suspension_is_seen_and_felt()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.SignedInAsync(Role.TownClerk);
        var system = await app.SignedInAsync(Role.SystemAdministrator);
        var list = await system.AskAsync("/accounts", ("q", "demo.zhen"));
        var path = list.Document.QuerySelectorAll("td a").Single(a => a.TextContent == "demo.zhen").GetAttribute("href")!;
        Assert.Contains("账户已停用", (await system.SubmitAsync(await system.GetAsync(path), "suspend")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.GetAsync("/account")).Status);
        Assert.Contains("账户已启用", (await system.SubmitAsync(await system.GetAsync(path), "suspend")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedInAsync(Role.TownClerk)).GetAsync("/account")).Status);
    }

    [Fact(DisplayName = "审计检索：按人、操作、结果、日期查；日期两端都算；每次检索自己也留痕；翻页不漏不重")]
    public async Task The_trail_is_searched_page_by_page()
    {
        await using var app = await TestApp.StartAsync();
        app.Time.Advance(TimeSpan.FromDays(1)); // 3 November
        for (var i = 0; i < 60; i++)
        {
            await app.WithAsync<SignIn, Values.Result<SignedIn>>(s => s.RunAsync(new("demo.zhen", ""), "192.0.2." + i, Stop));
            if (i == 4) app.Time.Advance(TimeSpan.FromMinutes(16));
        }

        app.Time.Advance(TimeSpan.FromDays(1)); // 4 November
        var auditor = (await ActorAsync(app, Role.AuditAdministrator))!;
        var first = await SearchAsync(app, auditor, new("demo.zhen", "SignIn", null, "denied", new(2026, 11, 3), new(2026, 11, 3), null));
        Assert.Equal(50, first.Rows.Count);
        var second = await SearchAsync(app, auditor, new("demo.zhen", "SignIn", null, "denied", new(2026, 11, 3), new(2026, 11, 3), first.Next));
        Assert.Equal(10, second.Rows.Count);
        Assert.Null(second.Next);
        Assert.Equal(60, first.Rows.Concat(second.Rows).Select(r => r.Seq).Distinct().Count());
        Assert.Empty((await SearchAsync(app, auditor, new("demo.zhen", "SignIn", null, null, new(2026, 11, 4), new(2026, 11, 4), null))).Rows);
        Assert.Empty((await SearchAsync(app, auditor, new("demo.zhen", "SignIn", null, null, new(2026, 11, 2), new(2026, 11, 2), null))).Rows);
        Assert.Empty((await SearchAsync(app, auditor, new("nobody", null, null, null, null, null, null))).Rows);
        Assert.Equal(6, (await SearchAsync(app, auditor, new("demo.shenji", "SearchAudit", null, "viewed", null, null, null))).Rows.Count);

        var page = await (await app.SignedInAsync(Role.AuditAdministrator)).AskAsync("/audit", ("outcome", "denied"));
        Assert.Contains("陈春燕（demo.zhen）", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[rel=next]"));
        Assert.Contains("ACC-032", (await (await app.SignedInAsync(Role.DistrictSupervisor)).AskAsync("/audit", ("from", "2026-11-05"), ("to", "2026-11-04"))).Text, StringComparison.Ordinal);
    }

    private static async Task<SearchAudit.Page> SearchAsync(TestApp app, Actor auditor, SearchAudit.Input input) =>
        (await app.WithAsync<SearchAudit, Values.Result<SearchAudit.Page>>(s => s.RunAsync(input, auditor, Stop))).Value;

    private static async Task<Actor?> ActorAsync(TestApp app, Role role)
    {
        var browser = await app.SignedInAsync(role);
        var token = SessionToken.Parse(browser.Cookie(SessionCookie.Name))!;
        return (await app.WithAsync<SessionReader, (Actor Actor, CurrentSession Session)?>(r => r.FindAsync(token, Stop)))?.Actor;
    }
}
