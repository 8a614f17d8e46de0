using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Payments;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>What was paid too much comes back: in money, by deduction, or is written off by two people.</summary>
public sealed class RecoveryTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    private static Task<RecoveryClaim> ClaimAsync(PayWorld pay) => pay.World.ReadAsync(db => db.RecoveryClaims.SingleAsync(Stop));

    private static async Task<RecoveryClaim> DiedLateAsync(PayWorld pay)
    {
        var (_, person, _) = await pay.RecipientAsync(10_000);
        await pay.RunMonthAsync();
        await pay.PaidAsync();
        await pay.World.Death.RunAsync(new(pay.Clock.NewId(), person, await pay.World.VersionAsync(person), pay.Month.FirstDay.AddDays(-3)), World.Clerk, Stop);
        Assert.Equal(1, (await pay.RunMonthAsync()).Claims);
        return await ClaimAsync(pay);
    }

    [Fact(DisplayName = "发放之后才知道月初前已死亡：按已发金额立追缴；收回一部分，超过未收的被拒绝，过期的版本被拒绝")]
    public async Task A_death_learnt_late()
    {
        await using var pay = await PayWorld.CreateAsync();
        var claim = await DiedLateAsync(pay);
        Assert.Equal((10_000L, ClaimReason.Died), (claim.AmountFen, claim.Reason));
        Assert.True((await pay.Receive.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version, 4_000), PayWorld.Maker, Stop)).Ok);
        Assert.Equal(DataRefusals.Stale, (await pay.Receive.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version, 1_000), PayWorld.Maker, Stop)).Refusal);
        Assert.Equal("PAY-091", (await pay.Receive.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version + 1, 6_001), PayWorld.Maker, Stop)).Refusal!.Code);
        Assert.True((await pay.Receive.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version + 1, 6_000), PayWorld.Maker, Stop)).Ok);
        Assert.Equal((0L, 0L, 0L), (await pay.BalanceAsync("recovery"), await pay.BalanceAsync("paid"), await pay.BalanceAsync("fund")));
    }

    [Fact(DisplayName = "核销由另一人决定：申请人自己不行，经办岗位不行，没有申请不行；核销后账平")]
    public async Task Write_off_takes_two()
    {
        await using var pay = await PayWorld.CreateAsync();
        var claim = await DiedLateAsync(pay);
        Assert.Equal(PaymentRefusals.NoWriteOffAsked, (await pay.DecideWriteOff.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version, true), PayWorld.Releaser, Stop)).Refusal);
        Assert.True((await pay.AskWriteOff.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, claim.Version, "无遗产可供追缴"), PayWorld.Maker, Stop)).Ok);
        var version = claim.Version + 1;
        Assert.Equal(DataRefusals.NotPermitted, (await pay.DecideWriteOff.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, version, true), PayWorld.Checker, Stop)).Refusal);
        Assert.Equal(PaymentRefusals.TwoPeople, (await pay.DecideWriteOff.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, version, true), PayWorld.Maker with { Role = Role.DistrictApprover }, Stop)).Refusal);
        Assert.True((await pay.DecideWriteOff.RunAsync(new(pay.Clock.NewId(), claim.ClaimId, version, true), PayWorld.Releaser, Stop)).Ok);
        Assert.Equal((10_000L, 0L), (await pay.BalanceAsync("written-off"), await pay.BalanceAsync("recovery")));
        var (code, report) = VerifyLedgerTests.Verify(pay);
        Assert.True(code == 0, report);
    }
}
