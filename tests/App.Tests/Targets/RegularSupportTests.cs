using Huimin.Payments;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.Targets;

/// <summary>Who is supported month by month (定期定量), on cases made by hand.</summary>
public sealed class RegularSupportTests
{
    private static readonly Month october = new(2026, 10);

    [Fact(DisplayName = "S10、S11、B05：精简退职发放额；脱贫户、监测户中的低保特困对象；期内有过按月待遇的，一人几项计几次，期内调整仍计一次")]
    public async Task Regular_support()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (lifted, people) = await w.HomeAsync(2);
        var (other, one) = await w.HomeAsync();
        await w.AwardAsync(lifted, "DIBAO", october);
        await w.AwardAsync(lifted, "DISABILITY_CARE", october, people[0], 8_000);
        await w.AwardAsync(other, "TEKUN", october, one[0], 90_000);
        await w.AwardAsync(other, "DIBAO_MARGINAL", october, fen: 0);
        await IndicatorTests.FactAsync(w, lifted, "home.lifted", 1, new(2026, 10, 1));
        await w.PayableAsync(other, "RETRENCHED_VETERAN_WORKER", october, 88_200);
        await w.PayableAsync(other, "RETRENCHED_VETERAN_WORKER", october, 88_200, PayableState.Returned);
        Assert.Equal((88_200L, 2L, 4L), (await w.ValueAsync("S10", IndicatorWorld.October), await w.ValueAsync("S11", IndicatorWorld.October), await w.ValueAsync("B05", IndicatorWorld.October)));
        await w.AwardAsync(other, "DISABLED_ELDER_SUBSIDY", october - 1, one[0], 20_000, october);
        await w.AwardAsync(other, "DISABLED_ELDER_SUBSIDY", october, one[0], 30_000, october + 1);
        Assert.Equal((1L, 5L, 4L), (await w.ValueAsync("B05", Period.Of(october - 1)), await w.ValueAsync("B05", IndicatorWorld.October), await w.ValueAsync("B05", IndicatorWorld.November)));
        await IndicatorTests.FactAsync(w, lifted, "home.lifted", 0, new(2026, 11, 2));
        Assert.Equal((2L, 0L), (await w.ValueAsync("S11", IndicatorWorld.October), await w.ValueAsync("S11", IndicatorWorld.November)));
    }
}
