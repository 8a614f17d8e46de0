using Huimin.Casework;
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
}
