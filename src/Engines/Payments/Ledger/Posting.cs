using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// Writes one transaction of the ledger inside a work (记账): moves from one account to another, so that it sums to zero by its shape. Nothing else writes to
/// the ledger.
/// </summary>
internal sealed class Posting(LedgerKind kind, Guid? batchId = null, Guid? subjectId = null)
{
    private static readonly LoadColumn[] transactionColumns =
    [
        new("transaction_id", typeof(Guid)), new("kind", typeof(int)), new("at", typeof(DateTime)), new("done_by", typeof(Guid)), new("batch_id", typeof(Guid)), new("subject_id", typeof(Guid)),
    ];

    private static readonly LoadColumn[] entryColumns =
    [
        new("transaction_id", typeof(Guid)), new("line_no", typeof(int)), new("account", typeof(string)), new("unit", typeof(int)), new("amount", typeof(long)), new("payable_id", typeof(Guid)),
    ];

    private readonly List<(string Account, long Amount, Guid? PayableId)> entries = [];

    /// <summary>Takes fen out of one account into another.</summary>
    public void Move(string from, string to, long fen, Guid? payableId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fen);
        entries.Add((from, -fen, payableId));
        entries.Add((to, fen, payableId));
    }

    public async Task WriteAsync<T>(Work<T> work, CancellationToken ct)
    {
        if (entries.Count == 0) return;
        var id = work.Clock.NewId();
        await work.LoadAsync("ledger_transaction", transactionColumns, [[id, (int)kind, work.Now, work.Actor.StaffPersonId, batchId, subjectId]], ct);
        await work.LoadAsync("ledger_entry", entryColumns, entries.Select((e, i) => new object?[] { id, i + 1, e.Account, (int)LedgerUnit.Fen, e.Amount, e.PayableId }), ct);
    }
}
