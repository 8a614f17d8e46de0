using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Gives out the file for the bank (下载代发文件): noted before the first byte leaves, and only when it is what the manifest says.</summary>
public sealed class DownloadBankFile(WorkDesk desk, PaymentOptions options)
{
    public sealed record Input(Guid Key, Guid BatchId);

    public sealed record View(string Name, byte[] Content);

    public async Task<Result<View>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.File, input.Key, input, ct);
        if (work.Answer is { Ok: false } refused) return refused.Refusal;
        var batch = await work.Db.PayBatches.SingleOrDefaultAsync(b => b.BatchId == input.BatchId, ct);
        if (batch is null) return PaymentRefusals.BatchNotFound;
        if (batch.FileName is null) return PaymentRefusals.FileGone;
        var path = WriteBankFile.PathOf(options, batch.FileName);
        if (!File.Exists(path)) return PaymentRefusals.FileGone;
        var content = await File.ReadAllBytesAsync(path, ct);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(batch.FileHash)) return PaymentRefusals.FileGone;
        if (work.Answer is null)
        {
            work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.FileName, batch.FileLines, batch.FileFen }) { Outcome = "exported" });
            var noted = await work.CompleteAsync(default, ct);
            if (!noted.Ok) return noted.Refusal;
        }

        return new View(batch.FileName, content);
    }
}
