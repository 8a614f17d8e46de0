using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.Targets;
using Huimin.Values;
using static Huimin.App.Tests.Vouchers.VoucherWorld;

namespace Huimin.App.Tests.Vouchers;

/// <summary>The figures of care vouchers on cases made by hand. Handbook §15 K18.</summary>
public sealed class VoucherIndicatorTests
{
    [Fact(DisplayName = "K18：消费补贴金额、使用率、核销率；撤销的不计，全部撤销的券不算核销过；没有发券的月份显示“—”；晚知道的不计入先前；外镇为“—”；发放批次里的数不影响")]
    public async Task Vouchers()
    {
        await using var w = await VoucherWorld.CreateAsync();
        var (homeA, a) = await w.ElderAsync(80_000);
        var (_, b) = await w.ElderAsync(20_000);
        var (_, c) = await w.ElderAsync(60_000);
        var provider = await w.ProviderAsync();
        await w.IssueAsync(October);
        var (va, vb, vc) = (await w.VoucherAsync(a, October), await w.VoucherAsync(b, October), await w.VoucherAsync(c, October));
        await w.PaidAsync(await w.SlipAsync(va, provider, 10_000));
        await w.PaidAsync(await w.SlipAsync(va, provider, 10_000) with { ServedOn = new(2026, 10, 31) });
        var gone = await w.PaidAsync(await w.SlipAsync(vb, provider, 10_000));
        var before = w.Clock.UtcNow;
        w.Indicators.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ok", await w.CancelAsync(gone.OrderId));
        await w.PaidAsync(await w.SlipAsync(vc, provider, 20_000));
        await w.IssueAsync(November);
        await w.Indicators.PayableAsync(homeA, "CARE_CONSUMPTION", October, 99_999);

        async Task<(long?, long?, long?)> AllAsync(Period period, string division = IndicatorWorld.District, DateTime? known = null) => (
            await w.Indicators.ValueAsync("K18.6", period, division, known: known), await w.Indicators.ValueAsync("K18.7", period, division, known: known), await w.Indicators.ValueAsync("K18.11", period, division, known: known));
        Assert.Equal((16_000L, 1_000L, 6_667L), await AllAsync(IndicatorWorld.October));
        Assert.Equal((12_000L, 750L, 6_667L), await AllAsync(IndicatorWorld.October, known: before));
        Assert.Equal((0L, 0L, 0L), await AllAsync(IndicatorWorld.November));
        Assert.Equal((16_000L, 500L, 3_333L), await AllAsync(Period.YearOf(2026)));
        Assert.Equal((0L, null, null), await AllAsync(Period.Of(new Month(2026, 9))));
        Assert.Equal((0L, null, null), await AllAsync(IndicatorWorld.October, World.OtherTown[..9]));
    }
}
