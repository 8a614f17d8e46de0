using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.StreetRelief;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.StreetRelief;

/// <summary>The figures of street relief on stays made by hand. Handbook §5.4.</summary>
public sealed class ReliefIndicatorTests
{
    [Fact(DisplayName = "S20：救助人次、站外、护送返乡、医疗、寻亲成功、长期滞留、平均在站天数、回访人数和回访率；月末零点两侧；晚知道的不计入先前；另一镇为零")]
    public async Task Relief()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var escorted = await StayAsync(w, new(2026, 10, 1), ReliefEnding.Escorted, new(2026, 10, 4));
        var fetched = await StayAsync(w, new(2026, 10, 20), ReliefEnding.Fetched, new(2026, 11, 2), unknown: true, found: new(2026, 10, 22));
        await StayAsync(w, new(2026, 10, 31), ReliefEnding.Hospital, new(2026, 10, 31), outside: true);
        await StayAsync(w, new(2026, 11, 1), ReliefEnding.None, null, help: ReliefHelp.Medical);
        await StayAsync(w, new(2026, 7, 19), ReliefEnding.None, null, unknown: true);
        await StayAsync(w, new(2026, 7, 20), ReliefEnding.None, null, unknown: true, found: new(2026, 10, 30));
        await StayAsync(w, new(2026, 11, 10), ReliefEnding.Fetched, new(2026, 11, 10));
        foreach (var day in new DateOnly[] { new(2026, 10, 12), new(2026, 10, 13), new(2026, 11, 3) }) await VisitAsync(w, escorted, day);
        await VisitAsync(w, fetched, new(2026, 11, 5));

        async Task<(long?, long?)> BothAsync(string code) => (await w.ValueAsync(code, IndicatorWorld.October), await w.ValueAsync(code, IndicatorWorld.November));
        Assert.Equal((3L, 2L), await BothAsync("S20.1"));
        Assert.Equal((1L, 0L), await BothAsync("S20.2"));
        Assert.Equal((1L, 0L), await BothAsync("S20.3"));
        Assert.Equal((1L, 1L), await BothAsync("S20.4"));
        Assert.Equal((2L, 0L), await BothAsync("S20.5"));
        Assert.Equal((1L, 1L), await BothAsync("S20.6"));
        Assert.Equal((30L, 65L), await BothAsync("S20.7"));
        Assert.Equal((1L, 2L), await BothAsync("S20.8"));
        Assert.Equal((10_000L, 5_000L), await BothAsync("S20.9"));
        var year = Period.YearOf(2026);
        Assert.Equal((7L, 2L), (await w.ValueAsync("S20.1", year), await w.ValueAsync("S20.8", year)));
        Assert.Equal(0, await w.ValueAsync("S20.1", year, World.OtherTown[..9]));
        Assert.Equal(0, await w.ValueAsync("S20.1", year, known: w.Clock.UtcNow.AddSeconds(-1)));
    }

    private static Task<Guid> StayAsync(IndicatorWorld w, DateOnly day, ReliefEnding ending, DateOnly? end, bool unknown = false, DateOnly? found = null, bool outside = false, ReliefHelp help = ReliefHelp.Lodging) => w.KeepAsync((db, id) => db.ReliefStays.Add(new ReliefStay
    {
        StayId = id,
        AreaCode = World.Wenhui,
        CameAt = Clock.StartOfBeijingDay(day),
        Source = ReliefSource.Police,
        IsOutside = outside,
        Help = help,
        Name = "",
        Sex = Sex.Male,
        IsMinor = false,
        CameUnknown = unknown,
        IdentifiedOn = found,
        LongFrom = day.AddMonths(3).AddDays(1),
        State = end is null ? ReliefState.Admitted : ReliefState.FollowUp,
        Ending = ending,
        EndedOn = end,
        EndedAt = end is null ? null : w.Clock.UtcNow,
        Note = "街面发现",
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));

    private static Task<Guid> VisitAsync(IndicatorWorld w, Guid stay, DateOnly day) => w.KeepAsync((db, id) => db.ReliefVisits.Add(new ReliefVisit
    {
        VisitId = id,
        StayId = stay,
        AreaCode = World.Wenhui,
        VisitedOn = day,
        Way = ReliefVisitWay.Call,
        Note = "在家，生活稳定",
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));
}
