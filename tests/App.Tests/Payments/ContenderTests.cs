using System.Globalization;
using Huimin.Demo;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>Sixteen at the same moment on the same thing: one effect, no error page. <c>HUIMIN_TEST_PAY_ROUNDS=500</c> is the long form.</summary>
public sealed class ContenderTests
{
    private const int Contenders = 16;
    private static readonly int rounds = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_PAY_ROUNDS") ?? "5", CultureInfo.InvariantCulture);

    [Fact(DisplayName = "十六个人同时编制、审核、放款、接收同一份回执、重发：每次恰好一个生效，其余得到说明，账分文不差")]
    public async Task Exactly_one_effect()
    {
        await using var pay = await PayWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await pay.RecipientAsync(10_000 + i);
        for (var round = 0; round < rounds; round++)
        {
            var shown = (await pay.Simulate.RunAsync(pay.Month, PayWorld.Maker, PayWorld.Stop)).Value.Shown;
            var added = (await AllAsync(() => pay.Run.RunAsync(new(pay.Clock.NewId(), pay.Month, shown), PayWorld.Maker, PayWorld.Stop))).Where(r => r.Ok).Sum(r => r.Value.Added);
            Assert.Equal(3, added);
            var batch = await pay.BatchAsync(await OneAsync(() => pay.Build.RunAsync(new(pay.Clock.NewId(), "AGE_ALLOWANCE", pay.Month), PayWorld.Maker, PayWorld.Stop)));
            await OneAsync(() => pay.ApproveAsync(batch));
            await OneAsync(() => pay.ReleaseAsync(batch));
            var order = await pay.SendAsync(batch);
            var file = DemoBank.Answer(order, 1, _ => PayOutcome.OtherFailure)[0];
            await OneAsync(() => pay.AcceptAsync(file));
            var returned = (await pay.PayablesAsync()).First(p => p.State == PayableState.Returned).PayableId;
            await OneAsync(() => pay.Reissue.RunAsync(new(pay.Clock.NewId(), returned), PayWorld.Maker, PayWorld.Stop));
            await pay.PaidAsync();
            foreach (var left in (await pay.PayablesAsync()).Where(p => p.State == PayableState.Returned))
            {
                await OneAsync(() => pay.AskReturned.RunAsync(new(pay.Clock.NewId(), left.PayableId, PayAct.GiveBack, "本人放弃领取"), PayWorld.Maker, PayWorld.Stop));
                var asked = await pay.World.ReadAsync(db => db.PayRequests.AsNoTracking().SingleAsync(r => r.PayableId == left.PayableId && r.DecidedAt == null, PayWorld.Stop));
                await OneAsync(() => pay.DecideReturned.RunAsync(new(pay.Clock.NewId(), asked.RequestId, asked.Version, true), PayWorld.Releaser, PayWorld.Stop));
            }

            Assert.Equal(0, await pay.BalanceAsync("transit") + await pay.BalanceAsync("suspense") + await pay.BalanceAsync("owed"));
            var (code, report) = VerifyLedgerTests.Verify(pay);
            Assert.True(code == 0, report);
            await ClearMonthAsync(pay);
        }
    }

    // What was given back is due again; the next round is about the same month, so everything left is paid first.
    private static async Task ClearMonthAsync(PayWorld pay)
    {
        await pay.RunMonthAsync();
        await pay.PaidAsync();
        var today = pay.Clock.BeijingToday;
        pay.World.Time.Advance(TimeSpan.FromDays(today.AddMonths(1).DayNumber - today.DayNumber));
        Assert.Equal(0, await pay.World.ReadAsync(db => db.Payables.CountAsync(p => p.State == PayableState.Ready, PayWorld.Stop)));
    }

    private static async Task<T> OneAsync<T>(Func<Task<Result<T>>> act)
    {
        var all = await AllAsync(act);
        Assert.Equal(Contenders - 1, all.Count(r => !r.Ok && r.Refusal!.Code.Length > 0));
        return all.Single(r => r.Ok).Value;
    }

    private static Task<Result<T>[]> AllAsync<T>(Func<Task<Result<T>>> act) => Task.WhenAll(Enumerable.Range(0, Contenders).Select(_ => Task.Run(act)));
}
