namespace HuiminVerifyLedger;

/// <summary>Every command of the money that was answered has its record in the trail.</summary>
internal static class Audits
{
    private const string Commands =
        "'RunMonth', 'BuildBatch', 'ApproveBatch', 'ReleaseBatch', 'DissolveBatch', 'WriteBankFile', 'AcceptReturn', 'ReissuePayable', 'GiveBack', 'SettleUnknown', 'AskReturned', 'DecideReturned', 'ReceiveRecovery', 'DecideWriteOff', 'ConfirmAccount', 'AskAccount', 'MakeGrant', 'LockGrant', 'LockGrantList', 'TakeOutGrantLine', 'ApproveGrant', 'CancelGrant', 'TakeClaims'";

    public static long Check(Books b)
    {
        var answers = Counts(b, $"select operation, count(*) from work_answer where operation in ({Commands}) group by operation");
        var records = Counts(b, $"select operation, count(*) from audit_record where operation in ({Commands}) and outcome <> 'denied' group by operation");
        return answers.Keys.Union(records.Keys).Count(o => answers.GetValueOrDefault(o) != records.GetValueOrDefault(o))
            + Math.Abs(b.Number("select count(*) from ledger_transaction where kind = 3") - b.Number("select count(*) from pay_batch where state in (3, 4, 5)"))
            + Math.Abs(b.Number("select count(*) from audit_record where operation = 'ReleaseBatch' and outcome = 'done'") - b.Number("select count(*) from pay_batch where state in (3, 4, 5)"));
    }

    private static Dictionary<string, long> Counts(Books b, string sql) => b.Rows(sql, r => (r.GetString(0), Convert.ToInt64(r.GetValue(1), null))).ToDictionary();
}
