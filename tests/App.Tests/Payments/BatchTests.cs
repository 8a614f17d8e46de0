using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Payments;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>Three people, one content: building, approving, releasing, and the file for the bank.</summary>
public sealed class BatchTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    [Fact(DisplayName = "编制、审核、放款由三个人办，账走到在途；代发文件与清单一致，账号只在文件里")]
    public async Task From_payables_to_the_file()
    {
        await using var pay = await PayWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await pay.RecipientAsync(10_000 + i);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.Equal((3, 30_003L, "AGE_ALLOWANCE-202611-01"), (batch.Lines, batch.TotalFen, batch.Number));
        Assert.Equal(BatchState.Approved, (await pay.ApproveAsync(batch)).Value);
        Assert.Equal((-30_003L, 30_003L), (await pay.BalanceAsync("fund"), await pay.BalanceAsync("owed")));
        Assert.Equal(BatchState.Released, (await pay.ReleaseAsync(batch)).Value);
        Assert.Equal((0L, 30_003L), (await pay.BalanceAsync("owed"), await pay.BalanceAsync("transit")));
        foreach (var layout in new[] { "YKT-CSV", "SP-FIXED" })
        {
            var order = await pay.SendAsync(batch, layout);
            Assert.Equal("YKT-CSV", order.Layout.Code); // the format of a batch is chosen once
            Assert.Equal((3, 30_003L), (order.Lines.Count, order.Lines.Sum(l => l.Fen)));
        }

        var card = Assert.Single((await pay.SendAsync(batch)).Lines, l => l.LineNo == 1).Account;
        var down = (await pay.Download.RunAsync(new(pay.Clock.NewId(), batch.BatchId), PayWorld.Maker, Stop)).Value;
        Assert.Contains(card, System.Text.Encoding.UTF8.GetString(down.Content), StringComparison.Ordinal);
        Assert.Equal(["AGE_ALLOWANCE-202611-01.csv"], Directory.EnumerateFiles(pay.Options.FileFolder).Select(Path.GetFileName));
        await File.AppendAllTextAsync(Path.Combine(pay.Options.FileFolder, down.Name), "x", Stop);
        Assert.Equal(PaymentRefusals.FileGone, (await pay.Download.RunAsync(new(pay.Clock.NewId(), batch.BatchId), PayWorld.Maker, Stop)).Refusal);
    }

    [Fact(DisplayName = "定长格式：每行一样长，回执按同一格式接收")]
    public async Task The_fixed_format()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync();
        await pay.RecipientAsync();
        await pay.RunMonthAsync();
        var batch = await pay.ReleasedAsync();
        var order = await pay.SendAsync(batch, "SP-FIXED");
        var lines = (await File.ReadAllBytesAsync(Path.Combine(pay.Options.FileFolder, "AGE_ALLOWANCE-202611-01.txt"), Stop)).Count(b => b == (byte)'\n');
        Assert.Equal(4, lines);
        Assert.True((await pay.AcceptAsync(Huimin.Demo.DemoBank.Answer(order, 1, _ => PayOutcome.Paid)[0])).Ok);
        Assert.Equal(BatchState.Answered, (await pay.BatchAsync(batch.BatchId)).State);
    }

    [Fact(DisplayName = "同一人办两步被拒绝：编制人不能审核、不能放款，审核人不能放款，换账户、换岗位、代人办理都一样")]
    public async Task One_person_does_one_step()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync();
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.Equal(PaymentRefusals.ThreePeople, (await pay.ApproveAsync(batch, PayWorld.Maker)).Refusal);
        var secondAccount = PayWorld.Maker with { AccountId = pay.Clock.NewId(), Role = Role.DistrictSupervisor, OnBehalfOf = PayWorld.Checker.AccountId };
        Assert.Equal(PaymentRefusals.ThreePeople, (await pay.ApproveAsync(batch, secondAccount)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await pay.ApproveAsync(batch, PayWorld.Releaser)).Refusal);
        Assert.Equal("PAY-032", (await pay.ReleaseAsync(batch)).Refusal!.Code); // not approved yet
        Assert.True((await pay.ApproveAsync(batch, PayWorld.SecondClerk)).Ok);
        foreach (var one in new[] { PayWorld.Maker, PayWorld.SecondClerk })
            Assert.Equal(PaymentRefusals.ThreePeople, (await pay.ReleaseAsync(batch, one with { Role = Role.DistrictApprover, AccountId = pay.Clock.NewId() })).Refusal);
        Assert.Equal(DataRefusals.ProveAgain, (await pay.ReleaseAsync(batch, PayWorld.Releaser with { ProvedAt = default })).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await pay.ReleaseAsync(batch, PayWorld.Checker)).Refusal);
        Assert.True((await pay.ReleaseAsync(batch)).Ok);
    }

    [Fact(DisplayName = "审核 72 小时之内可以放款，满 72 小时不行；重新审核后可以，应付不重复入账")]
    public async Task An_approval_expires()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(5_000);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.True((await pay.ApproveAsync(batch)).Ok);
        pay.World.Time.Advance(ApproveBatch.Lasts - TimeSpan.FromSeconds(1));
        Assert.Equal("PAY-032", (await pay.ApproveAsync(batch)).Refusal!.Code);
        pay.World.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PaymentRefusals.ApprovalExpired, (await pay.ReleaseAsync(batch)).Refusal);
        Assert.True((await pay.ApproveAsync(batch)).Ok);
        Assert.Equal(5_000, await pay.BalanceAsync("owed"));
        Assert.True((await pay.ReleaseAsync(batch)).Ok);
    }

    [Theory(DisplayName = "审核之后内容被改动（金额、账户、少一笔），放款被拒绝，一分也没有动")]
    [InlineData("update payable set amount_fen = amount_fen + 1 where payable_id in (select payable_id from pay_line where line_no = 1)")]
    [InlineData("update payable set account_id = (select account_id from pay_line where line_no = 2) where payable_id in (select payable_id from pay_line where line_no = 1)")]
    [InlineData("update pay_account set number_index = (select account_index from pay_line where line_no = 2) where pay_account_id in (select account_id from pay_line where line_no = 1)")]
    [InlineData("update payable set batch_id = null, state = 2 where payable_id in (select payable_id from pay_line where line_no = 1)")]
    [InlineData("update pay_batch set total_fen = total_fen + 1")]
    public async Task A_changed_content_voids_the_approval(string tampering)
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(5_000);
        await pay.RecipientAsync(6_000);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.True((await pay.ApproveAsync(batch)).Ok);
        await pay.Database.ExecuteAsOwnerAsync((TestDatabase.OnPostgres ? "alter table payable no force row level security; alter table pay_account no force row level security; " : "") + tampering);
        Assert.Equal(PaymentRefusals.ContentChanged, (await pay.ReleaseAsync(batch)).Refusal);
        Assert.Equal(0, await pay.BalanceAsync("transit"));
        Assert.Equal(BatchState.Approved, (await pay.BatchAsync(batch.BatchId)).State);
    }

    [Fact(DisplayName = "旧摘要不能审核也不能放款；撤回后应付冲回，应发回到待组批，可以重新编制；已放款的不能撤回")]
    public async Task A_batch_may_be_taken_apart()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(5_000);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.Equal(PaymentRefusals.NothingToPay, (await pay.Build.RunAsync(new(pay.Clock.NewId(), "AGE_ALLOWANCE", pay.Month), PayWorld.Maker, Stop)).Refusal);
        Assert.Equal(PaymentRefusals.ContentChanged, (await pay.Approve.RunAsync(new(pay.Clock.NewId(), batch.BatchId, new string('0', 64)), PayWorld.Checker, Stop)).Refusal);
        Assert.True((await pay.ApproveAsync(batch)).Ok);
        Assert.Equal(PaymentRefusals.ContentChanged, (await pay.Release.RunAsync(new(pay.Clock.NewId(), batch.BatchId, "00"), PayWorld.Releaser, Stop)).Refusal);
        var version = (await pay.BatchAsync(batch.BatchId)).Version;
        Assert.Equal(DataRefusals.Stale, (await pay.Dissolve.RunAsync(new(pay.Clock.NewId(), batch.BatchId, version - 1), PayWorld.Maker, Stop)).Refusal);
        Assert.True((await pay.Dissolve.RunAsync(new(pay.Clock.NewId(), batch.BatchId, version), PayWorld.Maker, Stop)).Ok);
        Assert.Equal((0L, 0L), (await pay.BalanceAsync("owed"), await pay.BalanceAsync("fund")));
        var second = await pay.ReleasedAsync();
        Assert.Equal("AGE_ALLOWANCE-202611-02", second.Number);
        Assert.Equal("PAY-032", (await pay.Dissolve.RunAsync(new(pay.Clock.NewId(), second.BatchId, second.Version), PayWorld.Maker, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "第二次点击放款得到第一次的答复；另一次放款被拒绝；在途只记一次；没有放款的不能生成文件")]
    public async Task The_second_click_releases_nothing()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(5_000);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.Equal(PaymentRefusals.NotReleased, (await pay.Write.RunAsync(new(pay.Clock.NewId(), batch.BatchId, "YKT-CSV"), PayWorld.Maker, Stop)).Refusal);
        await pay.ApproveAsync(batch);
        var input = new ReleaseBatch.Input(pay.Clock.NewId(), batch.BatchId, Convert.ToHexStringLower(batch.ContentHash));
        var first = await pay.Release.RunAsync(input, PayWorld.Releaser, Stop);
        Assert.Equal(first.Value, (await pay.Release.RunAsync(input, PayWorld.Releaser, Stop)).Value);
        Assert.Equal("PAY-032", (await pay.ReleaseAsync(batch)).Refusal!.Code);
        Assert.Equal(5_000, await pay.BalanceAsync("transit"));
        Assert.Equal(1, await pay.World.ReadAsync(db => db.AuditRecords.CountAsync(r => r.Operation == nameof(ReleaseBatch), Stop)));
        Assert.Equal("PAY-051", (await pay.Write.RunAsync(new(pay.Clock.NewId(), batch.BatchId, "NONE"), PayWorld.Maker, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "只管一个镇的岗位办不了全区的批次")]
    public async Task A_town_does_not_move_the_district()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(5_000);
        await pay.RecipientAsync(5_000, area: World.OtherTown);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        Assert.False((await pay.ApproveAsync(batch, World.Staff(30, Role.DistrictSupervisor, "500114001"))).Ok);
        Assert.False((await pay.ApproveAsync(batch, World.Staff(31, Role.DistrictSupervisor, "500115"))).Ok);
        Assert.True((await pay.ApproveAsync(batch)).Ok);
        Assert.False((await pay.ReleaseAsync(batch, World.Staff(32, Role.DistrictApprover, "500114002"))).Ok);
    }

    [Fact(DisplayName = "审计封存中断四小时：计划、审核、放款、文件都被拒绝，恢复之后照常")]
    public async Task No_money_moves_without_sealing()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(5_000);
        await pay.RunMonthAsync();
        var batch = await pay.BuildAsync();
        var sealing = pay.Options;
        pay.Options = sealing with { MoneyMayMove = () => false };
        Assert.Equal(DataRefusals.SealingStopped, (await pay.ApproveAsync(batch)).Refusal);
        Assert.Equal(DataRefusals.SealingStopped, (await pay.ReleaseAsync(batch)).Refusal);
        Assert.Equal(DataRefusals.SealingStopped, (await pay.Write.RunAsync(new(pay.Clock.NewId(), batch.BatchId, "YKT-CSV"), PayWorld.Maker, Stop)).Refusal);
        Assert.Equal(DataRefusals.SealingStopped, (await pay.Run.RunAsync(new(pay.Clock.NewId(), pay.Month, ""), PayWorld.Maker, Stop)).Refusal);
        pay.Options = sealing;
        Assert.True((await pay.ApproveAsync(batch)).Ok);
        Assert.True((await pay.ReleaseAsync(batch)).Ok);
    }

    [Fact(DisplayName = "放款后第五个工作日没有回执还不算逾期，次日成为待办并上对账页；回了一部分仍在，回齐就没有了；格式另定期限的按格式")]
    public async Task Late_answers_become_a_task()
    {
        await using var pay = await PayWorld.CreateAsync();
        for (var i = 0; i < 2; i++) await pay.RecipientAsync(10_000 + i);
        await pay.RunMonthAsync();
        var batch = await pay.ReleasedAsync();
        var order = await pay.SendAsync(batch);
        async Task<long> TasksAsync(Actor? actor = null) => (await pay.Late.ForAsync(actor ?? PayWorld.Maker, Stop)).Sum(t => t.Count);
        pay.World.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(new DateOnly(2026, 11, 27), pay.Clock.BeijingToday);
        Assert.Equal(0, await TasksAsync());
        pay.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), (await TasksAsync(), await TasksAsync(World.Clerk)));
        var row = Assert.Single((await pay.Late.RunAsync(PayWorld.Checker, Stop)).Value);
        Assert.Equal((batch.Number, 20_001, new DateOnly(2026, 11, 27)), (row.Number, row.OpenFen, row.DueOn));
        Assert.Equal("DATA-001", (await pay.Late.RunAsync(World.Clerk, Stop)).Refusal!.Code);

        var patient = pay.Options.Layouts.Find("YKT-CSV")! with { AnswerDays = 6 };
        Assert.Null(patient.Fault());
        Assert.NotNull((patient with { AnswerDays = 0 }).Fault());

        var parts = DemoBank.Answer(order, 2, _ => PayOutcome.Paid);
        Assert.Null((await pay.AcceptAsync(parts[0])).Refusal);
        Assert.InRange(Assert.Single((await pay.Late.RunAsync(PayWorld.Maker, Stop)).Value).OpenFen, 10_000, 10_001);
        Assert.Null((await pay.AcceptAsync(parts[1])).Refusal);
        Assert.Equal(0, await TasksAsync());
    }
}
