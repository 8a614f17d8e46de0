using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Visits;

/// <summary>Visits in the lived year.</summary>
public sealed class YearVisitsTests
{
    private static readonly DateOnly last = new(2024, 3, 31);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "过一季：摸底出的老人每月都列入，由协理员一村一张表登记，没有一张被拒绝；有人逾期，大多数到位；需求一个月后办结")]
    public async Task A_quarter()
    {
        var (options, time, log) = (new YearOptions { DataDirectory = "", People = 1_500, Villages = 3 }, new YearClock(new DateOnly(2024, 1, 1)), new YearLog());
        await using var w = new VisitWorld(await TestDatabase.CreateAsync([new RegistryRecords(), new EntitlementsModule().Records!, new VisitRecords()], time), new ManualTime(DateTimeOffset.UnixEpoch));
        var district = SyntheticDistrict.Make(options.Plan);
        Assert.True((await w.World.Import.RunAsync(new(w.Clock.NewId(), options.First.AddDays(-1), true, true), RegisterRows.Of(district), Actor.Product(IndicatorDistrict), null, Stop)).Ok);
        var (desk, staff) = (new YearDesk(w.Database.Reader, time, options.Seed, new YearTimes()), new YearStaff(null!, null!, null!, null!, w.Clock));
        staff.Know(district);
        staff.Sit(DemoAccounts.DistrictClerk, World.District);
        staff.Sit("cun.xieli1", World.Staff(40, Role.VillageAide, [.. district.Villages.Select(v => v.Village.Code)]));
        var needs = new YearNeeds(options with { People = 40_000 }, district).Draw();
        IYearLine visits = new YearVisits(new LoadFacts(w.Database.Desk, w.Database.Vault), w.Build, w.Record, w.Close, w.Database.Reader, staff);
        visits.Begin(new(desk, log, options, district, needs));
        for (var day = options.First; day <= last; day = day.AddDays(1))
        {
            desk.Begin(day, livedBefore: false);
            time.To(day, 9);
            if (day == options.First) await visits.BeforeAsync(Stop);
            await visits.DayAsync(new(day, 0), Stop);
        }

        Assert.Empty(log.Stuck);
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        var dues = await reading.Db.VisitDues.AsNoTracking().ToListAsync(Stop);
        var first = dues.Count(d => d.DueOn == new DateOnly(2024, 1, 31));
        Assert.InRange(first, 20, 101);
        Assert.Equal((first, first), (dues.Count(d => d.DueOn == new DateOnly(2024, 2, 29)), dues.Count(d => d.DueOn == last)));
        Assert.InRange(dues.Count(d => d.VisitedOn is null), 1, dues.Count / 10);
        Assert.All(await reading.Db.CareVisits.AsNoTracking().ToListAsync(Stop), v => Assert.InRange(v.VisitedOn.Day, 17, 26));
    }

    private const string IndicatorDistrict = "500114";
}
