namespace HuiminVerifyLedger;

/// <summary>One rule with its number (docs: thirteen invariants).</summary>
internal sealed record Rule(int Number, string Title, Func<Books, Arguments, Fact> Check);

/// <summary>What was found.</summary>
internal sealed record Fact(string Found, bool Holds)
{
    /// <summary>Holds when nothing contradicts it.</summary>
    public static Fact Of(string found, long against, string what = "处不符") => new(against == 0 ? found : $"{found}；{against:N0} {what}", against == 0);
}

/// <summary>The rules in plain SQL that both databases understand. States and kinds are the numbers that the tables hold.</summary>
internal static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(1, "每笔账务合计为零，全账合计为零", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from ledger_transaction"):N0} 笔账务、{b.Number("select count(*) from ledger_entry"):N0} 条分录",
            b.Number("select count(*) from (select transaction_id, unit from ledger_entry group by transaction_id, unit having sum(amount) <> 0) x")
            + b.Number("select count(*) from ledger_entry e where not exists (select 1 from ledger_transaction t where t.transaction_id = e.transaction_id)")
            + b.Number("select count(*) from ledger_transaction t where not exists (select 1 from ledger_entry e where e.transaction_id = t.transaction_id)"))),
        new(2, "每笔应发只有一笔有效，结果只有一个，与账一致", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from payable where state < 8"):N0} 笔有效应发",
            b.Number("select count(*) from (select subject_id, programme, month, kind, cycle from payable where state < 8 group by subject_id, programme, month, kind, cycle having count(*) > 1) x")
            + b.Number("select count(*) from (select payable_id from pay_return_line where outcome <> 4 group by payable_id having count(*) > 1) x")
            + b.Number("select count(*) from payable p where p.state in (6, 7) and not exists (select 1 from pay_return_line l where l.payable_id = p.payable_id and ((p.state = 6 and l.outcome = 1) or (p.state = 7 and l.outcome in (2, 3, 5))))")
            + b.Number("select count(*) from payable p join pay_return_line l on l.payable_id = p.payable_id and l.outcome <> 4 where (l.outcome = 1 and p.state <> 6) or (l.outcome <> 1 and p.state not in (7, 8, 9))")
            + MoneyOfPayables(b))),
        new(3, "批次总数＝明细之和＝代发文件清单，文件与清单一致", (b, a) =>
        {
            var against = b.Number("select count(*) from pay_batch b left join (select batch_id, count(*) n, sum(amount_fen) fen from pay_line group by batch_id) l on l.batch_id = b.batch_id where coalesce(l.n, 0) <> b.lines or coalesce(l.fen, 0) <> b.total_fen")
                + b.Number("select count(*) from pay_batch where file_name is not null and (file_lines <> lines or file_fen <> total_fen)")
                + b.Number("select count(*) from payable p join pay_line l on l.payable_id = p.payable_id and l.batch_id = p.batch_id where l.amount_fen + l.deducted_fen <> p.amount_fen or l.deducted_fen <> p.deducted_fen or l.account_id <> p.account_id");
            var (files, differing) = BatchFiles.Check(b, a);
            return Fact.Of($"{b.Number("select count(*) from pay_batch"):N0} 个批次，{files} 个代发文件", against + differing);
        }),
        new(4, "每批放款＝在途＋已付＋退回", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from pay_batch where state in (3, 4, 5)"):N0} 个已放款批次",
            Balances.Batches(b)
            + b.Number("select count(*) from (select b.batch_id from pay_batch b left join payable p on p.batch_id = b.batch_id where b.state in (3, 4, 5) group by b.batch_id, b.lines having count(p.payable_id) <> b.lines) x"))),
        new(5, "每批由三个不同的人编制、审核、放款，审核的是现在的内容", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from pay_approval"):N0} 次审核", Contents.Check(b)
            + b.Number("select count(*) from pay_batch b where b.state in (2, 3, 4, 5) and not exists (select 1 from pay_approval a where a.batch_id = b.batch_id and a.content_hash = b.content_hash)")
            + b.Number("select count(*) from pay_batch b join pay_approval a on a.batch_id = b.batch_id where a.approved_by = b.made_by or a.approved_by = b.released_by or b.made_by = b.released_by")
            + b.Number("select count(*) from pay_batch b where b.state in (3, 4, 5) and (b.released_by is null or not exists (select 1 from pay_approval a where a.batch_id = b.batch_id and a.content_hash = b.content_hash and a.expires_at > b.released_at and a.approved_at <= b.released_at))")
            + b.Number("select count(*) from ledger_transaction t join pay_batch b on b.batch_id = t.batch_id where t.kind = 3 and t.done_by <> b.released_by"))),
        new(6, "每条回执至多生效一次", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from pay_return"):N0} 份回执、{b.Number("select count(*) from pay_return_line"):N0} 条",
            b.Number("select count(*) from (select batch_id, line_no from pay_return_line where outcome <> 4 group by batch_id, line_no having count(*) > 1) x")
            + b.Number("select count(*) from (select serial from pay_return_line where outcome <> 4 group by serial having count(*) > 1) x")
            + b.Number("select count(*) from (select content_hash from pay_return group by content_hash having count(*) > 1) x")
            + b.Number("select count(*) from pay_return_line r left join pay_line l on l.batch_id = r.batch_id and l.line_no = r.line_no where l.payable_id is null or l.payable_id <> r.payable_id or l.amount_fen <> r.amount_fen")
            + b.Number("select count(*) from pay_return r left join (select return_id, count(*) n, sum(case when outcome = 1 then amount_fen else 0 end) paid, sum(case when outcome in (2, 3, 5) then amount_fen else 0 end) back from pay_return_line group by return_id) l on l.return_id = r.return_id where coalesce(l.n, 0) <> r.lines or coalesce(l.paid, 0) <> r.paid_fen or coalesce(l.back, 0) <> r.returned_fen"))),
        new(7, "重发＝退回，同分，有效的只有一笔", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from payable where reissue_of is not null"):N0} 笔重发",
            b.Number("select count(*) from payable n left join payable o on o.payable_id = n.reissue_of where n.reissue_of is not null and (o.payable_id is null or o.state <> 8 or o.amount_fen <> n.amount_fen or o.deducted_fen <> n.deducted_fen or o.subject_id <> n.subject_id or o.month <> n.month)")
            + b.Number("select count(*) from (select reissue_of from payable where reissue_of is not null and state < 9 group by reissue_of having count(*) > 1) x")
            + b.Number("select count(*) from payable o where o.state = 8 and not exists (select 1 from payable n where n.reissue_of = o.payable_id)"))),
        new(8, "账务和审计只增不改", (b, _) => Guards.Check(b)),
        new(9, "答复过的都在，没有半截", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from pay_run"):N0} 次计划",
            b.Number("select count(*) from pay_return r where not exists (select 1 from pay_batch b where b.batch_id = r.batch_id and b.answers >= r.part)")
            + b.Number("select count(*) from pay_batch b where b.answers <> (select count(*) from pay_return r where r.batch_id = b.batch_id)")
            + b.Number("select count(*) from payable p where p.state in (4, 5, 6, 7) and not exists (select 1 from pay_batch b where b.batch_id = p.batch_id and b.state in (3, 4, 5))")
            + b.Number("select count(*) from payable p where p.state = 3 and not exists (select 1 from pay_batch b where b.batch_id = p.batch_id and b.state in (1, 2))"))),
        new(10, "每次办理一条审计记录", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from audit_record"):N0} 条审计记录（封存另由 verify-audit 核验）",
            Audits.Check(b))),
        new(11, "停发之后不再应发，多发的都有等额追缴", Overpaid.Check),
        new(12, "金额为非负整数分，在上限之内", (b, _) => Fact.Of(
            "上限每笔 100 万元",
            b.Number("select count(*) from payable where amount_fen <= 0 or amount_fen > 100000000 or deducted_fen < 0 or deducted_fen >= amount_fen")
            + b.Number("select count(*) from recovery_claim where amount_fen <= 0 or received_fen < 0 or written_off_fen < 0 or received_fen + written_off_fen > amount_fen")
            + b.Number("select count(*) from recovery_claim c where c.received_fen <> (select coalesce(sum(m.amount_fen), 0) from recovery_move m where m.claim_id = c.claim_id and m.kind in (1, 2)) or c.written_off_fen <> (select coalesce(sum(m.amount_fen), 0) from recovery_move m where m.claim_id = c.claim_id and m.kind = 3)")
            + (b.IsPostgres ? 0 : b.Number("select count(*) from payable where typeof(amount_fen) <> 'integer' or typeof(deducted_fen) <> 'integer'") + b.Number("select count(*) from ledger_entry where typeof(amount) <> 'integer'")))),
        new(13, "一个提交编号只有一个答复", (b, _) => Fact.Of(
            $"{b.Number("select count(*) from work_answer"):N0} 个答复",
            b.Number("select count(*) from (select key from work_answer group by key having count(*) > 1) x"))),
    ];

    // Of each payable: what left what is owed for it is what reached the account, came back or is on the way.
    private static long MoneyOfPayables(Books b) =>
        b.Number(
            """
            select count(*) from payable p left join (
                select payable_id, sum(case when account like 'transit:%' then amount else 0 end) transit,
                    sum(case when account like 'transit:%' and amount > 0 then amount else 0 end) sent
                from ledger_entry where payable_id is not null group by payable_id) e on e.payable_id = p.payable_id
            where (p.state in (4, 5) and (coalesce(e.transit, 0) <> p.amount_fen - p.deducted_fen))
                or (p.state in (6, 7) and (coalesce(e.transit, 0) <> 0 or coalesce(e.sent, 0) <> p.amount_fen - p.deducted_fen))
                or (p.state in (1, 2, 3) and coalesce(e.sent, 0) <> 0)
            """);
}
