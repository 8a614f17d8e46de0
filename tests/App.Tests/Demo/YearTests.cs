using Huimin.Casework;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Demo;

/// <summary>A small district lives through the product's own operations (过一年), on both databases.</summary>
public sealed class YearTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "五千人过一个月：申请、核对、决定、发放、回执都经业务操作，每笔钱来自一份待遇，账上分文不差")]
    public async Task A_month_of_a_town()
    {
        await using var house = await YearHouse.OpenAsync();
        var lived = await house.LiveAsync(house.Options(new DateOnly(2024, 1, 31)), Stop);
        Assert.True(lived.Ok, lived.Refusal?.Message);

        var awards = await house.ReadAsync(db => db.Awards.CountAsync(Stop));
        var payables = await house.ReadAsync(db => db.Payables.AsNoTracking().ToListAsync(Stop));
        Assert.True(awards > 50, $"{awards} awards");
        Assert.Contains(payables, p => p.State == PayableState.Paid);
        Assert.All(payables, p => Assert.NotNull(p.AwardId));
        var batches = await house.ReadAsync(db => db.PayBatches.AsNoTracking().ToListAsync(Stop));
        Assert.All(batches, b => Assert.Equal(BatchState.Answered, b.State));
        Assert.All(batches, b => Assert.NotEqual(b.MadeBy, b.ReleasedBy));
        Assert.Equal(0, await house.ReadAsync(db => db.LedgerEntries.SumAsync(e => e.Amount, Stop)));

        var cases = await house.ReadAsync(db => db.Cases.AsNoTracking().ToListAsync(Stop));
        Assert.Contains(cases, c => c.Channel == CaseChannel.Online);
        Assert.Contains(cases, c => c.Channel == CaseChannel.Due);
        Assert.Contains(cases, c => c.State.IsClosed());
        Assert.True(await house.ReadAsync(db => db.MeansChecks.CountAsync(c => c.ConcludedAt != null, Stop)) > 5);
        Assert.All(await house.ReadAsync(db => db.Awards.AsNoTracking().Where(a => a.Basis != AwardBasis.TakenOver).ToListAsync(Stop)), a => Assert.NotNull(a.DecisionId));
    }

    [Fact(DisplayName = "同一种子过两遍得到同一年：待遇、应发、账本到分一致；换一个种子就不同；另一种子不能接着过")]
    public async Task The_same_seed_lives_the_same_year()
    {
        await using var one = await YearHouse.OpenAsync();
        await using var other = await YearHouse.OpenAsync();
        await using var third = await YearHouse.OpenAsync();
        var (first, second) = (await one.LiveAsync(Small(one), Stop), await other.LiveAsync(Small(other), Stop));
        Assert.Equal(first.Value.Digest, second.Value.Digest);
        Assert.NotEqual(first.Value.Digest, (await third.LiveAsync(Small(third) with { Seed = 7 }, Stop)).Value.Digest);
        Assert.Equal("YEAR-002", (await one.LiveAsync(Small(one) with { Seed = 7 }, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "中途断了三次（年初接收时、办件时、发放时）接着过，结果与没有断过的一样，没有一笔重复；过完再启动什么也不做")]
    public async Task Broken_off_it_goes_on()
    {
        await using var whole = await YearHouse.OpenAsync();
        await using var broken = await YearHouse.OpenAsync();
        var expected = await whole.LiveAsync(Small(whole), Stop);
        foreach (var after in (long[])[5, 40, 75])
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.LiveAsync(Small(broken) with { BreakAfter = after }, Stop));
        var lived = await broken.LiveAsync(Small(broken), Stop);
        Assert.Equal(expected.Value.Digest, lived.Value.Digest);
        var cases = await broken.ReadAsync(db => db.Cases.CountAsync(Stop));
        Assert.Equal(await whole.ReadAsync(db => db.Cases.CountAsync(Stop)), cases);
        Assert.Equal(expected.Value.Digest, (await broken.LiveAsync(Small(broken), Stop)).Value.Digest);
        Assert.Equal(cases, await broken.ReadAsync(db => db.Cases.CountAsync(Stop)));
    }

    private static YearOptions Small(YearHouse house) => house.Options(new DateOnly(2024, 1, 24), people: 2_000);
}
