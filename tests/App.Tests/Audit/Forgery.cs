using System.Data.Common;
using Huimin.Data;

namespace Huimin.App.Tests.Audit;

/// <summary>The strongest hand: it knows the audit key and computes hashes anew. The seals give it away, or, where it made them anew too, the heads outside.</summary>
internal sealed class Forgery(Trail trail, DbConnection db, Random random)
{
    public async Task<string> DoAsync(bool reseal)
    {
        var records = await RecordsAsync();
        var at = random.Next(records.Count);
        var before = records[at];
        var forged = new AuditRecord
        {
            Seq = before.Seq,
            AtMicros = before.AtMicros,
            ActorId = "00000000-0000-7000-8000-0000000000ff",
            PostId = before.PostId,
            OnBehalfOf = before.OnBehalfOf,
            Operation = before.Operation,
            Outcome = before.Outcome,
            SubjectKind = before.SubjectKind,
            SubjectId = before.SubjectId,
            AreaCode = before.AreaCode,
            Purpose = before.Purpose,
            Detail = before.Detail,
        }.Sealed(trail.Keys.Audit);
        await Trail.RunAsync(db, $"update audit_record set actor_id = @actor, hash = @hash where seq = {forged.Seq}", ("actor", forged.ActorId), ("hash", forged.Hash));
        if (!reseal) return $"record {forged.Seq} forged with the key";
        var hashes = records.Select(r => r.Seq == forged.Seq ? forged.Hash : StoredHash(r)).ToList();
        var previous = new byte[32];
        foreach (var (no, from, to, micros) in await SealsAsync())
        {
            var seal = new AuditSeal
            {
                SealNo = no,
                FromSeq = from,
                ToSeq = to,
                MerkleRoot = AuditFormat.MerkleRoot(hashes[(int)(from - 1)..(int)to]),
                PreviousHash = previous,
                AtMicros = micros,
            }.Sealed(trail.Keys.Audit);
            previous = seal.Hash;
            await Trail.RunAsync(
                db,
                $"update audit_seal set merkle_root = @root, previous_hash = @previous, hash = @hash where seal_no = {no}",
                ("root", seal.MerkleRoot),
                ("previous", seal.PreviousHash),
                ("hash", seal.Hash));
        }

        return $"record {forged.Seq} and all seals forged with the key";
    }

    private byte[] StoredHash(AuditRecord record) => AuditFormat.HashOf(record, trail.Keys.Audit);

    private async Task<List<AuditRecord>> RecordsAsync()
    {
        await using var command = db.CreateCommand();
        command.CommandText = "select seq, at_micros, actor_id, post_id, on_behalf_of, operation, outcome, subject_kind, subject_id, area_code, purpose, detail from audit_record order by seq";
        await using var reader = await command.ExecuteReaderAsync();
        var records = new List<AuditRecord>();
        while (await reader.ReadAsync())
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            records.Add(new AuditRecord
            {
                Seq = reader.GetInt64(0),
                AtMicros = reader.GetInt64(1),
                ActorId = reader.GetString(2),
                PostId = Text(3),
                OnBehalfOf = Text(4),
                Operation = reader.GetString(5),
                Outcome = reader.GetString(6),
                SubjectKind = Text(7),
                SubjectId = Text(8),
                AreaCode = Text(9),
                Purpose = Text(10),
                Detail = Text(11),
            });
        }

        return records;
    }

    private async Task<List<(long No, long From, long To, long Micros)>> SealsAsync()
    {
        await using var command = db.CreateCommand();
        command.CommandText = "select seal_no, from_seq, to_seq, at_micros from audit_seal order by seal_no";
        await using var reader = await command.ExecuteReaderAsync();
        var seals = new List<(long, long, long, long)>();
        while (await reader.ReadAsync()) seals.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)));
        return seals;
    }
}
