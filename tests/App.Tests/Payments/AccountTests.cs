using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>Accounts: two people, from the next cycle, and never one account for strangers.</summary>
public sealed class AccountTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    private static Task<Result<Guid>> AskAsync(PayWorld pay, Guid person, string card, string holder = "王秀英", HolderKind kind = HolderKind.Own, Actor? actor = null, string bank = "农村商业银行") =>
        pay.Ask.RunAsync(new(pay.Clock.NewId(), person, bank, card, holder, kind, "存折原件核对"), actor ?? World.Clerk, Stop);

    private static Task<Result<AccountState>> ConfirmAsync(PayWorld pay, Guid account, Actor? actor = null, int version = 0) =>
        pay.Confirm.RunAsync(new(pay.Clock.NewId(), account, version, true), actor ?? World.Chief, Stop);

    [Fact(DisplayName = "首个账户经另一人确认当月可用；更换的下月起用，本月仍付原账户；申请人自己不能确认，换岗位也不能；确认两次被拒绝")]
    public async Task Two_people_and_the_next_cycle()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (household, person, _) = await pay.PersonAsync();
        await pay.AwardAsync(household, person, "AGE_ALLOWANCE", 5_000, pay.Month - 1);
        var first = (await AskAsync(pay, person, PayWorld.Card(1))).Value;
        Assert.Equal(PaymentRefusals.AccountAsked, (await AskAsync(pay, person, PayWorld.Card(2))).Refusal);
        Assert.Equal(PaymentRefusals.TwoPeople, (await ConfirmAsync(pay, first, World.Clerk with { Role = Role.TownApprover, AccountId = pay.Clock.NewId() })).Refusal);
        Assert.Equal(AccountState.Active, (await ConfirmAsync(pay, first)).Value);
        Assert.Equal(PaymentRefusals.AccountSettled, (await ConfirmAsync(pay, first)).Refusal);
        await pay.RunMonthAsync();
        Assert.Equal(first, Assert.Single(await pay.PayablesAsync(person)).AccountId);

        var second = (await AskAsync(pay, person, PayWorld.Card(2))).Value;
        Assert.Equal(AccountState.Active, (await ConfirmAsync(pay, second)).Value);
        await pay.RunMonthAsync();
        Assert.Equal(first, Assert.Single(await pay.PayablesAsync(person)).AccountId);
        await pay.RunMonthAsync(pay.Month + 1);
        Assert.Contains(await pay.PayablesAsync(person), p => p.Month == (pay.Month + 1).FirstDay && p.AccountId == second);
        Assert.Equal(1, await pay.World.ReadAsync(db => db.PayAccounts.CountAsync(a => a.State == AccountState.Active, Stop)));
    }

    [Fact(DisplayName = "校验位错、户名不符、危险字符、死者、别的镇、无权的岗位：都被拒绝并说明")]
    public async Task Bad_accounts_are_refused()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, person, _) = await pay.PersonAsync();
        var (good, last) = (PayWorld.Card(1)[..^1], PayWorld.Card(1)[^1]);
        Assert.Equal("Number", (await AskAsync(pay, person, good + (last == '0' ? '1' : '0'))).Refusal!.Field);
        Assert.Equal(PaymentRefusals.OwnName.Code, (await AskAsync(pay, person, PayWorld.Card(1), "别人")).Refusal!.Code);
        Assert.Equal("PAY-010", (await AskAsync(pay, person, PayWorld.Card(1), bank: "=cmd|银行")).Refusal!.Code);
        Assert.Equal(PaymentRefusals.NotGuardian.Code, (await AskAsync(pay, person, PayWorld.Card(1), "别人", HolderKind.Guardian)).Refusal!.Code);
        Assert.Equal(PaymentRefusals.PersonNotFound, (await AskAsync(pay, person, PayWorld.Card(1), actor: World.OtherClerk)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await AskAsync(pay, person, PayWorld.Card(1), actor: World.Aide)).Refusal);
        await pay.World.Death.RunAsync(new(pay.Clock.NewId(), person, await pay.World.VersionAsync(person), pay.Clock.BeijingToday), World.Clerk, Stop);
        Assert.Equal(PaymentRefusals.PersonDead, (await AskAsync(pay, person, PayWorld.Card(1))).Refusal);
    }

    [Fact(DisplayName = "一个账号为无关的人收款被拒绝；登记了亲属关系的可以；成批接收进来的由全区核对暂缓")]
    public async Task One_account_does_not_collect_for_strangers()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, first, number) = await pay.RecipientAsync();
        var card = PayWorld.Card(1);
        var (_, second, _) = await pay.PersonAsync();
        Assert.Equal("PAY-005", (await AskAsync(pay, second, card)).Refusal!.Code);
        var related = await pay.World.Relatives.RunAsync(new(pay.Clock.NewId(), second, first, RelativeKind.Sibling), World.Clerk, Stop);
        Assert.Null(related.Refusal);
        Assert.True((await AskAsync(pay, second, card)).Ok);

        var (home, third, thirdNumber) = await pay.PersonAsync();
        await pay.AwardAsync(home, third, "AGE_ALLOWANCE", 4_000, pay.Month - 1);
        await pay.AccountAsync(thirdNumber, card);
        await pay.RunMonthAsync();
        Assert.Equal(PayHold.SharedAccount, Assert.Single(await pay.PayablesAsync(third)).Hold);
        Assert.Equal(PayHold.SharedAccount, Assert.Single(await pay.PayablesAsync(first)).Hold);
        Assert.NotEqual("", number);
    }

    [Fact(DisplayName = "监护人代收：先登记监护关系才行；账号密文换到别人名下打不开；成批接收只在首次计划之前")]
    public async Task Guardians_and_ciphertexts()
    {
        await using var pay = await PayWorld.CreateAsync();
        var (_, ward, _) = await pay.RecipientAsync();
        var (_, guardian, number) = await pay.PersonAsync("陈国强");
        Assert.Null((await pay.World.Relatives.RunAsync(new(pay.Clock.NewId(), ward, guardian, RelativeKind.Guardian), World.Clerk, Stop)).Refusal);
        Assert.True((await AskAsync(pay, ward, PayWorld.Card(5), "陈国强", HolderKind.Guardian)).Ok);
        var stored = await pay.World.ReadAsync(db => db.PayAccounts.FirstAsync(Stop));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => pay.Database.Vault.Open(PayAccount.NumberColumn, guardian, stored.NumberSealed));
        await pay.RunMonthAsync();
        Assert.Equal(PaymentRefusals.TakenOverLate, (await pay.TakeOver.RunAsync(new(pay.Clock.NewId(), "x", ""), [new(number, "银行", PayWorld.Card(6), "陈国强")], PayWorld.Maker, Stop)).Refusal);
    }

    [Fact(DisplayName = "账户变更要告知本人：首个账户不用；申请变更当天就有待办，写明怎样告知才算，只登记一次；别的镇看不到；不予确认的不再待办")]
    public async Task The_holder_is_told()
    {
        await using var pay = await PayWorld.CreateAsync();
        var untold = new UntoldChanges(pay.Database.Reader, pay.Database.Views);
        var tell = new TellHolder(pay.Database.Desk);
        async Task<long> TasksAsync(Actor actor) => (await untold.ForAsync(actor, Stop)).Sum(t => t.Count);
        var (_, person, _) = await pay.PersonAsync();
        var first = (await AskAsync(pay, person, PayWorld.Card(1))).Value;
        Assert.Equal(AccountState.Active, (await ConfirmAsync(pay, first)).Value);
        Assert.Equal(0, await TasksAsync(World.Clerk));
        Assert.Equal("PAY-007", (await tell.RunAsync(new(pay.Clock.NewId(), first, 1, "电话告知本人"), World.Clerk, Stop)).Refusal!.Code);

        var second = (await AskAsync(pay, person, PayWorld.Card(2))).Value;
        Assert.Equal((1, 0, 0), (await TasksAsync(World.Clerk), await TasksAsync(World.OtherClerk), await TasksAsync(World.Chief)));
        Assert.Equal(second, Assert.Single((await untold.RunAsync(World.Clerk, Stop)).Value).AccountId);
        Assert.Equal("DATA-001", (await untold.RunAsync(World.Chief, Stop)).Refusal!.Code);
        Assert.Equal("PAY-015", (await tell.RunAsync(new(pay.Clock.NewId(), second, 0, "电话"), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("PAY-007", (await tell.RunAsync(new(pay.Clock.NewId(), second, 0, "电话告知本人"), World.OtherClerk, Stop)).Refusal!.Code);
        Assert.True((await tell.RunAsync(new(pay.Clock.NewId(), second, 0, "电话告知本人"), World.Clerk, Stop)).Ok);
        Assert.Equal("PAY-014", (await tell.RunAsync(new(pay.Clock.NewId(), second, 1, "电话告知本人"), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal(0, await TasksAsync(World.Clerk));
        Assert.Equal(AccountState.Active, (await ConfirmAsync(pay, second, version: 1)).Value);

        var third = (await AskAsync(pay, person, PayWorld.Card(3))).Value;
        Assert.Equal(1, await TasksAsync(World.Clerk));
        Assert.Equal(AccountState.Refused, (await pay.Confirm.RunAsync(new(pay.Clock.NewId(), third, 0, false), World.Chief, Stop)).Value);
        Assert.Equal(0, await TasksAsync(World.Clerk));
    }
}
