using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>
/// Closes committed records into seals (A2): at most 10,000 to a seal, at least every minute, each chained to the one before; the newest seal's
/// hash is also written to places outside the database, so that a cut tail or an old copy is seen.
/// </summary>
public sealed class AuditSealer(HuiminStore store, KeyRing keys, Clock clock, IReadOnlyList<string> headFiles)
{
    private const int MostInOneSeal = 10_000;

    private readonly AuditHeads[] heads = [.. headFiles.Select(f => new AuditHeads(f))];

    /// <summary>Seals everything committed so far and answers how many seals were made. Throws where a head file cannot be written or disagrees.</summary>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var made = 0;
        while (await SealOneAsync(ct)) made++;
        Exception? failure = null;
        foreach (var head in heads)
        {
            try
            {
                await head.CatchUpAsync(store, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failure ??= e; // The other place still gets its heads.
            }
        }

        return failure is null ? made : throw new IOException("A file of audit heads is behind.", failure);
    }

    /// <summary>How many records are not sealed yet, and when the last seal was made (microseconds; null without one).</summary>
    internal async Task<(long Waiting, long? SealedAtMicros)> LookAsync(CancellationToken ct)
    {
        await using var open = await store.ReadAsync(Scope.None, ct);
        var last = await open.Db.AuditSeals.OrderByDescending(s => s.SealNo).Select(s => new { s.ToSeq, s.AtMicros }).FirstOrDefaultAsync(ct);
        var newest = await open.Db.AuditRecords.OrderByDescending(r => r.Seq).Select(r => r.Seq).FirstOrDefaultAsync(ct);
        return (newest - (last?.ToSeq ?? 0), last?.AtMicros);
    }

    private async Task<bool> SealOneAsync(CancellationToken ct)
    {
        await using var open = await store.WriteAsync(Scope.None, ct);
        await open.LockAuditAsync(ct);
        var last = await open.Db.AuditSeals.AsNoTracking().OrderByDescending(s => s.SealNo).FirstOrDefaultAsync(ct);
        var from = (last?.ToSeq ?? 0) + 1;
        var hashes = await open.Db.AuditRecords.AsNoTracking()
            .Where(r => r.Seq >= from && r.Seq < from + MostInOneSeal).OrderBy(r => r.Seq).Select(r => r.Hash).ToListAsync(ct);
        if (hashes.Count == 0) return false;
        var seal = new AuditSeal
        {
            SealNo = (last?.SealNo ?? 0) + 1,
            FromSeq = from,
            ToSeq = from + hashes.Count - 1,
            MerkleRoot = AuditFormat.MerkleRoot(hashes),
            PreviousHash = last?.Hash ?? new byte[32],
            AtMicros = AuditTrail.Micros(clock.UtcNow),
        }.Sealed(keys.Audit);
        open.Db.AuditSeals.Add(seal);
        await open.Db.SaveChangesAsync(ct);
        await open.CommitAsync(ct);
        return true;
    }
}
