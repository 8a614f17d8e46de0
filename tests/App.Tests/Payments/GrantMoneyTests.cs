using Huimin.App.Tests.Registry;
using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>One-off grants from the approval to the bank: two persons, what was shown, once, the living only, and the thirteen rules.</summary>
public sealed class GrantMoneyTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    [Fact(DisplayName = "批准的名单随月度计划发放、到账、记账，应发写明批文；再批准、再生成都只有一笔；十三条成立")]
    public async Task An_approved_list_goes_the_way_of_all_money()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, people) = await w.LockedAsync(GrantKinds.Living, 3);
        w.NoticeOver();
        var (key, shown) = (w.Clock.NewId(), await w.ShownAsync(grant));
        var once = await w.ApproveAsync(grant, shown: shown, key: key);
        Assert.Equal(new ApproveGrant.Answer(3, 60_000, 0, w.Pay.Month.FirstDay), once.Value);
        Assert.Equal(once.Value, (await w.ApproveAsync(grant, shown: shown, key: key)).Value);
        Assert.Equal(GrantRefusals.Moved.Code, (await w.ApproveAsync(grant, shown: shown)).Refusal?.Code);
        Assert.All(await w.NoticesAsync(grant), n => Assert.NotNull(n.TakenDownAt));

        var run = await w.Pay.RunMonthAsync();
        Assert.Equal((3, 60_000L), (run.Added, run.TotalFen));
        Assert.Equal(0, (await w.Pay.RunMonthAsync()).Added);
        var batch = await w.Pay.PaidAsync(programme: "ONE_OFF");
        Assert.Equal((3, 60_000L), (batch.Lines, batch.TotalFen));
        var payable = Assert.Single(await w.Pay.PayablesAsync(people[0]));
        var line = (await w.LinesAsync(grant)).Single(l => l.PersonId == people[0]);
        Assert.Equal((PayableState.Paid, line.LineId, PayableKind.Regular), (payable.State, payable.AwardId!.Value, payable.Kind));
        var history = (await new PaymentHistory(w.Pay.Database.Reader, w.Pay.Database.Views, w.Pay.Database.Vault).OfPersonAsync(people[0], PayWorld.Maker, Stop)).Value;
        Assert.Contains(GrantWorld.Document, Assert.Single(history.Lines).Reason, StringComparison.Ordinal);
        w.Pay.World.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal((0, 0), Figures(await w.Pay.RunMonthAsync()));
        Holds(w.Pay);

        static (int, int) Figures(RunMonth.Answer run) => (run.Added, run.Claims);
    }

    [Fact(DisplayName = "批准只由区级审批人，拟定或锁定的人换一个岗位也不能批准；公示期最后一天不能批准，次日可以")]
    public async Task Another_person_approves_when_the_notice_is_over()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, _) = await w.LockedAsync(GrantKinds.Living);
        w.Pay.World.Time.Advance(TimeSpan.FromDays(7));
        foreach (var actor in new[] { PayWorld.Maker, PayWorld.Checker, World.Chief, World.Clerk }) Assert.Equal(DataRefusals.NotPermitted, (await w.ApproveAsync(grant, actor)).Refusal);
        Assert.Equal(GrantRefusals.TwoPeople, (await w.ApproveAsync(grant, GrantWorld.MakerAsApprover)).Refusal);
        Assert.Equal(GrantRefusals.NoticeRunning.Code, (await w.ApproveAsync(grant)).Refusal?.Code);
        w.Pay.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(GrantRefusals.TwoPeople, (await w.ApproveAsync(grant, GrantWorld.MakerAsApprover)).Refusal);
        Assert.Empty(await AwardsAsync(w));
        Assert.Null((await w.ApproveAsync(grant)).Refusal);
        Assert.Equal(2, (await AwardsAsync(w)).Count);
    }

    [Fact(DisplayName = "锁定后名单变了：按看到的旧名单批准被拒绝；异议剔除写明理由和经办人，公示撤下，剔除的不发")]
    public async Task What_is_approved_is_what_was_shown()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, people) = await w.LockedAsync(GrantKinds.Living, 3);
        var shown = await w.ShownAsync(grant);
        var line = (await w.LinesAsync(grant))[1];
        Assert.Equal(GrantRefusals.LineNotFound, (await w.TakeOutAsync(line, World.OtherClerk)).Refusal);
        foreach (var actor in new[] { World.Chief, PayWorld.Releaser, World.Aide }) Assert.Equal(DataRefusals.NotPermitted, (await w.TakeOutAsync(line, actor)).Refusal);
        Assert.Equal(GrantRefusals.ReasonMissing.Code, (await w.TakeOutAsync(line, World.Clerk, "外迁")).Refusal?.Code);
        Assert.Null((await w.TakeOutAsync(line, World.Clerk)).Refusal);
        Assert.Equal(GrantRefusals.LineMoved.Code, (await w.TakeOutAsync((await w.LinesAsync(grant))[1], World.Clerk)).Refusal?.Code);
        var after = (await w.LinesAsync(grant))[1];
        Assert.Equal((GrantLineState.Objected, "查实已经外迁", World.Clerk.StaffPersonId), (after.State, after.Reason, after.TakenOutBy!.Value));
        Assert.True((await w.NoticesAsync(grant)).Single(n => n.NoticeId == line.LineId) is { IsObjected: true, TakenDownAt: not null });
        w.NoticeOver();
        Assert.Equal(GrantRefusals.ListChanged, (await w.ApproveAsync(grant, shown: shown)).Refusal);
        Assert.Equal(40_000, (await w.ApproveAsync(grant)).Value.Fen);
        Assert.Equal(GrantRefusals.Moved.Code, (await w.TakeOutAsync((await w.LinesAsync(grant))[0])).Refusal?.Code);
        await w.Pay.RunMonthAsync();
        Assert.Empty(await w.Pay.PayablesAsync(people[1]));
        Holds(w.Pay);
    }

    [Fact(DisplayName = "直接改库里的名单金额：批准被拒绝；批准后改，核验第十一条不成立")]
    public async Task A_list_changed_behind_the_back_is_noticed()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, _) = await w.LockedAsync(GrantKinds.Study);
        await w.Pay.Database.ExecuteAsOwnerAsync("update grant_line set amount_fen = amount_fen + 1 where line_no = 2");
        Assert.Equal(GrantRefusals.ListChanged, (await w.ApproveAsync(grant)).Refusal);
        await w.Pay.Database.ExecuteAsOwnerAsync("update grant_line set amount_fen = amount_fen - 1 where line_no = 2");
        Assert.Null((await w.ApproveAsync(grant)).Refusal);
        Holds(w.Pay);
        foreach (var change in new[] { "grant_line set amount_fen = amount_fen {0} 1", "pay_grant set total_fen = total_fen {0} 1", "grant_line set state = state {0} 1", "award set amount_fen = amount_fen {0} 1" })
        {
            await w.Pay.Database.ExecuteAsOwnerAsync("update " + change.Replace("{0}", "-", StringComparison.Ordinal));
            Assert.Contains("不成立　11. ", VerifyLedgerTests.Verify(w.Pay).Report, StringComparison.Ordinal);
            await w.Pay.Database.ExecuteAsOwnerAsync("update " + change.Replace("{0}", "+", StringComparison.Ordinal));
            Holds(w.Pay);
        }

        await w.Pay.Database.ExecuteAsOwnerAsync("update pay_grant set approved_by = made_by");
        Assert.Contains("不成立　11. ", VerifyLedgerTests.Verify(w.Pay).Report, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "锁定之后死亡的批准时核减，写明原因；批准之后、生成之前死亡的暂缓，不再补发；户内死亡一人的按人数核减")]
    public async Task The_dead_get_nothing_whenever_they_died()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (home, father, mother, _) = await w.Pay.World.FamilyAsync();
        await w.Pay.AwardAsync(home, null, "DIBAO", 60_000, w.Pay.Month - 1);
        var (single, person, _) = await w.Pay.PersonAsync();
        await w.Pay.AwardAsync(single, person, "TEKUN", 90_000, w.Pay.Month - 1);
        var (other, later, number) = await w.Pay.PersonAsync();
        await w.Pay.AwardAsync(other, later, "TEKUN", 90_000, w.Pay.Month - 1);
        await w.Pay.AccountAsync(number, PayWorld.Card(31));
        var grant = await w.MakeAsync(GrantKinds.Living, GrantWho.People, new MakeGrant.Part("DIBAO", 20_000), new MakeGrant.Part("TEKUN", 30_000));
        Assert.Equal(120_000, (await w.Lock.RunAsync(new(w.Clock.NewId(), grant, 0), PayWorld.Maker, Stop)).Value.Fen);
        await w.DiesAsync(mother, new(2026, 11, 20));
        await w.DiesAsync(person, new(2026, 11, 20));
        w.NoticeOver();
        Assert.Equal(new ApproveGrant.Answer(2, 70_000, 2, w.Pay.Month.FirstDay), (await w.ApproveAsync(grant)).Value);
        var lines = await w.LinesAsync(grant);
        Assert.Equal((GrantLineState.Granted, 2, 40_000L), lines.Where(l => l.SubjectId == home).Select(l => (l.State, l.People, l.AmountFen)).Single());
        Assert.Equal(GrantLineState.Dropped, lines.Single(l => l.SubjectId == person).State);
        Assert.All(lines.Where(l => l.SubjectId != later), l => Assert.Contains("死亡", l.Reason, StringComparison.Ordinal));

        // One fen of a one-off grant is for the living, although the month had begun.
        await w.DiesAsync(later, new(2026, 11, 25));
        await w.Pay.RunMonthAsync();
        var held = (await w.Pay.PayablesAsync(later)).Single(p => p.Programme == "ONE_OFF");
        Assert.Equal((PayableState.Held, PayHold.Died), (held.State, held.Hold));
        Assert.Empty((await w.Pay.PayablesAsync(person)).Where(p => p.Programme == "ONE_OFF"));
        w.Pay.World.Time.Advance(TimeSpan.FromDays(10));
        await w.Pay.RunMonthAsync();
        Assert.Empty((await w.Pay.PayablesAsync(later)).Where(p => p.Programme == "ONE_OFF"));
        Assert.Equal(father, (await w.Pay.PayablesAsync(home)).Single(p => p.Programme == "ONE_OFF").PayeeId);
        Holds(w.Pay);
    }

    [Fact(DisplayName = "没有账户的暂缓，补登账户后随下月发放仍是一笔；正在抵扣的追缴不从一次性发放里扣")]
    public async Task Held_for_want_of_an_account_and_nothing_deducted()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, people) = await w.ApprovedAsync(GrantKinds.Study, 1, accounts: false);
        await w.Pay.RunMonthAsync();
        Assert.Equal(PayHold.NoAccount, Assert.Single(await w.Pay.PayablesAsync(people[0])).Hold);
        await w.Pay.KeepAsync((db, id) => db.RecoveryClaims.Add(new RecoveryClaim
        {
            ClaimId = id,
            HouseholdId = id,
            SubjectId = people[0],
            AreaCode = World.Wenhui,
            Programme = "DIBAO",
            Month = new(2026, 9, 1),
            Cycle = new(2026, 10, 1),
            Reason = ClaimReason.AwardEnded,
            AmountFen = 5_000,
            InstalmentFen = 1_000,
            MadeAt = w.Clock.UtcNow,
        }));
        var asked = await w.Pay.Ask.RunAsync(new(w.Clock.NewId(), people[0], "农村商业银行", PayWorld.Card(77), "王秀英", HolderKind.Own, "存折原件核对"), World.Clerk, Stop);
        Assert.True((await w.Pay.Confirm.RunAsync(new(w.Clock.NewId(), asked.Value, 0, true), World.Chief, Stop)).Ok);
        w.Pay.World.Time.Advance(TimeSpan.FromDays(10));
        await w.Pay.RunMonthAsync();
        var payable = Assert.Single(await w.Pay.PayablesAsync(people[0]));
        Assert.Equal((PayableState.Ready, 20_000L, 0L), (payable.State, payable.AmountFen, payable.DeductedFen));
    }

    [Fact(DisplayName = "下月计划已经生成的，批准后随下月发放；同月另一批同类已批准的人挡住批准")]
    public async Task A_month_that_was_run_ahead_takes_it_along()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (early, _) = await w.LockedAsync(GrantKinds.Study, 1);
        await w.Pay.RunMonthAsync();
        await w.Pay.RunMonthAsync(w.Pay.Month + 1);
        Assert.Equal((w.Pay.Month + 1).FirstDay, (await w.ApproveAsync(early)).Value.Month);
        Assert.Equal(1, (await w.Pay.RunMonthAsync(w.Pay.Month + 1)).Added);

        var (late, people) = await w.LockedAsync(GrantKinds.Study, 1, accounts: false);
        var line = (await w.LinesAsync(early))[0];
        var other = (await w.LinesAsync(late))[0];
        await w.Pay.Database.ExecuteAsOwnerAsync($"update grant_line set subject_id = (select subject_id from grant_line where state = {(int)line.State} limit 1) where state = {(int)other.State}");
        Assert.Equal(GrantRefusals.SameMonth.Code, (await w.ApproveAsync(late)).Refusal?.Code);
        Assert.Single(people);
    }

    [Fact(DisplayName = "八个人同时批准、同时生成：只有一次生效，别人得到说明；撤销在批准之后被拒绝")]
    public async Task Those_who_press_at_once_see_one_effect()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (grant, _) = await w.LockedAsync(GrantKinds.Living, 5);
        w.NoticeOver();
        var shown = await w.ShownAsync(grant);
        var answers = await Task.WhenAll(Enumerable.Range(50, 8).Select(i => Task.Run(() => w.ApproveAsync(grant, World.Staff(i, Role.DistrictApprover, "500114"), shown), Stop)));
        Assert.Single(answers, a => a.Ok);
        Assert.All(answers.Where(a => !a.Ok), a => Assert.Contains(a.Refusal!.Code, new[] { GrantRefusals.Moved.Code, DataRefusals.Busy.Code, DataRefusals.Stale.Code }));
        Assert.Equal(5, (await AwardsAsync(w)).Count);
        Assert.Equal(GrantRefusals.Moved.Code, (await w.Cancel.RunAsync(new(w.Clock.NewId(), grant, 2, "不发了，撤销"), PayWorld.Releaser, Stop)).Refusal?.Code);
        Holds(w.Pay);
    }

    private static Task<List<Award>> AwardsAsync(GrantWorld w) => w.Pay.World.ReadAsync(db => db.Awards.Where(a => a.Basis == AwardBasis.OneOff).ToListAsync(Stop));

    private static void Holds(PayWorld pay)
    {
        var (code, report) = VerifyLedgerTests.Verify(pay);
        Assert.True(code == 0, report);
    }
}
