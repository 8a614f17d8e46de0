using Huimin.Data;
using Huimin.Values;

namespace Huimin;

/// <summary>Where one district lives: the data directory with its keys, and the database, a file in it or a PostgreSQL schema.</summary>
/// <param name="DataDirectory">Directory of the SQLite file, the exported seals, samples and outputs.</param>
/// <param name="Postgres">Connection of the application's role, or null for SQLite.</param>
/// <param name="PostgresOwner">Connection of the role that owns the schema.</param>
public sealed record Installation(string DataDirectory, string? Postgres, string? PostgresOwner)
{
    /// <summary>Reads <c>HUIMIN_POSTGRES</c> and <c>HUIMIN_POSTGRES_OWNER</c>; without them the district is one SQLite file.</summary>
    public static Installation At(string dataDirectory) => new(
        Path.GetFullPath(dataDirectory),
        Environment.GetEnvironmentVariable("HUIMIN_POSTGRES") is { Length: > 0 } connection ? connection : null,
        Environment.GetEnvironmentVariable("HUIMIN_POSTGRES_OWNER") is { Length: > 0 } owner ? owner : null);

    public string SqlitePath => Path.Combine(DataDirectory, "huimin.db");

    public string KeyDirectory => Environment.GetEnvironmentVariable("HUIMIN_KEYS") is { Length: > 0 } keys ? keys : Path.Combine(DataDirectory, "keys");

    /// <summary>Two places outside the database for the newest seal (A2).</summary>
    public IReadOnlyList<string> HeadFiles => [Path.Combine(DataDirectory, "audit-heads.txt"), Path.Combine(KeyDirectory, "audit-heads.txt")];

    /// <summary>Takes the database for this process and reads the keys, without changing either.</summary>
    public Result<OpenInstallation> Open()
    {
        Result<HuiminStore> store;
        bool exists;
        if (Postgres is not null)
        {
            exists = PostgresStore.HoldsRecords(Postgres);
            store = new PostgresStore(Postgres, PostgresOwner ?? Postgres, Modules.Records);
        }
        else
        {
            exists = File.Exists(SqlitePath);
            var file = SqliteStore.Open(SqlitePath, Modules.Records);
            store = file.Ok ? Result.Of<HuiminStore>(file.Value) : file.Refusal;
        }

        if (!store.Ok) return store.Refusal;
        var keys = KeyRing.Open(KeyDirectory, exists);
        return keys.Ok ? new OpenInstallation(this, store.Value, keys.Value) : keys.Refusal;
    }
}

/// <summary>A district's database and keys, held by this process.</summary>
public sealed record OpenInstallation(Installation Installation, HuiminStore Store, KeyRing Keys) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
