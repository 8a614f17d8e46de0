using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HuiminVerifyLedger;

/// <summary>
/// The content of each batch, written again from the tables: one line "number|programme|yyyyMM", then for each payment "line|payable|fen|deducted|account
/// index", each ended by a line feed; SHA-256 over it is what was approved.
/// </summary>
internal static class Contents
{
    public static long Check(Books b)
    {
        var lines = b.Rows(
            "select l.batch_id, l.line_no, l.payable_id, l.amount_fen, l.deducted_fen, a.number_index from pay_line l join pay_account a on a.pay_account_id = l.account_id order by l.batch_id, l.line_no",
            r => (Batch: Books.Id(r, 0), Text: string.Create(CultureInfo.InvariantCulture, $"{r.GetInt64(1)}|{Books.Id(r, 2)}|{r.GetInt64(3)}|{r.GetInt64(4)}|{Convert.ToHexStringLower(Books.Bytes(r, 5))}\n")))
            .ToLookup(l => l.Batch, l => l.Text);
        var batches = b.Rows(
            "select batch_id, number, programme, cycle, content_hash from pay_batch where state <> 6",
            r => (Batch: Books.Id(r, 0), Head: $"{r.GetString(1)}|{r.GetString(2)}|{Month(r.GetValue(3))}\n", Hash: Books.Bytes(r, 4)));
        return batches.Count(batch =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(batch.Head));
            foreach (var line in lines[batch.Batch]) hash.AppendData(Encoding.UTF8.GetBytes(line));
            return !hash.GetHashAndReset().AsSpan().SequenceEqual(batch.Hash);
        });
    }

    private static string Month(object value) => value switch
    {
        DateOnly day => day.ToString("yyyyMM", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyyMM", CultureInfo.InvariantCulture),
        var text => (text.ToString() ?? "").Replace("-", "", StringComparison.Ordinal)[..6],
    };
}
