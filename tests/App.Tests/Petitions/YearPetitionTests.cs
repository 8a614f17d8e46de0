using Huimin.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Petitions;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Petitions;

/// <summary>Petitions in the lived year.</summary>
public sealed class YearPetitionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "全区一年三十四件信访，十五件由本局在年内答复：每一步都由有权的岗位办成，没有一步被拒绝；有转送、重复、延期、不满意和复查；同一种子同样的经过")]
    public async Task Through_the_operations()
    {
        var options = new YearOptions { DataDirectory = "", Villages = 3 };
        var district = SyntheticDistrict.Make((options with { People = 2_000 }).Plan);
        var (time, log) = (new YearClock(options.First), new YearLog());
        await using var w = new PetitionWorld(await TestDatabase.CreateAsync([new AccessModule().Records!, new PetitionRecords()], time), new ManualTime(DateTimeOffset.UnixEpoch));
        var (desk, staff) = (new YearDesk(w.Database.Reader, time, options.Seed, new YearTimes()), new YearStaff(null!, null!, null!, null!, w.Clock));
        staff.Sit(DemoAccounts.DistrictClerk, World.District);
        staff.Sit(DemoAccounts.DistrictApprover, World.DistrictChief);
        var number = 30;
        foreach (var town in district.Villages.Select(v => v.Town.Code).Distinct()) staff.Sit($"zhen{town[6..9]}.jingban", World.Staff(number++, Role.TownClerk, town));
        IYearLine petitions = new YearPetitions(w.Register, w.Decide, w.Begin, w.Lengthen, w.Answer, w.Deliver, w.Ask, w.Review, w.Rate, w.Close, w.Database.Reader, WorkCalendar.BuiltIn, staff);
        petitions.Begin(new(desk, log, options, district, null!));
        for (var day = options.First; day <= options.Last; day = day.AddDays(1))
        {
            desk.Begin(day, livedBefore: false);
            time.To(day, 9);
            await petitions.DayAsync(new(day, 0), Stop);
        }

        Assert.Empty(log.Stuck);
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        var all = await reading.Db.Petitions.AsNoTracking().ToListAsync(Stop);
        Assert.Equal((34, 15), (all.Count, all.Count(p => p.DoneAt is not null)));
        Assert.All(all, p => Assert.True(p.DoneAt is null || p.HandleDueAt is null || p.DoneAt < p.HandleDueAt));
        Assert.Equal((true, true, true, true), (all.Exists(p => p.RepeatOf is not null), all.Exists(p => p.LongerDays > 0), all.Exists(p => p.Rating == PetitionRating.Bad), all.Exists(p => p.ReviewedAt is not null)));
        string[] Drawn() => [.. new YearPetitionPlan(options, district, WorkCalendar.BuiltIn).Draw().Select(s => $"{s.AreaCode} {s.Person.Name} {s.Steps.Count}")];
        Assert.Equal(Drawn(), Drawn());
    }
}
