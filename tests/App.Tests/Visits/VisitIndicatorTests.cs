using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.Targets;
using Huimin.Values;
using Huimin.Visits;

namespace Huimin.App.Tests.Visits;

/// <summary>The figures of visits on a list made by hand. Handbook §15 K16, K20.</summary>
public sealed class VisitIndicatorTests
{
    private static readonly VisitPeriod october = new(new(2026, 10, 1), new(2026, 11, 1)), november = new(new(2026, 11, 1), new(2026, 12, 1)), quarter = new(new(2026, 7, 1), new(2026, 10, 1));

    [Fact(DisplayName = "K16.3、K20：到位率按周期的最后一日计；周期内去世没探访的不计，期外补访的不算到位；每月人数取期末当月；晚知道的不计入先前；另一镇为零")]
    public async Task Visits()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (seen, missed, dead, lateSeen) = (w.Clock.NewId(), w.Clock.NewId(), w.Clock.NewId(), w.Clock.NewId());
        await DueAsync(w, seen, "ELDER", october, new(2026, 10, 31));
        await DueAsync(w, missed, "ELDER", october, null, settled: new(2026, 11, 2));
        await DueAsync(w, dead, "ELDER", october, null, VisitDrop.Died);
        await DueAsync(w, lateSeen, "ELDER", october, new(2026, 10, 1));
        await DueAsync(w, seen, "ELDER", november, new(2026, 11, 20));
        await DueAsync(w, missed, "ELDER", november, null);
        await DueAsync(w, seen, "CHILD", quarter, new(2026, 9, 30));
        await DueAsync(w, missed, "CHILD", quarter, new(2026, 7, 1));
        await DueAsync(w, dead, "CHILD", quarter, null);

        async Task<long?[]> AllAsync(Period period, params string[] codes) => await Task.WhenAll(codes.Select(c => w.ValueAsync(c, period)));
        Assert.Equal([2, 6_667, 3, 2], await AllAsync(IndicatorWorld.October, "K20.1", "K20.2", "K20.3", "K20.4"));
        Assert.Equal([1, null, 0, 0], await AllAsync(IndicatorWorld.November, "K20.1", "K20.2", "K20.3", "K20.4")); // november is not over
        var (september, third) = (Period.Of(new Month(2026, 9)), Period.QuarterOf(new Month(2026, 9)));
        Assert.Equal([6_667, 3, 2], await AllAsync(september, "K16.3", "K16.31", "K16.32"));
        Assert.Equal([6_667, 3, 2], await AllAsync(third, "K16.3", "K16.31", "K16.32"));
        Assert.Equal([1, 6_667, 3, 2], await AllAsync(Period.YearOf(2026), "K20.1", "K20.2", "K20.3", "K20.4"));
        Assert.Equal(0, await w.ValueAsync("K20.3", IndicatorWorld.October, World.OtherTown[..9]));
        Assert.Equal(0, await w.ValueAsync("K20.3", IndicatorWorld.October, known: w.Clock.UtcNow.AddSeconds(-1)));
        var rows = await w.Rows.RunAsync("K20.1", IndicatorWorld.October, IndicatorWorld.District, false, (0, 10), World.District, IndicatorWorld.Stop);
        Assert.Contains($"/visits/person/{lateSeen}", rows.Value.Rows.Select(r => r.Href));
    }

    private static Task<Guid> DueAsync(IndicatorWorld w, Guid who, string kind, VisitPeriod period, DateOnly? visited, VisitDrop dropped = VisitDrop.None, DateOnly? settled = null) => w.KeepAsync((db, id) => db.VisitDues.Add(new VisitDue
    {
        DueId = id,
        SubjectId = who,
        AreaCode = World.Wenhui,
        Kind = kind,
        Frequency = VisitFrequency.Month,
        First = period.First,
        DueOn = period.DueOn,
        Until = period.Until,
        Reason = "独居老年人",
        ListedAt = w.Clock.UtcNow,
        VisitedOn = visited,
        VisitedAt = visited is null ? null : w.Clock.UtcNow,
        Dropped = dropped,
        DroppedAt = dropped == VisitDrop.None ? null : w.Clock.UtcNow,
        SettledOn = visited ?? settled,
    }));
}
