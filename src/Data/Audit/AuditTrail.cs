using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huimin.Values;

namespace Huimin.Data;

/// <summary>Adds records to the trail inside a transaction that somebody else commits (审计留痕).</summary>
internal sealed class AuditTrail(KeyRing keys, Clock clock)
{
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
        foreach (var entry in entries)
        {
            var record = Make(++last, entry);
            insert.Parameters.Clear();
            Add(insert, "seq", record.Seq);
            Add(insert, "at", record.AtMicros);
            Add(insert, "actor", record.ActorId);
            Add(insert, "post", record.PostId);
            Add(insert, "behalf", record.OnBehalfOf);
            Add(insert, "operation", record.Operation);
            Add(insert, "outcome", record.Outcome);
            Add(insert, "kind", record.SubjectKind);
            Add(insert, "subject", record.SubjectId);
            Add(insert, "area", record.AreaCode);
            Add(insert, "purpose", record.Purpose);
            Add(insert, "detail", record.Detail);
            Add(insert, "hash", record.Hash);
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
