using System.Data;
using Npgsql;

namespace HuiminVerifyAudit;

/// <summary>
/// Reads both tables from PostgreSQL in its binary copy format, over two connections that look at the same snapshot. Its texts are UTF-8 behind a
/// length, as in the hash.
/// </summary>
internal sealed class PostgresTrail : ITrail
{
    private readonly NpgsqlConnection recordConnection;
    private readonly NpgsqlConnection sealConnection;
    private readonly PostgresCopy records;
    private readonly PostgresCopy seals;

    public PostgresTrail(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 0 }.ToString();
        recordConnection = Begin(text, out var snapshot, null);
        sealConnection = Begin(text, out _, snapshot);
        records = new PostgresCopy(
            recordConnection,
            """
            select seq::int8, at_micros::int8, hash::bytea, actor_id::text, post_id::text, on_behalf_of::text, operation::text, outcome::text,
                subject_kind::text, subject_id::text, area_code::text, purpose::text, detail::text
            from audit_record order by seq
            """,
            13);
        seals = new PostgresCopy(
            sealConnection,
            "select seal_no::int8, from_seq::int8, to_seq::int8, merkle_root::bytea, previous_hash::bytea, at_micros::int8, hash::bytea from audit_seal order by seal_no",
            7);
    }

    public bool NextRecord(RecordBatch batch)
    {
        if (!records.Next()) return false;
        batch.Begin(records.Number(0), records.Number(1));
        for (var i = 3; i <= 12; i++)
        {
            if (records.IsAbsent(i)) batch.Absent();
            else batch.Text(records.Bytes(i));
        }

        batch.End(records.Bytes(2));
        return true;
    }

    public Seal? NextSeal() => !seals.Next() ? null : new Seal(
        seals.Number(0), seals.Number(1), seals.Number(2), seals.Bytes(3).ToArray(), seals.Bytes(4).ToArray(), seals.Number(5), seals.Bytes(6).ToArray());

    public void Dispose()
    {
        // A copy that was not read to its end is cut off with its connection.
        recordConnection.Dispose();
        sealConnection.Dispose();
    }

    private static NpgsqlConnection Begin(string text, out string snapshot, string? joined)
    {
        var connection = new NpgsqlConnection(text);
        connection.Open();
        connection.BeginTransaction(IsolationLevel.RepeatableRead);
        using var command = connection.CreateCommand();
        command.CommandText = joined is null
            ? "set transaction read only; select pg_export_snapshot()"
            : "set transaction snapshot '" + joined.Replace("'", "", StringComparison.Ordinal) + "'; select ''";
        snapshot = (string)command.ExecuteScalar()!;
        return connection;
    }
}
