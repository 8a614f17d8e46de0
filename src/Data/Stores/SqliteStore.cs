using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Huimin.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace Huimin.Data;

/// <summary>
/// One SQLite file (rules S1–S4): write-ahead log with full synchronisation, foreign keys on, one writer at a time in one process, the only
/// checkpointer inside the writer's gate.
/// </summary>
public sealed class SqliteStore : HuiminStore
{
    private const long CheckpointAfterBytes = 32 << 20;

    // Where commits do not wait for the disk, neither does the log.
    private const long CheckpointWhenAskedAfterBytes = 256 << 20;
    private const int MostIdle = 16;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly string path;
    private readonly FileStream processLock;
    private readonly DbContextOptions<SqliteHuiminDb> options;
    private readonly DbContextOptions<SqliteHuiminDb> readOptions;
    private readonly DiskGuard disk;
    private readonly ConcurrentBag<SqliteOpen> idle = [];
    private readonly SqliteFlush flush;
    private SqliteOpen? writer;
    private volatile bool flushFailed;
    private volatile bool closed;

    private SqliteStore(string path, FileStream processLock, RecordsOfModules modules, DiskGuard disk, SqliteFlush flush) : base(modules)
    {
        this.flush = flush;
        this.path = path;
        this.processLock = processLock;
        this.disk = disk;
        options = OptionsFor(path, new EveryConnection(queryOnly: false, flush), QueryTrackingBehavior.TrackAll);
        readOptions = OptionsFor(path, new EveryConnection(queryOnly: true, flush), QueryTrackingBehavior.NoTracking);
    }

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    internal override Refusal? NoWriting =>
        flushFailed ? DataRefusals.FlushFailed : disk.Look(Path.GetDirectoryName(path)!) == DiskState.Full ? DataRefusals.DiskFull : null;

    public override DiskState Disk => disk.Look(Path.GetDirectoryName(path)!);

    /// <summary>The longest that one look at the records may take (S2).</summary>
    internal TimeSpan LongestReading { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Takes the file for this process alone. Refuses a second process, a network disk and an old engine.</summary>
    public static Result<SqliteStore> Open(string path, RecordsOfModules modules, DiskGuard? disk = null, SqliteFlush flush = SqliteFlush.EveryCommit)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (SqliteRules.IsOnNetwork(path)) return DataRefusals.NetworkDisk;
        if (!SqliteRules.IsNewEnough(SqliteRules.EngineVersion)) return DataRefusals.EngineTooOld;
        FileStream processLock;
        try
        {
            processLock = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return DataRefusals.DatabaseInUse;
        }

        return new SqliteStore(path, processLock, modules, disk ?? new DiskGuard(), flush);
    }

    public override async Task<Result<Done>> PrepareAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await using var db = NewDb();
            var updated = await Schema.UpdateAsync(db, ct);
            if (!updated.Ok) return updated;
            await SqliteRules.AssertAsync(db, flush, ct);
            foreach (var guard in Schema.SqliteGuards(db)) await db.Database.ExecuteSqlRawAsync(guard, ct);
            return updated;
        }
        finally
        {
            gate.Release();
        }
    }

    // A page reads three or four times: what reads stays open, with its prepared statements, for the next one.
    internal override async Task<StoreTransaction> ReadAsync(Scope scope, CancellationToken ct)
    {
        if (!idle.TryTake(out var reader)) reader = await SqliteOpen.OpenAsync(new SqliteHuiminDb(readOptions, Modules), ct);
        reader.Db.Scope = scope;
        return new SqliteReading(reader, LongestReading, this);
    }

    internal async ValueTask TakeBackAsync(SqliteOpen reader)
    {
        if (idle.Count >= MostIdle || closed)
        {
            await reader.DisposeAsync();
            return;
        }

        reader.Forget();
        idle.Add(reader);
    }

    internal override async Task<StoreTransaction> WriteAsync(Scope scope, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        SqliteOpen? open = null;
        try
        {
            (open, writer) = (writer ?? await SqliteOpen.OpenAsync(NewDb(), ct), null);
            open.Db.Scope = scope;
            return new SqliteWriting(open, await open.Db.Database.BeginTransactionAsync(ct), this);
        }
        catch
        {
            if (open is not null) await open.DisposeAsync();
            gate.Release();
            throw;
        }
    }

    /// <summary>Called inside the gate: the next work goes on with the same connection and its statements.</summary>
    internal void KeepWriter(SqliteOpen open)
    {
        open.Forget();
        writer = open;
    }

    /// <summary>Flushes the log, where commits alone do not: what it holds outlasts a power cut, and is emptied into the file when it is long.</summary>
    public override async Task FlushAsync(CancellationToken ct)
    {
        if (flush == SqliteFlush.EveryCommit) return;
        await gate.WaitAsync(ct);
        try
        {
            using var log = File.OpenHandle(path + "-wal", FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(log);
        }
        catch (IOException)
        {
            StopWriting();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        closed = true;
        while (idle.TryTake(out var reader)) await reader.DisposeAsync();
        if (writer is not null) await writer.DisposeAsync();
        await using (var db = NewDb())
        {
            await db.Database.OpenConnectionAsync();
            try
            {
                await CheckpointAsync(db);
            }
            catch (SqliteException)
            {
                // A full disk: everything is in the log, and the next start reads it from there.
            }

            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await using (var reader = new SqliteHuiminDb(readOptions, Modules)) SqliteConnection.ClearPool((SqliteConnection)reader.Database.GetDbConnection());

        await processLock.DisposeAsync();
        gate.Dispose();
    }

    private SqliteHuiminDb NewDb() => new(options, Modules);

    internal void ReleaseGate() => gate.Release();

    /// <summary>Rule F1: after a failed flush nobody knows what the disk holds; writing stops until the process is started again.</summary>
    internal void StopWriting() => flushFailed = true;

    /// <summary>Called by the writer, inside the gate, after its commit.</summary>
    internal async Task CheckpointIfLongAsync(SqliteHuiminDb db)
    {
        var log = new FileInfo(path + "-wal");
        if (!log.Exists || log.Length <= (flush == SqliteFlush.EveryCommit ? CheckpointAfterBytes : CheckpointWhenAskedAfterBytes)) return;
        try
        {
            await CheckpointAsync(db);
        }
        catch (SqliteException e)
        {
            // The work itself is durable in the log: it stays acknowledged, whatever became of the checkpoint.
            if (DatabaseErrors.IsFlush(e)) StopWriting();
        }
    }

    // Shortens the log to nothing, else it would stay long and every later commit would come here.
    private static Task<int> CheckpointAsync(SqliteHuiminDb db) => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");

    private static DbContextOptions<SqliteHuiminDb> OptionsFor(string path, EveryConnection pragmas, QueryTrackingBehavior tracking) =>
        new DbContextOptionsBuilder<SqliteHuiminDb>()
            .UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = path, Mode = pragmas.Mode, DefaultTimeout = 30 }.ToString(),
                // A list is one parameter: the scope of every query holds one, and a list written out is SQL made anew each time.
                sqlite => sqlite.MigrationsAssembly("Huimin.Migrations").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IModelCacheKeyFactory, ModelKey>()
            .AddInterceptors(pragmas, new SqliteStatements.Reuse())
            .UseQueryTrackingBehavior(tracking)
            .Options;

    /// <summary>
    /// Pragmas belong to a connection, not to the file, and stay with it while it waits in its pool: they are said once for each. Readers and writers
    /// have different connection strings, and so a pool each.
    /// </summary>
    private sealed class EveryConnection(bool queryOnly, SqliteFlush flush) : DbConnectionInterceptor
    {
        private readonly ConditionalWeakTable<sqlite3, EveryConnection> prepared = [];
        private readonly string pragmas =
            "PRAGMA foreign_keys=ON; PRAGMA synchronous=" + (flush == SqliteFlush.EveryCommit ? "FULL" : "NORMAL") + "; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA query_only=" + (queryOnly ? "1" : "0");

        public SqliteOpenMode Mode => queryOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (((SqliteConnection)connection).Handle is not { } handle || !prepared.TryAdd(handle, this)) return;
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}

/// <summary>When a commit reaches the disk (落盘).</summary>
public enum SqliteFlush
{
    /// <summary>Before it is answered, as the product must.</summary>
    EveryCommit = 0,

    /// <summary>By <see cref="HuiminStore.FlushAsync"/> at the latest: a power cut may take the last commits, never the file. For the lived year of the demo alone.</summary>
    WhenAsked = 1,
}
