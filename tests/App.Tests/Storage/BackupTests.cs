using Huimin.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huimin.App.Tests.Storage;

/// <summary>A copy is made beside the running product, and comes back whole (S4).</summary>
public sealed class BackupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<Huimin.Values.Result<Backup.Report>> BackUpAsync(TestDatabase db, string target) => TestDatabase.OnPostgres
        ? Backup.OfPostgresAsync(db.OwnerOfThis, target, Stop)
        : Backup.OfSqliteAsync(db.SqlitePath, target, Stop);

    private static async Task AddAsync(TestDatabase db, int from, int to)
    {
        for (var i = from; i < to; i++) Assert.True((await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), $"p{i}", "500114001001"), Parcels.Clerk("500114001"), Stop)).Ok);
    }

    private static async Task<(int Parcels, int Records, int Answers)> CountAsync(HuiminStore store)
    {
        await using var read = await new ReadDesk(store).OpenAsync(Parcels.Clerk("500114001"), Stop);
        return (await read.Db.Set<Parcel>().CountAsync(Stop), await read.Db.AuditRecords.CountAsync(Stop), await read.Db.WorkAnswers.CountAsync(Stop));
    }

    [Fact(DisplayName = "S4 边办理边备份，恢复之后条数一致，可以继续办理")]
    public async Task A_copy_comes_back_whole()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        await AddAsync(db, 0, 40);
        var target = Path.Combine(db.Folder, "copies", "monday.backup");
        var working = AddAsync(db, 40, 80);
        var report = await BackUpAsync(db, target);
        await working;
        Assert.True(report.Ok, report.ToString());
        Assert.True(report.Value.Bytes > 0 && report.Value.Tables >= 5);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        Assert.Equal([target], Directory.GetFiles(Path.GetDirectoryName(target)!)); // nothing half done beside it

        await using var restored = await RestoreAsync(db, target);
        var (parcels, records, answers) = await CountAsync(restored);
        Assert.InRange(parcels, 40, 80);
        Assert.Equal((parcels, parcels), (records, answers));
        await using var views = new ViewLog(restored, db.Keys, db.Clock);
        Assert.True((await AddParcel.RunAsync(new WorkDesk(restored, db.Keys, views, db.Clock), new(db.Clock.NewId(), "新", "500114001001"), Parcels.Clerk("500114001"), Stop)).Ok);
    }

    [Fact(DisplayName = "S4 不覆盖已有文件；写不进目标时说明原因，不留下半个文件")]
    public async Task A_copy_never_overwrites_and_leaves_no_half()
    {
        await using var db = await TestDatabase.CreateAsync([new Parcels()]);
        var target = Path.Combine(db.Folder, "monday.backup");
        await File.WriteAllTextAsync(target, "older", Stop);
        Assert.Equal(DataRefusals.BackupExists, (await BackUpAsync(db, target)).Refusal);
        Assert.Equal("older", await File.ReadAllTextAsync(target, Stop));
        Assert.Equal("DATA-016", (await BackUpAsync(db, Path.Combine(target, "in-a-file", "x"))).Refusal?.Code);
        Assert.Equal("DATA-016", (await Backup.OfSqliteAsync(target, target + "2", Stop)).Refusal?.Code); // not a database
        Assert.False(File.Exists(target + "2"));
    }

    [Fact(DisplayName = "PostgreSQL 没有备份账户时拒绝，并给出可用的命令")]
    public async Task Without_an_account_it_says_the_command()
    {
        var refused = await Backup.OfPostgresAsync(null, "monday.backup", Stop);
        Assert.Equal("DATA-015", refused.Refusal?.Code);
        Assert.Contains("pg_dump --format=custom --file=monday.backup", refused.Refusal!.Message, StringComparison.Ordinal);
    }

    private static async Task<HuiminStore> RestoreAsync(TestDatabase db, string copy)
    {
        var modules = new RecordsOfModules([new DataRecords(), new Parcels()]);
        HuiminStore store;
        if (TestDatabase.OnPostgres)
        {
            // As docs/operations.md says: pg_restore into an empty database, then the product itself renews the guards.
            var name = new NpgsqlConnectionStringBuilder(db.OwnerOfThis).Database + "r";
            await OnServerAsync($"create database {name} template template0");
            using var restore = System.Diagnostics.Process.Start(
                "pg_restore", ["--host", new NpgsqlConnectionStringBuilder(db.OwnerOfThis).Host!, "--username", new NpgsqlConnectionStringBuilder(db.OwnerOfThis).Username!, "--dbname", name, copy]);
            await restore.WaitForExitAsync(Stop);
            Assert.Equal(0, restore.ExitCode);
            store = new RestoredStore(
                new PostgresStore(In(db.AppOfThis, name), In(db.OwnerOfThis, name), modules), () => OnServerAsync($"drop database {name} with (force)"), modules);
        }
        else
        {
            var folder = Path.Combine(db.Folder, "restored");
            Directory.CreateDirectory(folder);
            File.Copy(copy, Path.Combine(folder, "huimin.db"));
            store = SqliteStore.Open(Path.Combine(folder, "huimin.db"), modules).Value;
        }

        await store.PrepareAsync(Stop);
        return store;

        static string In(string connection, string name) => new NpgsqlConnectionStringBuilder(connection) { Database = name }.ToString();
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestDatabase.OwnerConnection);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>A restored database that is dropped with its store.</summary>
    private sealed class RestoredStore(PostgresStore store, Func<Task> drop, RecordsOfModules modules) : HuiminStore(modules)
    {
        public override DatabaseKind Kind => store.Kind;

        public override DiskState Disk => store.Disk;

        internal override Huimin.Values.Refusal? NoWriting => store.NoWriting;

        public override Task<Huimin.Values.Result<Huimin.Values.Done>> PrepareAsync(CancellationToken ct) => store.PrepareAsync(ct);

        internal override Task<StoreTransaction> ReadAsync(Scope scope, CancellationToken ct) => store.ReadAsync(scope, ct);

        internal override Task<StoreTransaction> WriteAsync(Scope scope, CancellationToken ct) => store.WriteAsync(scope, ct);

        public override async ValueTask DisposeAsync()
        {
            await store.DisposeAsync();
            await drop();
        }
    }
}
