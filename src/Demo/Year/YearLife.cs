using System.Globalization;
using System.Text;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// Births, deaths and moves of the lived year (生死迁徙): most deaths are reported within days, some are found by the feed of the funeral homes in the month
/// after, some only by a visit.
/// </summary>
public sealed class YearLife(
    AddPerson addPerson, RecordDeath recordDeath, ChangeHead changeHead, MoveHousehold moveHousehold, TakeFeed takeFeed, SettleAlert settleAlert, ReadDesk reader, YearStaff staff)
{
    private const int Stream = 60;
    private YearDesk desk = null!;
    private YearLog log = null!;
    private readonly Dictionary<DateOnly, List<(SyntheticHousehold Home, int Member)>> dying = [];
    private readonly Dictionary<DateOnly, List<(SyntheticHousehold Home, int Member)>> telling = [];
    private readonly Dictionary<DateOnly, List<SyntheticHousehold>> bearing = [];
    private readonly Dictionary<DateOnly, List<SyntheticHousehold>> moving = [];
    private Dictionary<string, YearHome> homes = [];

    internal void Begin(YearDesk with, YearLog writes, IReadOnlyList<YearHome> all)
    {
        (desk, log) = (with, writes);
        homes = all.ToDictionary(h => h.Home.Number, StringComparer.Ordinal);
        foreach (var home in all)
        {
            for (var m = 0; m < home.Size; m++)
            {
                if (log.Deaths.TryGetValue(Name(home.Home, m), out var death) && death.Known is not null) home.Dead.Add(m);
            }
        }
    }

    /// <summary>Draws the year's events from the seed.</summary>
    internal void Plan(YearOptions options, SyntheticDistrict district)
    {
        var random = new DemoRandom(options.Seed, Stream);
        var planted = district.Truth.SelectMany(t => new[] { t.Household, t.OtherHousehold }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var days = new DateOnly(options.Year, 12, 31).DayNumber - options.First.DayNumber + 1;
        foreach (var home in district.Households)
        {
            if (planted.Contains(home.Number)) continue;
            var day = options.First.AddDays(random.Below(days));
            var event_ = false;
            for (var m = 0; m < home.Members.Count && !event_; m++)
            {
                if (home.Members[m].IsProtected || random.Below(10_000) >= Hazard(home.Members[m].AgeOn(options.First))) continue;
                Put(dying, day, (home, m));
                if (!random.PerMille(YearNumbers.SilentDeaths)) Put(telling, day.AddDays(random.Between(2, 12)), (home, m));
                event_ = true;
            }

            if (event_) continue;
            if (home.Members.Any(p => p.Relation == KinRelation.Wife && p.AgeOn(options.First) < 38) && random.PerMille(YearNumbers.Births * 8)) Put(bearing, day, home);
            else if (home.Members.Count <= 4 && !home.Members.Any(p => p.IsProtected) && random.PerMille(YearNumbers.Moves) && !homes.ContainsKey(home.Number)) Put(moving, day, home);
        }
    }

    /// <summary>Answers the households of which somebody's death became known today.</summary>
    internal async Task<IReadOnlyList<YearHome>> LiveAsync(CancellationToken ct)
    {
        var touched = new List<YearHome>();
        foreach (var (home, member) in dying.GetValueOrDefault(desk.Today, [])) log.Deaths.TryAdd(Name(home, member), new(desk.Today, null, 0));
        foreach (var (home, member) in telling.GetValueOrDefault(desk.Today, [])) await DieAsync(home, member, 1, touched, ct);
        foreach (var home in bearing.GetValueOrDefault(desk.Today, [])) await BearAsync(home, ct);
        foreach (var home in moving.GetValueOrDefault(desk.Today, [])) await MoveAsync(home, ct);
        return touched;
    }

    /// <summary>The funeral homes' list of the month before (殡葬数据): every death, known or not. What it brings up is looked into and written down.</summary>
    internal async Task<IReadOnlyList<YearHome>> FeedAsync(string folder, CancellationToken ct)
    {
        var touched = new List<YearHome>();
        var (from, to) = (new Month(desk.Today) - 1, new Month(desk.Today));
        var rows = dying.Where(d => d.Key >= from.FirstDay && d.Key < to.FirstDay).OrderBy(d => d.Key)
            .SelectMany(d => d.Value.Select(v => (Day: d.Key, v.Home, v.Member))).Where((_, i) => i % 11 != 10).ToList(); // buried at home without anybody's list
        if (rows.Count == 0) return touched;
        var text = new StringBuilder("姓名,身份证号,出生日期,项目,值,日期\n");
        foreach (var (day, home, member) in rows)
        {
            var person = home.Members[member];
            text.AppendLine(CultureInfo.InvariantCulture, $"{person.Name},{person.IdNumberText},{person.BirthDate:yyyy-MM-dd},death.day,{day:yyyy-MM-dd},{day:yyyy-MM-dd}");
        }

        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"feed-{desk.Today:yyyyMM}.csv"));
        await File.WriteAllTextAsync(path, text.ToString(), ct);
        var taken = await desk.MustAsync("接收预警数据", "feed", key => takeFeed.RunAsync(new(key, "funeral", rows.Count), path, staff.DistrictClerk, ct), ct);
        File.Delete(path);
        var alerts = await ReadAsync(db => db.Alerts.AsNoTracking().Where(a => a.FeedId == taken.FeedId)
            .Join(db.People, a => a.SubjectId, p => p.PersonId, (a, p) => new { a.AlertId, a.Version, a.IsDoubtful, p.PersonId, p.AreaCode, p.Name, p.BirthDate }).ToListAsync(ct), ct);
        var named = rows.ToLookup(r => (r.Home.Members[r.Member].Name, r.Home.Members[r.Member].BirthDate));
        foreach (var alert in alerts.OrderBy(a => a.AreaCode, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.BirthDate))
        {
            var found = named[(alert.Name, alert.BirthDate ?? default)].ToList();
            var is_ = found.Count > 0;
            if (is_) await DieAsync(found[0].Home, found[0].Member, 2, touched, ct);
            await desk.TryAsync("处置预警", $"alert|{alert.AreaCode}|{alert.Name}|{alert.BirthDate:yyyyMMdd}", key => settleAlert.RunAsync(
                new(key, alert.AlertId, alert.Version, ContactWay.Visit, desk.Today, is_ ? AlertOutcome.Changed : AlertOutcome.Wrong, "入户核实，家属确认", alert.IsDoubtful ? is_ : null), staff.Clerk(alert.AreaCode), ct), ct);
        }

        return touched;
    }

    /// <summary>A visit finds that a member has died without anybody saying so.</summary>
    internal async Task<bool> VisitAsync(YearHome home, CancellationToken ct)
    {
        var touched = new List<YearHome>();
        for (var m = 0; m < home.Size; m++)
        {
            if (home.IsAlive(m) && log.Deaths.TryGetValue(Name(home.Home, m), out var death) && death.Known is null) await DieAsync(home.Home, m, 3, touched, ct);
        }

        return touched.Count > 0;
    }

    private async Task DieAsync(SyntheticHousehold home, int member, int how, List<YearHome> touched, CancellationToken ct)
    {
        var name = Name(home, member);
        if (!log.Deaths.TryGetValue(name, out var death) || (death.Known is not null && death.Known != desk.Today)) return;
        var person = await FindAsync(home, home.Members[member].Name, ct);
        if (person is { } found)
        {
            await desk.TryAsync("登记死亡", "death|" + name, key => recordDeath.RunAsync(new(key, found.PersonId, found.Version, death.Died), staff.Clerk(found.AreaCode), ct), ct);
            log.Deaths[name] = death with { Known = desk.Today, How = death.How == 0 ? how : death.How };
        }

        if (!homes.TryGetValue(home.Number, out var mine)) return;
        mine.Dead.Add(member);
        touched.Add(mine);
        if (member == 0) await FollowAsync(mine, ct);
    }

    /// <summary>The next grown member becomes head, so that the family's money has somebody to go to.</summary>
    private async Task FollowAsync(YearHome home, CancellationToken ct)
    {
        for (var m = 1; m < home.Size; m++)
        {
            if (!home.IsAlive(m) || home.People[m] == Guid.Empty || home.Home.Members[m].AgeOn(desk.Today) < 18) continue;
            var version = await ReadAsync(db => db.Households.Where(h => h.HouseholdId == home.HouseholdId).Select(h => h.Version).SingleAsync(ct), ct);
            await desk.TryAsync("变更户主", "head|" + home.Index, key => changeHead.RunAsync(new(key, home.HouseholdId, version, home.People[m], []), staff.Clerk(home), ct), ct);
            return;
        }
    }

    private async Task BearAsync(SyntheticHousehold home, CancellationToken ct)
    {
        var random = new DemoRandom((ulong)desk.Today.DayNumber, ulong.Parse(home.Number, CultureInfo.InvariantCulture));
        var sex = random.PerMille(526) ? Sex.Male : Sex.Female;
        var town = DemoDivisions.Towns.Single(t => home.VillageCode.StartsWith(t.Code, StringComparison.Ordinal));
        var serial = 900 + (random.Below(50) * 2) + (sex == Sex.Male ? 1 : 0);
        var id = await ReadAsync(db => db.Households.Where(h => h.Number == home.Number && h.ValidTo == null).Select(h => (Guid?)h.HouseholdId).SingleOrDefaultAsync(ct), ct);
        if (id is null) return;
        var child = new PersonFields
        {
            AreaCode = home.VillageCode,
            Name = home.Members[0].Name[..1] + NameBook.Book.Given(random, desk.Today.Year, sex),
            IdNumber = IdNumber.Of(MadeUpNumbers.AreaOf(town), desk.Today, serial).Value,
            Sex = sex,
            BirthDate = desk.Today,
            Ethnic = home.Members[0].Ethnicity,
            Hukou = home.IsUrban ? HukouKind.Urban : HukouKind.Rural,
        };
        // Two children of one day and town may draw the same number: the second is written down on another day.
        await desk.TryAsync("登记出生", "birth|" + home.Number, key => addPerson.RunAsync(new(key, child, desk.Today, id, RegisterRows.CodeOf(sex == Sex.Male ? KinRelation.Son : KinRelation.Daughter)), staff.Clerk(home.VillageCode), ct), ct);
    }

    // Inside the town: who moves farther goes through the district.
    private async Task MoveAsync(SyntheticHousehold home, CancellationToken ct)
    {
        var random = new DemoRandom((ulong)desk.Today.DayNumber, ulong.Parse(home.Number, CultureInfo.InvariantCulture));
        var town = DemoDivisions.Towns.Single(t => home.VillageCode.StartsWith(t.Code, StringComparison.Ordinal));
        var to = town.Villages[random.Below(town.Villages.Count)];
        var found = await ReadAsync(db => db.Households.AsNoTracking().Where(h => h.Number == home.Number && h.ValidTo == null).Select(h => new { h.HouseholdId, h.Version }).SingleOrDefaultAsync(ct), ct);
        if (found is null || to.Code == home.VillageCode) return;
        await desk.TryAsync("登记迁移", "move|" + home.Number, key => moveHousehold.RunAsync(new(key, found.HouseholdId, found.Version, to.Code, home.Door, desk.Today), staff.Clerk(home.VillageCode), ct), ct);
    }

    private async Task<(Guid PersonId, int Version, string AreaCode)?> FindAsync(SyntheticHousehold home, string name, CancellationToken ct)
    {
        var (households, memberships, people) = (default(IQueryable<Household>), default(IQueryable<Membership>), default(IQueryable<Person>));
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        (households, memberships, people) = (reading.Db.Households, reading.Db.Memberships, reading.Db.People);
        var found = await (
            from h in households
            where h.Number == home.Number
            join m in memberships on h.HouseholdId equals m.HouseholdId
            where m.KnownTo == null && m.ValidTo == null
            join p in people on m.PersonId equals p.PersonId
            where p.Name == name
            select new { p.PersonId, p.Version, p.AreaCode }).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.PersonId, found.Version, found.AreaCode);
    }

    private async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> question, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        return await question(reading.Db);
    }

    internal static string Name(SyntheticHousehold home, int member) => string.Create(CultureInfo.InvariantCulture, $"{home.Number}|{member}");

    // Of ten thousand in a year.
    private static int Hazard(int age) => age switch { < 50 => 9, < 60 => 40, < 70 => 110, < 80 => 300, < 90 => 800, _ => 1_900 };

    private static void Put<T>(Dictionary<DateOnly, List<T>> days, DateOnly day, T what)
    {
        if (!days.TryGetValue(day, out var list)) days[day] = list = [];
        list.Add(what);
    }
}
