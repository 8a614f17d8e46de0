using System.Globalization;
using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Files;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Writes the file for the bank from what was released, and its manifest: lines, fen, SHA-256 (生成代发文件, M7). The file is there whole or not at all; written
/// again it is the same to the byte, or it is refused.
/// </summary>
public sealed class WriteBankFile(WorkDesk desk, FieldVault vault, PaymentOptions options)
{
    private sealed record Row(int LineNo, long AmountFen, Guid AccountId, string Bank, string Holder, byte[] NumberSealed);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="BatchId">The batch.</param>
    /// <param name="Layout">Code of the format.</param>
    public sealed record Input(Guid Key, Guid BatchId, string Layout);

    public async Task<Result<string>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<string>(actor, PaymentPermissions.File, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        await WholeSets.JoinAsync(work, ct);
        await work.ExecuteAsync("update pay_batch set state = state where batch_id = @batch", ct, ("batch", input.BatchId));
        var batch = await work.Db.PayBatches.SingleOrDefaultAsync(b => b.BatchId == input.BatchId, ct);
        if (batch is null) return PaymentRefusals.BatchNotFound;
        if (batch.State is not (BatchState.Released or BatchState.PartlyAnswered or BatchState.Answered)) return PaymentRefusals.NotReleased;
        if (options.Layouts.Find(batch.FileLayout ?? input.Layout) is not { } layout) return PaymentRefusals.LayoutUnknown.Fill(input.Layout);
        var rows = await RowsAsync(work.Db, batch.BatchId, ct);
        if (rows.Count != batch.Lines || rows.Sum(r => r.AmountFen) != batch.TotalFen) return PaymentRefusals.OutsideView;

        using var content = new MemoryStream();
        if (Put(content, layout, batch, rows) is { } unsafeText) return unsafeText;
        var hash = SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length));
        if (batch.FileHash is { } earlier && !earlier.AsSpan().SequenceEqual(hash)) return PaymentRefusals.FileDiffers;
        Failpoints.Reach("file.made");
        (batch.FileLayout, batch.FileName, batch.FileLines, batch.FileFen, batch.FileHash, batch.FileAt) = (layout.Code, $"{batch.Number}.{layout.Extension}", rows.Count, batch.TotalFen, hash, work.Now);
        var written = Keep(PathOf(options, batch.FileName), content);
        if (!written.Ok) return written.Refusal;
        Failpoints.Reach("file.renamed");
        work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.FileName, batch.FileLines, batch.FileFen, hash = Convert.ToHexStringLower(hash) }) { Outcome = "exported" });
        return await work.CompleteAsync(batch.FileName, ct);
    }

    internal static string PathOf(PaymentOptions options, string name) => Path.Combine(options.FileFolder, name);

    private static Task<List<Row>> RowsAsync(HuiminDb db, Guid batchId, CancellationToken ct)
    {
        var (lines, accounts) = (db.PayLines.AsNoTracking(), db.PayAccounts.AsNoTracking());
        return lines.Where(l => l.BatchId == batchId).Join(accounts, l => l.AccountId, a => a.PayAccountId, (l, a) => new { l, a }).OrderBy(x => x.l.LineNo)
            .Select(x => new Row(x.l.LineNo, x.l.AmountFen, x.a.PayAccountId, x.a.Bank, x.a.Holder, x.a.NumberSealed)).ToListAsync(ct);
    }

    private Refusal? Put(MemoryStream content, BankLayout layout, PayBatch batch, List<Row> rows)
    {
        var (head, line, tail) = (new BankRecord(layout, layout.Head), new BankRecord(layout, layout.Line), new BankRecord(layout, layout.Tail));
        var (count, fen) = (Text(rows.Count), Text(batch.TotalFen));
        string Whole(string field) => field switch { "batch" => batch.Number, "count" => count, "fen" => fen, "cycle" => batch.Cycle.ToString("yyyyMM", CultureInfo.InvariantCulture), _ => "" };
        if (head.Write(content, 0, Whole) is { } no) return no;
        var programme = BenefitRules.PaidTitle(batch.Programme);
        foreach (var row in rows)
        {
            var refused = line.Write(content, row.LineNo, field => field switch
            {
                "line" => Text(row.LineNo),
                "account" => vault.Open(PayAccount.NumberColumn, row.AccountId, row.NumberSealed),
                "holder" => row.Holder,
                "bank" => row.Bank,
                "fen" => Text(row.AmountFen),
                "programme" => programme,
                _ => Whole(field),
            });
            if (refused is not null) return refused;
        }

        return tail.Write(content, rows.Count + 1, Whole);
    }

    private Result<Done> Keep(string path, MemoryStream content)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(options.FileFolder);
        else Directory.CreateDirectory(options.FileFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return DurableFile.Write(path, file => content.WriteTo(file));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
