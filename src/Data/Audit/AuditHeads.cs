using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>
/// One file of seal heads outside the database (封存头): a line <c>number last-seq hash</c> for every seal, only ever added to. It shows when the tail
/// of the trail was cut or an old copy of the database was put back.
/// </summary>
internal sealed class AuditHeads(string file)
{
    private const int LongestLine = 128;

    /// <summary>Adds what is missing. Throws when the file knows a seal that the database does not have, or has otherwise.</summary>
    public async Task CatchUpAsync(HuiminStore store, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var head = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (lastNo, lastLine) = await DropTornLineAsync(head, ct);

        await using var open = await store.ReadAsync(Scope.None, ct);
        var seals = open.Db.AuditSeals.Where(s => s.SealNo >= lastNo).OrderBy(s => s.SealNo).AsAsyncEnumerable();
        var known = lastNo == 0;
        await foreach (var seal in seals.WithCancellation(ct))
        {
            if (seal.SealNo > lastNo) await head.WriteAsync(Encoding.ASCII.GetBytes(LineOf(seal)), ct);
            else if (LineOf(seal) == lastLine) known = true;
            else break;
        }

        if (!known) throw new InvalidDataException("The file of audit heads knows another trail: an old copy of the database was put back.");
        head.Flush(flushToDisk: true);
    }

    private static string LineOf(AuditSeal seal) =>
        string.Create(CultureInfo.InvariantCulture, $"{seal.SealNo} {seal.ToSeq} {Convert.ToHexStringLower(seal.Hash)}\n");

    // A line without its end is left from a write that was cut off.
    private static async Task<(long No, string Line)> DropTornLineAsync(FileStream head, CancellationToken ct)
    {
        var tail = new byte[Math.Min(head.Length, 2 * LongestLine)];
        head.Position = head.Length - tail.Length;
        await head.ReadExactlyAsync(tail, ct);
        var end = Array.LastIndexOf(tail, (byte)'\n') + 1;
        head.SetLength(head.Length - tail.Length + end);
        head.Position = head.Length;
        if (end == 0) return (0, "");
        var start = end < 2 ? 0 : Array.LastIndexOf(tail, (byte)'\n', end - 2) + 1;
        var line = Encoding.ASCII.GetString(tail, start, end - start);
        return long.TryParse(line.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var no)
            ? (no, line)
            : throw new InvalidDataException("The file of audit heads is damaged.");
    }
}
