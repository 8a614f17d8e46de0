using System.Data.Common;
using Huimin.App.Tests.Storage;
using Huimin.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huimin.App.Tests.Audit;

/// <summary>
/// A small sealed trail that came about through works, views and a denial, and copies of it to tamper with: a file each on SQLite; on PostgreSQL the same
/// tables, put back before each attempt by their owner.
/// </summary>
internal sealed class Trail : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly string original;
    private readonly string attempt;

    private Trail(TestDatabase database)
    {
        this.database = database;
        original = Path.Combine(database.Folder, "huimin.db");
        attempt = Path.Combine(database.Folder, "attempt");
        Directory.CreateDirectory(Path.Combine(attempt, "keys"));
        File.Copy(Path.Combine(database.Folder, "keys", "huimin-keys.json"), Path.Combine(attempt, "keys", "huimin-keys.json"));
    }

    public KeyRing Keys => database.Keys;

    public IReadOnlyList<string> HeadFiles => [Path.Combine(attempt, "audit-heads.txt"), Path.Combine(attempt, "keys", "audit-heads.txt")];

    public static async Task<Trail> MakeAsync(int seals, int recordsInEach)
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new ManualTime(DateTimeOffset.Parse("2026-03-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        var database = await TestDatabase.CreateAsync([new Parcels()], time);
        string[] heads = [Path.Combine(database.Folder, "audit-heads.txt"), Path.Combine(database.Folder, "keys", "audit-heads.txt")];
        var sealer = new AuditSealer(database.Store, database.Keys, database.Clock, heads);
        for (var seal = 0; seal < seals; seal++)
        {
            for (var i = 0; i < recordsInEach; i++)
            {
                time.Advance(TimeSpan.FromMilliseconds(731));
                if (i % 3 == 0) await AddParcel.RunAsync(database.Desk, new(database.Clock.NewId(), $"{seal}-{i}", "500114001001"), Parcels.Clerk("500114001"), stop);
                else if (i % 3 == 1) await database.Views.RecordAsync(Parcels.Clerk("500114001"), "FindParcel", new AuditEntry("parcel", database.Clock.NewId(), Purpose: i % 2 == 0 ? "核实" : "") { Outcome = "viewed" }, stop);
                else await AddParcel.RunAsync(database.Desk, new(database.Clock.NewId(), "no", "500114001001"), Parcels.Clerk("500114001") with { Role = Role.VillageAide }, stop);
            }

            await sealer.SealAsync(stop);
        }

        await database.CloseAsync();
        var trail = new Trail(database);
        if (TestDatabase.OnPostgres)
        {
            await using var owner = await trail.OwnerAsync();
            await RunAsync(owner, "create table kept_record as select * from audit_record; create table kept_seal as select * from audit_seal");
        }

        await trail.PutBackAsync();
        return trail;
    }

    /// <summary>The untouched trail again.</summary>
    public async Task PutBackAsync()
    {
        File.Copy(Path.Combine(database.Folder, "audit-heads.txt"), HeadFiles[0], overwrite: true);
        File.Copy(Path.Combine(database.Folder, "keys", "audit-heads.txt"), HeadFiles[1], overwrite: true);
        if (!TestDatabase.OnPostgres)
        {
            foreach (var ending in new[] { "-wal", "-shm" }) File.Delete(Path.Combine(attempt, "huimin.db") + ending);
            File.Copy(original, Path.Combine(attempt, "huimin.db"), overwrite: true);
            return;
        }

        await using var owner = await OwnerAsync();
        await RunAsync(owner, "truncate audit_record, audit_seal; insert into audit_record select * from kept_record; insert into audit_seal select * from kept_seal");
    }

    /// <summary>The hand of somebody who owns the database and has put its guards aside.</summary>
    public async Task<DbConnection> TamperAsync()
    {
        if (TestDatabase.OnPostgres) return await OwnerAsync();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(attempt, "huimin.db"), Pooling = false }.ToString());
        await connection.OpenAsync();
        await RunAsync(connection, "pragma synchronous=off; drop trigger audit_record_no_update; drop trigger audit_record_no_delete; drop trigger audit_seal_no_update; drop trigger audit_seal_no_delete");
        return connection;
    }

    public (int Code, string Report) Verify()
    {
        using var report = new StringWriter();
        string[] args = TestDatabase.OnPostgres
            ? ["--postgres", database.OwnerOfThis, "--keys", Path.Combine(attempt, "keys", "huimin-keys.json"), "--heads", .. HeadFiles]
            : ["--data", attempt];
        return (HuiminVerifyAudit.Program.Run(args, report), report.ToString());
    }

    public static async Task<int> RunAsync(DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<NpgsqlConnection> OwnerAsync()
    {
        var connection = new NpgsqlConnection(database.OwnerOfThis);
        await connection.OpenAsync();
        await RunAsync(connection, "set session_replication_role = replica; set synchronous_commit = off");
        return connection;
    }
}
