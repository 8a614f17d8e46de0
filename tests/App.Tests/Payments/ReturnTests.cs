using System.Text;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Payments;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>The bank's answer: the whole file or nothing, each line once, to the fen and to the account.</summary>
public sealed class ReturnTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    private static async Task<(PayBatch Batch, DemoBank.Order Order)> SentAsync(PayWorld pay, int people = 4)
    {
        for (var i = 0; i < people; i++) await pay.RecipientAsync(10_000 + (i * 100));
        await pay.RunMonthAsync();
        var batch = await pay.ReleasedAsync();
        return (batch, await pay.SendAsync(batch));
    }

    [Fact(DisplayName = "成功、账号不符、已销户、不明各一笔：账到已付、退回待处理，不明的仍在途")]
    public async Task Every_outcome()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (batch, order) = await SentAsync(pay);
        var answer = await pay.AcceptAsync(DemoBank.Answer(order, 1, l => (PayOutcome)((l.Fen - 9_900) / 100))[0]);
        Assert.Equal((4, true), (answer.Value.Lines, answer.Value.IsLast));
        Assert.Equal((10_000L, 20_300L, 10_300L), (await pay.BalanceAsync("paid"), await pay.BalanceAsync("suspense"), await pay.BalanceAsync("transit")));
        Assert.Equal([PayableState.Unknown, PayableState.Paid, PayableState.Returned, PayableState.Returned], (await pay.PayablesAsync()).Select(p => p.State).Order());
        Assert.Equal(BatchState.Answered, (await pay.BatchAsync(batch.BatchId)).State);
    }

    [Fact(DisplayName = "同一份回执再来一次被拒绝；第二次点击得到第一次的答复；账没有变")]
    public async Task The_same_answer_twice()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, order) = await SentAsync(pay);
        var file = DemoBank.Answer(order, 1, _ => PayOutcome.Paid)[0];
        var input = AcceptReturn.Input.Of(pay.Clock.NewId(), file);
        var first = await pay.Accept.RunAsync(input, file, PayWorld.Maker, Stop);
        Assert.Equal(first.Value, (await pay.Accept.RunAsync(input, file, PayWorld.Maker, Stop)).Value);
        Assert.Equal(PaymentRefusals.ReturnTwice, (await pay.AcceptAsync(file)).Refusal);
        var again = DemoBank.Answer(order, 1, _ => PayOutcome.WrongAccount)[0];
        Assert.Equal("PAY-063", (await pay.AcceptAsync(again)).Refusal!.Code);
        Assert.Equal((40_600L, 0L), (await pay.BalanceAsync("paid"), await pay.BalanceAsync("suspense")));
    }

    [Fact(DisplayName = "分两部分的回执按顺序接收；先来第二部分、重来第一部分、写明最后一部分而不全的都被拒绝")]
    public async Task A_stated_part_follows_the_other()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (batch, order) = await SentAsync(pay);
        var parts = DemoBank.Answer(order, 2, _ => PayOutcome.Paid);
        Assert.Equal("PAY-064", (await pay.AcceptAsync(parts[1])).Refusal!.Code);
        Assert.True((await pay.AcceptAsync(parts[0])).Ok);
        Assert.Equal(BatchState.PartlyAnswered, (await pay.BatchAsync(batch.BatchId)).State);
        Assert.Equal(PaymentRefusals.ReturnTwice, (await pay.AcceptAsync(parts[0])).Refusal);
        Assert.True((await pay.AcceptAsync(parts[1])).Ok);
        Assert.Equal((40_600L, 0L), (await pay.BalanceAsync("paid"), await pay.BalanceAsync("transit")));
    }

    [Theory(DisplayName = "看似正确的错误回执整个被拒绝：差一分、换账号、少一行、重行、多批次、半个文件、流水号重复")]
    [InlineData("R,", ",1,Y,", ",1,N,", "PAY-064")] // says more will follow when nothing is left
    [InlineData("R,", ",4,40600", ",4,40601", "PAY-065")]
    [InlineData("R,", ",4,40600", ",5,40600", "PAY-065")]
    [InlineData("R,AGE_ALLOWANCE", "AGE_ALLOWANCE", "DIBAO", "PAY-061")]
    [InlineData("D,1,", ",10", ",11", "PAY-06")]
    [InlineData("D,1,", "D,1,", "D,2,", "PAY-066")]
    [InlineData("D,1,", "D,1,", "D,9,", "PAY-066")]
    [InlineData("D,1,", "D,1,", "D,01,", "PAY-060")]
    [InlineData("D,1,", ",0000,", ",0001,", "PAY-060")]
    [InlineData("D,1,", "D,1,", "D,1 ,", "PAY-060")]
    [InlineData("D,1,", "D,1,9", "D,1,8", "PAY-066")]
    [InlineData("T,", "T,4,", "T,3,", "PAY-065")]
    [InlineData("T,", ",40600,", ",40599,", "PAY-065")]
    [InlineData("T,", "T,", "", "PAY-060")]
    public async Task A_plausible_wrong_answer_is_refused_whole(string start, string from, string to, string refusal)
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, order) = await SentAsync(pay);
        var lines = Encoding.UTF8.GetString(DemoBank.Answer(order, 1, _ => PayOutcome.Paid)[0]).Split("\r\n");
        var at = Array.FindIndex(lines, l => l.StartsWith(start, StringComparison.Ordinal));
        var cut = lines[at].IndexOf(from, StringComparison.Ordinal);
        Assert.True(cut >= 0, lines[at]);
        lines[at] = lines[at].Remove(cut, from.Length).Insert(cut, to);
        var answer = await pay.AcceptAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        Assert.StartsWith(refusal, answer.Refusal!.Code, StringComparison.Ordinal);
        Assert.Equal((0L, 40_600L), (await pay.BalanceAsync("paid"), await pay.BalanceAsync("transit")));
        Assert.All(await pay.PayablesAsync(), p => Assert.Equal(PayableState.Sent, p.State));
    }

    [Fact(DisplayName = "两行互换账号、互换金额的回执被拒绝；半个文件、空文件、程序文件被拒绝")]
    public async Task Swapped_lines_and_broken_files()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, order) = await SentAsync(pay);
        var (a, b) = (order.Lines[0], order.Lines[1]);
        DemoBank.Order With(params DemoBank.Line[] first) => order with { Lines = [.. first, .. order.Lines.Skip(2)] };
        foreach (var wrong in new[] { With(a with { Account = b.Account }, b with { Account = a.Account }), With(a with { Fen = b.Fen }, b with { Fen = a.Fen }), With(a with { Fen = a.Fen + 1 }, b with { Fen = b.Fen - 1 }) })
            Assert.Equal("PAY-066", (await pay.AcceptAsync(DemoBank.Answer(wrong, 1, _ => PayOutcome.Paid)[0])).Refusal!.Code);
        var good = DemoBank.Answer(order, 1, _ => PayOutcome.Paid)[0];
        for (var length = 0; length < good.Length; length += 7) Assert.StartsWith("PAY-06", (await pay.AcceptAsync(good[..length])).Refusal!.Code, StringComparison.Ordinal);
        Assert.StartsWith("PAY-06", (await pay.AcceptAsync("MZ\u0090\0"u8.ToArray())).Refusal!.Code, StringComparison.Ordinal);
        Assert.True((await pay.AcceptAsync(good)).Ok);
    }

    [Fact(DisplayName = "没有送出的批次的回执被拒绝：没编过、没放款、放款了没有生成文件")]
    public async Task An_answer_to_what_was_never_sent()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync();
        await pay.RunMonthAsync();
        var layout = pay.Options.Layouts.Find("YKT-CSV")!;
        var file = DemoBank.Answer(new(layout, "AGE_ALLOWANCE-202611-01", [new(1, "9999990000000000001", 10_000)]), 1, _ => PayOutcome.Paid)[0];
        Assert.Equal("PAY-061", (await pay.AcceptAsync(file)).Refusal!.Code);
        var batch = await pay.BuildAsync();
        Assert.Equal("PAY-061", (await pay.AcceptAsync(file)).Refusal!.Code);
        await pay.ApproveAsync(batch);
        await pay.ReleaseAsync(batch);
        Assert.Equal("PAY-061", (await pay.AcceptAsync(file)).Refusal!.Code);
    }

    [Fact(DisplayName = "退回后账户没变不能重发；换了账户从下月起重发，同样的分数，只有一笔，再点一次被拒绝；重发的到账")]
    public async Task Returned_money_is_paid_again_once()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, person, _) = await pay.RecipientAsync(10_000);
        await pay.RunMonthAsync();
        await pay.PaidAsync(_ => PayOutcome.ClosedAccount);
        var returned = Assert.Single(await pay.PayablesAsync(person));
        Assert.Equal(PaymentRefusals.SameAccount, (await pay.Reissue.RunAsync(new(pay.Clock.NewId(), returned.PayableId), PayWorld.Maker, Stop)).Refusal);
        var asked = await pay.Ask.RunAsync(new(pay.Clock.NewId(), person, "农村商业银行", PayWorld.Card(500), "王秀英", HolderKind.Own, "新存折原件"), World.Clerk, Stop);
        Assert.True((await pay.Confirm.RunAsync(new(pay.Clock.NewId(), asked.Value, 0, true), World.Chief, Stop)).Ok);
        var again = await pay.Reissue.RunAsync(new(pay.Clock.NewId(), returned.PayableId), PayWorld.Maker, Stop);
        Assert.Null(again.Refusal);
        Assert.Equal("PAY-081", (await pay.Reissue.RunAsync(new(pay.Clock.NewId(), returned.PayableId), PayWorld.Maker, Stop)).Refusal!.Code);
        Assert.Equal((0L, 10_000L), (await pay.BalanceAsync("suspense"), await pay.BalanceAsync("owed")));
        Assert.Equal(PaymentRefusals.NothingToPay, (await pay.Build.RunAsync(new(pay.Clock.NewId(), "AGE_ALLOWANCE", pay.Month), PayWorld.Maker, Stop)).Refusal);

        pay.World.Time.Advance(TimeSpan.FromDays(20));
        await pay.RunMonthAsync();
        await pay.PaidAsync();
        var all = await pay.PayablesAsync(person);
        Assert.Equal([PayableState.Reissued, PayableState.Paid, PayableState.Paid], all.Select(p => p.State).OrderDescending());
        Assert.Equal((20_000L, 0L, 0L), (await pay.BalanceAsync("paid"), await pay.BalanceAsync("owed"), await pay.BalanceAsync("transit")));
    }

    [Fact(DisplayName = "不明的不会自动再送；查询后落定为到账或退回，只能一次，流水号不能重复")]
    public async Task Unknown_is_settled_by_asking()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, order) = await SentAsync(pay, 2);
        await pay.AcceptAsync(DemoBank.Answer(order, 1, _ => PayOutcome.Unknown)[0]);
        await pay.RunMonthAsync();
        Assert.Equal(2, (await pay.PayablesAsync()).Count);
        Assert.Equal(PaymentRefusals.NothingToPay, (await pay.Build.RunAsync(new(pay.Clock.NewId(), "AGE_ALLOWANCE", pay.Month), PayWorld.Maker, Stop)).Refusal);
        var ids = (await pay.PayablesAsync()).Select(p => p.PayableId).ToList();
        Task<Huimin.Values.Result<PayableState>> SettleAsync(Guid id, PayOutcome outcome, string serial) =>
            pay.ReturnedAsync(id, PayAct.Settle, "银行柜台书面查复", outcome, serial);
        Assert.Equal("PAY-083", (await SettleAsync(ids[0], PayOutcome.Unknown, "S1")).Refusal!.Code);
        Assert.Equal(PayableState.Paid, (await SettleAsync(ids[0], PayOutcome.Paid, "S1")).Value);
        Assert.Equal("PAY-081", (await SettleAsync(ids[0], PayOutcome.Paid, "S2")).Refusal!.Code);
        Assert.Equal(PaymentRefusals.ReturnSerial, (await SettleAsync(ids[1], PayOutcome.Paid, "S1")).Refusal);
        var open = await pay.World.ReadAsync(db => db.PayRequests.AsNoTracking().SingleAsync(r => r.DecidedAt == null, Stop));
        Assert.True((await pay.DecideReturned.RunAsync(new(pay.Clock.NewId(), open.RequestId, open.Version, false), PayWorld.Releaser, Stop)).Ok);
        Assert.Equal(PayableState.Returned, (await SettleAsync(ids[1], PayOutcome.OtherFailure, "S3")).Value);
        Assert.Equal(0, await pay.BalanceAsync("transit"));
    }

    [Fact(DisplayName = "退回的缴回财政：退回待处理清零；仍应发的下次生成时补上，一笔")]
    public async Task Returned_money_may_go_back_to_the_fund()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(10_000);
        await pay.RunMonthAsync();
        await pay.PaidAsync(_ => PayOutcome.WrongAccount);
        var returned = Assert.Single(await pay.PayablesAsync());
        Assert.Equal(PaymentRefusals.ReasonMissing, (await pay.ReturnedAsync(returned.PayableId, PayAct.GiveBack, "无")).Refusal! with { Field = null });
        Assert.True((await pay.ReturnedAsync(returned.PayableId, PayAct.GiveBack)).Ok);
        Assert.Equal("PAY-081", (await pay.ReturnedAsync(returned.PayableId, PayAct.GiveBack)).Refusal!.Code);
        Assert.Equal((0L, 0L), (await pay.BalanceAsync("suspense"), await pay.BalanceAsync("fund")));
        await pay.RunMonthAsync();
        Assert.Equal(1, (await pay.PayablesAsync()).Count(p => p.State < PayableState.Reissued));
    }

    [Fact(DisplayName = "缴回和落定由两个人办：申请人自己、换账号或者代别人的岗位都不能确认；另一人确认一次，第二次、旧页面拒绝；不同意则钱不动，可以再申请")]
    public async Task Two_people_give_money_back()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(10_000);
        await pay.RunMonthAsync();
        await pay.PaidAsync(_ => PayOutcome.WrongAccount);
        var payable = Assert.Single(await pay.PayablesAsync()).PayableId;
        var input = new AskReturned.Input(pay.Clock.NewId(), payable, PayAct.GiveBack, "本人已外迁");
        Assert.Equal("DATA-001", (await pay.AskReturned.RunAsync(input, PayWorld.Releaser, Stop)).Refusal!.Code);
        var request = (await pay.AskReturned.RunAsync(input, PayWorld.Maker, Stop)).Value;
        Assert.Equal(request, (await pay.AskReturned.RunAsync(input, PayWorld.Maker, Stop)).Value);
        Assert.Equal(PaymentRefusals.RequestOpen, (await pay.AskReturned.RunAsync(input with { Key = pay.Clock.NewId() }, PayWorld.SecondClerk, Stop)).Refusal);

        DecideReturned.Input Decide(int version, bool approve = true) => new(pay.Clock.NewId(), request, version, approve);
        Assert.Equal("DATA-001", (await pay.DecideReturned.RunAsync(Decide(0), PayWorld.SecondClerk, Stop)).Refusal!.Code);
        Assert.Equal(PaymentRefusals.TwoPeople, (await pay.DecideReturned.RunAsync(Decide(0), PayWorld.Maker with { Role = Role.DistrictApprover, AccountId = pay.Clock.NewId() }, Stop)).Refusal);
        var delegated = PayWorld.Releaser with { StaffPersonId = PayWorld.Maker.StaffPersonId, OnBehalfOf = PayWorld.Releaser.AccountId };
        Assert.Equal(PaymentRefusals.TwoPeople, (await pay.DecideReturned.RunAsync(Decide(0), delegated, Stop)).Refusal);
        Assert.Equal("DATA-003", (await pay.DecideReturned.RunAsync(Decide(5), PayWorld.Releaser, Stop)).Refusal!.Code);
        Assert.Equal(10_000, await pay.BalanceAsync("suspense"));

        Assert.Equal(PayableState.Returned, (await pay.DecideReturned.RunAsync(Decide(0, approve: false), PayWorld.Releaser, Stop)).Value);
        Assert.Equal(10_000, await pay.BalanceAsync("suspense"));
        Assert.Equal(PaymentRefusals.RequestSettled, (await pay.DecideReturned.RunAsync(Decide(1), PayWorld.Releaser, Stop)).Refusal);
        request = (await pay.AskReturned.RunAsync(input with { Key = pay.Clock.NewId() }, PayWorld.Maker, Stop)).Value;
        Assert.Equal(1, Assert.Single(await new ReturnedTasks(pay.Database.Reader).ForAsync(PayWorld.Releaser, Stop)).Count);
        Assert.Empty(await new ReturnedTasks(pay.Database.Reader).ForAsync(delegated, Stop));
        var yes = Decide(0);
        Assert.Equal(PayableState.Cancelled, (await pay.DecideReturned.RunAsync(yes, PayWorld.Checker, Stop)).Value);
        Assert.Equal(PayableState.Cancelled, (await pay.DecideReturned.RunAsync(yes, PayWorld.Checker, Stop)).Value);
        Assert.Equal(PaymentRefusals.RequestSettled, (await pay.DecideReturned.RunAsync(Decide(1), PayWorld.Releaser, Stop)).Refusal);
        Assert.Equal((0L, 0L), (await pay.BalanceAsync("suspense"), await pay.BalanceAsync("fund")));
        var (code, report) = VerifyLedgerTests.Verify(pay);
        Assert.True(code == 0, report);
    }

    [Fact(DisplayName = "申请之后这笔钱被重发：确认被拒绝，不会既重发又缴回")]
    public async Task Reissued_meanwhile()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(10_000);
        await pay.RunMonthAsync();
        await pay.PaidAsync(_ => PayOutcome.OtherFailure);
        var payable = Assert.Single(await pay.PayablesAsync()).PayableId;
        var request = (await pay.AskReturned.RunAsync(new(pay.Clock.NewId(), payable, PayAct.GiveBack, "本人已外迁"), PayWorld.Maker, Stop)).Value;
        Assert.True((await pay.Reissue.RunAsync(new(pay.Clock.NewId(), payable), PayWorld.Maker, Stop)).Ok);
        Assert.Equal("PAY-081", (await pay.DecideReturned.RunAsync(new(pay.Clock.NewId(), request, 0, true), PayWorld.Releaser, Stop)).Refusal!.Code);
        Assert.True((await pay.DecideReturned.RunAsync(new(pay.Clock.NewId(), request, 0, false), PayWorld.Releaser, Stop)).Ok);
    }
}
