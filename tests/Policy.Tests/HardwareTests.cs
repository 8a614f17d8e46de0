using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Huimin.Policy.Tests;

/// <summary>The same bits on processors without the wide registers: the tests of the lanes run again in a child process with the paths switched off.</summary>
public sealed class HardwareTests
{
    [Theory(DisplayName = "关闭宽向量或全部向量指令，结果逐位相同")]
    [InlineData("EnableAVX512", "EnableAVX512F")]
    [InlineData("EnableAVX2", "EnableAVX")]
    [InlineData("EnableHWIntrinsic", "EnableHWIntrinsic")]
    public async Task Lanes_agree_without(string first, string second)
    {
        if (Environment.GetEnvironmentVariable("HUIMIN_POLICY_CHILD") is not null) Assert.Skip("The child does not start children.");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["HUIMIN_POLICY_CHILD"] = "1",
                ["HUIMIN_POLICY_PEOPLE"] = "4000",
                [$"DOTNET_{first}"] = "0",
                [$"DOTNET_{second}"] = "0",
            },
        };
        foreach (var argument in (string[])["-class", "*LanesTests", "-class", "*RoundingTests", "-class", "*SnapshotRevisionTests", "-class", "*HardwareTests"]) start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var said = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(child.ExitCode == 0, said);
        Assert.Contains("Failed: 0", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0", said, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "子进程里的向量指令确实关闭了")]
    public void The_child_runs_without()
    {
        if (Environment.GetEnvironmentVariable("HUIMIN_POLICY_CHILD") is null) Assert.Skip("Only in the child.");
        Assert.False(Vector512.IsHardwareAccelerated);
        if (Environment.GetEnvironmentVariable("DOTNET_EnableAVX2") == "0" || Environment.GetEnvironmentVariable("DOTNET_EnableHWIntrinsic") == "0")
            Assert.False(Vector256.IsHardwareAccelerated);
    }
}
