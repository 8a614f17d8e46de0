using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Huimin.App.Tests.CommandLine;

/// <summary>The program as it is started from a terminal: what it refuses, it says in Chinese with a code, and it ends with 1.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("huimin-cli-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    internal static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "huimin.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("HUIMIN_POSTGRES");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    [Theory(DisplayName = "端口被占用：demo 和 serve 都说明换端口，什么也不做")]
    [InlineData("demo")]
    [InlineData("serve")]
    public async Task A_taken_port_is_refused(string verb)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (code, output) = await RunAsync(verb, "--data", data, "--port", $"{port}");
        Assert.Equal(1, code);
        Assert.Contains("RUN-001", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
    }

    [Fact(DisplayName = "同一数据目录的第二个 demo 被拒绝，第一个不受影响")]
    public async Task A_second_demo_on_the_same_data_is_refused()
    {
        Assert.True(Installation.At(data).Found("500114").Ok);
        await using var first = Installation.At(data).Open().Value;
        var (code, output) = await RunAsync("demo", "--data", data, "--no-serve");
        Assert.Equal(1, code);
        Assert.Contains("DATA-007", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "哪个区县在建库时写明一次：没写明的不启动，写明了的不能改，不存在的代码不收")]
    public async Task The_district_is_set_once()
    {
        var (unsetCode, unset) = await RunAsync("serve", "--data", data, "--port", "0");
        var (wrongCode, wrong) = await RunAsync("accounts", "init", "--data", data, "--district", "500199");
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
        var (madeCode, made) = await RunAsync("accounts", "init", "--data", data, "--district", "500115");
        var (otherCode, other) = await RunAsync("demo", "--data", data, "--no-serve");

        Assert.Equal((1, 1, 0, 1), (unsetCode, wrongCode, madeCode, otherCode));
        Assert.Contains("RUN-004", unset, StringComparison.Ordinal);
        Assert.Contains("RUN-006", wrong, StringComparison.Ordinal);
        Assert.Contains("安全管理员", made, StringComparison.Ordinal);
        Assert.Contains("RUN-005", other, StringComparison.Ordinal);
        Assert.Equal("500115", Installation.At(data).District().Value);
    }

    [Fact(DisplayName = "数据库还在、密钥丢了：拒绝启动，不生成新密钥")]
    public async Task A_database_without_its_keys_is_refused()
    {
        Assert.True(Installation.At(data).Found("500114").Ok);
        await using (var made = Installation.At(data).Open().Value) await made.Store.PrepareAsync(TestContext.Current.CancellationToken);
        Directory.Delete(Path.Combine(data, "keys"), recursive: true);
        var (code, output) = await RunAsync("serve", "--data", data, "--port", "0");
        Assert.Equal(1, code);
        Assert.Contains("DATA-011", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(data, "keys", "huimin-keys.json")));
    }

    [Fact(DisplayName = "plan import --json 每行一个指标，字段齐全，不保存")]
    public async Task Json_lines_have_every_field()
    {
        var file = Path.Combine(data, "计划.txt");
        await File.WriteAllTextAsync(file, "某区2026年民政工作要点\n一、养老服务\n（一）助餐。年底前新建老年食堂不少于12个。\n", TestContext.Current.CancellationToken);
        var (code, output) = await RunAsync("plan", "import", "--json", file);
        Assert.Equal(0, code);
        var figure = JsonDocument.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Single()).RootElement;
        Assert.Equal("计划.txt", figure.GetProperty("doc").GetString());
        Assert.Equal((">=", 12m, "个", "target"), (figure.GetProperty("comparator").GetString(), figure.GetProperty("value").GetDecimal(), figure.GetProperty("unit").GetString(), figure.GetProperty("kind").GetString()));
        foreach (var name in new[] { "section", "item", "sentence", "metric", "value2", "deadline" }) Assert.True(figure.TryGetProperty(name, out _), name);
        Assert.Single(Directory.EnumerateFileSystemEntries(data));
    }

    [Fact(DisplayName = "文件不存在、内容是照片：各有说明")]
    public async Task Files_that_are_not_plans_are_refused()
    {
        var (missingCode, missing) = await RunAsync("plan", "import", Path.Combine(data, "没有.docx"));
        var photo = Path.Combine(data, "计划.docx");
        await File.WriteAllBytesAsync(photo, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1], TestContext.Current.CancellationToken);
        var (photoCode, said) = await RunAsync("plan", "import", "--json", photo);
        Assert.Equal((1, 1), (missingCode, photoCode));
        Assert.Contains("RUN-003", missing, StringComparison.Ordinal);
        Assert.Contains("FILE-", said, StringComparison.Ordinal);
    }
}
