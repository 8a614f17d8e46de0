using System.CommandLine;
using System.Diagnostics;

namespace Huimin.Commands;

/// <summary><c>huimin verify-audit</c>: starts the separate verifier, which has none of the product's code.</summary>
internal static class AuditCommands
{
    public static Command Make()
    {
        var data = CommandLine.Data();
        var command = new Command("verify-audit", "用独立程序校验审计记录（运行中也可以）") { data };
        command.SetAction((parsed, ct) => RunAsync(Installation.At(parsed.GetValue(data)!), ct));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, CancellationToken ct)
    {
        var verifier = Path.Combine(AppContext.BaseDirectory, "..", "..", "VerifyAudit", "release", "huimin-verify-audit.dll");
        if (!File.Exists(verifier)) verifier = Path.Combine(AppContext.BaseDirectory, "huimin-verify-audit.dll");
        if (!File.Exists(verifier)) return CommandLine.Say(HuiminRefusals.FileMissing.Fill("huimin-verify-audit.dll"));
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(verifier);
        foreach (var argument in ArgumentsOf(installation)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    // The connection stays in the environment, so that no list of processes shows its password.
    private static IEnumerable<string> ArgumentsOf(Installation installation) =>
    [
        .. installation.Postgres is null ? new[] { "--data", installation.DataDirectory } : ["--postgres", "@HUIMIN_POSTGRES"],
        "--keys", Path.Combine(installation.KeyDirectory, "huimin-keys.json"),
        "--heads", .. installation.HeadFiles,
    ];
}
