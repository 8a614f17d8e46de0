using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>The monthly run: who is paid for which month, and never twice.</summary>
public sealed class RunTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    [Fact(DisplayName = "模拟不写任何东西；生成之后再生成一次，一笔不多、一分不变；第二次点击得到第一次的答复")]
    public async Task A_month_may_be_run_again()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(12_300);
        var view = (await pay.Simulate.RunAsync(pay.Month, PayWorld.Maker, Stop)).Value;
        Assert.Equal((1, 12_300L, 1, 0), (view.Lines, view.Fen, view.Added, view.Claims));
        Assert.Empty(await pay.PayablesAsync());
        var input = new RunMonth.Input(pay.Clock.NewId(), pay.Month, view.Shown);
        var once = await pay.Run.RunAsync(input, PayWorld.Maker, Stop);
        Assert.Equal(once.Value, (await pay.Run.RunAsync(input, PayWorld.Maker, Stop)).Value);
        var again = await pay.RunMonthAsync();
        Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Withdrawn));
        var payable = Assert.Single(await pay.PayablesAsync());
        Assert.Equal((12_300L, PayableState.Ready, PayableKind.Regular), (payable.AmountFen, payable.State, payable.Kind));
    }

    [Fact(DisplayName = "模拟之后待遇变了：按旧结果生成被拒绝，什么也没有写")]
    public async Task What_is_written_is_what_was_shown()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (household, person, _) = await pay.RecipientAsync();
        var view = (await pay.Simulate.RunAsync(pay.Month, PayWorld.Maker, Stop)).Value;
        await pay.AwardAsync(household, person, "DISABILITY_LIVING", 100, pay.Month);
        await pay.AwardAsync(household, person, "AGE_ALLOWANCE", 500, pay.Month);
        Assert.Equal(PaymentRefusals.RunChanged, (await pay.Run.RunAsync(new(pay.Clock.NewId(), pay.Month, view.Shown), PayWorld.Maker, Stop)).Refusal);
        Assert.Empty(await pay.PayablesAsync());
    }

    [Fact(DisplayName = "待遇从本月起的本月发，从下月起的本月不发；到上月止的不发，到本月止的还发本月")]
    public async Task The_award_says_its_first_and_last_month()
    {
        await using var pay = await PayWorld.CreateAsync();
        var month = pay.Month;
        var expected = new List<(Guid, bool)>();
        foreach (var (from, end, due) in new (Month, Month?, bool)[] { (month, null, true), (month + 1, null, false), (month - 5, month, false), (month - 5, month + 1, true), (month, month + 1, true), (month, month, false) })
        {
            var (household, person, number) = await pay.PersonAsync();
            await pay.AwardAsync(household, person, "AGE_ALLOWANCE", 5_000, from, end);
            await pay.AccountAsync(number, PayWorld.Card(expected.Count + 100));
            expected.Add((person, due));
        }

        await pay.RunMonthAsync();
        var paid = (await pay.PayablesAsync()).Select(p => p.SubjectId).ToHashSet();
        Assert.All(expected, e => Assert.Equal(e.Item2, paid.Contains(e.Item1)));
        Assert.Equal(3, paid.Count);
    }

    [Fact(DisplayName = "月初前一天死亡的不发，写明原因；月初当天死亡的发本月，下月不发")]
    public async Task Death_before_and_in_the_month()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, before, _) = await pay.RecipientAsync();
        var (_, inMonth, _) = await pay.RecipientAsync();
        await pay.World.Death.RunAsync(new(pay.Clock.NewId(), before, await pay.World.VersionAsync(before), pay.Month.FirstDay.AddDays(-1)), World.Clerk, Stop);
        await pay.World.Death.RunAsync(new(pay.Clock.NewId(), inMonth, await pay.World.VersionAsync(inMonth), pay.Month.FirstDay), World.Clerk, Stop);
        await pay.RunMonthAsync();
        Assert.Equal((PayableState.Held, PayHold.Died), Single(await pay.PayablesAsync(before)));
        Assert.Equal((PayableState.Ready, PayHold.None), Single(await pay.PayablesAsync(inMonth)));
        await pay.RunMonthAsync(pay.Month + 1);
        var next = (await pay.PayablesAsync(inMonth)).Single(p => p.Month == (pay.Month + 1).FirstDay);
        Assert.Equal((PayableState.Held, PayHold.Died), (next.State, next.Hold));

        static (PayableState, PayHold) Single(List<Payable> payables) => (Assert.Single(payables).State, payables[0].Hold);
    }

    [Fact(DisplayName = "没有账户、户主空缺、不能同享的暂缓并写明原因；补上账户后再生成，暂缓的转为待组批，仍是一笔")]
    public async Task What_cannot_be_paid_is_held_with_its_reason()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (household, person, number) = await pay.PersonAsync();
        await pay.AwardAsync(household, person, "AGE_ALLOWANCE", 5_000, pay.Month - 1);
        var (_, extreme, _) = await pay.RecipientAsync(90_000, "TEKUN");
        var home = (await pay.World.ReadAsync(db => db.Households.ToListAsync(Stop))).Single(h => h.HeadPersonId == extreme).HouseholdId;
        await pay.AwardAsync(home, extreme, BenefitRules.Programmes.Single(p => p.Title.Contains("护理补贴", StringComparison.Ordinal)).Code, 10_000, pay.Month - 1);
        await pay.RunMonthAsync();
        var held = Assert.Single(await pay.PayablesAsync(person));
        Assert.Equal((PayableState.Held, PayHold.NoAccount), (held.State, held.Hold));
        var both = await pay.PayablesAsync(extreme);
        Assert.Equal((PayHold.Overlap, "TEKUN"), (both.Single(p => p.Programme != "TEKUN").Hold, both.Single(p => p.Programme != "TEKUN").HeldFor));
        Assert.Equal(PayHold.None, both.Single(p => p.Programme == "TEKUN").Hold);

        var asked = await pay.Ask.RunAsync(new(pay.Clock.NewId(), person, "农村商业银行", PayWorld.Card(77), "王秀英", HolderKind.Own, "存折原件核对"), World.Clerk, Stop);
        Assert.Equal(AccountState.Active, (await pay.Confirm.RunAsync(new(pay.Clock.NewId(), asked.Value, 0, true), World.Chief, Stop)).Value);
        await pay.RunMonthAsync();
        var ready = Assert.Single(await pay.PayablesAsync(person));
        Assert.Equal((PayableState.Ready, held.PayableId), (ready.State, ready.PayableId));
        Assert.NotEqual("", number);
    }

    [Fact(DisplayName = "整户享受的付给户主；户主死亡后户主空缺，暂缓")]
    public async Task A_household_is_paid_through_its_head()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (household, person, number) = await pay.PersonAsync();
        await pay.AwardAsync(household, null, "DIBAO", 60_000, pay.Month - 1);
        await pay.AccountAsync(number, PayWorld.Card(9));
        await pay.RunMonthAsync();
        var payable = Assert.Single(await pay.PayablesAsync());
        Assert.Equal((household, person, PayHold.None), (payable.SubjectId, payable.PayeeId!.Value, payable.Hold));
        await pay.World.Death.RunAsync(new(pay.Clock.NewId(), person, await pay.World.VersionAsync(person), pay.Month.FirstDay.AddDays(-9)), World.Clerk, Stop);
        await pay.RunMonthAsync();
        Assert.NotEqual(PayHold.None, Assert.Single(await pay.PayablesAsync()).Hold);
    }

    [Fact(DisplayName = "追溯调高：已付月份只补差额，不重发；追溯调低或停发：按月立追缴，重复生成不重复立")]
    public async Task Changes_for_the_past_become_differences_and_claims()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (household, person, _) = await pay.RecipientAsync(10_000);
        var award = (await pay.World.ReadAsync(db => db.Awards.SingleAsync(a => a.PersonId == person, Stop))).AwardId;
        await pay.RunMonthAsync();
        await pay.PaidAsync();
        pay.World.Time.Advance(TimeSpan.FromDays(20)); // December
        Assert.Equal(new Month(2026, 12), pay.Month);
        await pay.EndAsync(award, new Month(2026, 11));
        var raised = await pay.AwardAsync(household, person, "AGE_ALLOWANCE", 13_000, new Month(2026, 11), null, AwardBasis.Changed);
        await pay.RunMonthAsync();
        await pay.RunMonthAsync();
        var payables = await pay.PayablesAsync(person);
        Assert.Equal(
            [(11, PayableKind.Regular, 10_000L), (11, PayableKind.Arrears, 3_000L), (12, PayableKind.Regular, 13_000L)],
            payables.Select(p => (p.Month.Month, p.Kind, p.AmountFen)));
        await pay.PaidAsync();

        // Found out in December that nothing was due from November on.
        await pay.EndAsync(raised, new Month(2026, 11));
        var run = await pay.RunMonthAsync();
        Assert.Equal(2, run.Claims);
        Assert.Equal(0, (await pay.RunMonthAsync()).Claims);
        var claims = await pay.World.ReadAsync(db => db.RecoveryClaims.OrderBy(c => c.Month).ToListAsync(Stop));
        Assert.Equal([(11, 13_000L), (12, 13_000L)], claims.Select(c => (c.Month.Month, c.AmountFen)));
        Assert.Equal(26_000, await pay.BalanceAsync("recovery"));
        Assert.Equal(0, await pay.BalanceAsync("paid"));
    }

    [Fact(DisplayName = "以前月份由原系统发过的不补；新批的从上月起、上月没有发过的补上月")]
    public async Task Before_the_first_month_the_old_system_paid()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync(10_000);
        var (household, person, number) = await pay.PersonAsync();
        await pay.AccountAsync(number, PayWorld.Card(31));
        await pay.AwardAsync(household, person, "AGE_ALLOWANCE", 7_000, pay.Month - 1, null, AwardBasis.Granted);
        var run = await pay.RunMonthAsync();
        Assert.Equal(24_000, run.TotalFen);
        Assert.Equal([(10, PayableKind.Arrears), (11, PayableKind.Regular)], (await pay.PayablesAsync(person)).Select(p => (p.Month.Month, p.Kind)));
    }

    [Fact(DisplayName = "镇街不能生成；只能生成本月和下月；生成过下月就不能再生成本月")]
    public async Task Wrong_post_and_wrong_month()
    {
        await using var pay = await PayWorld.CreateAsync();
        await pay.RecipientAsync();
        Assert.Equal(DataRefusals.NotPermitted, (await pay.Simulate.RunAsync(pay.Month, World.Clerk, Stop)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await pay.Run.RunAsync(new(pay.Clock.NewId(), pay.Month, ""), World.DistrictChief, Stop)).Refusal);
        Assert.Equal(PaymentRefusals.WholeDistrict, (await pay.Simulate.RunAsync(pay.Month, World.Staff(9, Role.DistrictClerk, "500114001"), Stop)).Refusal);
        Assert.Equal(PaymentRefusals.MonthWrong, (await pay.Simulate.RunAsync(pay.Month - 1, PayWorld.Maker, Stop)).Refusal);
        Assert.Equal(PaymentRefusals.MonthWrong, (await pay.Simulate.RunAsync(pay.Month + 2, PayWorld.Maker, Stop)).Refusal);
        await pay.RunMonthAsync(pay.Month + 1);
        Assert.Equal("PAY-022", (await pay.Simulate.RunAsync(pay.Month, PayWorld.Maker, Stop)).Refusal!.Code);
    }
}
