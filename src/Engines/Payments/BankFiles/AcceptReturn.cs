using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Takes in a bank's answer to a batch (接收回执, M8): the whole file or nothing of it, each file once, each line once by batch and line and by the bank's
/// serial, only when every account and every fen is what was sent. Unclear lines become unknown and are asked about; nothing is sent again by itself (M9).
/// </summary>
public sealed class AcceptReturn(WorkDesk desk, FieldVault vault, PaymentOptions options)
{
    /// <summary>The largest file that is looked at.</summary>
    public const int MostBytes = 32 << 20;

    private static readonly LoadColumn[] columns =
    [
        new("return_id", typeof(Guid)), new("batch_id", typeof(Guid)), new("line_no", typeof(int)), new("payable_id", typeof(Guid)), new("outcome", typeof(int)),
        new("serial", typeof(string)), new("amount_fen", typeof(long)),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Hash">SHA-256 of the file in hex, which stands for it in the record of the command.</param>
    public sealed record Input(Guid Key, string Hash)
    {
        public static Input Of(Guid key, ReadOnlySpan<byte> content) => new(key, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public sealed record Answer(Guid BatchId, int Lines, long PaidFen, long ReturnedFen, long UnknownFen, bool IsLast);

    private sealed record Sent(int LineNo, Guid PayableId, long AmountFen, byte[] AccountIndex, PayableState State);

    public Task<Result<Answer>> RunAsync(Input input, ReadOnlyMemory<byte> content, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Answer>(actor, PaymentPermissions.Return, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        await WholeSets.JoinAsync(work, ct);
        if (content.Length > MostBytes) return PaymentRefusals.ReturnTooLarge.Fill(MostBytes >> 20);
        var hash = SHA256.HashData(content.Span);
        if (Convert.ToHexStringLower(hash) != input.Hash) return DataRefusals.KeyReused;
        if (ReturnFile.BatchOf(content.Span, options.Layouts) is not { } number) return PaymentRefusals.ReturnUnreadable.Fill(1, "开头不是任何一种回执格式").At(1);
        await work.ExecuteAsync("update pay_batch set state = state where number = @number", ct, ("number", number));
        if (await work.Db.PayReturns.AnyAsync(r => r.ContentHash == hash, ct)) return PaymentRefusals.ReturnTwice;
        var batch = await work.Db.PayBatches.SingleOrDefaultAsync(b => b.Number == number, ct);
        if (batch?.FileLayout is null || options.Layouts.Find(batch.FileLayout) is not { } layout) return PaymentRefusals.ReturnUnknownBatch.Fill(number.Length > 40 ? number[..40] : number);
        if (batch.State is not (BatchState.Released or BatchState.PartlyAnswered)) return PaymentRefusals.ReturnNotExpected.Fill(batch.State.Title());
        var read = ReturnFile.Read(content.Span, layout);
        if (!read.Ok) return read.Refusal;
        var file = read.Value;
        var sent = await SentAsync(work.Db, batch.BatchId, ct);
        if (sent.Count != batch.Lines) return PaymentRefusals.OutsideView;
        if (Compare(file, batch, sent) is { } no) return no;
        if (await UsedSerialAsync(work, file, ct)) return PaymentRefusals.ReturnSerial;

        var kept = Keep(work, batch, file, hash);
        Failpoints.Reach("return.checked");
        await ApplyAsync(work, batch, kept, file, sent, ct);
        Failpoints.Reach("return.posted");
        work.WhenDuplicate("pay_return", PaymentRefusals.ReturnTwice);
        work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.Number, kept.Part, kept.IsLast, kept.Lines, kept.PaidFen, kept.ReturnedFen, kept.UnknownFen, input.Hash }));
        return await work.CompleteAsync(new Answer(batch.BatchId, kept.Lines, kept.PaidFen, kept.ReturnedFen, kept.UnknownFen, kept.IsLast), ct);
    });

    private static async Task<Dictionary<int, Sent>> SentAsync(HuiminDb db, Guid batchId, CancellationToken ct)
    {
        var (lines, payables) = (db.PayLines.AsNoTracking(), db.Payables.AsNoTracking());
        var rows = await lines.Where(l => l.BatchId == batchId)
            .Join(payables, l => l.PayableId, p => p.PayableId, (l, p) => new Sent(l.LineNo, l.PayableId, l.AmountFen, l.AccountIndex, p.State)).ToListAsync(ct);
        return rows.ToDictionary(r => r.LineNo);
    }

    // What the file says against what was sent, to the fen and to the account.
    private Refusal? Compare(ReturnFile file, PayBatch batch, Dictionary<int, Sent> sent)
    {
        if (file.Part != batch.Answers + 1) return PaymentRefusals.ReturnPart.Fill(batch.Answers + 1, file.Part);
        if (file.SentCount != batch.Lines) return ReturnFile.Totals("送出笔数", file.SentCount, batch.Lines, true);
        if (file.SentFen != batch.TotalFen) return ReturnFile.Totals("送出金额", file.SentFen, batch.TotalFen, false);
        var (seen, serials) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < file.Lines.Count; i++)
        {
            var line = file.Lines[i];
            var why = !sent.TryGetValue(line.LineNo, out var was) ? "行号不在送出的批次中"
                : !seen.Add(line.LineNo) ? "行号在文件中重复"
                : was.State is not (PayableState.Sent or PayableState.Unknown) ? $"这一笔已是“{was.State.Title()}”"
                : line.Fen != was.AmountFen ? $"金额 {new Money(line.Fen)} 元与送出的 {new Money(was.AmountFen)} 元不同"
                : !vault.Index(PayAccount.NumberPurpose, line.Account).AsSpan().SequenceEqual(was.AccountIndex) ? "账号与送出的不同"
                : line.Outcome != PayOutcome.Unknown && !serials.Add(line.Serial) ? "银行流水号在文件中重复"
                : null;
            if (why is not null) return PaymentRefusals.ReturnLine.Fill(i + 2, why).At(i + 2);
        }

        var waiting = sent.Values.Count(s => s.State == PayableState.Sent && !seen.Contains(s.LineNo));
        return file.IsLast && waiting > 0 ? PaymentRefusals.ReturnIncomplete.Fill(waiting)
            : !file.IsLast && waiting == 0 ? PaymentRefusals.ReturnPart.Fill("最后", file.Part) : null;
    }

    private static async Task<bool> UsedSerialAsync(Work<Answer> work, ReturnFile file, CancellationToken ct)
    {
        foreach (var some in file.Lines.Where(l => l.Outcome != PayOutcome.Unknown).Select(l => l.Serial).Chunk(500))
        {
            if (await work.Db.PayReturnLines.AnyAsync(l => some.Contains(l.Serial) && l.Outcome != PayOutcome.Unknown, ct)) return true;
        }

        return false;
    }

    private static PayReturn Keep(Work<Answer> work, PayBatch batch, ReturnFile file, byte[] hash)
    {
        var kept = new PayReturn
        {
            ReturnId = work.Clock.NewId(),
            BatchId = batch.BatchId,
            ContentHash = hash,
            Part = file.Part,
            IsLast = file.IsLast,
            Lines = file.Lines.Count,
            PaidFen = file.Lines.Where(l => l.Outcome == PayOutcome.Paid).Sum(l => l.Fen),
            UnknownFen = file.Lines.Where(l => l.Outcome == PayOutcome.Unknown).Sum(l => l.Fen),
            ReturnedFen = file.Lines.Where(l => l.Outcome is not (PayOutcome.Paid or PayOutcome.Unknown)).Sum(l => l.Fen),
            AcceptedBy = work.Actor.StaffPersonId,
            AcceptedAt = work.Now,
        };
        work.Db.PayReturns.Add(kept);
        batch.Answers++;
        batch.State = file.IsLast ? BatchState.Answered : BatchState.PartlyAnswered;
        return kept;
    }

    private static async Task ApplyAsync(Work<Answer> work, PayBatch batch, PayReturn kept, ReturnFile file, Dictionary<int, Sent> sent, CancellationToken ct)
    {
        var posting = new Posting(LedgerKind.Answered, batch.BatchId, kept.ReturnId);
        await work.LoadAsync("pay_return_line", columns, file.Lines.Select(l => new object?[]
            { kept.ReturnId, batch.BatchId, l.LineNo, sent[l.LineNo].PayableId, (int)l.Outcome, l.Serial, l.Fen }), ct);
        foreach (var line in file.Lines.Where(l => l.Outcome != PayOutcome.Unknown && l.Fen > 0))
        {
            posting.Move(LedgerAccounts.Transit(batch.BatchId), line.Outcome == PayOutcome.Paid ? LedgerAccounts.Paid(batch.Programme) : LedgerAccounts.Suspense, line.Fen, sent[line.LineNo].PayableId);
        }

        var moved = 0;
        foreach (var (state, outcomes) in new[] { (PayableState.Paid, "= 1"), (PayableState.Returned, "in (2, 3, 5)"), (PayableState.Unknown, "= 4") })
        {
            moved += await work.ExecuteAsync(
                $"update payable set state = @state where state in (4, 5) and batch_id = @batch and payable_id in (select l.payable_id from pay_return_line l where l.return_id = @return and l.outcome {outcomes})",
                ct, ("state", (int)state), ("batch", batch.BatchId), ("return", kept.ReturnId));
        }

        if (moved != file.Lines.Count) throw new InvalidOperationException("Lines of the batch moved while it was locked.");
        await posting.WriteAsync(work, ct);
    }
}
