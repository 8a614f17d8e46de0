using Huimin.App.Tests.Storage;

namespace Huimin.App.Tests;

/// <summary>Runs the tests, or one job of another process that a test or a benchmark asked for.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => OtherProcess.JobOfThis is { } job
        ? await OtherProcess.DoAsync(job, args)
        : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
}
