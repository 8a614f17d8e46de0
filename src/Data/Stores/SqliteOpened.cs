using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Huimin.Data;

/// <summary>An open look at an SQLite file. It is cut off after its time (S2): a long reader would keep the log from being emptied.</summary>
internal sealed class SqliteReading : StoreTransaction
{
    private readonly Lock ending = new();
    private readonly Timer cap;
    private bool ended;

    public SqliteReading(SqliteHuiminDb db, TimeSpan longest) : base(db) => cap = new Timer(_ => CutOff(), null, longest, Timeout.InfiniteTimeSpan);

    public override DbTransaction? Transaction => null;

    public override Task LockKeyAsync(Guid key, CancellationToken ct) => throw new NotSupportedException("A reading locks nothing.");

    public override Task<long> LockAuditAsync(CancellationToken ct) => throw new NotSupportedException("A reading locks nothing.");

    public override Task<long> LoadAsync(string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows, CancellationToken ct) =>
        throw new NotSupportedException("A reading writes nothing.");

    public override Task CommitAsync(CancellationToken ct) => throw new NotSupportedException("A reading writes nothing.");

    public override async ValueTask DisposeAsync()
    {
        lock (ending) ended = true;
        await cap.DisposeAsync();
        await Db.DisposeAsync();
    }

    // Under the lock, so that it never hits the connection's next user.
    private void CutOff()
    {
        lock (ending)
        {
            if (!ended && ((SqliteConnection)Connection).Handle is { } handle) raw.sqlite3_interrupt(handle);
        }
    }
}

/// <summary>The one open write transaction of an SQLite file; holds the writer's gate until it is disposed.</summary>
internal sealed class SqliteWriting(SqliteHuiminDb db, IDbContextTransaction transaction, SqliteStore store) : StoreTransaction(db)
{
    private bool disposed;

    public override DbTransaction? Transaction => transaction.GetDbTransaction();

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
        await store.CheckpointIfLongAsync(db);
    }

    public override async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        try
        {
            await transaction.DisposeAsync();
            await Db.DisposeAsync();
        }
        finally
        {
            store.ReleaseGate();
        }
    }
}
