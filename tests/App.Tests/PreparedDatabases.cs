using System.Collections.Concurrent;
using Huimin.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(Huimin.App.Tests.PreparedDatabases))]

namespace Huimin.App.Tests;

/// <summary>
/// An empty database for each set of records, prepared once by the product and copied for each test: preparing one takes ten times as long as copying it.
/// </summary>
public sealed class PreparedDatabases : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> prepared = [];
    private static readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("huimin-prepared-"));
    private static int number;

    /// <summary>The file on SQLite, the name of the database on PostgreSQL.</summary>
    internal static Task<string> OfAsync(RecordsOfModules modules) => prepared.GetOrAdd($"{modules.HasMigrations} {modules.ModelName}", _ => new(() => PrepareAsync(modules))).Value;

    private static async Task<string> PrepareAsync(RecordsOfModules modules)
    {
        var name = $"prepared_{Environment.ProcessId}_{Interlocked.Increment(ref number)}";
        if (TestDatabase.OwnerConnection is { } owner)
        {
            await TestDatabase.OnServerAsync(TestDatabase.CreateEmpty(name));
            await using var store = new PostgresStore(In(Environment.GetEnvironmentVariable("HUIMIN_TEST_PG_APP")!, name), In(owner, name), modules);
            Assert.Null((await store.PrepareAsync(CancellationToken.None)).Refusal);
            return name;
        }

        var path = Path.Combine(folder.Value.FullName, name);
        await using var file = SqliteStore.Open(path, modules).Value;
        Assert.Null((await file.PrepareAsync(CancellationToken.None)).Refusal);
        return path;
    }

    // Without a pool: a connection that lies ready would keep the database from being copied.
    private static string In(string connection, string name) => new NpgsqlConnectionStringBuilder(connection) { Database = name, Pooling = false }.ToString();

    public async ValueTask DisposeAsync()
    {
        foreach (var made in prepared.Values)
        {
            if (TestDatabase.OnPostgres) await TestDatabase.OnServerAsync($"drop database if exists {await made.Value} with (force)");
        }

        prepared.Clear();
        if (folder.IsValueCreated) folder.Value.Delete(recursive: true);
    }
}
