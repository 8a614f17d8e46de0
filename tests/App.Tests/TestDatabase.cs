using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Huimin.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huimin.App.Tests;

/// <summary>
/// A fresh database of its own for one test: a file on SQLite, or a database on the server that <c>HUIMIN_TEST_PG_OWNER</c> and
/// <c>HUIMIN_TEST_PG_APP</c> name. The same tests run once on each.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("huimin-test-").FullName;
    private readonly string? postgresName;
    private bool closed;

    private TestDatabase(RecordsOfModules modules, TimeProvider? time)
    {
        (Clock, Stored) = (new Clock(time ?? TimeProvider.System), modules);
        Keys = KeyRing.Open(Path.Combine(directory, "keys"), databaseExists: false).Value;
        if (OwnerConnection is { } owner)
        {
            postgresName = "t" + Clock.NewId().ToString("N");
            OwnerOfThis = WithDatabase(owner);
            AppOfThis = WithDatabase(Environment.GetEnvironmentVariable("HUIMIN_TEST_PG_APP")!);
            Store = new PostgresStore(AppOfThis, OwnerOfThis, modules);
        }
        else
        {
            Store = SqliteStore.Open(SqlitePath, modules).Value;
        }

        Views = new ViewLog(Store, Keys, Clock);
        Desk = new WorkDesk(Store, Keys, Views, Clock);
        Reader = new ReadDesk(Store);
        Vault = new FieldVault(Keys);
    }

    public static string? OwnerConnection => Environment.GetEnvironmentVariable("HUIMIN_TEST_PG_OWNER");

    public static bool OnPostgres => OwnerConnection is not null;

    /// <summary>The data directory of this database, with its keys.</summary>
    public string Folder => directory;

    public string SqlitePath => Path.Combine(directory, "huimin.db");

    /// <summary>Connections to this database on PostgreSQL, of the owner and of the application's role.</summary>
    public string OwnerOfThis { get; } = "";
    public string AppOfThis { get; } = "";
    public Clock Clock { get; }

    /// <summary>What is stored here, to open the same records once more.</summary>
    public RecordsOfModules Stored { get; }
    public KeyRing Keys { get; }
    public HuiminStore Store { get; }
    public ViewLog Views { get; }
    public WorkDesk Desk { get; }
    public ReadDesk Reader { get; }
    public FieldVault Vault { get; }

    /// <param name="records">What is stored besides the storey's own.</param>
    /// <param name="time">A clock that the test moves.</param>
    /// <param name="opening">Is told the directory before anything is written there.</param>
    public static Task<TestDatabase> CreateAsync(IReadOnlyList<IRecords>? records = null, TimeProvider? time = null, Action<string>? opening = null) =>
        CreateAsync(new RecordsOfModules([new DataRecords(), .. records ?? []]), time, opening);

    /// <summary>With the whole product's records, made by its migrations.</summary>
    public static Task<TestDatabase> CreateProductAsync() => CreateAsync(Modules.Records, null, null);

    /// <summary>One statement past the product, as an operator with the owner's rights could run it.</summary>
    public async Task ExecuteAsOwnerAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = OnPostgres ? new NpgsqlConnection(OwnerOfThis) : new SqliteConnection("Data Source=" + SqlitePath + ";Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every row of every table but the trail and the answers, as one hash: what a refusal must not change.</summary>
    public Task<string> FingerprintAsync() => FingerprintAsync(Store, withTrail: false);

    /// <summary>The same of any store; with the trail and the answers it is all that is kept.</summary>
    internal static async Task<string> FingerprintAsync(HuiminStore store, bool withTrail)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var read = await new ReadDesk(store).OpenAsync(Actor.Product("500114"), TestContext.Current.CancellationToken);
        var tables = read.Db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().Where(t => withTrail || t is not ("audit_record" or "audit_seal" or "work_answer"));
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            await using var command = read.Command($"select * from {table} order by 1");
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    var value = rows.GetValue(i);
                    hash.AppendData(value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!));
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static async Task<TestDatabase> CreateAsync(RecordsOfModules modules, TimeProvider? time, Action<string>? opening)
    {
        var prepared = opening is null ? await PreparedDatabases.OfAsync(modules) : null;
        var database = new TestDatabase(modules, time);
        opening?.Invoke(database.Folder);
        if (database.postgresName is { } name) await OnServerAsync(prepared is null ? CreateEmpty(name) : $"create database {name} template {prepared}");
        else if (prepared is not null) File.Copy(prepared, database.SqlitePath);
        if (prepared is null) await database.Store.PrepareAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Vault.Dispose();
        if (postgresName is not null) await OnServerAsync($"drop database {postgresName} with (force)");
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Closes the records as a stopping product does, so that a test can look at what lies on the disk.</summary>
    public async Task CloseAsync()
    {
        if (closed) return;
        closed = true;
        await Views.DisposeAsync();
        await Store.DisposeAsync();
    }

    internal static string CreateEmpty(string name) => $"create database {name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'";

    private string WithDatabase(string connection) => new NpgsqlConnectionStringBuilder(connection) { Database = postgresName, Pooling = true }.ToString();

    internal static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(OwnerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
