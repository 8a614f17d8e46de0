using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Sets the ledger against the payables, the batches and the claims (对账). Every difference is a fault and shown as one; it names nobody.</summary>
public sealed class Reconcile(ReadDesk desk)
{
    /// <summary>One account, all of a kind taken together.</summary>
    public sealed record Balance(string Title, long Fen);

    /// <summary>One comparison of two sides that must be the same.</summary>
    public sealed record Pair(string Title, long LedgerFen, long RecordsFen)
    {
        public bool Agrees => LedgerFen == RecordsFen;
    }

    public sealed record View(IReadOnlyList<Balance> Balances, IReadOnlyList<Pair> Pairs, long Sum);

    public async Task<Result<View>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var db = reading.Db;
        var accounts = (await db.LedgerEntries.Where(e => e.Unit == LedgerUnit.Fen).GroupBy(e => e.Account).Select(g => new { g.Key, Fen = g.Sum(e => e.Amount) }).ToListAsync(ct))
            .ToDictionary(a => a.Key, a => a.Fen);
        var states = (await db.Payables.GroupBy(p => p.State).Select(g => new { g.Key, Fen = g.Sum(p => p.AmountFen - p.DeductedFen) }).ToListAsync(ct)).ToDictionary(s => s.Key, s => s.Fen);
        var claims = await db.RecoveryClaims.SumAsync(c => c.AmountFen - c.ReceivedFen - c.WrittenOffFen, ct);
        var (payables, batches) = (db.Payables, db.PayBatches);
        var owedBatches = await payables.Where(p => p.State == PayableState.InBatch && p.ReissueOf == null)
            .Join(batches.Where(b => b.State == BatchState.Approved), p => p.BatchId, b => b.BatchId, (p, b) => p.AmountFen).SumAsync(ct);
        var reissued = await payables.Where(p => p.State <= PayableState.InBatch && p.ReissueOf != null).SumAsync(p => p.AmountFen - p.DeductedFen, ct);
        long Of(string kind) => accounts.Where(a => a.Key == kind || a.Key.StartsWith(kind + ":", StringComparison.Ordinal)).Sum(a => a.Value);
        return new View(
            [.. accounts.GroupBy(a => LedgerAccounts.Title(a.Key)).Select(g => new Balance(g.Key, g.Sum(a => a.Value)))],
            [
                new("在途＝已送银行和结果不明的应发", Of("transit"), states.GetValueOrDefault(PayableState.Sent) + states.GetValueOrDefault(PayableState.Unknown)),
                new("退回待处理＝退回未重发的应发", Of(LedgerAccounts.Suspense), states.GetValueOrDefault(PayableState.Returned)),
                new("应付＝已审核未放款的批次＋已转重发的应发", Of("owed"), owedBatches + reissued),
                new("应收追缴＝各笔追缴未收之和", Of(LedgerAccounts.Recovery), claims),
            ],
            accounts.Values.Sum());
    }
}
