using System.Globalization;
using Huimin.App.Tests.Storage;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Registry;

/// <summary>An import whose process is killed in the middle. <c>HUIMIN_TEST_IMPORT_KILLS=50</c> is the long form.</summary>
public sealed class KilledImportTests
{
    private const int People = 5_000;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_IMPORT_KILLS") ?? "2", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "导入途中强行终止进程：一行也没有进去；再导同一文件全部进去，再导一次什么也不变")]
    public async Task Half_a_file_is_never_there()
    {
        await using var db = await TestDatabase.CreateAsync([new RegistryRecords()]);
        if (!TestDatabase.OnPostgres) await db.CloseAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var import = OtherProcess.Start("import", db.Folder, db.AppOfThis, db.OwnerOfThis);
            var told = 0;
            while (told <= kill % 3 && await import.StandardOutput.ReadLineAsync(Stop) is { } line) told += line.StartsWith("写入", StringComparison.Ordinal) ? 1 : 0;
            import.Kill(entireProcessTree: true);
            await import.WaitForExitAsync(Stop);
            Assert.True(told > 0, "the import did not come as far as writing");
            Assert.Equal((0, 0, 0, 0), await CountAsync(db));
        }

        Assert.Equal($"新增 {People}", await ToTheEndAsync(db));
        Assert.Equal((People, People / 2, 1, 1), await CountAsync(db));
        Assert.Equal("新增 0", await ToTheEndAsync(db));
        Assert.Equal((People, People / 2, 1, 1), await CountAsync(db));
    }

    /// <summary>The other process: imports the list and says how far it is.</summary>
    internal static async Task<int> ImportAsync(string[] args)
    {
        var (folder, application, owner) = (args[0], args[1], args[2]);
        await using var store = Open(folder, application, owner);
        var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: true).Value;
        var clock = new Clock(TimeProvider.System);
        await using var views = new ViewLog(store, keys, clock);
        using var vault = new FieldVault(keys);
        var import = new ImportPeople(new WorkDesk(store, keys, views, clock), new ReadDesk(store), vault, DivisionCatalogue.Shipped, clock);
        var report = await import.RunAsync(new(clock.NewId(), new DateOnly(2024, 6, 30)), Rows(), World.District, new Said(), CancellationToken.None);
        Console.WriteLine($"新增 {report.Value.Counts.Added}");
        return 0;
    }

    private static IEnumerable<PersonRow> Rows() => Enumerable.Range(0, People).Select(i => World.Row(i + 2) with
    {
        Name = i % 2 == 0 ? "王建国" : "李秀英",
        IdNumber = IdNumber.Of(500999, new DateOnly(1950, 1, 1).AddDays(i), i % 2 == 0 ? 221 : 222).Value,
        Household = $"K{i / 2:00000}",
        Relation = i % 2 == 0 ? "户主" : "妻",
    });

    private static async Task<string?> ToTheEndAsync(TestDatabase db)
    {
        using var import = OtherProcess.Start("import", db.Folder, db.AppOfThis, db.OwnerOfThis);
        var said = (await import.StandardOutput.ReadToEndAsync(Stop)).TrimEnd().Split('\n');
        await import.WaitForExitAsync(Stop);
        return said[^1];
    }

    private static async Task<(int People, int Households, int Runs, int Records)> CountAsync(TestDatabase db)
    {
        await using var opened = TestDatabase.OnPostgres ? null : Open(db.Folder, "", "");
        await using var read = await new ReadDesk(opened ?? db.Store).OpenAsync(World.District, Stop);
        return (
            await read.Db.People.CountAsync(Stop), await read.Db.Households.CountAsync(Stop),
            await read.Db.ImportRuns.CountAsync(Stop), await read.Db.AuditRecords.CountAsync(r => r.Operation == nameof(ImportPeople), Stop));
    }

    private static HuiminStore Open(string folder, string application, string owner)
    {
        var modules = new RecordsOfModules([new DataRecords(), new RegistryRecords()]);
        return application.Length > 0 ? new PostgresStore(application, owner, modules) : SqliteStore.Open(Path.Combine(folder, "huimin.db"), modules).Value;
    }

    private sealed class Said : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            Console.WriteLine($"{value.Step} {value.Done}/{value.Total}");
            Console.Out.Flush();
        }
    }
}
