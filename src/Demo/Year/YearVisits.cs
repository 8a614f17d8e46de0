using System.Globalization;
using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Huimin.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// Visits in the lived year (探访关爱): the lists are made on the first day of a month; in its second half every village has its day, on which the aide writes one
/// sheet for old people and children, those of once a quarter in its second month, and deals with what came up a month before. Some are missed.
/// </summary>
public sealed class YearVisits(LoadFacts loadFacts, BuildVisitLists build, RecordVisits record, CloseNeed closeNeed, ReadDesk reader, YearStaff staff) : IYearLine
{
    private const int Stream = 81, FirstDay = 17, Days = 10;
    private const string Sheet = "探访登记表";
    private YearDesk desk = null!;
    private YearLog log = null!;
    private YearOptions options = null!;
    private YearNeeds needs = null!;
    private string[][] turns = [];
    private Dictionary<string, SyntheticHousehold> homes = [];

    void IYearLine.Begin(YearWorld world)
    {
        (desk, log, options, needs) = (world.Desk, world.Log, world.Options, world.Needs);
        var district = world.District;
        turns = [.. district.Villages.Select((v, i) => (v.Village.Code, Turn: i % Days)).GroupBy(v => v.Turn).OrderBy(g => g.Key).Select(g => g.Select(v => v.Code).ToArray())];
        homes = district.Households.ToDictionary(h => h.Number, StringComparer.Ordinal);
    }

    /// <summary>What the villages know of their old people on the first day (摸底).</summary>
    async Task IYearLine.BeforeAsync(CancellationToken ct)
    {
        List<LoadFacts.Line> lines = [.. needs.InDifficulty.Select(e => new LoadFacts.Line(e.Home.Home.Number, e.Home.Home.Members[e.Member].IdNumberText, Elder.Special.About.Code, e.Which))];
        await desk.MustAsync("登记特殊困难老年人", "elders", key => loadFacts.RunAsync(new(key, desk.Today, "村（居）摸底", desk.Today, lines.Count.ToString(CultureInfo.InvariantCulture)), lines, staff.DistrictClerk, ct), ct);
    }

    async Task IYearLine.DayAsync(YearDay today, CancellationToken ct)
    {
        var day = today.Day;
        if (day.Day == 1) await desk.MustAsync("生成探访名单", "visit-lists", key => build.RunAsync(new(key, day), staff.DistrictClerk, ct), ct);
        var turn = day.Day - FirstDay;
        if (turn < 0 || turn >= turns.Length) return;
        var (people, open) = await desk.LookAsync("看探访名单", () => OpenAsync(turns[turn], day, ct));
        var buried = log.Deaths.Where(d => d.Value.Known is null).Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var village in turns[turn])
        {
            var random = new DemoRandom(options.Seed + (ulong)day.DayNumber, ulong.Parse(village, CultureInfo.InvariantCulture) + Stream);
            List<RecordVisits.Line> lines = [.. people[village].Where(p => Goes(p, day, buried, random)).Select(p => new RecordVisits.Line(p.Id, p.Kind, See(p.Kind, random)))];
            if (lines.Count > 0) await NoteAsync(day, $"visits|{village}", Sheet, key => record.RunAsync(new(key, village, day, lines), staff.Aide(village), ct), ct);
            foreach (var need in open[village])
                await NoteAsync(day, $"need|{need.Opened:yyyyMMdd}|{need.Name}|{need.House}", "探访需求办结", key => closeNeed.RunAsync(new(key, need.Id, need.Version, day, "已联系有关方面办妥"), staff.Aide(village), ct), ct);
        }
    }

    private async Task NoteAsync<T>(DateOnly day, string label, string kind, Func<Guid, Task<Result<T>>> run, CancellationToken ct)
    {
        if (await desk.TryAsync(kind, label, run, ct) is { Ok: false } no) log.Stuck.Add($"{day:yyyy-MM-dd} {kind} {label} {no.Refusal.Code}");
    }

    // Nobody finds the dead at home; who is due once a quarter is visited in its middle, and who was not met then at its end.
    private bool Goes(Due due, DateOnly day, HashSet<string> buried, DemoRandom random)
    {
        var met = !random.PerMille(YearNumbers.MissedVisits);
        if (due.Often == VisitFrequency.Quarter) return met && (day.Month % 3 == 2 || (day.Month % 3 == 0 && random.PerMille(500)));
        return met && !(homes.TryGetValue(due.House, out var home) && Enumerable.Range(0, home.Members.Count).Any(m => home.Members[m].Name == due.Name && buried.Contains(YearLife.Name(home, m))));
    }

    private static VisitEntry See(string kind, DemoRandom random)
    {
        var way = random.PerMille(850) ? VisitWay.Home : VisitWay.Call;
        var dwelling = way == VisitWay.Call ? DwellingState.NotSeen : random.PerMille(4) ? DwellingState.Risk : DwellingState.Safe;
        var condition = random.Weighted([850, 145, 5]) switch { 0 => VisitCondition.Good, 1 => VisitCondition.Watch, _ => VisitCondition.Bad };
        var need = dwelling == DwellingState.Risk ? VisitNeedKind.Dwelling : condition == VisitCondition.Bad ? (kind == "CHILD" ? VisitNeedKind.Comfort : VisitNeedKind.Medical) : VisitNeedKind.None;
        return new(way, condition, dwelling, need, need switch { VisitNeedKind.Dwelling => "电线老化，需要更换", VisitNeedKind.Comfort => "需要心理疏导", VisitNeedKind.Medical => "需要家庭医生上门", _ => "" }, way == VisitWay.Call ? "电话问候" : "上门看望，打扫整理");
    }

    private async Task<(ILookup<string, Due>, ILookup<string, Open>)> OpenAsync(string[] villages, DateOnly day, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        var (dues, open, people, households, memberships) = (reading.Db.VisitDues, reading.Db.VisitNeeds, reading.Db.People, reading.Db.Households, reading.Db.Memberships);
        var found = await (
            from d in dues
            where villages.Contains(d.AreaCode) && d.SettledOn == null && d.DueOn >= day && d.First <= day
            join p in people on d.SubjectId equals p.PersonId
            where p.DeathDate == null
            join h in households on d.HouseholdId equals h.HouseholdId
            select new { d.AreaCode, d.SubjectId, d.Kind, d.Frequency, p.Name, p.BirthDate, h.Number }).AsNoTracking().ToListAsync(ct);
        var needs = await (
            from n in open
            where villages.Contains(n.AreaCode) && n.ClosedOn == null && n.OpenedOn < day
            join p in people on n.SubjectId equals p.PersonId
            join m in memberships on p.PersonId equals m.PersonId
            where m.ValidTo == null && m.KnownTo == null
            join h in households on m.HouseholdId equals h.HouseholdId
            select new { n.AreaCode, n.NeedId, n.Version, n.OpenedOn, p.Name, h.Number }).AsNoTracking().ToListAsync(ct);
        return (
            found.OrderBy(f => f.Number, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.BirthDate).ToLookup(f => f.AreaCode, f => new Due(f.SubjectId, f.Kind, f.Frequency, f.Name, f.Number)),
            needs.OrderBy(n => n.Number, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal).ToLookup(n => n.AreaCode, n => new Open(n.NeedId, n.Version, n.OpenedOn, n.Name, n.Number)));
    }

    private sealed record Due(Guid Id, string Kind, VisitFrequency Often, string Name, string House);

    private sealed record Open(Guid Id, int Version, DateOnly Opened, string Name, string House);
}
