using System.Diagnostics;
using Huimin.App.Tests.Audit;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.App.Tests.Storage;

/// <summary>This program, started once more as another process: as one that writes until it is killed, or as a second one on the same data.</summary>
internal static class OtherProcess
{
    private const string Variable = "HUIMIN_TEST_JOB";

    public static string? JobOfThis => Environment.GetEnvironmentVariable(Variable);

    public static Process Start(string job, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, args) { RedirectStandardOutput = true };
        start.Environment[Variable] = job;
        return Process.Start(start)!;
    }

    public static Task<int> DoAsync(string job, string[] args) => job switch
    {
        "open" => OpenAsync(args[0]),
        "write" => WriteAsync(args),
        "import" => Registry.KilledImportTests.ImportAsync(args),
        "pay" => Payments.KilledPaymentTests.StepAsync(args),
        "case" => Casework.KilledCaseTests.HandleAsync(args),
        "million" => MillionRecords.MakeAsync(args[0], long.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException(job),
    };

    public const string Standing = "到达 ";

    /// <summary>Says where it is and stands still there, until it is killed.</summary>
    public static void StandAt(string point, string reached)
    {
        if (reached != point) return;
        Console.WriteLine(Standing + reached);
        Console.Out.Flush();
        using var forever = new ManualResetEventSlim();
        forever.Wait();
    }

    private static async Task<int> OpenAsync(string file)
    {
        var opened = SqliteStore.Open(file, new RecordsOfModules([new DataRecords()]));
        Console.WriteLine(opened.Ok ? "opened" : opened.Refusal.Code);
        if (opened.Ok) await opened.Value.DisposeAsync();
        return 0;
    }

    // Commits one piece of work after another and says each key only when its answer was given.
    private static async Task<int> WriteAsync(string[] args)
    {
        var (folder, application, owner) = (args[0], args[1], args[2]);
        var modules = new RecordsOfModules([new DataRecords(), new Parcels()]);
        HuiminStore store = application.Length > 0
            ? new PostgresStore(application, owner, modules)
            : SqliteStore.Open(Path.Combine(folder, "huimin.db"), modules).Value;
        var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: true).Value;
        var clock = new Clock(TimeProvider.System);
        await using var views = new ViewLog(store, keys, clock);
        var desk = new WorkDesk(store, keys, views, clock);
        var sealer = new AuditSealer(store, keys, clock, [Path.Combine(folder, "audit-heads.txt"), Path.Combine(folder, "keys", "audit-heads.txt")]);
        for (var i = 0; ; i++)
        {
            var added = await AddParcel.RunAsync(desk, new(clock.NewId(), "p" + clock.NewId().ToString("N"), "500114001001"), Parcels.Clerk("500114001"), CancellationToken.None);
            Console.WriteLine(added.Value);
            await Console.Out.FlushAsync();
            if (i % 7 == 6) await sealer.SealAsync(CancellationToken.None);
        }
    }
}
