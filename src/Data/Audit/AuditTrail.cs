using System.Data;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huimin.Values;

namespace Huimin.Data;

/// <summary>Adds records to the trail inside a transaction that somebody else commits (审计留痕).</summary>
internal sealed class AuditTrail(KeyRing keys, Clock clock)
{
    private static readonly string[] Texts = ["actor", "post", "behalf", "operation", "outcome", "kind", "subject", "area", "purpose", "detail"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entry with who and what, before it has its number and hash.</summary>
    internal readonly record struct Pending(Actor Actor, string Operation, AuditEntry Entry);

    public async Task AppendAsync(StoreTransaction open, IReadOnlyList<Pending> entries, CancellationToken ct)
    {
        var last = await open.LockAuditAsync(ct);
        await using var insert = open.Command(
            """
            insert into audit_record
                (seq, at_micros, actor_id, post_id, on_behalf_of, operation, outcome, subject_kind, subject_id, area_code, purpose, detail, hash)
            values (@seq, @at, @actor, @post, @behalf, @operation, @outcome, @kind, @subject, @area, @purpose, @detail, @hash)
            """);
        // One set of parameters of fixed types for all: PostgreSQL's client sends old values when parameters of a prepared command are replaced.
        DbParameter Value(string name, DbType type)
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            insert.Parameters.Add(parameter);
            return parameter;
        }

        var (seq, at) = (Value("seq", DbType.Int64), Value("at", DbType.Int64));
        var texts = Texts.Select(name => Value(name, DbType.String)).ToArray();
        var hash = Value("hash", DbType.Binary);
        foreach (var entry in entries)
        {
            var r = Make(++last, entry);
            (seq.Value, at.Value, hash.Value) = (r.Seq, r.AtMicros, r.Hash);
            string?[] values = [r.ActorId, r.PostId, r.OnBehalfOf, r.Operation, r.Outcome, r.SubjectKind, r.SubjectId, r.AreaCode, r.Purpose, r.Detail];
            for (var i = 0; i < values.Length; i++) texts[i].Value = (object?)values[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    private AuditRecord Make(long seq, Pending pending)
    {
        var (actor, operation, entry) = (pending.Actor, pending.Operation, pending.Entry);
        return new AuditRecord
        {
            Seq = seq,
            AtMicros = Micros(clock.UtcNow),
            ActorId = actor.AccountId.ToString(),
            PostId = actor.PostId?.ToString(),
            OnBehalfOf = actor.OnBehalfOf?.ToString(),
            Operation = operation,
            Outcome = entry.Outcome,
            SubjectKind = entry.SubjectKind,
            SubjectId = entry.SubjectId?.ToString(),
            AreaCode = entry.AreaCode,
            Purpose = entry.Purpose,
            Detail = entry.Detail is null ? null : JsonSerializer.Serialize(entry.Detail, Json),
        }.Sealed(keys.Audit);
    }

    internal static long Micros(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    internal static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
