using System.Net;
using System.Text.RegularExpressions;
using Huimin.Access;
using Huimin.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Access;

/// <summary>The door as a browser meets it.</summary>
public sealed partial class DoorPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "演示环境：未登录先到登录页，点一下演示账户即进入原来的页面")]
    public async Task A_visitor_of_the_demo_is_inside_with_a_click()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await browser.GetAsync("/account");
        Assert.Equal((HttpStatusCode.Found, "/sign-in?return=%2Faccount"), (asked.Status, asked.Location));
        var door = await browser.GetAsync(asked.Location!);
        Assert.Equal(DemoPerson.All.Count, door.Document.QuerySelectorAll("button[name=loginName]").Length);
        var inside = await browser.SubmitAsync(door, "/sign-in/demo", ("loginName", "demo.zhen"));
        Assert.Equal("/account", inside.Location);
        Assert.Contains("镇街经办", (await browser.GetAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
    }

    [Fact(DisplayName = "演示之外没有演示登录：登录页不列账户，端点不存在")]
    public async Task Outside_the_demo_there_is_no_click()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        var browser = app.Browser();
        var door = await browser.GetAsync("/sign-in");
        Assert.Empty(door.Document.QuerySelectorAll("button[name=loginName]"));
        Assert.DoesNotContain(app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>(), e => e.RoutePattern.RawText == "/sign-in/demo");
        await browser.PostAsync("/sign-in/demo", door, ("loginName", "demo.zhen"));
        Assert.Null(browser.Cookie(SessionCookie.Name));
    }

    [Fact(DisplayName = "会话 Cookie：__Host- 前缀、HttpOnly、Secure、SameSite=Lax、不留在盘上；页面不缓存")]
    public async Task The_cookie_is_as_strict_as_it_can_be()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var door = await browser.GetAsync("/sign-in");
        var answer = await browser.SubmitAsync(door, "/sign-in/demo", ("loginName", "demo.zhen"));
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-huimin=", StringComparison.Ordinal));
        Assert.Matches("^__Host-huimin=[A-Za-z0-9_-]{43}; path=/; secure; samesite=lax; httponly$", cookie);
        var page = await browser.GetAsync("/account");
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact(DisplayName = "不存在的网址和无权的页面，看到的完全一样，并留下拒绝记录")]
    public async Task Forbidden_looks_like_absent()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync(Role.TownClerk);
        var absent = await browser.GetAsync("/no-such-page");
        var forbidden = await browser.GetAsync("/accounts");
        var wrongId = await (await app.SignedInAsync(Role.SystemAdministrator)).GetAsync($"/accounts/{app.Clock.NewId()}");
        Assert.All([absent, forbidden, wrongId], p => Assert.Equal(HttpStatusCode.NotFound, p.Status));
        Assert.Equal(Stable(absent), Stable(forbidden));
        Assert.Equal(Stable(absent), Stable(wrongId));
        Assert.Contains("没有这个页面", absent.Text, StringComparison.Ordinal);
        await using var read = await app.Database.Reader.OpenAsync(Actor.Nobody, Stop);
        var denied = await read.Db.AuditRecords.SingleAsync(r => r.Operation == "OpenPage", Stop);
        Assert.Contains("/accounts", denied.Detail, StringComparison.Ordinal);

        static string Stable(TestPage page) => FormToken().Replace(page.Document.DocumentElement.OuterHtml, "");
    }

    [Fact(DisplayName = "没有表单令牌、别的网站发来的提交，一律不办")]
    public async Task Only_forms_of_this_site_change_anything()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync(Role.TownClerk);
        var token = browser.Cookie(SessionCookie.Name);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-out", null)).Status);
        var page = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/account", null, ("_handler", "password"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);

        var gone = await browser.SubmitAsync(page, "/sign-out");
        Assert.Equal("/sign-in", gone.Location);
        Assert.Contains("\"cache\"", gone.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        browser.SetCookie(SessionCookie.Name, token!);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/account")).Status);
    }

    [Fact(DisplayName = "非本机的 http 网址说明原因，不给出较弱的 Cookie")]
    public async Task Plain_http_elsewhere_is_told_why()
    {
        await using var app = await TestApp.StartAsync();
        var refused = await app.Browser("http://huimin.example").GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(AccessRefusals.HostNotSafe.Code, refused.Text, StringComparison.Ordinal);
        Assert.False(refused.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, (await app.Browser("http://localhost:8640").GetAsync("/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser("http://127.0.0.1").GetAsync("/sign-in")).Status);
    }

    [Theory(DisplayName = "登录后只回到本站网址")]
    [InlineData("/people?page=2", "/people?page=2")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("/sign-out", "/")]
    [InlineData("", "/")]
    public async Task The_way_back_stays_on_this_site(string back, string expected)
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var answer = await browser.PostAsync("/sign-in/demo", await browser.GetAsync("/sign-in"), ("loginName", "demo.zhen"), ("return", back));
        Assert.Equal(expected, answer.Location);
    }

    [Fact(DisplayName = "首次登录：一次性口令只能到我的账户，改口令、绑定验证码之后才进工作台，再次登录要验证码")]
    public async Task A_first_sign_in_sets_the_account_up()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        var number = Values.IdNumber.Of(999999, new DateOnly(1980, 1, 1), 5).Value;
        var created = await app.WithAsync<CreateAccount, Values.Result<CreateAccount.Created>>(
            c => c.RunAsync(new(app.Clock.NewId(), "zhou.jie", "周某", number), Actor.Product("500114"), Stop));
        await app.WithAsync<AssignPost, Values.Result<Guid>>(
            a => a.RunAsync(new(app.Clock.NewId(), created.Value.AccountId, Role.TownClerk, ["500114001"], "城东街道", app.Clock.BeijingToday, null), Actor.Product("500114"), Stop));

        var browser = app.Browser();
        var signIn = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "sign-in", ("Form.LoginName", "zhou.jie"), ("Form.Password", created.Value.OneTimePassword!));
        Assert.Equal("/", signIn.Location);
        Assert.Equal("/account", (await browser.GetAsync("/")).Location);

        var weak = await browser.SubmitAsync(await browser.GetAsync("/account"), "password", ("Form.Password", created.Value.OneTimePassword!), ("Form.NewPassword", "short"));
        Assert.Contains("ACC-006", weak.Text, StringComparison.Ordinal);
        var changed = await browser.SubmitAsync(await browser.GetAsync("/account"), "password", ("Form.Password", created.Value.OneTimePassword!), ("Form.NewPassword", TestDoor.Password));
        Assert.Equal("/account?done=password", changed.Location);

        var factorPage = await browser.GetAsync("/account");
        Assert.NotNull(factorPage.Document.QuerySelector("svg.qr path"));
        var secret = Totp.FromBase32(factorPage.Form("factor").QuerySelector("input[name='Form.Secret']")!.GetAttribute("value"))!;
        var enrolled = await browser.SubmitAsync(factorPage, "factor", ("Form.Code", Totp.CodeOf(secret, Totp.StepOf(app.Clock.UtcNow))));
        Assert.Equal("/account?done=factor", enrolled.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);

        app.Time.Advance(TimeSpan.FromSeconds(30));
        var again = app.Browser();
        var password = await again.SubmitAsync(await again.GetAsync("/sign-in?return=%2Faccount"), "sign-in", ("Form.LoginName", "zhou.jie"), ("Form.Password", TestDoor.Password));
        Assert.Equal("/sign-in/code?return=%2Faccount", password.Location);
        Assert.Equal(HttpStatusCode.Found, (await again.GetAsync("/account")).Status);
        var wrong = await again.SubmitAsync(await again.GetAsync(password.Location!), "code", ("Form.Code", "000000"));
        Assert.Contains("ACC-002", wrong.Text, StringComparison.Ordinal);
        var open = await again.SubmitAsync(await again.GetAsync(password.Location!), "code", ("Form.Code", Totp.CodeOf(secret, Totp.StepOf(app.Clock.UtcNow))));
        Assert.Equal("/account", open.Location);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/account")).Status);
    }

    [GeneratedRegex("""<input type="hidden" name="form-token"[^>]*>""")]
    private static partial Regex FormToken();
}
