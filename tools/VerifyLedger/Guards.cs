namespace HuiminVerifyLedger;

/// <summary>The database's own guards against changing what is only added to.</summary>
internal static class Guards
{
    private static readonly string[] tables =
        ["ledger_transaction", "ledger_entry", "pay_line", "pay_approval", "pay_return", "pay_return_line", "pay_run", "recovery_move", "audit_record", "audit_seal", "work_answer"];

    public static Fact Check(Books b)
    {
        var guarded = b.IsPostgres
            ? b.Rows("select tgrelid::regclass::text from pg_trigger where tgname = 'append_only' and tgenabled <> 'D'", r => r.GetString(0))
            : [.. b.Rows("select tbl_name, count(*) from sqlite_master where type = 'trigger' and (name like '%_no_update' or name like '%_no_delete') group by tbl_name having count(*) = 2", r => r.GetString(0))];
        var open = tables.Except(guarded, StringComparer.Ordinal).ToList();
        return new Fact(open.Count == 0 ? $"{tables.Length} 张表由数据库拒绝修改和删除" : $"没有防护的表：{string.Join('、', open)}", open.Count == 0);
    }
}
