using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Huimin;
using Huimin.PageBench;
using Huimin.PageBench.Mix;
using Huimin.Web;

var data = new Option<string>("--data") { Description = "Data directory of a demo district", DefaultValueFactory = _ => "data" };
var port = new Option<int>("--port") { DefaultValueFactory = _ => 8699 };
var login = new Option<string>("--login") { Description = "Demo account that looks", Required = true };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 10 };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
var also = new Option<string[]>("--also") { Description = "Other pages to look at", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["/people"] };
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 8 };

var most = new Option<int>("--statements") { Description = "At the end, so many statements on which most time was spent" };
var serve = new Command("serve", "The product as it is, and beside it one page that never changes") { data, port, most };
serve.SetAction((parsed, ct) => ServeAsync(parsed.GetValue(data)!, parsed.GetValue(port), parsed.GetValue(most), ct));
var run = new Command("run", "Asks the server of the other command") { port, login, seconds, rounds, connections, also };
run.SetAction(parsed => RunAsync(parsed.GetValue(port), parsed.GetValue(login)!, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(rounds), parsed.GetValue(connections), parsed.GetValue(also)!));
var people = new Option<string>("--people") { Description = "File of those who take part", Required = true };
var rate = new Option<int>("--rate") { Description = "Requests a second", DefaultValueFactory = _ => 150 };
var draw = new Command("draw", "Draws those who take part in the mixed load, before the product is started") { data, people, rate, seconds };
draw.SetAction((parsed, ct) => DrawAsync(parsed.GetValue(data)!, parsed.GetValue(people)!, parsed.GetValue(rate) * parsed.GetValue(seconds), ct));
var mix = new Command("mix", "Mixed load on the product, in an open loop") { port, people, rate, seconds };
mix.SetAction(parsed => MixRun.RunAsync(new Uri($"http://localhost:{parsed.GetValue(port)}"), parsed.GetValue(people)!, parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
var product = new Option<int>("--product") { Description = "Process of the product", Required = true };
var costs = new Command("costs", "What a request of each kind costs the product in processor time") { port, people, product };
costs.SetAction(parsed => Costs.RunAsync(new Uri($"http://localhost:{parsed.GetValue(port)}"), parsed.GetValue(people)!, parsed.GetValue(product)));
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
return await new RootCommand("The product over HTTP: the person page against a constant page of the same bytes (serve, run), and a mixed load (draw, mix, costs)") { serve, run, draw, mix, costs }.Parse(args).InvokeAsync();

static async Task<int> ServeAsync(string data, int port, int most, CancellationToken ct)
{
    var open = Installation.At(data).Open();
    if (!open.Ok)
    {
        await Console.Error.WriteLineAsync(open.Refusal.Message);
        return 1;
    }

    await using var district = open.Value;
    await district.Store.PrepareAsync(ct);
    await using var app = WebHost.Build(district, new WebOptions { Port = port, DemoSignIn = true });
    var page = Array.Empty<byte>();
    app.MapPut("/bench/page", async (HttpRequest request) =>
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        page = body.ToArray();
    }).RequireAuthorization().DisableAntiforgery();
    app.MapGet("/bench/constant", () => Results.Bytes(page, "text/html; charset=utf-8")).RequireAuthorization();
    var statements = new Statements();
    using var listening = DiagnosticListener.AllListeners.Subscribe(statements);
    await app.RunAsync(ct);
    if (most > 0) statements.Print(most);
    return 0;
}

static async Task<int> DrawAsync(string data, string file, int requests, CancellationToken ct)
{
    var open = Installation.At(data).Open();
    if (!open.Ok)
    {
        await Console.Error.WriteLineAsync(open.Refusal.Message);
        return 1;
    }

    await using var district = open.Value;
    await district.Store.PrepareAsync(ct);
    // A fifteenth of the requests submits, and the warm-up does too.
    await Draw.WriteAsync(district, file, homes: 500 + (requests / 12), citizens: 40 + (requests / 70), seed: requests, ct);
    return 0;
}

static async Task<int> RunAsync(int port, string login, TimeSpan time, int rounds, int connections, string[] also)
{
    var server = new Uri($"http://localhost:{port}");
    using var visitor = new Visitor(server);
    await visitor.EnterAsync(login);
    var people = await visitor.PeopleAsync(pages: 50);
    var page = await visitor.GetAsync(people[0]);
    await visitor.SendAsync(HttpMethod.Put, "/bench/page", new StringContent(page, Encoding.UTF8));
    Console.WriteLine($"{people.Count} people; a page has {Encoding.UTF8.GetByteCount(page):N0} bytes; {connections} connections, {rounds} rounds of {time.TotalSeconds:N0} s");

    var load = new Load(server, visitor.Cookie, connections);
    await load.RunAsync("warm-up", people, TimeSpan.FromSeconds(5));
    await load.RunAsync("warm-up", ["/bench/constant"], TimeSpan.FromSeconds(2));
    var (persons, constants) = (new List<Figures>(), new List<Figures>());
    for (var round = 0; round < rounds; round++)
    {
        persons.Add(await load.RunAsync("person page", people, time));
        constants.Add(await load.RunAsync("constant page", ["/bench/constant"], time));
    }

    var others = new List<Figures>();
    foreach (var path in also) others.Add(await load.RunAsync(path, [path], time));
    foreach (var figures in persons.Concat(constants).Concat(others))
        Console.WriteLine($"{figures.Name,-16} {figures.PerSecond,8:N0}/s   p50 {figures.P50,6:N1} ms   p99 {figures.P99,6:N1} ms   slowest {figures.Slowest,6:N0} ms   {figures.Bytes,7:N0} bytes compressed");
    Console.WriteLine($"person / constant: {Middle(persons) / Middle(constants):N2} (middle rounds)");
    return 0;
}

static double Middle(List<Figures> runs) => runs.Select(r => r.PerSecond).Order().ElementAt(runs.Count / 2);
