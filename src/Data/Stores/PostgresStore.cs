using System.Collections.Concurrent;
using System.Data.Common;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Huimin.Data;

/// <summary>
/// One PostgreSQL schema (rules P1–P3): the application's role owns nothing; the scope is set inside each transaction; row security guards every
/// scoped table.
/// </summary>
/// <param name="application">Connection of the application's role.</param>
/// <param name="owner">Connection of the role that owns the schema: it migrates it, and counts tables anew that were filled.</param>
/// <param name="modules">What every module stores.</param>
public sealed class PostgresStore(string application, string owner, RecordsOfModules modules) : HuiminStore(modules)
{
    private const int MostIdle = 16;

    // The server looks by itself within a minute or two; what is asked in that minute would be planned for an empty table.
    private const long CountAnewAfterRows = 10_000;
    private const long AuditLock = 0x68756d696e; // "humin"

    // The server would compile a long statement for half a second and run it in a tenth of one; and it would rather read a whole table than jump along an index, which
    // was right for turning disks: a figure's rows took 0.6 s that way and 0.24 s by index.
    private const string Planning = "-c jit=off -c random_page_cost=1.1";
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Settings(application));
    private readonly ConcurrentBag<PostgresHuiminDb> idle = [];
    private DbContextOptions<PostgresHuiminDb>? options;

    public override DatabaseKind Kind => DatabaseKind.Postgres;

    // The server guards its own disk: it refuses with 53100, which the desk turns into the same refusal.
    internal override Refusal? NoWriting => null;

    public override DiskState Disk => DiskState.Enough;

    public override async Task<Result<Done>> PrepareAsync(CancellationToken ct)
    {
        await using var ownerSource = NpgsqlDataSource.Create(owner);
        await using var db = new PostgresHuiminDb(OptionsFor(ownerSource), Modules);
        var updated = await Schema.UpdateAsync(db, ct);
        if (!updated.Ok) return updated;
        var role = new NpgsqlConnectionStringBuilder(application).Username!;
        foreach (var guard in Schema.PostgresGuards(db, role)) await db.Database.ExecuteSqlRawAsync(guard, ct);
        return await AssertRoleAsync(ct) is { } refusal ? refusal : updated;
    }

    /// <summary>True when a district's records are there already: then its keys must be there too.</summary>
    public static bool HoldsRecords(string connection)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var ask = new NpgsqlCommand("select to_regclass('public.audit_record') is not null", open);
        return ask.ExecuteScalar() is true;
    }

    internal override Task<StoreTransaction> ReadAsync(Scope scope, CancellationToken ct) => BeginAsync(
        scope,
        QueryTrackingBehavior.NoTracking,
        "select set_config('huimin.scope', @scope, true), set_config('transaction_read_only', 'on', true), set_config('statement_timeout', '30s', true)",
        ct);

    internal override Task<StoreTransaction> WriteAsync(Scope scope, CancellationToken ct) =>
        BeginAsync(scope, QueryTrackingBehavior.TrackAll, "select set_config('huimin.scope', @scope, true)", ct);

    public override async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var db)) await db.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task<StoreTransaction> BeginAsync(Scope scope, QueryTrackingBehavior tracking, string settings, CancellationToken ct)
    {
        // A page reads three or four times: what reads serves one reading after another. What writes is always new.
        var reads = tracking == QueryTrackingBehavior.NoTracking;
        if (!reads || !idle.TryTake(out var db)) db = new PostgresHuiminDb(options ??= OptionsFor(source), Modules);
        try
        {
            db.Scope = scope;
            db.ChangeTracker.QueryTrackingBehavior = tracking;
            var open = new Open(db, await db.Database.BeginTransactionAsync(ct), this, reads);
            await using var set = open.Command(scope.Family is null ? settings : settings + ", set_config('huimin.family', @family, true)");
            AuditTrail.Add(set, "scope", scope.Setting);
            if (scope.Family is not null) AuditTrail.Add(set, "family", scope.FamilySetting);
            await set.ExecuteNonQueryAsync(ct);
            return open;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    private async ValueTask TakeBackAsync(PostgresHuiminDb db)
    {
        if (idle.Count >= MostIdle)
        {
            await db.DisposeAsync();
            return;
        }

        db.ChangeTracker.Clear();
        db.Scope = Scope.None;
        idle.Add(db);
    }

    /// <summary>Has the server count filled tables anew (统计信息); its plans are for the rows that are there now.</summary>
    private async Task CountAnewAsync(IReadOnlyCollection<string> tables)
    {
        try
        {
            await using var ownerSource = NpgsqlDataSource.Create(owner);
            await using var count = ownerSource.CreateCommand("analyze " + string.Join(", ", tables));
            count.CommandTimeout = 300;
            await count.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The rows are committed and stay acknowledged; the server counts them later by itself.
        }
    }

    // Rule P1, and that an acknowledged commit is on disk and outlasts a cut: asked of the server itself, as the application's role.
    private async Task<Refusal?> AssertRoleAsync(CancellationToken ct)
    {
        await using var ask = source.CreateCommand(
            """
            select bool_or(r.rolsuper or r.rolbypassrls)
                or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'USAGE'))
            from pg_roles r where r.rolname = current_user
            """);
        if (await ask.ExecuteScalarAsync(ct) is not false) return DataRefusals.RoleTooStrong;
        await using var off = source.CreateCommand("select string_agg(s, '、') from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as s where current_setting(s) = 'off'");
        return await off.ExecuteScalarAsync(ct) is string settings ? DataRefusals.FlushOff.Fill(settings) : null;
    }

    private static NpgsqlConnectionStringBuilder Settings(string application)
    {
        var settings = new NpgsqlConnectionStringBuilder(application) { MaxAutoPrepare = 512, AutoPrepareMinUsages = 2, NoResetOnClose = true, Timezone = "UTC", IncludeErrorDetail = false };
        settings.Options = $"{Planning} {settings.Options}".TrimEnd();
        return settings;
    }

    private static DbContextOptions<PostgresHuiminDb> OptionsFor(NpgsqlDataSource source) => new DbContextOptionsBuilder<PostgresHuiminDb>()
        .UseNpgsql(source, npgsql => npgsql.MigrationsAssembly("Huimin.Migrations"))
        .ReplaceService<IModelCacheKeyFactory, ModelKey>()
        .Options;

    private sealed class Open(PostgresHuiminDb db, IDbContextTransaction transaction, PostgresStore store, bool reads) : StoreTransaction(db)
    {
        private readonly HashSet<string> filled = [];
        private bool disposed;

        public override DbTransaction? Transaction => transaction.GetDbTransaction();

        public override Task LockKeyAsync(Guid key, CancellationToken ct) =>
            TakeLockAsync(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(key.ToByteArray(true).AsSpan(8)), ct);

        // Held until the commit, so that numbers follow each other in the order of the commits.
        public override async Task<long> LockAuditAsync(CancellationToken ct)
        {
            await TakeLockAsync(AuditLock, ct);
            await using var last = Command("select coalesce(max(seq), 0) from audit_record");
            return (long)(await last.ExecuteScalarAsync(ct))!;
        }

        // COPY does not go through row security: it fills a table of this transaction, and an ordinary insert takes it from there.
        public override async Task<long> LoadAsync(string table, IReadOnlyList<LoadColumn> columns, IEnumerable<object?[]> rows, CancellationToken ct)
        {
            var connection = (NpgsqlConnection)Connection;
            var names = string.Join(", ", columns.Select(c => c.Name));
            await ExecuteAsync($"create temp table load_{table} on commit drop as select {names} from {table} limit 0", ct);
            await using (var copy = await connection.BeginBinaryImportAsync($"copy load_{table} ({names}) from stdin (format binary)", ct))
            {
                var types = columns.Select(c => TypeOf(c.Type)).ToArray();
                foreach (var row in rows)
                {
                    await copy.StartRowAsync(ct);
                    for (var i = 0; i < row.Length; i++)
                    {
                        if (row[i] is { } value) await copy.WriteAsync(value, types[i], ct);
                        else await copy.WriteNullAsync(ct);
                    }
                }

                await copy.CompleteAsync(ct);
            }

            var count = await ExecuteAsync($"insert into {table} ({names}) select {names} from load_{table}", ct);
            await ExecuteAsync($"drop table load_{table}", ct);
            if (count >= CountAnewAfterRows) filled.Add(table);
            return count;
        }

        public override async Task CommitAsync(CancellationToken ct)
        {
            await transaction.CommitAsync(ct);
            if (filled.Count > 0) await store.CountAnewAsync(filled);
        }

        public override async ValueTask DisposeAsync()
        {
            if (disposed) return;
            disposed = true;
            await transaction.DisposeAsync();
            if (reads) await store.TakeBackAsync(db);
            else await db.DisposeAsync();
        }

        private async Task TakeLockAsync(long number, CancellationToken ct)
        {
            await using var take = Command("select pg_advisory_xact_lock(@lock)");
            AuditTrail.Add(take, "lock", number);
            await take.ExecuteNonQueryAsync(ct);
        }

        private async Task<int> ExecuteAsync(string sql, CancellationToken ct)
        {
            await using var command = Command(sql);
            command.CommandTimeout = 300;
            return await command.ExecuteNonQueryAsync(ct);
        }

        private static NpgsqlDbType TypeOf(Type type) =>
            type == typeof(Guid) ? NpgsqlDbType.Uuid
            : type == typeof(byte[]) ? NpgsqlDbType.Bytea
            : type == typeof(int) ? NpgsqlDbType.Integer
            : type == typeof(long) ? NpgsqlDbType.Bigint
            : type == typeof(bool) ? NpgsqlDbType.Boolean
            : type == typeof(DateOnly) ? NpgsqlDbType.Date
            : type == typeof(DateTime) ? NpgsqlDbType.TimestampTz
            : NpgsqlDbType.Text;
    }
}
