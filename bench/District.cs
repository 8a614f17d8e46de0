using Huimin.Data;
using Huimin.Values;
using Npgsql;

namespace Huimin.Bench;

/// <summary>A district's records for one measurement: <c>sqlite:DIRECTORY</c>, or <c>postgres:DATABASE</c> on the server of HUIMIN_TEST_PG_OWNER and _APP.</summary>
internal sealed class District : IAsyncDisposable
{
    private District(HuiminStore store, KeyRing keys, TimeProvider time)
    {
        Clock = new Clock(time);
        Store = store;
        Views = new ViewLog(store, keys, Clock);
        Desk = new WorkDesk(store, keys, Views, Clock);
        Reader = new ReadDesk(store);
        Vault = new FieldVault(keys);
    }

    public Clock Clock { get; }
    public HuiminStore Store { get; }
    public ViewLog Views { get; }
    public WorkDesk Desk { get; }
    public ReadDesk Reader { get; }
    public FieldVault Vault { get; }

    public static async Task<District> OpenAsync(string place, bool fresh, TimeProvider? time = null)
    {
        var modules = Modules.Records;
        var name = place[(place.IndexOf(':', StringComparison.Ordinal) + 1)..];
        HuiminStore store;
        string keys;
        if (place.StartsWith("postgres:", StringComparison.Ordinal))
        {
            var owner = Environment.GetEnvironmentVariable("HUIMIN_TEST_PG_OWNER")!;
            keys = Path.Combine(Path.GetTempPath(), "huimin-bench-keys-" + name);
            if (fresh)
            {
                await OnServerAsync(owner, $"drop database if exists {name} with (force)");
                await OnServerAsync(owner, $"create database {name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
            }

            store = new PostgresStore(With(Environment.GetEnvironmentVariable("HUIMIN_TEST_PG_APP")!, name), With(owner, name), modules);
        }
        else
        {
            keys = Path.Combine(name, "keys");
            if (fresh && Directory.Exists(name)) Directory.Delete(name, recursive: true);
            store = SqliteStore.Open(Path.Combine(name, "huimin.db"), modules).Value;
        }

        await store.PrepareAsync(CancellationToken.None);
        return new District(store, KeyRing.Open(keys, databaseExists: false).Value, time ?? TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Views.DisposeAsync();
        await Store.DisposeAsync();
        Vault.Dispose();
    }

    private static string With(string connection, string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ToString();

    private static async Task OnServerAsync(string owner, string sql)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
