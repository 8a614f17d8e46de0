using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>One line of a batch with what stands behind it now.</summary>
internal sealed record BatchRow(
    int LineNo, Guid PayableId, long AmountFen, long DeductedFen, Guid AccountId, byte[] AccountIndex, string Programme, Guid? ReissueOf, Guid? ClaimId, PayableState State, long OwedFen);

/// <summary>
/// The content of a batch as it is signed (批次内容): a text with one line for the batch and one for each payment, in order, and its SHA-256. The separate
/// verifier makes the same text from the tables.
/// </summary>
internal static class BatchContent
{
    public static string Head(string number, string programme, DateOnly cycle) => string.Create(CultureInfo.InvariantCulture, $"{number}|{programme}|{cycle:yyyyMM}\n");

    public static string Line(int lineNo, Guid payableId, long fen, long deductedFen, byte[] accountIndex) =>
        string.Create(CultureInfo.InvariantCulture, $"{lineNo}|{payableId:N}|{fen}|{deductedFen}|{Convert.ToHexStringLower(accountIndex)}\n");

    public static byte[] Hash(string head, IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line));
        return hash.GetHashAndReset();
    }

    public static byte[] Hash(PayBatch batch, IReadOnlyList<BatchRow> rows) =>
        Hash(Head(batch.Number, batch.Programme, batch.Cycle), rows.Select(r => Line(r.LineNo, r.PayableId, r.AmountFen, r.DeductedFen, r.AccountIndex)));

    /// <summary>The lines of a batch within the actor's divisions; fewer than the batch counts means that the actor does not see them all.</summary>
    public static async Task<List<BatchRow>> ReadAsync(HuiminDb db, Guid batchId, CancellationToken ct)
    {
        var (lines, payables, accounts) = (db.PayLines.AsNoTracking(), db.Payables.AsNoTracking(), db.PayAccounts.AsNoTracking());
        return await (
            from l in lines
            where l.BatchId == batchId
            join p in payables on l.PayableId equals p.PayableId
            join a in accounts on l.AccountId equals a.PayAccountId
            where p.BatchId == batchId && p.AccountId == l.AccountId && p.DeductedFen == l.DeductedFen
            orderby l.LineNo
            select new BatchRow(l.LineNo, l.PayableId, l.AmountFen, l.DeductedFen, l.AccountId, a.NumberIndex, p.Programme, p.ReissueOf, p.ClaimId, p.State, p.AmountFen)).ToListAsync(ct);
    }

    /// <summary>Whether what stands in the tables now is what was signed: every line, its fen, its account, and nothing that has left the batch.</summary>
    public static bool Holds(PayBatch batch, IReadOnlyList<BatchRow> rows, PayableState state) =>
        rows.Count == batch.Lines && rows.Sum(r => r.AmountFen) == batch.TotalFen
        && rows.All(r => r.State == state && r.Programme == batch.Programme && r.OwedFen == checked(r.AmountFen + r.DeductedFen)) && Hash(batch, rows).AsSpan().SequenceEqual(batch.ContentHash);
}
