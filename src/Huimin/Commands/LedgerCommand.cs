using System.CommandLine;
using System.Diagnostics;

namespace Huimin.Commands;

/// <summary><c>huimin verify-ledger</c>: starts the separate verifier of the money, which has none of the product's code.</summary>
internal static class LedgerCommand
{
    public static Command Make()
    {
        var data = CommandLine.Data();
        var command = new Command("verify-ledger", "用独立程序核验资金的十三条规则（运行中也可以）") { data };
        command.SetAction((parsed, ct) => RunAsync(Installation.At(parsed.GetValue(data)!), ct));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, CancellationToken ct)
    {
        var verifier = Path.Combine(AppContext.BaseDirectory, "..", "..", "VerifyLedger", "release", "huimin-verify-ledger.dll");
        if (!File.Exists(verifier)) verifier = Path.Combine(AppContext.BaseDirectory, "huimin-verify-ledger.dll");
        if (!File.Exists(verifier)) return CommandLine.Say(HuiminRefusals.FileMissing.Fill("huimin-verify-ledger.dll"));
        var district = installation.District();
        if (!district.Ok) return CommandLine.Say(district.Refusal);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(verifier);
        foreach (var argument in ArgumentsOf(installation, district.Value)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    // The connection stays in the environment, so that no list of processes shows its password.
    private static IEnumerable<string> ArgumentsOf(Installation installation, string district) =>
        ["--data", installation.DataDirectory, .. installation.Postgres is null ? Array.Empty<string>() : ["--postgres", "@HUIMIN_POSTGRES", "--district", district]];
}
