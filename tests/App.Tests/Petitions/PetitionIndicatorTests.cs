using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.Data;
using Huimin.Petitions;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.Petitions;

/// <summary>K31 on petitions made by hand.</summary>
public sealed class PetitionIndicatorTests
{
    [Fact(DisplayName = "K31：受理、转办、办结、按期率、复查率、满意率、重复率；月末零点两侧；到期没有办结的计入应办结；晚知道的不计入先前；另一镇为零")]
    public async Task Petitions()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var inTime = await AddAsync(w, new(2026, 8, 3), PetitionDecision.Accepted, done: new(2026, 10, 1), due: new(2026, 10, 2), rating: PetitionRating.Good);
        await AddAsync(w, new(2026, 8, 3), PetitionDecision.Accepted, done: new(2026, 10, 31), due: new(2026, 10, 31), rating: PetitionRating.Bad, asked: new(2026, 11, 3), repeatOf: inTime);
        await AddAsync(w, new(2026, 8, 20), PetitionDecision.Accepted, done: null, due: new(2026, 10, 20));
        await AddAsync(w, new(2026, 10, 5), PetitionDecision.Accepted, done: new(2026, 11, 1), due: new(2026, 12, 5), rating: PetitionRating.Fair);
        await AddAsync(w, new(2026, 10, 31), PetitionDecision.Referred, decided: new(2026, 11, 1), repeatOf: inTime);
        await AddAsync(w, new(2026, 10, 6), PetitionDecision.NotMine);
        async Task<(long?, long?)> BothAsync(string code) => (await w.ValueAsync(code, IndicatorWorld.October), await w.ValueAsync(code, IndicatorWorld.November));
        Assert.Equal((1L, 0L), await BothAsync("K31.1"));
        Assert.Equal((0L, 1L), await BothAsync("K31.2"));
        Assert.Equal((2L, 1L), await BothAsync("K31.3"));
        Assert.Equal((3_333L, 10_000L), await BothAsync("K31"));
        Assert.Equal((5_000L, 0L), await BothAsync("K31.4"));
        Assert.Equal((5_000L, 10_000L), await BothAsync("K31.5"));
        Assert.Equal((3_333L, (long?)null), await BothAsync("K31.6"));
        Assert.Equal((4L, 0L), (await w.ValueAsync("K31.1", Period.YearOf(2026)), await w.ValueAsync("K31.3", Period.YearOf(2026), World.OtherTown[..9])));
        Assert.Equal(0, await w.ValueAsync("K31.3", Period.YearOf(2026), known: w.Clock.UtcNow.AddSeconds(-1)));
    }

    [Fact(DisplayName = "K31 的明细：被举报人的那一件计入数字，他看不到行；没有权限看检举控告的岗位也看不到；有权限的别人看得到，申诉求决谁都看得到")]
    public async Task What_accuses_him_is_not_shown_to_him()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var plain = await AddAsync(w, new(2026, 10, 5), PetitionDecision.Accepted, done: new(2026, 10, 9));
        var accusing = await AddAsync(w, new(2026, 10, 6), PetitionDecision.Accepted, done: new(2026, 10, 12), accused: World.District.StaffPersonId);
        async Task<string[]> RowsAsync(string code, Actor actor, bool ofDenominator = false)
        {
            var rows = await w.Rows.RunAsync(code, IndicatorWorld.October, IndicatorWorld.Town, ofDenominator, (0, 10), actor, IndicatorWorld.Stop);
            return [.. rows.Value.Rows.Select(r => r.Href)];
        }

        string[] one = [$"/petitions/{plain}"], both = [$"/petitions/{accusing}", $"/petitions/{plain}"];
        foreach (var (code, ofDenominator) in new[] { ("K31", false), ("K31", true), ("K31.1", false), ("K31.3", false), ("K31.4", true), ("K31.6", true) })
        {
            var figure = await w.FigureAsync(code, IndicatorWorld.October, IndicatorWorld.Town);
            Assert.Equal(2, ofDenominator ? figure.Denominator : figure.Numerator);
            Assert.Equal(one, await RowsAsync(code, World.District, ofDenominator));
            Assert.Equal(one, await RowsAsync(code, World.Clerk, ofDenominator));
            Assert.Equal(both, await RowsAsync(code, World.DistrictChief, ofDenominator));
        }
    }

    private static Task<Guid> AddAsync(IndicatorWorld w, DateOnly received, PetitionDecision decision, DateOnly? done = null, DateOnly? due = null, DateOnly? decided = null, DateOnly? asked = null, PetitionRating rating = PetitionRating.None, Guid? repeatOf = null, Guid? accused = null) => w.KeepAsync((db, id) => db.Petitions.Add(new Petition
    {
        PetitionId = id,
        Number = id.ToString("N"),
        AreaCode = World.Wenhui,
        Channel = PetitionChannel.Letter,
        Kind = accused is null ? PetitionKind.Claim : PetitionKind.Accusation,
        Matter = PetitionMatter.Elders,
        Name = "",
        PeopleCount = 1,
        Request = "请求退费",
        AccusedId = accused,
        Accused = "",
        IsPoor = false,
        RepeatOf = repeatOf,
        ReceivedOn = received,
        State = done is null ? PetitionState.Handling : PetitionState.Done,
        Decision = decision,
        DecidedAt = Clock.StartOfBeijingDay(decided ?? received.AddDays(1)),
        DoneAt = done is { } on ? Clock.StartOfBeijingDay(on) : null,
        HandleDueAt = due is { } until ? Clock.StartOfBeijingDay(until) : null,
        ReviewAskedAt = asked is { } again ? Clock.StartOfBeijingDay(again) : null,
        Rating = rating,
        RatedAt = rating == PetitionRating.None ? null : Clock.StartOfBeijingDay(done!.Value),
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));
}
