using System.Globalization;
using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>
/// Sixteen at the same moment on the same case: one effect, no error page; as operations and from sixteen browsers. <c>HUIMIN_TEST_CASE_ROUNDS=500</c> is the
/// long form.
/// </summary>
public sealed class CaseContenderTests
{
    private const int Contenders = 16;
    private const string Age = "AGE_ALLOWANCE_FOUND";
    private static readonly int rounds = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_CASE_ROUNDS") ?? "9", CultureInfo.InvariantCulture);

    [Fact(DisplayName = "十六人同时受理同一户、办理同一环节、确认同一办件：每次恰好一个生效，其余被告知，一户一份待遇")]
    public async Task Exactly_one_effect()
    {
        await using var world = await CaseWorld.CreateAsync();
        var families = new List<(Guid Home, Guid Father, Guid Mother, Guid Son)>();
        for (var n = 0; n < 1 + (rounds / 9); n++) families.Add(await world.PoorFamilyAsync($"H{n:0000}", 101 + (4 * n)));
        var cases = new List<Guid>();
        foreach (var (home, father, _, _) in families)
        {
            cases.Add((await OneAsync(n => world.Open.RunAsync(
                new(world.Clock.NewId(), home, father, [new("DIBAO_APPLY")], CaseChannel.Counter, world.Clock.BeijingToday), World.Staff(20 + n, Role.TownClerk, "500114001"), CaseWorld.Stop)))[0]);
        }

        foreach (var (step, papers, role) in new (string, EvidenceKind[], Role)[]
        {
            ("accept", [], Role.TownClerk), ("investigate", [], Role.TownClerk), ("ask-check", [EvidenceKind.Authorisation, EvidenceKind.Visit], Role.TownClerk), ("start-check", [], Role.DistrictClerk),
            ("checked", [EvidenceKind.Report], Role.DistrictClerk), ("publish", [], Role.TownApprover), ("hand-up", [], Role.TownClerk), ("confirm", [], Role.DistrictApprover),
        })
        {
            if (step == "hand-up") world.World.Time.Advance(TimeSpan.FromDays(8));
            foreach (var id in cases)
            {
                foreach (var paper in papers) await world.PaperAsync(id, paper, World.District);
                await StepAsync(world, id, step, role);
            }
        }

        foreach (var (home, _, _, _) in families) Assert.Single(await world.AwardsAsync(home));
        Assert.Equal(cases.Count * 9, await world.World.ReadAsync(db => db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.Opened || e.Kind == CaseEventKind.Step, CaseWorld.Stop)));
        TestContext.Current.SendDiagnosticMessage("{0} rounds of {1}", cases.Count * 9, Contenders);
    }

    [Fact(DisplayName = "十六个浏览器同时提交同一户的受理、同一环节、同一确认：恰好一个生效，其余看到说明，没有一个错误页")]
    public async Task Exactly_one_effect_from_browsers()
    {
        await using var app = await TestApp.StartAsync();
        var clerks = new List<TestBrowser>();
        var chiefs = new List<TestBrowser>();
        for (var n = 0; n < Contenders; n++)
        {
            clerks.Add(await app.AsAsync(Role.TownClerk, "500114001"));
            chiefs.Add(await app.AsAsync(Role.DistrictApprover, "500114"));
        }

        for (var family = 0; family < Math.Max(1, rounds / 3); family++)
        {
            var number = IdNumber.Of(500999, new DateOnly(1930, 1, 1).AddDays(family), 222).Value;
            var person = (await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), new() { AreaCode = MatrixWorld.Village, Name = "周德福", IdNumber = number }), World.District, TestApp.Stop))).Value;
            var home = (await app.WithAsync<CreateHousehold, Result<Guid>>(c => c.RunAsync(new(app.Clock.NewId(), $"H{family:0000}", MatrixWorld.Village, "2组19号", person), World.District, TestApp.Stop))).Value;
            var day = app.Clock.BeijingToday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var to = await OneAsync(clerks, $"/households/{home}/cases", "open", ("Applicant", $"{person}"), ("Channel", "1"), ("AppliedOn", day), ("Wants", Age), ("Person", $"{person}"));
            var id = Guid.Parse(new Uri(new Uri("https://localhost"), to).AbsolutePath.Split('/')[^1]);
            Assert.True((await app.WithAsync<AddEvidence, Result<Guid>>(e => e.RunAsync(new(app.Clock.NewId(), id, EvidenceKind.Alive.Code, app.Clock.BeijingToday, "本人在家", "张某、李某"), null, World.Clerk, TestApp.Stop))).Ok);
            await OneAsync(clerks, "/cases/" + id, "step-accept");
            await OneAsync(chiefs, "/cases/" + id, "step-confirm");
            await using var reading = await app.Database.Reader.OpenAsync(World.District, TestApp.Stop);
            Assert.Equal(1, await reading.Db.Cases.CountAsync(c => c.HouseholdId == home && c.State == CaseState.Confirmed, TestApp.Stop));
            Assert.Equal(1, await reading.Db.Awards.CountAsync(a => a.HouseholdId == home, TestApp.Stop));
            Assert.Equal(2, await reading.Db.CaseEvents.CountAsync(e => e.CaseId == id && e.Kind == CaseEventKind.Step, TestApp.Stop));
        }
    }

    /// <summary>All have the page open before one of them presses; answers where the one is led.</summary>
    private static async Task<string> OneAsync(List<TestBrowser> browsers, string path, string form, params (string, string)[] fields)
    {
        var pages = new List<(TestBrowser Browser, TestPage Page)>();
        foreach (var browser in browsers) pages.Add((browser, await browser.GetAsync(path)));
        var answers = await Task.WhenAll(pages.Select(p => Task.Run(() => p.Browser.SubmitAsync(p.Page, form, fields), TestApp.Stop)));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Found or HttpStatusCode.OK or HttpStatusCode.Conflict, $"{path} {form}: {a.Status}"));
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Found), a => Assert.Matches("(CASE|DATA|ENT|ACC)-[0-9]+", a.Text));
        return Assert.Single(answers, a => a.Status == HttpStatusCode.Found).Location!;
    }

    private static async Task StepAsync(CaseWorld world, Guid id, string step, Role role)
    {
        var file = await world.FileAsync(id);
        var shown = "";
        if (step == "confirm")
            shown = (await world.World.ReadAsync(db => world.Decisions.ProposeAsync(db, file, CaseWorld.Book.Find(file.Procedure)!, CaseEffect.Grant, world.Clock.BeijingToday, CaseWorld.Stop))).Value.Digest;
        var area = role is Role.TownClerk or Role.TownApprover ? "500114001" : "500114";
        await OneAsync(n => world.Step.RunAsync(new(world.Clock.NewId(), id, file.Version, step, "", shown), World.Staff(FirstOf(role) + n, role, area), CaseWorld.Stop));
    }

    // Sixteen people for each post, so that nobody decides alone.
    private static int FirstOf(Role role) => role switch { Role.TownClerk => 20, Role.DistrictClerk => 40, Role.TownApprover => 60, _ => 80 };

    private static async Task<T> OneAsync<T>(Func<int, Task<Result<T>>> act)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, Contenders).Select(n => Task.Run(() => act(n))));
        Assert.Equal(Contenders - 1, all.Count(r => !r.Ok && r.Refusal.Code.Length > 0));
        return all.Single(r => r.Ok).Value;
    }
}
