using System.Collections.Concurrent;
using System.Globalization;
using Huimin.Values;

namespace Huimin.PageBench.Mix;

/// <summary>Everybody who is at work during a run: several browsers for each post, and citizens at the portal; and what they do next.</summary>
internal sealed class Office(Uri server, Draw draw, Random random) : IDisposable
{
    private const int BrowsersPerPost = 4;
    private const int SearchesPerBrowser = 12;
    private static readonly string[] householdMatters = ["DIBAO_APPLY", "TEMP_APPLY", "MARGIN_APPLY", "RIGID_APPLY", "TEMP_EMERGENCY"];
    private static readonly string[] personMatters = ["TEKUN_APPLY", "SINGLE_PERSON_APPLY"];
    private static readonly string[] posts = ["demo.cun", "demo.zhen", "demo.zhenzhang", "demo.qu", "demo.shenpi", "demo.jiandu"];

    private readonly Clock clock = new(TimeProvider.System);
    private readonly List<(string Login, Visitor Browser)> desks = [];
    private readonly List<(string Cookie, string Path)> searches = [];
    private readonly ConcurrentQueue<Home> inTown = new(draw.InTown), elsewhere = new(draw.Elsewhere);
    private readonly ConcurrentQueue<Visitor> applicants = new();
    private readonly ConcurrentQueue<Guid> toAccept = new();
    private readonly ConcurrentBag<Visitor> browsers = [];
    private readonly List<(string Cookie, string Path)> followed = [];
    private readonly List<Guid> cases = [];

    public async Task OpenAsync()
    {
        foreach (var login in posts)
        {
            for (var n = 0; n < BrowsersPerPost; n++)
            {
                var browser = New();
                await browser.EnterAsync(login);
                desks.Add((login, browser));
                for (var s = 0; s < SearchesPerBrowser; s++)
                    if (await browser.PostAsync("/ask", ("page", "/search"), ("q", Pick(draw.Names))) is { } found) searches.Add((browser.Cookie, found));
            }
        }

        await Parallel.ForEachAsync(draw.Citizens, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (citizen, _) =>
        {
            var browser = New();
            await browser.GetAsync("/portal/apply");
            var entered = await browser.PostAsync("/portal/apply", ("_handler", "name"), ("IdNumber", citizen.IdNumber), ("Name", citizen.Name), ("Phone", citizen.Phone));
            if (entered != "/portal/apply") throw new InvalidOperationException("A citizen was not let in.");
            await browser.GetAsync("/portal/apply");
            applicants.Enqueue(browser);
        });
    }

    /// <summary>The next request of a kind; of another, where that is not possible yet.</summary>
    public Errand Next(string kind) => kind switch
    {
        "home with my tasks" => Look(kind, Any(), "/"),
        "task list" => Look(kind, Any(), "/cases?mine=true"),
        "list of cases" => Look(kind, Any(), "/cases?page=" + Page(5)),
        "list of people" => Look(kind, Any(), "/people?page=" + Page(50)),
        "list of households" => Look(kind, Any(), "/households?page=" + Page(50)),
        "search by name" => Pick(searches) is var (cookie, path) ? new(kind, cookie, path) : throw new InvalidOperationException(kind),
        "household's cases" => Look(kind, Of("demo.qu"), $"/households/{Pick(draw.Elsewhere).Household}/cases"),
        "case page" when OneCase() is { } known => Look(kind, Of("demo.qu"), "/cases/" + known),
        "portal progress" when Followed() is var (cookie, path) && cookie.Length > 0 => new(kind, cookie, path),
        "portal application form" when applicants.TryPeek(out var citizen) => Look(kind, citizen, "/portal/apply"),
        Kinds.Submit when random.Next(2) == 0 && inTown.TryDequeue(out var home) => Submit(Of("demo.zhen"), home, mayAccept: true),
        Kinds.Submit when elsewhere.TryDequeue(out var home) => Submit(Of("demo.qu"), home, mayAccept: false),
        Kinds.Online when applicants.TryDequeue(out var citizen) => Online(citizen),
        Kinds.Step when toAccept.TryDequeue(out var id) => Accept(Of("demo.zhen"), id),
        _ => Look("person page", Of("demo.qu"), "/people/" + Pick(draw.Elsewhere).Head),
    };

    public void Dispose()
    {
        foreach (var browser in browsers) browser.Dispose();
    }

    private static Errand Look(string kind, Visitor who, string path) => new(kind, who.Cookie, path);

    private Errand Submit(Visitor who, Home home, bool mayAccept)
    {
        var personal = random.Next(4) == 0;
        var matter = Pick(personal ? personMatters : householdMatters);
        var today = clock.BeijingToday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var form = Visitor.Form(who.FormToken, [("_handler", "open"), ("Key", Key()), ("Applicant", $"{home.Head}"), ("Channel", "1"), ("AppliedOn", today), ("Wants", matter), ("Person", personal ? $"{home.Head}" : "")]);
        return new(Kinds.Submit, who.Cookie, $"/households/{home.Household}/cases", form, "done=opened", to => Opened(to, mayAccept && matter != "TEMP_EMERGENCY"));
    }

    private Errand Online(Visitor citizen)
    {
        var form = Visitor.Form(citizen.FormToken, [("_handler", "apply"), ("Key", Key()), ("want.DIBAO_APPLY", "true"), ("Consents", "true"), ("Promises", "true")]);
        return new(Kinds.Online, citizen.Cookie, "/portal/apply", form, "/portal/receipt/", to =>
        {
            lock (followed) followed.Add((citizen.Cookie, "/portal/progress/" + IdIn(to)));
        });
    }

    private Errand Accept(Visitor who, Guid id)
    {
        var form = Visitor.Form(who.FormToken, [("_handler", "step-accept"), ("Key", Key()), ("Version", "0"), ("Step", "accept"), ("Note", "")]);
        return new(Kinds.Step, who.Cookie, "/cases/" + id, form, "done=step");
    }

    private void Opened(string to, bool mayAccept)
    {
        var id = IdIn(to);
        lock (cases) cases.Add(id);
        if (mayAccept) toAccept.Enqueue(id);
    }

    private Guid? OneCase()
    {
        lock (cases) return cases.Count == 0 ? null : Pick(cases);
    }

    private (string Cookie, string Path) Followed()
    {
        lock (followed) return followed.Count == 0 ? ("", "") : Pick(followed);
    }

    private static Guid IdIn(string address) => Guid.Parse(address.Split('?')[0].Split('/')[^1]);

    private Visitor Any() => Pick(desks).Browser;

    private Visitor Of(string login) => Pick([.. desks.Where(d => d.Login == login)]).Browser;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private string Page(int pages) => random.Next(1, pages + 1).ToString(CultureInfo.InvariantCulture);

    private string Key() => clock.NewId().ToString();

    private Visitor New()
    {
        var browser = new Visitor(server);
        browsers.Add(browser);
        return browser;
    }
}
