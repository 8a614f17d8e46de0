using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace Huimin.Browser.Tests.Support;

/// <summary>
/// The product as a visitor meets it: the executable, serving a small made-up district in a folder of its own. Started once for all classes of the
/// collection, stopped and wiped at the end.
/// </summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);

    private const string People = "4000";

    private const string Plan =
        "2026年民政工作计划\n一、社会救助\n全年发放低保金502.8万元，惠及1346人次，人均3736元。落实“八项行动”，对新增对象动态管理。\n"
        + "二、养老服务\n新增养老床位100张，完成适老化改造不少于200户，护理型床位占比达到60%以上，12月底前完成。\n"
        + "三、基层治理\n新建社区服务站12个，全年培训社区工作者不少于500人次，村务公开率达到100%。\n";

    private static readonly string Program = Repository.At("artifacts/bin/Huimin/release/huimin.dll");
    private readonly string folder = Directory.CreateTempSubdirectory("huimin-browser-").FullName;
    private readonly StringBuilder said = new();
    private Process? process;

    /// <summary>Where it serves, without a slash at the end. The name localhost, so that the browser keeps cookies marked Secure.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) throw new FileNotFoundException("Build src/Huimin in Release first.", Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "plan.txt"), Plan);
        await ToTheEndAsync("demo", "--no-serve", "--people", People);
        await ToTheEndAsync("plan", "import", "plan.txt");
        var port = FreePort();
        Address = $"http://localhost:{port}";
        process = Start("demo", "--people", People, "--port", $"{port}");
        await AnswersAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A file in the folder of this product.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>A sample file of the demonstration.</summary>
    public string Sample(string name) => Path.Combine(folder, "data", "samples", name);

    /// <summary>Signs in by the click that the demo offers, as the account with this sign-in name.</summary>
    public async Task SignInAsync(IPage page, string loginName)
    {
        await page.GotoAsync(Address + "/sign-in");
        await page.Locator($"button[name=loginName][value='{loginName}']").ClickAsync();
        await page.Locator("main[data-layout=workbench]").WaitForAsync();
    }

    private Process Start(params string[] arguments)
    {
        var started = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments, "--data", "data"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        started.OutputDataReceived += Keep;
        started.ErrorDataReceived += Keep;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs a command of the product beside the served one, to its end.</summary>
    public async Task ToTheEndAsync(params string[] arguments)
    {
        using var running = Start(arguments);
        using var stop = new CancellationTokenSource(patience);
        await running.WaitForExitAsync(stop.Token);
        lock (said) Assert.True(running.ExitCode == 0, $"huimin {string.Join(' ', arguments)} ended with {running.ExitCode}. It said:\n{said}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (said) said.AppendLine(line.Data);
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < patience && !process!.HasExited)
        {
            try
            {
                if ((await http.GetAsync(new Uri(Address + "/sign-in"))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        lock (said) throw new InvalidOperationException($"The product did not start in {waited.Elapsed.TotalSeconds:N0} s. It said:\n{said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The classes that share one started product.</summary>
[CollectionDefinition(Name)]
public sealed class ProductCollection : ICollectionFixture<BrowserApp>, ICollectionFixture<PageList>
{
    public const string Name = "product";
}
