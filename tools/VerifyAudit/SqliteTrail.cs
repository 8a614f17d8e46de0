using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HuiminVerifyAudit;

/// <summary>
/// Reads an SQLite file that may be in use: read-only, in one transaction, so that records and seals are of the same instant. Values of the wrong kind
/// are changes too, because SQLite would keep them.
/// </summary>
internal sealed class SqliteTrail : ITrail
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt records;
    private readonly sqlite3_stmt seals;

    public SqliteTrail(string file)
    {
        if (!File.Exists(file)) throw new IOException($"找不到数据库 {file}。");
        connection = Open(file);
        raw.sqlite3_exec(connection.Handle!, "begin");
        records = Prepare(
            """
            select seq, at_micros, hash, actor_id, post_id, on_behalf_of, operation, outcome, subject_kind, subject_id, area_code, purpose, detail
            from audit_record order by seq
            """);
        seals = Prepare("select seal_no, from_seq, to_seq, merkle_root, previous_hash, at_micros, hash from audit_seal order by seal_no");
    }

    public bool NextRecord(RecordBatch batch)
    {
        if (!Step(records)) return false;
        if (raw.sqlite3_column_type(records, 0) != raw.SQLITE_INTEGER) throw new BrokenException("一条记录的序号不是整数（被修改）。");
        var seq = raw.sqlite3_column_int64(records, 0);
        if (raw.sqlite3_column_type(records, 1) != raw.SQLITE_INTEGER || raw.sqlite3_column_type(records, 2) != raw.SQLITE_BLOB) throw WrongKind(seq);
        batch.Begin(seq, raw.sqlite3_column_int64(records, 1));
        for (var i = 3; i <= 12; i++)
        {
            var kind = raw.sqlite3_column_type(records, i);
            if (kind == raw.SQLITE_TEXT) batch.Text(raw.sqlite3_column_blob(records, i));
            else if (kind == raw.SQLITE_NULL) batch.Absent();
            else throw WrongKind(seq);
        }

        batch.End(raw.sqlite3_column_blob(records, 2));
        return true;
    }

    public Seal? NextSeal()
    {
        if (!Step(seals)) return null;
        var no = Number(0);
        return new Seal(no, Number(1), Number(2), Bytes(3), Bytes(4), Number(5), Bytes(6));

        long Number(int column) => raw.sqlite3_column_type(seals, column) == raw.SQLITE_INTEGER
            ? raw.sqlite3_column_int64(seals, column)
            : throw new BrokenException($"封存 {raw.sqlite3_column_int64(seals, 0)}：数据类型被修改。");
        byte[] Bytes(int column) => raw.sqlite3_column_type(seals, column) == raw.SQLITE_BLOB
            ? raw.sqlite3_column_blob(seals, column).ToArray()
            : throw new BrokenException($"封存 {no}：数据类型被修改。");
    }

    public void Dispose()
    {
        records.Dispose();
        seals.Dispose();
        connection.Dispose();
    }

    // A file on a medium that cannot be written has no index of its log; without a log there is nothing in it to miss.
    private static SqliteConnection Open(string file)
    {
        try
        {
            return OpenAs(file);
        }
        catch (SqliteException) when (new FileInfo(file + "-wal") is not { Exists: true, Length: > 0 })
        {
            return OpenAs(new Uri(Path.GetFullPath(file)).AbsoluteUri + "?immutable=1");
        }
    }

    private static SqliteConnection OpenAs(string source)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var look = connection.CreateCommand();
            look.CommandText = "select count(*) from sqlite_master";
            look.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static BrokenException WrongKind(long seq) => new($"记录 {seq}：数据类型被修改。");

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle!, sql, out var statement), connection.Handle!);
        return statement;
    }

    private bool Step(sqlite3_stmt statement)
    {
        var rc = raw.sqlite3_step(statement);
        if (rc is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB) throw new BrokenException("数据库文件已损坏。");
        if (rc != raw.SQLITE_ROW) SqliteException.ThrowExceptionForRC(rc, connection.Handle!);
        return rc == raw.SQLITE_ROW;
    }
}
