using System.Data.Common;
using Huimin.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Huimin.Data;

/// <summary>
/// One SQLite file (rules S1–S4): write-ahead log with full synchronisation, foreign keys on, one writer at a time in one process, the only
/// checkpointer inside the writer's gate.
/// </summary>
public sealed class SqliteStore : HuiminStore
{
    private const long CheckpointAfterBytes = 32 << 20;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly string path;
    private readonly FileStream processLock;
    private readonly DbContextOptions<SqliteHuiminDb> options;
    private readonly DiskGuard disk;

    private SqliteStore(string path, FileStream processLock, RecordsOfModules modules, DiskGuard disk) : base(modules)
    {
        this.path = path;
        this.processLock = processLock;
        this.disk = disk;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 };
        options = new DbContextOptionsBuilder<SqliteHuiminDb>()
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly("Huimin.Migrations"))
            .ReplaceService<IModelCacheKeyFactory, ModelKey>()
            .AddInterceptors(new EveryConnection())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll)
            .Options;
    }

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    internal override bool DiskIsFull => disk.IsFull(Path.GetDirectoryName(path)!);

    /// <summary>Takes the file for this process alone. Refuses a second process, a network disk and an old engine.</summary>
    public static Result<SqliteStore> Open(string path, RecordsOfModules modules, DiskGuard? disk = null)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (SqliteRules.IsOnNetwork(path)) return DataRefusals.NetworkDisk;
        if (!SqliteRules.EngineIsNewEnough) return DataRefusals.EngineTooOld;
        FileStream processLock;
        try
        {
            processLock = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return DataRefusals.DatabaseInUse;
        }

        return new SqliteStore(path, processLock, modules, disk ?? new DiskGuard());
    }

    public override async Task PrepareAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await using var db = NewDb();
            await Schema.UpdateAsync(db, ct);
            await SqliteRules.AssertAsync(db, ct);
            foreach (var guard in Schema.SqliteGuards(db)) await db.Database.ExecuteSqlRawAsync(guard, ct);
        }
        finally
        {
            gate.Release();
        }
    }

    internal override async Task<StoreTransaction> ReadAsync(Scope scope, CancellationToken ct)
    {
        var db = NewDb();
        db.Scope = scope;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await db.Database.OpenConnectionAsync(ct);
        return new Opened(db, null, null);
    }

    internal override async Task<StoreTransaction> WriteAsync(Scope scope, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        var db = NewDb();
        try
        {
            db.Scope = scope;
            return new Opened(db, await db.Database.BeginTransactionAsync(ct), this);
        }
        catch
        {
            await db.DisposeAsync();
            gate.Release();
            throw;
        }
    }

    /// <summary>A complete copy by the backup interface of the engine (S4); the file of a live database is never copied.</summary>
    public async Task BackUpAsync(string target, CancellationToken ct)
    {
        await using var db = NewDb();
        await db.Database.OpenConnectionAsync(ct);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        await copy.OpenAsync(ct);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
    }

    public override async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        await using (var db = NewDb())
        {
            await db.Database.OpenConnectionAsync();
            await Checkpoint(db, emptyLog: true);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await processLock.DisposeAsync();
        gate.Dispose();
    }

    private SqliteHuiminDb NewDb() => new(options, Modules);

    private static Task<int> Checkpoint(SqliteHuiminDb db, bool emptyLog) =>
        db.Database.ExecuteSqlRawAsync(emptyLog ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(RESTART)");

    private async Task CheckpointIfLongAsync(SqliteHuiminDb db)
    {
        var log = new FileInfo(path + "-wal");
        if (log.Exists && log.Length > CheckpointAfterBytes) await Checkpoint(db, emptyLog: false);
    }

    /// <summary>Pragmas belong to a connection, not to the file.</summary>
    private sealed class EveryConnection : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }

    private sealed class Opened(SqliteHuiminDb db, IDbContextTransaction? transaction, SqliteStore? writer) : StoreTransaction(db)
    {
        public override DbTransaction? Transaction => transaction?.GetDbTransaction();

        // The writer's gate already is the lock, for keys and for the trail.
        public override Task LockKeyAsync(Guid key, CancellationToken ct) => Task.CompletedTask;

        public override async Task<long> LockAuditAsync(CancellationToken ct)
        {
            await using var last = Command("select coalesce(max(seq), 0) from audit_record");
            return (long)(await last.ExecuteScalarAsync(ct))!;
        }

        public override Task<long> LoadAsync(string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows, CancellationToken ct) =>
            SqliteLoad.RunAsync(this, table, columns, rows, ct);

        public override async Task CommitAsync(CancellationToken ct)
        {
            await transaction!.CommitAsync(ct);
            await transaction.DisposeAsync();
            await writer!.CheckpointIfLongAsync(db);
        }

        public override async ValueTask DisposeAsync()
        {
            if (transaction is not null) await transaction.DisposeAsync();
            await db.DisposeAsync();
            writer?.gate.Release();
        }
    }
}
