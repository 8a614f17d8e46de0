using System.Data.Common;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

public enum DatabaseKind
{
    Sqlite = 1,
    Postgres = 2,
}

/// <summary>Where a district's records lie: one SQLite file or one PostgreSQL schema. Opens transactions for the desks.</summary>
public abstract class HuiminStore(RecordsOfModules modules) : IAsyncDisposable
{
    protected RecordsOfModules Modules { get; } = modules;

    public abstract DatabaseKind Kind { get; }

    /// <summary>Brings the schema up to date, then the guards that follow from the model: row security, append-only tables, grants.</summary>
    public abstract Task<Result<Done>> PrepareAsync(CancellationToken ct);

    internal abstract Task<StoreTransaction> ReadAsync(Scope scope, CancellationToken ct);

    internal abstract Task<StoreTransaction> WriteAsync(Scope scope, CancellationToken ct);

    /// <summary>Why nothing may be written now (F1, F2); null when writing is in order.</summary>
    internal abstract Refusal? NoWriting { get; }

    /// <summary>The space left under the data, for the status page (F2).</summary>
    public abstract DiskState Disk { get; }

    /// <summary>Makes sure that everything committed so far outlasts a power cut; does nothing where every commit does.</summary>
    public virtual Task FlushAsync(CancellationToken ct) => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();
}

/// <summary>An open transaction with its context and connection. Disposing without a commit undoes everything.</summary>
internal abstract class StoreTransaction(HuiminDb db) : IAsyncDisposable
{
    public HuiminDb Db { get; } = db;

    public DbConnection Connection => Db.Database.GetDbConnection();

    public abstract DbTransaction? Transaction { get; }

    /// <summary>Waits until no other transaction works on the same client key.</summary>
    public abstract Task LockKeyAsync(Guid key, CancellationToken ct);

    /// <summary>Makes this transaction the only one that adds to the trail, and tells the last number.</summary>
    public abstract Task<long> LockAuditAsync(CancellationToken ct);

    /// <summary>Puts many rows into a table as fast as the database can.</summary>
    public abstract Task<long> LoadAsync(string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows, CancellationToken ct);

    public abstract Task CommitAsync(CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    public virtual DbCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        return command;
    }
}

/// <summary>A column of a bulk load. The rows carry <see cref="Guid"/>, <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="bool"/>,
/// <see cref="DateOnly"/>, <see cref="DateTime"/> in UTC, bytes or null.</summary>
/// <param name="Name">Column in snake case.</param>
/// <param name="Type">Type of its values without null.</param>
public sealed record LoadColumn(string Name, Type Type);
