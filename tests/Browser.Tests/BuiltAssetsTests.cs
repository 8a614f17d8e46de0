using System.ComponentModel;
using System.Diagnostics;
using Huimin.Browser.Tests.Support;

namespace Huimin.Browser.Tests;

/// <summary>The committed front-end files are what their sources build to (docs/decisions/004).</summary>
public sealed class BuiltAssetsTests
{
    private static readonly Version oldestNode = new(20, 19);

    [Fact(DisplayName = "已提交的前端文件与源码构建结果逐字节一致（需 Node 20.19 以上）")]
    public async Task Committed_assets_are_what_the_sources_build_to()
    {
        var ct = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await NodeAsync(ct) is { } node && node >= oldestNode, "Node 20.19 or later is not installed here; the committed files are used as they are.");
        var ui = Repository.At("src/Ui");
        var work = Directory.CreateTempSubdirectory("huimin-web-").FullName;
        try
        {
            Copy(Path.Combine(ui, "web"), Path.Combine(work, "web"));
            await RunAsync(Path.Combine(work, "web"), "npm", ["ci", "--no-audit", "--no-fund"], ct);
            await RunAsync(Path.Combine(work, "web"), "npm", ["run", "build"], ct);

            var built = Files(Path.Combine(work, "wwwroot/assets"));
            var committed = Files(Path.Combine(ui, "wwwroot/assets"));
            Assert.Equal(committed.Keys.Order(StringComparer.Ordinal), built.Keys.Order(StringComparer.Ordinal));
            Assert.All(built, file => Assert.True(file.Value.AsSpan().SequenceEqual(committed[file.Key]), $"{file.Key}: run npm run build in src/Ui/web and commit wwwroot/assets."));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    [Fact(DisplayName = "锁文件不含任何镜像地址")]
    public async Task The_lock_file_names_no_registry()
    {
        var text = await File.ReadAllTextAsync(Repository.At("src/Ui/web/package-lock.json"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
    }

    private static async Task<Version?> NodeAsync(CancellationToken ct)
    {
        try
        {
            var said = await RunAsync(".", "node", ["--version"], ct);
            return Version.TryParse(said.Trim().TrimStart('v'), out var version) ? version : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<string> RunAsync(string folder, string program, string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync(ct);
        var complained = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await complained}{await said}");
        return await said;
    }

    private static Dictionary<string, byte[]> Files(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(d => Path.GetFileName(d) != "node_modules")) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
