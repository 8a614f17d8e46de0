using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Huimin.Data;

/// <summary>A context with an open connection, and the statements it has prepared. Serves one reading, or one work, after another.</summary>
internal sealed class SqliteOpen : IAsyncDisposable
{
    private readonly SqliteStatements statements;

    private SqliteOpen(SqliteHuiminDb db) => (Db, statements) = (db, SqliteStatements.Of((SqliteConnection)db.Database.GetDbConnection()));

    public SqliteHuiminDb Db { get; }

    public static async Task<SqliteOpen> OpenAsync(SqliteHuiminDb db, CancellationToken ct)
    {
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            return new SqliteOpen(db);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public DbCommand Command(string sql, DbTransaction? transaction = null)
    {
        var command = statements.Take(sql);
        command.Transaction = (SqliteTransaction?)transaction;
        return command;
    }

    /// <summary>Nothing of one reading or work is seen by the next.</summary>
    public void Forget()
    {
        Db.ChangeTracker.Clear();
        Db.Scope = Scope.None;
    }

    public async ValueTask DisposeAsync()
    {
        statements.End();
        await Db.DisposeAsync();
    }
}

/// <summary>An open look at an SQLite file. It is cut off after its time (S2): a long reader would keep the log from being emptied.</summary>
internal sealed class SqliteReading : StoreTransaction
{
    private readonly Lock ending = new();
    private readonly SqliteOpen reader;
    private readonly SqliteStore store;
    private readonly Timer cap;
    private bool ended;
    private bool cut;

    public SqliteReading(SqliteOpen reader, TimeSpan longest, SqliteStore store) : base(reader.Db)
    {
        (this.reader, this.store) = (reader, store);
        cap = new Timer(_ => CutOff(), null, longest, Timeout.InfiniteTimeSpan);
    }

    public override DbTransaction? Transaction => null;

    public override DbCommand Command(string sql) => reader.Command(sql);

    public override Task LockKeyAsync(Guid key, CancellationToken ct) => throw new NotSupportedException("A reading locks nothing.");

    public override Task<long> LockAuditAsync(CancellationToken ct) => throw new NotSupportedException("A reading locks nothing.");

    public override Task<long> LoadAsync(string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows, CancellationToken ct) =>
        throw new NotSupportedException("A reading writes nothing.");

    public override Task CommitAsync(CancellationToken ct) => throw new NotSupportedException("A reading writes nothing.");

    public override async ValueTask DisposeAsync()
    {
        lock (ending)
        {
            if (ended) return;
            ended = true;
        }

        await cap.DisposeAsync();
        if (cut) await reader.DisposeAsync();
        else await store.TakeBackAsync(reader);
    }

    // Under the lock, so that it never hits the connection's next user.
    private void CutOff()
    {
        lock (ending)
        {
            if (ended || ((SqliteConnection)Connection).Handle is not { } handle) return;
            cut = true;
            raw.sqlite3_interrupt(handle);
        }
    }
}

/// <summary>The one open write transaction of an SQLite file; holds the writer's gate until it is disposed.</summary>
internal sealed class SqliteWriting(SqliteOpen writer, IDbContextTransaction transaction, SqliteStore store) : StoreTransaction(writer.Db)
{
    private bool disposed;

    public override DbTransaction? Transaction => transaction.GetDbTransaction();

    public override DbCommand Command(string sql) => writer.Command(sql, Transaction);

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
        try
        {
            await transaction.CommitAsync(ct);
        }
        catch (SqliteException e) when (DatabaseErrors.IsFlush(e))
        {
            store.StopWriting();
            throw;
        }

        await transaction.DisposeAsync();
        await store.CheckpointIfLongAsync(writer.Db);
    }

    public override async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        try
        {
            await transaction.DisposeAsync();
            store.KeepWriter(writer);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
        finally
        {
            store.ReleaseGate();
        }
    }
}
