using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Payments;
using Huimin.Values;

namespace Huimin.App.Tests.Targets;

/// <summary>The indicators of disabled people, children, old people and money on cases made by hand.</summary>
public sealed class IndicatorLineTests
{
    private static readonly Month september = new(2026, 9), october = new(2026, 10), november = new(2026, 11);

    [Fact(DisplayName = "K14：两项补贴人数去重、金额、新增、停发、补发、复核率、跨省件")]
    public async Task Disability()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (both, who) = await w.HomeAsync();
        var (one, other) = await w.HomeAsync();
        await w.AwardAsync(both, "DISABILITY_LIVING", october, who[0], 8_000);
        await w.AwardAsync(both, "DISABILITY_CARE", october, who[0], 8_000);
        await w.AwardAsync(one, "DISABILITY_CARE", september, other[0], 8_000, end: november, ended: Clock.StartOfBeijingDay(new(2026, 10, 9)));
        await w.PayableAsync(both, "DISABILITY_LIVING", october, 8_000);
        await w.PayableAsync(both, "DISABILITY_CARE", october, 16_000, month: september, kind: PayableKind.Arrears);
        await IndicatorTests.FileAsync(w, both, "DISABILITY_REVIEW", new(2026, 10, 8), Clock.StartOfBeijingDay(new(2026, 10, 20)), CaseState.Unchanged);
        await IndicatorTests.StepAsync(w, one, "DISABILITY_CARE_APPLY", "transfer");
        long?[] got = [.. await Task.WhenAll(Enumerable.Range(1, 9).Select(i => w.ValueAsync($"K14.{i}", IndicatorWorld.October)))];
        Assert.Equal([1, 2, 2, 24_000, 1, 1, 16_000, 5000, 1], got);
        Assert.Equal(1, await w.ValueAsync("K14.3", IndicatorWorld.November));
    }

    [Fact(DisplayName = "K15：三类儿童、补差人数、发放额、按时率")]
    public async Task Children()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (orphan, a) = await w.HomeAsync();
        var (poor, b) = await w.HomeAsync(2);
        await w.AwardAsync(orphan, "ORPHAN", october, a[0], 150_000);
        await w.AwardAsync(poor, "DE_FACTO", october, b[1], 80_000);
        await w.AwardAsync(poor, "DIBAO", september);
        await w.PayableAsync(orphan, "ORPHAN", october, 150_000);
        await w.PayableAsync(poor, "DE_FACTO", november, 80_000, month: october, kind: PayableKind.Arrears);
        long?[] got = [.. await Task.WhenAll(Enumerable.Range(1, 7).Select(i => w.ValueAsync($"K15.{i}", IndicatorWorld.October)))];
        Assert.Equal([1, 1, 0, 2, 1, 150_000, 5000], got);
    }

    [Fact(DisplayName = "K18：高龄津贴和失能补贴的人数、金额；当月去世的不在期末人数里，钱仍在发放额里")]
    public async Task Old_people()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, who) = await w.HomeAsync();
        var (second, alive) = await w.HomeAsync();
        await w.AwardAsync(home, "AGE_ALLOWANCE", october, who[0], 20_000);
        await w.AwardAsync(second, "DISABLED_ELDER_SUBSIDY", october, alive[0], 20_000);
        await w.PayableAsync(home, "AGE_ALLOWANCE", november, 20_000);
        Assert.Null((await w.World.Death.RunAsync(new(w.Clock.NewId(), who[0], 0, new(2026, 11, 18)), World.District, IndicatorWorld.Stop)).Refusal);
        Assert.Equal((1L, 0L), (await w.ValueAsync("K18.1", IndicatorWorld.October), await w.ValueAsync("K18.1", IndicatorWorld.November)));
        Assert.Equal((20_000L, 1L), (await w.ValueAsync("K18.2", IndicatorWorld.November), await w.ValueAsync("K18.3", IndicatorWorld.November)));
        Assert.Equal(1, await w.ValueAsync("K18.1", IndicatorWorld.November, asOf: new(2026, 11, 17)));
    }

    [Fact(DisplayName = "K34：批次、成功率、退回率、重发时长，批次只在全区一级")]
    public async Task Money()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        foreach (var _ in new[] { 1, 2 }) await w.PayableAsync(home, "DIBAO", october, 10_000);
        var returned = await w.PayableAsync(home, "DIBAO", october, 10_000, PayableState.Reissued);
        var again = await w.PayableAsync(home, "DIBAO", october, 10_000, reissueOf: returned);
        await w.PayableAsync(home, "DIBAO", october, 10_000, PayableState.Ready);
        await AnswerAsync(w, returned, PayOutcome.ClosedAccount, new(2026, 10, 8));
        await AnswerAsync(w, again, PayOutcome.Paid, new(2026, 10, 15));
        Assert.Equal((7500L, 2500L, 70L, 30_000L), (await w.ValueAsync("K34.2", IndicatorWorld.October), await w.ValueAsync("K34.3", IndicatorWorld.October), await w.ValueAsync("K34.4", IndicatorWorld.October), await w.ValueAsync("K34.5", IndicatorWorld.October)));
        Assert.Equal((2L, 0L), (await w.ValueAsync("K34.1", IndicatorWorld.October), await w.ValueAsync("K34.1", IndicatorWorld.October, IndicatorWorld.Town)));
    }

    private static async Task AnswerAsync(IndicatorWorld w, Guid payable, PayOutcome outcome, DateOnly day)
    {
        var at = Clock.StartOfBeijingDay(day);
        var batch = await w.KeepAsync((db, id) => db.PayBatches.Add(new PayBatch
        {
            BatchId = id,
            Number = id.ToString("N"),
            Programme = "DIBAO",
            Cycle = new(2026, 10, 1),
            Lines = 1,
            TotalFen = 10_000,
            ContentHash = [],
            MadeBy = id,
            MadeAt = at,
            State = BatchState.Answered,
            ReleasedAt = at,
            ReleasedBy = id,
        }));
        await w.KeepAsync((db, id) =>
        {
            db.PayReturns.Add(new PayReturn { ReturnId = id, BatchId = batch, ContentHash = id.ToByteArray(), Part = 1, IsLast = true, Lines = 1, PaidFen = 0, ReturnedFen = 0, UnknownFen = 0, AcceptedBy = id, AcceptedAt = at });
            db.PayReturnLines.Add(new PayReturnLine { ReturnId = id, BatchId = batch, LineNo = 1, PayableId = payable, Outcome = outcome, Serial = id.ToString("N"), AmountFen = 10_000 });
        });
    }
}
