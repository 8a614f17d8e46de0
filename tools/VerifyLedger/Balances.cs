namespace HuiminVerifyLedger;

/// <summary>What the ledger holds against what the batches and payables say.</summary>
internal static class Balances
{
    /// <summary>Batches whose money is not where it should be, and accounts that do not agree with the records.</summary>
    public static long Batches(Books b)
    {
        var entries = b.Rows(
            """
            select t.batch_id, t.kind, case when e.account like 'transit:%' then 'transit' when e.account like 'paid:%' then 'paid' else e.account end, sum(e.amount)
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.transaction_id
            where t.kind in (3, 4, 10) and t.batch_id is not null group by 1, 2, 3
            """,
            r => (Batch: Books.Id(r, 0), Kind: Convert.ToInt32(r.GetValue(1), null), Account: r.GetString(2), Fen: Convert.ToInt64(r.GetValue(3), null)));
        var batches = b.Rows("select batch_id, total_fen, state from pay_batch where state in (3, 4, 5)", r => (Batch: Books.Id(r, 0), Fen: r.GetInt64(1)));
        var states = b.Rows(
            "select l.batch_id, p.state, sum(l.amount_fen) from pay_line l join payable p on p.payable_id = l.payable_id and p.batch_id = l.batch_id group by l.batch_id, p.state",
            r => (Batch: Books.Id(r, 0), State: Convert.ToInt32(r.GetValue(1), null), Fen: Convert.ToInt64(r.GetValue(2), null)));
        var (byBatch, byState) = (entries.ToLookup(e => e.Batch), states.ToLookup(s => s.Batch));
        var against = 0L;
        foreach (var batch in batches)
        {
            long Ledger(string account, bool released) => byBatch[batch.Batch].Where(e => e.Account == account && (released || e.Kind != 3)).Sum(e => e.Fen);
            long Records(params int[] which) => byState[batch.Batch].Where(s => which.Contains(s.State)).Sum(s => s.Fen);
            var (transit, paid, returned) = (Ledger("transit", true), Ledger("paid", false), Ledger("suspense", false));
            if (transit + paid + returned != batch.Fen || transit != Records(4, 5) || paid != Records(6) || returned != Records(7, 8, 9)) against++;
        }

        return against + Suspense(b) + Recovery(b);
    }

    private static long Suspense(Books b) =>
        b.Number("select coalesce(sum(amount), 0) from ledger_entry where account = 'suspense'") == b.Number("select coalesce(sum(amount_fen - deducted_fen), 0) from payable where state = 7") ? 0 : 1;

    private static long Recovery(Books b) =>
        b.Number("select coalesce(sum(amount), 0) from ledger_entry where account = 'recovery'")
            == b.Number("select coalesce(sum(amount_fen - received_fen - written_off_fen), 0) from recovery_claim") ? 0 : 1;
}
