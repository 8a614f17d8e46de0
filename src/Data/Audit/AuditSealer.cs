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

    /// <summary>Seals everything committed so far and answers how many seals were made.</summary>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var made = 0;
        while (await SealOneAsync(ct)) made++;
        return made;
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
        foreach (var file in headFiles) await WriteHeadAsync(file, seal, ct);
        return true;
    }

    private static async Task WriteHeadAsync(string file, AuditSeal seal, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var head = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        await head.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{seal.SealNo} {seal.ToSeq} {Convert.ToHexStringLower(seal.Hash)}\n"), ct);
        head.Flush(flushToDisk: true);
    }
}
