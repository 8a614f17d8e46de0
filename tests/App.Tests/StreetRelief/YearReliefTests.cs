using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.StreetRelief;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.StreetRelief;

/// <summary>People without a livelihood in the lived year.</summary>
public sealed class YearReliefTests
{
    private static readonly DateOnly last = new(2024, 12, 31);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "全区一年来 229 人次，14 人次护送返乡，回访 16 人；同一种子同样的经过")]
    public void The_whole_district()
    {
        var stories = new YearReliefPlan(Options(487_000), Small()).Draw();
        Assert.Equal((229, 14), (stories.Count, stories.Count(s => s.Ending == ReliefEnding.Escorted)));
        Assert.Equal(16, stories.Count(s => s.Steps.Any(d => d.Key <= last && d.Value.Contains(ReliefStep.Visit))));
        Assert.Equal(stories.Select(s => (s.CameAt, s.Name)), new YearReliefPlan(Options(487_000), Small()).Draw().Select(s => (s.CameAt, s.Name)));
    }

    [Fact(DisplayName = "每一步都由有权的岗位经业务操作办成，没有一步被拒绝；未成年人返家后留在待回访")]
    public async Task Through_the_operations()
    {
        var (options, time, log) = (Options(60_000), new YearClock(new DateOnly(2024, 1, 1)), new YearLog());
        await using var w = new ReliefWorld(await TestDatabase.CreateAsync([new ReliefRecords()], time), new ManualTime(DateTimeOffset.UnixEpoch));
        var (desk, staff) = (new YearDesk(w.Database.Reader, time, options.Seed, new YearTimes()), new YearStaff(null!, null!, null!, null!, w.Clock));
        staff.Sit(DemoAccounts.DistrictClerk, World.District);
        staff.Sit(DemoAccounts.DistrictApprover, World.DistrictChief);
        var (district, number) = (Small(), 30);
        foreach (var town in district.Villages.Select(v => v.Town.Code).Distinct()) staff.Sit($"zhen{town[6..9]}.jingban", World.Staff(number++, Role.TownClerk, town));
        IYearLine relief = new YearRelief(w.Register, w.Search, w.Identify, w.Lengthen, w.End, w.Visit, w.CloseIt, w.Database.Reader, w.Clock, staff);
        relief.Begin(new(desk, log, options, district, null!));
        for (var day = options.First; day <= last; day = day.AddDays(1))
        {
            desk.Begin(day, livedBefore: false);
            time.To(day, 9);
            await relief.DayAsync(new(day, 0), Stop);
        }

        Assert.Empty(log.Stuck);
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        var stays = await reading.Db.ReliefStays.AsNoTracking().ToListAsync(Stop);
        Assert.Equal((28, 2), (stays.Count, stays.Count(s => s.Ending == ReliefEnding.Escorted)));
        Assert.Equal(2, await reading.Db.ReliefVisits.Select(v => v.StayId).Distinct().CountAsync(Stop));
        Assert.Equal(ReliefState.FollowUp, Assert.Single(stays, s => s.IsMinor).State);
    }

    private static YearOptions Options(int people) => new() { DataDirectory = "", People = people, Villages = 3 };

    private static SyntheticDistrict Small() => SyntheticDistrict.Make(Options(2_000).Plan);
}
