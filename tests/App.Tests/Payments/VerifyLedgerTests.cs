using Huimin.App.Tests.Registry;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Values;

namespace Huimin.App.Tests.Payments;

/// <summary>The separate verifier: says yes to honest books, and no to every tampering that it can see.</summary>
public sealed class VerifyLedgerTests
{
    private static readonly string[] appendOnly = ["ledger_transaction", "ledger_entry", "pay_line", "pay_approval", "pay_return", "pay_return_line", "work_answer", "audit_record", "recovery_move"];

    internal static (int Code, string Report) Verify(PayWorld pay)
    {
        using var report = new StringWriter();
        string[] args = TestDatabase.OnPostgres ? ["--postgres", pay.Database.AppOfThis, "--district", "500114", "--data", pay.Database.Folder] : ["--data", pay.Database.Folder];
        return (HuiminVerifyLedger.Program.Run(args, report), report.ToString());
    }

    // One of everything: paid, returned and sent again, unclear, held, deducted, claimed, under way, approved, built.
    private static async Task<PayWorld> FullAsync()
    {
        var pay = await PayWorld.CreateAsync();
        var people = new List<(Guid Household, Guid Person, string)>();
        for (var i = 0; i < 5; i++) people.Add(await pay.RecipientAsync(10_000 + (i * 100)));
        var (bare, someone, _) = await pay.PersonAsync();
        await pay.AwardAsync(bare, someone, "AGE_ALLOWANCE", 5_000, pay.Month - 1);
        await pay.AwardAsync(people[0].Household, people[0].Person, "DISABILITY_CARE", 8_000, pay.Month);
        await pay.RunMonthAsync();
        await pay.PaidAsync(l => l.Fen switch { 10_100 => PayOutcome.ClosedAccount, 10_200 => PayOutcome.Unknown, _ => PayOutcome.Paid });
        await pay.PaidAsync(programme: "DISABILITY_CARE");
        var returned = (await pay.PayablesAsync()).Single(p => p.State == PayableState.Returned);
        var asked = await pay.Ask.RunAsync(new(pay.Clock.NewId(), returned.SubjectId, "农村商业银行", PayWorld.Card(800), "王秀英", HolderKind.Own, "新存折原件"), World.Clerk, PayWorld.Stop);
        Assert.True((await pay.Confirm.RunAsync(new(pay.Clock.NewId(), asked.Value, 0, true), World.Chief, PayWorld.Stop)).Ok);
        Assert.True((await pay.Reissue.RunAsync(new(pay.Clock.NewId(), returned.PayableId), PayWorld.Maker, PayWorld.Stop)).Ok);

        // December: the last award was ended for November, so that November is claimed back, a part of it by deduction from another.
        pay.World.Time.Advance(TimeSpan.FromDays(20));
        var care = (await pay.World.ReadAsync(db => Task.FromResult(db.Awards.Single(a => a.Programme == "DISABILITY_CARE")))).AwardId;
        await pay.EndAsync(care, new Month(2026, 11));
        await pay.RunMonthAsync();
        var claim = await pay.World.ReadAsync(db => Task.FromResult(db.RecoveryClaims.Single()));
        Assert.True((await pay.Instalment.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version, 2_000), PayWorld.Maker, PayWorld.Stop)).Ok);
        Assert.True((await pay.Receive.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version + 1, 1_000), PayWorld.Maker, PayWorld.Stop)).Ok);
        await pay.RunMonthAsync();
        await pay.SendAsync(await pay.ReleasedAsync());
        return pay;
    }

    [Fact(DisplayName = "各种情形都有的账：十三条都成立；没有账的新库也成立")]
    public async Task Honest_books_hold()
    {
        await using var empty = await PayWorld.CreateAsync();
        var (none, nothing) = Verify(empty);
        Assert.True(none == 0, nothing);
        await using var pay = await FullAsync();
        var (code, report) = Verify(pay);
        Assert.True(code == 0, report);
        Assert.Equal(13, report.Split('\n').Count(l => l.StartsWith("成立", StringComparison.Ordinal)));
        Assert.Equal((0L, 5_000L), (await pay.BalanceAsync("owed"), await pay.BalanceAsync("recovery")));
    }

    [Theory(DisplayName = "直接改库的每一种手法都被指出，说出是哪一条")]
    [InlineData(1, "update ledger_entry set amount = amount + 1 where line_no = 2")]
    [InlineData(1, "delete from ledger_entry where line_no = 1")]
    [InlineData(2, "update payable set state = 6 where state = 4")]
    [InlineData(2, "update payable set state = 7 where state = 6")]
    [InlineData(2, "delete from pay_return_line where outcome = 1")]
    [InlineData(3, "update pay_batch set total_fen = total_fen - 1, file_fen = file_fen - 1")]
    [InlineData(3, "update pay_batch set file_lines = file_lines + 1 where file_lines is not null")]
    [InlineData(3, "update payable set amount_fen = amount_fen + 1 where state = 6")]
    [InlineData(4, "update payable set batch_id = null where state = 6")]
    [InlineData(4, "update ledger_entry set account = 'suspense' where account like 'paid:%'")]
    [InlineData(5, "update pay_batch set released_by = made_by where released_by is not null")]
    [InlineData(5, "delete from pay_approval")]
    [InlineData(5, "update pay_approval set expires_at = approved_at")]
    [InlineData(5, "update pay_account set number_index = (select account_index from pay_line where line_no = 2 limit 1) where pay_account_id in (select account_id from pay_line where line_no = 1)")]
    [InlineData(6, "update pay_return set lines = lines + 1")]
    [InlineData(6, "update pay_return_line set amount_fen = amount_fen + 1")]
    [InlineData(7, "update payable set amount_fen = amount_fen + 1 where reissue_of is not null")]
    [InlineData(7, "update payable set reissue_of = null where reissue_of is not null")]
    [InlineData(8, "select 1")]
    [InlineData(9, "update pay_batch set answers = answers + 1 where answers > 0")]
    [InlineData(9, "update pay_batch set state = 2 where state = 3")]
    [InlineData(10, "delete from audit_record where operation = 'ReleaseBatch'")]
    [InlineData(10, "delete from work_answer where operation = 'ReleaseBatch'")]
    [InlineData(11, "delete from recovery_claim")]
    [InlineData(11, "update award set amount_fen = amount_fen - 1 where end_month is null")]
    [InlineData(12, "update payable set amount_fen = 0 where state = 1")]
    [InlineData(12, "update payable set amount_fen = 100000001 where state = 1")]
    [InlineData(12, "update recovery_claim set received_fen = received_fen + 1")]
    public async Task Every_tampering_is_named(int rule, string tampering)
    {
        await using var pay = await FullAsync();
        await Unguard(pay);
        await pay.Database.ExecuteAsOwnerAsync(tampering);
        var (code, report) = Verify(pay);
        Assert.Equal(1, code);
        Assert.Contains($"不成立　{rule,2}. ", report, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "去掉唯一索引之后造出的重复，也被指出")]
    [InlineData(2, "ix_payable_live", "insert into payable (payable_id, household_id, subject_id, area_code, programme, month, cycle, kind, amount_fen, deducted_fen, state, hold, made_at) select household_id, household_id, subject_id, area_code, programme, month, cycle, kind, amount_fen, 0, 1, 0, made_at from payable where state = 1 limit 1")]
    [InlineData(6, "ix_pay_return_line_serial", "update pay_return_line set serial = 'same' where outcome <> 4")]
    public async Task Doubles_are_named(int rule, string index, string tampering)
    {
        await using var pay = await FullAsync();
        await Unguard(pay);
        await pay.Database.ExecuteAsOwnerAsync($"drop index {index}; {tampering}");
        var (code, report) = Verify(pay);
        Assert.Equal(1, code);
        Assert.Contains($"不成立　{rule,2}. ", report, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "代发文件被改一个字节：第三条不成立")]
    public async Task A_changed_file_is_named()
    {
        await using var pay = await FullAsync();
        var file = Directory.EnumerateFiles(pay.Options.FileFolder).First();
        await File.AppendAllTextAsync(file, " ", PayWorld.Stop);
        Assert.Contains("不成立　 3. ", Verify(pay).Report, StringComparison.Ordinal);
    }

    // What an operator with the owner's rights would do first.
    private static Task Unguard(PayWorld pay) => pay.Database.ExecuteAsOwnerAsync(TestDatabase.OnPostgres
        ? string.Concat(appendOnly.Select(t => $"alter table {t} disable trigger append_only; "))
            + string.Concat(new[] { "payable", "pay_account", "recovery_claim", "award" }.Select(t => $"alter table {t} no force row level security; "))
        : string.Concat(appendOnly.Select(t => $"drop trigger {t}_no_update; drop trigger {t}_no_delete; ")));
}
