using Huimin.Access;
using Huimin.App.Tests.Payments;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Petitions;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Demo;

/// <summary>The closing of months in the lived year by itself, day by day, with the figures of petitions.</summary>
public sealed class YearMonthsTests
{
    private static readonly YearOptions options = new() { DataDirectory = "" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "四、七、十月第六个工作日各关上一季度的三个月，一人提请、另一人确认；此前一个月也不关，最后一季度不关；关了的数留存，晚登记的只改现在的数")]
    public async Task Quarter_by_quarter()
    {
        var time = new YearClock(options.First);
        await using var database = await TestDatabase.CreateAsync([.. Modules.All.Select(m => m.Records).OfType<IRecords>()], time);
        var places = new RegisterPlaces(DivisionCatalogue.Shipped, new AccessOptions { DistrictCode = "500114" }, database.Clock);
        var (desk, staff) = (new YearDesk(database.Reader, time, options.Seed, new YearTimes()), new YearStaff(null!, null!, null!, null!, database.Clock));
        staff.Sit(DemoAccounts.DistrictClerk, World.District);
        staff.Sit(DemoAccounts.DistrictApprover, World.DistrictChief);
        var recount = new RecountIndicators(database.Desk, database.Reader, new CountIndicators(database.Reader, places, WorkCalendar.BuiltIn), new IndicatorBook(PetitionIndicators.All), places, database.Clock);
        IYearLine months = new YearMonths(recount, new AskToCloseMonth(database.Desk, places), new CloseMonth(database.Desk, places), staff);
        months.Begin(new(desk, null!, options, null!, null!));

        var closings = new List<(DateOnly Day, int Closed)>();
        var (working, closed) = (0, 0);
        for (var day = options.First; day <= options.Last; day = day.AddDays(1))
        {
            desk.Begin(day, livedBefore: false);
            time.To(day, 9);
            if ((day.Month, day.Day) is (2, 5) or (5, 20)) await AcceptedInFebruaryAsync(database);
            var isWorking = WorkCalendar.BuiltIn.IsWorkingDay(day).Value;
            working = (day.Day == 1 ? 0 : working) + (isWorking ? 1 : 0);
            await months.DayAsync(new(day, isWorking ? working : 0), Stop);
            if (!isWorking || working > 7) continue;
            var now = await ReadAsync(database, db => db.IndicatorMonths.CountAsync(m => m.ClosedAt != null, Stop));
            if (now > closed) closings.Add((day, now));
            closed = now;
        }

        Assert.Equal([(new(2024, 4, 9), 3), (new(2024, 7, 8), 6), (new(2024, 10, 14), 9)], closings);
        var kept = await ReadAsync(database, db => db.IndicatorMonths.OrderBy(m => m.Month).ToListAsync(Stop));
        Assert.Equal(Enumerable.Range(1, 9).Select(m => new DateOnly(2024, m, 1)), kept.Select(m => m.Month));
        Assert.All(kept, m => Assert.True(m.AskedBy == World.District.StaffPersonId && m.ClosedBy == World.DistrictChief.StaffPersonId));

        var frozen = await ReadAsync(database, db => db.FrozenCells.Where(c => c.Code == "K31.1" && c.Division == "500114").ToDictionaryAsync(c => c.Period, c => c.Numerator, Stop));
        Assert.Equal([.. Enumerable.Range(1, 9).Select(m => $"2024-0{m}"), "2024-Q1", "2024-Q2", "2024-Q3"], frozen.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((1L, 1L, 0L), (frozen["2024-02"], frozen["2024-Q1"], frozen["2024-05"]));
        Assert.Equal(2, await ReadAsync(database, db => db.IndicatorCells.Where(c => c.Code == "K31.1" && c.Division == "500114" && c.Period == "2024-02").Select(c => c.Numerator).SingleAsync(Stop)));
    }

    private static async Task<T> ReadAsync<T>(TestDatabase database, Func<HuiminDb, Task<T>> question)
    {
        await using var read = await database.Reader.OpenAsync(World.District, Stop);
        return await question(read.Db);
    }

    // Accepted on 6 February, whenever it is written down.
    private static Task<Guid> AcceptedInFebruaryAsync(TestDatabase database) => PayWorld.KeepAsync(database, (db, id) => db.Petitions.Add(new Petition
    {
        PetitionId = id,
        Number = id.ToString("N"),
        AreaCode = World.Wenhui,
        Channel = PetitionChannel.Letter,
        Kind = PetitionKind.Claim,
        Matter = PetitionMatter.Elders,
        Name = "",
        PeopleCount = 1,
        Request = "请求退费",
        Accused = "",
        IsPoor = false,
        ReceivedOn = new(2024, 2, 5),
        State = PetitionState.Handling,
        Decision = PetitionDecision.Accepted,
        DecidedAt = Clock.StartOfBeijingDay(new(2024, 2, 6)),
        RecordedAt = database.Clock.UtcNow,
        RecordedBy = id,
    }));
}
