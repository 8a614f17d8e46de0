using System.CommandLine;
using System.Globalization;
using System.Text;
using Huimin;
using Huimin.PageBench;
using Huimin.Web;

var data = new Option<string>("--data") { Description = "Data directory of a demo district", DefaultValueFactory = _ => "data" };
var port = new Option<int>("--port") { DefaultValueFactory = _ => 8699 };
var login = new Option<string>("--login") { Description = "Demo account that looks", Required = true };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 10 };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
var also = new Option<string[]>("--also") { Description = "Other pages to look at", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["/people"] };
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 8 };

var serve = new Command("serve", "The product as it is, and beside it one page that never changes") { data, port };
serve.SetAction((parsed, ct) => ServeAsync(parsed.GetValue(data)!, parsed.GetValue(port), ct));
var run = new Command("run", "Asks the server of the other command") { port, login, seconds, rounds, connections, also };
run.SetAction(parsed => RunAsync(parsed.GetValue(port), parsed.GetValue(login)!, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(rounds), parsed.GetValue(connections), parsed.GetValue(also)!));
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
return await new RootCommand("Person page against a constant page of the same bytes, behind the same sign-in, headers and compression") { serve, run }.Parse(args).InvokeAsync();

static async Task<int> ServeAsync(string data, int port, CancellationToken ct)
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
    await app.RunAsync(ct);
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
