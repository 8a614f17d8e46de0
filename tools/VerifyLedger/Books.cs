using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HuiminVerifyLedger;

/// <summary>The tables, read-only, all at one instant.</summary>
internal sealed class Books : IDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;

    private Books(DbConnection connection, DbTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    public bool IsPostgres => connection is NpgsqlConnection;

    public static Books Open(Arguments arguments)
    {
        if (arguments.SqliteFile is { } file)
        {
            if (!File.Exists(file)) throw new IOException($"找不到数据库 {file}。");
            var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            sqlite.Open();
            return new Books(sqlite, sqlite.BeginTransaction(deferred: true));
        }

        var postgres = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(arguments.Postgres) { Pooling = false, CommandTimeout = 0 }.ToString());
        postgres.Open();
        var books = new Books(postgres, postgres.BeginTransaction(IsolationLevel.RepeatableRead));
        books.Rows("select set_config('transaction_read_only', 'on', true)", _ => 0);

        // Whole tables are joined, whose sizes the server may not know yet.
        books.Rows("select set_config('enable_nestloop', 'off', true)", _ => 0);

        // Row security shows the rows of a division: the whole district is asked for.
        books.Rows($"select set_config('huimin.scope', '{(arguments.District.All(char.IsAsciiDigit) ? arguments.District : "")}', true)", _ => 0);
        return books;
    }

    /// <summary>A statement that answers one number.</summary>
    public long Number(string sql) => Rows(sql, r => r.IsDBNull(0) ? 0 : Convert.ToInt64(r.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();

    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>An id as 32 digits, however the database keeps it.</summary>
    public static string Id(DbDataReader row, int column) => row.GetValue(column) switch
    {
        Guid id => id.ToString("N"),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        var other => other.ToString() ?? "",
    };

    public static byte[] Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? [] : (byte[])row.GetValue(column);

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }
}
