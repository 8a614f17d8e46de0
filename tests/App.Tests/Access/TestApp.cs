using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Huimin.Access;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Portal;
using Huimin.Values;
using Huimin.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Access;

/// <summary>The running product, whole, on a fresh database, with a clock that the test moves. Its demo accounts are made unless told otherwise.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    public static readonly DemoPlaces Places = new("区民政局", "500114001", "城东街道", "500114001001", "某社区");
    private readonly WebApplication app;

    private TestApp(TestDatabase database, WebApplication app, ManualTime time) => (Database, this.app, Time) = (database, app, time);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public TestDatabase Database { get; }
    public ManualTime Time { get; }
    public Clock Clock => Database.Clock;
    public IServiceProvider Services => app.Services;

    /// <param name="demo">Whether accounts are opened by a click.</param>
    /// <param name="mistake">What a careless hand adds to the product, for the tests of the tests.</param>
    /// <param name="province">The sign-in of the province, where a test has one.</param>
    public static async Task<TestApp> StartAsync(bool demo = true, Action<WebApplication>? mistake = null, ProvinceSignIn? province = null)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync([.. Modules.All.Select(m => m.Records).OfType<IRecords>()], time);
        var directory = Path.GetDirectoryName(database.SqlitePath)!;
        var open = new OpenInstallation(new Installation(directory, null, null), "500114", database.Store, database.Keys, BenefitRules.Read("500114").Value, WorkCalendar.BuiltIn) { Province = province };
        var app = WebHost.Build(open, new WebOptions { DemoSignIn = demo }, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(time);

            // What the product does by itself is done by the tests that are about it.
            builder.Services.Remove(builder.Services.Single(d => d.ImplementationType == typeof(RegularWork)));
        });
        mistake?.Invoke(app);
        await app.StartAsync(Stop);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<IAccessSetup>().CreateDemoAccountsAsync(Places, Stop);
            Assert.Null(made.Refusal);
        }

        return new TestApp(database, app, time);
    }

    /// <summary>Runs an operation as the product's own services do.</summary>
    public async Task<TAnswer> WithAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> act) where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public TestBrowser Browser(string address = "https://localhost") => new(app.GetTestServer().CreateHandler(), new Uri(address));

    /// <summary>A browser that clicked on the demo account of a role.</summary>
    public async Task<TestBrowser> SignedInAsync(Role role)
    {
        var browser = Browser();
        var door = await browser.GetAsync("/sign-in");
        var answer = await browser.PostAsync("/sign-in/demo", door, ("loginName", DemoPerson.All.Single(p => p.Role == role).LoginName));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return browser;
    }

    /// <summary>A browser that is signed in to a fresh account with one post. The post is written as it is, so that tests can put one anywhere.</summary>
    public async Task<TestBrowser> AsAsync(Role role, string area)
    {
        var (token, open) = (SessionToken.New(), new Permission("test.open", "", (Role)int.MaxValue));
        var key = Clock.NewId();
        await using var work = await Database.Desk.BeginAsync<Done>(Actor.Product("500"), open, key, new { key }, Stop);
        var staff = new StaffPerson { StaffPersonId = Clock.NewId() };
        var account = new Account
        {
            AccountId = Clock.NewId(),
            StaffPersonId = staff.StaffPersonId,
            LoginName = "t" + key.ToString("N"),
            DisplayName = "测试",
            PasswordHash = "",
            PasswordSet = work.Now,
        };
        var post = new Post { PostId = Clock.NewId(), AccountId = account.AccountId, Role = role, UnitTitle = "测试单位", FromDay = work.Today };
        var session = new Session
        {
            SessionId = Clock.NewId(),
            TokenHash = token.Hash,
            AccountId = account.AccountId,
            Stage = SessionStage.Open,
            PostId = post.PostId,
            IsDemo = true,
            Created = work.Now,
            LastSeen = work.Now,
            Ends = work.Now + Session.Absolute,
        };
        work.Db.AddRange(staff, account, post, session);
        if ((role & Roles.Administrators) == 0) work.Db.Add(new PostArea { PostId = post.PostId, AreaCode = area });
        work.Record(new AuditEntry("account", account.AccountId));
        Assert.Null((await work.CompleteAsync(default, Stop)).Refusal);
        var browser = Browser();
        browser.SetCookie(SessionCookie.Name, token.Text);
        return browser;
    }

    /// <summary>What a refused request must not change.</summary>
    public Task<string> FingerprintAsync() => Database.FingerprintAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>An answer with its document.</summary>
public sealed record TestPage(HttpStatusCode Status, string? Location, HttpResponseMessage Response, IHtmlDocument Document)
{
    public string Text => Document.Body?.TextContent ?? "";

    /// <summary>The form with a name or an action.</summary>
    public IHtmlFormElement Form(string name) => Document.Forms.Single(
        f => f.GetAttribute("action") == name || f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name);
}

/// <summary>A browser without script: keeps cookies, follows nothing by itself.</summary>
public sealed class TestBrowser(HttpMessageHandler server, Uri address)
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    private HttpClient Client => client ??= new HttpClient(new CookieContainerHandler(cookies) { InnerHandler = server }) { BaseAddress = address };

    public string? Cookie(string name) => cookies.GetCookies(address)[name]?.Value;

    public void SetCookie(string name, string value) => cookies.Add(address, new Cookie(name, value, "/") { Secure = true });

    public async Task<TestPage> GetAsync(string path) => await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.Relative), TestApp.Stop));

    /// <summary>Sends a form of a page with its hidden fields, as a browser would.</summary>
    public Task<TestPage> SubmitAsync(TestPage page, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Form(form);
        var hidden = found.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => (i.Name!, i.Value));
        var path = found.GetAttribute("action") is { Length: > 0 } action ? action : page.Response.RequestMessage!.RequestUri!.PathAndQuery;
        return SendAsync(path, [.. hidden, .. fields]);
    }

    /// <summary>Types into the search of a page (or the one in the bar, where it has none) and goes where the answer leads.</summary>
    public async Task<TestPage> AskAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        var form = page.Document.QuerySelector("main form[action='/ask']") ?? page.Document.QuerySelector("form[action='/ask']")!;
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => (i.Name!, i.Value));
        var answer = await SendAsync("/ask", [.. hidden, .. fields]);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return await GetAsync(answer.Location!);
    }

    /// <summary>Posts with the form token of a page.</summary>
    public Task<TestPage> PostAsync(string path, TestPage? tokenFrom, params (string Name, string Value)[] fields)
    {
        var token = tokenFrom?.Document.QuerySelector<IHtmlInputElement>("input[name=form-token]")?.Value;
        return SendAsync(path, token is null ? fields : [("form-token", token), .. fields]);
    }

    private async Task<TestPage> SendAsync(string path, (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await ReadAsync(await Client.PostAsync(new Uri(path, UriKind.Relative), content, TestApp.Stop));
    }

    private static async Task<TestPage> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestApp.Stop);
        var document = await BrowsingContext.New().OpenAsync(r => r.Content(html), TestApp.Stop);
        return new TestPage(response.StatusCode, response.Headers.Location?.OriginalString, response, (IHtmlDocument)document);
    }
}
