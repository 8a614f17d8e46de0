using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>The batches, what is ready for a new one, and one batch with its rules as facts (批次查询).</summary>
public sealed class BrowseBatches(ReadDesk desk)
{
    /// <summary>What is ready of one programme.</summary>
    public sealed record Waiting(string Programme, DateOnly Cycle, int Lines, long Fen);

    public sealed record View(IReadOnlyList<PayBatch> Batches, int Total, IReadOnlyList<Waiting> Ready);

    /// <summary>One rule of the money, as found in the tables now.</summary>
    public sealed record Fact(string Rule, string Found, bool Holds);

    public sealed record Step(string Title, string By, DateTime At, string Detail = "");

    public sealed record File(PayBatch Batch, bool IsApprovalGood, IReadOnlyList<Step> Steps, IReadOnlyList<Fact> Facts, IReadOnlyList<PayReturn> Returns, bool MayApprove, bool MayRelease);

    public async Task<Result<View>> RunAsync(int skip, int take, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var ready = await reading.Db.Payables.Where(p => p.State == PayableState.Ready).GroupBy(p => p.Programme)
            .Select(g => new { g.Key, Cycle = g.Max(p => p.Cycle), Lines = g.Count(), Fen = g.Sum(p => p.AmountFen - p.DeductedFen) }).ToListAsync(ct);
        var batches = await reading.Db.PayBatches.OrderByDescending(b => b.MadeAt).ThenBy(b => b.Number).Skip(skip).Take(take).ToListAsync(ct);
        return new View(batches, await reading.Db.PayBatches.CountAsync(ct), [.. ready.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new Waiting(r.Key, r.Cycle, r.Lines, r.Fen))]);
    }

    public async Task<Result<File>> OneAsync(Guid batchId, DateTime now, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        await WholeSets.JoinAsync(reading, ct);
        var db = reading.Db;
        var batch = await db.PayBatches.SingleOrDefaultAsync(b => b.BatchId == batchId, ct);
        if (batch is null) return PaymentRefusals.BatchNotFound;
        var approvals = await db.PayApprovals.Where(a => a.BatchId == batchId).OrderBy(a => a.ApprovedAt).ToListAsync(ct);
        var returns = await db.PayReturns.Where(r => r.BatchId == batchId).OrderBy(r => r.Part).ToListAsync(ct);
        var good = approvals.Exists(a => a.ExpiresAt > now && a.ContentHash.AsSpan().SequenceEqual(batch.ContentHash));
        var names = await NamesAsync(db, [batch.MadeBy, batch.ReleasedBy ?? batch.MadeBy, .. approvals.Select(a => a.ApprovedBy), .. returns.Select(r => r.AcceptedBy)], ct);
        var outsider = batch.MadeBy != actor.StaffPersonId;
        return new File(
            batch, good, Steps(batch, approvals, returns, names), await FactsAsync(db, batch, approvals, ct), returns,
            outsider && (batch.State == BatchState.Built || (batch.State == BatchState.Approved && approvals.TrueForAll(a => a.ExpiresAt <= now))),
            outsider && batch.State == BatchState.Approved && good && approvals.TrueForAll(a => a.ApprovedBy != actor.StaffPersonId));
    }

    private static async Task<List<Fact>> FactsAsync(HuiminDb db, PayBatch batch, List<PayApproval> approvals, CancellationToken ct)
    {
        var rows = await BatchContent.ReadAsync(db, batch.BatchId, ct);
        var lines = await db.PayLines.Where(l => l.BatchId == batch.BatchId).GroupBy(l => l.BatchId).Select(g => new { Count = g.Count(), Fen = g.Sum(l => l.AmountFen) }).SingleOrDefaultAsync(ct);
        var facts = new List<Fact>
        {
            new("批次总数等于明细之和", $"{lines?.Count ?? 0:N0} 笔、{Money(lines?.Fen ?? 0)} 元", lines?.Count == batch.Lines && lines.Fen == batch.TotalFen),
        };
        if (batch.State != BatchState.Dissolved)
            facts.Add(new("内容摘要与现在的明细一致", Convert.ToHexStringLower(batch.ContentHash)[..16] + "…", rows.Count == batch.Lines && BatchContent.Hash(batch, rows).AsSpan().SequenceEqual(batch.ContentHash)));
        var people = new HashSet<Guid>(approvals.Select(a => a.ApprovedBy).Append(batch.MadeBy));
        var different = !approvals.Exists(a => a.ApprovedBy == batch.MadeBy) && (batch.ReleasedBy is not { } releaser || people.Add(releaser));
        facts.Add(new("编制、审核、放款不是同一人", batch.ReleasedBy is null ? "尚未放款" : "三个不同的人", different));
        if (batch.ReleasedBy is not null) facts.Add(await BalanceAsync(db, batch, ct));
        if (batch.FileHash is { } hash)
            facts.Add(new("代发文件清单等于批次", $"{batch.FileLines:N0} 笔、{Money(batch.FileFen ?? 0)} 元，{Convert.ToHexStringLower(hash)[..16]}…", batch.FileLines == batch.Lines && batch.FileFen == batch.TotalFen));
        return facts;
    }

    // Approved = in transit + paid + returned, from the entries of the ledger.
    private static async Task<Fact> BalanceAsync(HuiminDb db, PayBatch batch, CancellationToken ct)
    {
        var (transactions, entries) = (db.LedgerTransactions, db.LedgerEntries);
        var released = transactions.Where(t => t.BatchId == batch.BatchId && (t.Kind == LedgerKind.Released || t.Kind == LedgerKind.Answered || t.Kind == LedgerKind.Enquired));
        var sums = await released.Join(entries, t => t.TransactionId, e => e.TransactionId, (t, e) => new { t.Kind, e.Account, e.Amount })
            .GroupBy(x => new { x.Kind, x.Account }).Select(g => new { g.Key.Kind, g.Key.Account, Fen = g.Sum(x => x.Amount) }).ToListAsync(ct);
        var transit = sums.Where(s => s.Account == LedgerAccounts.Transit(batch.BatchId)).Sum(s => s.Fen);
        var paid = sums.Where(s => s.Kind != LedgerKind.Released && s.Account == LedgerAccounts.Paid(batch.Programme)).Sum(s => s.Fen);
        var returned = sums.Where(s => s.Account == LedgerAccounts.Suspense).Sum(s => s.Fen);
        return new Fact("放款金额＝在途＋已付＋退回", $"{Money(batch.TotalFen)} ＝ {Money(transit)} ＋ {Money(paid)} ＋ {Money(returned)}", transit + paid + returned == batch.TotalFen);
    }

    private static List<Step> Steps(PayBatch batch, List<PayApproval> approvals, List<PayReturn> returns, Dictionary<Guid, string> names)
    {
        string Name(Guid person) => names.GetValueOrDefault(person, "（已离岗）");
        var steps = new List<Step> { new("编制", Name(batch.MadeBy), batch.MadeAt) };
        steps.AddRange(approvals.Select(a => new Step("审核", Name(a.ApprovedBy), a.ApprovedAt, $"有效至 {Written.Minute(a.ExpiresAt)}")));
        if (batch.ReleasedBy is { } releaser) steps.Add(new("放款", Name(releaser), batch.ReleasedAt!.Value));
        if (batch.FileAt is { } at) steps.Add(new("生成代发文件", "", at, batch.FileName!));
        steps.AddRange(returns.Select(r => new Step($"接收回执第 {r.Part} 部分", Name(r.AcceptedBy), r.AcceptedAt, $"{r.Lines:N0} 笔：成功 {Money(r.PaidFen)} 元，退回 {Money(r.ReturnedFen)} 元，不明 {Money(r.UnknownFen)} 元")));
        return [.. steps.OrderBy(s => s.At)];
    }

    internal static async Task<Dictionary<Guid, string>> NamesAsync(HuiminDb db, IReadOnlyList<Guid> people, CancellationToken ct) =>
        (await db.Accounts.Where(a => people.Contains(a.StaffPersonId)).Select(a => new { a.StaffPersonId, a.DisplayName }).ToListAsync(ct))
            .GroupBy(a => a.StaffPersonId).ToDictionary(g => g.Key, g => g.First().DisplayName);

    private static string Money(long fen) => Written.Yuan(fen);
}
