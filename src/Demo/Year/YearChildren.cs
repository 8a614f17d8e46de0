using System.Globalization;
using Huimin.ChildWelfare;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Children in the lived year (儿童关爱保护): month by month the next towns enter the sheets of their villages as files, with assessments, and look at them again when
/// it is due; a few mandatory reports come and are settled. Nothing is kept beside the records: lists of the product say what is to be done.
/// </summary>
public sealed class YearChildren(MissingFiles missing, OpenFiles open, BrowseFiles browse, ReviewFiles review, AssessChildren assess, ReceiveReport receive, NoteStep note, CloseReport close, BrowseReports reports, YearStaff staff, Clock clock) : IYearLine
{
    private const string Kind = "儿童关爱保护";
    private const int Stream = 90, Everybody = 100_000, Months = 12, Opens = 6, Assesses = 8, Reviews = 19, Settled = 7;
    private YearDesk desk = null!;
    private YearLog log = null!;
    private YearOptions options = null!;
    private string[] towns = [];
    private ILookup<DateOnly, (int Index, string AreaCode, bool InCare, bool Late)> reported = Array.Empty<(int, string, bool, bool)>().ToLookup(_ => default(DateOnly));

    void IYearLine.Begin(YearWorld world)
    {
        (desk, log, options) = (world.Desk, world.Log, world.Options);
        var district = world.District;
        towns = [.. district.Villages.Select(v => v.Town.Code).Distinct().Order(StringComparer.Ordinal)];
        var random = new DemoRandom(options.Seed, Stream);
        string[] villages = [.. district.Villages.Select(v => v.Village.Code)];
        reported = Enumerable.Range(0, options.Share(YearNumbers.HarmReports))
            .Select(n => (Day: options.First.AddDays(random.Below(330)), Index: n, AreaCode: random.Of<string>(villages), InCare: n < options.Share(YearNumbers.TakenInCare), Late: n == 3))
            .ToLookup(r => r.Day, r => (r.Index, r.AreaCode, r.InCare, r.Late));
    }

    async Task IYearLine.DayAsync(YearDay today, CancellationToken ct)
    {
        var (day, working) = today;
        foreach (var (index, area, care, late) in reported[day]) await ReportAsync(index, area, care, late, ct);
        if (day.DayOfWeek == DayOfWeek.Wednesday) await SettleAsync(day, ct);
        switch (working)
        {
            case Opens: await OpenAsync(day, ct); break;
            case Assesses: await AssessAsync(day, ct); break;
            case Reviews: await ReviewAsync(day, ct); break;
        }
    }

    private async Task OpenAsync(DateOnly day, CancellationToken ct)
    {
        var all = await desk.LookAsync("看应建未建", () => missing.RunAsync(new(null, 0, Everybody), staff.DistrictClerk, ct));
        foreach (var (town, some) in ByTown(all.Value.Rows, r => (r.AreaCode, r.Name, r.Age)).Where(t => Array.IndexOf(towns, t.Town) % Months < day.Month))
        {
            List<OpenFiles.Entry> entries = [.. some.Select(r => new OpenFiles.Entry(r.PersonId, day, Content(r, Draws(r.AreaCode, r.Name, r.Age))))];
            await TryAsync($"open|{town}", key => open.RunAsync(new(key, entries), staff.Clerk(town), ct), ct);
        }
    }

    private async Task AssessAsync(DateOnly day, CancellationToken ct)
    {
        foreach (var (town, some) in await ListAsync(FileFilter.AssessDue, ct))
        {
            List<AssessChildren.Entry> entries = [.. some.Select(r => new AssessChildren.Entry(r.FileId, day, "镇街儿童督导员", Points(Draws(r.AreaCode, r.Name, r.Age)), RiskVeto.None, "入户查看居住和照护情况"))];
            await TryAsync($"assess|{town}", key => assess.RunAsync(new(key, entries), staff.Clerk(town), ct), ct);
        }
    }

    private async Task ReviewAsync(DateOnly day, CancellationToken ct)
    {
        foreach (var (town, some) in await ListAsync(FileFilter.ReviewDue, ct))
            await TryAsync($"review|{town}", key => review.RunAsync(new(key, [.. some.Select(r => r.FileId)], day, true, "按村表核对，入户谈心"), staff.Clerk(town), ct), ct);
    }

    private async Task ReportAsync(int index, string area, bool care, bool late, CancellationToken ct)
    {
        var (clerk, at) = (staff.Clerk(area), clock.UtcNow.Add(new TimeSpan(0, late ? -75 : -25 - index, 0)));
        var input = new ReceiveReport.Input(default, area, at, "小学", "班主任", care ? HarmSigns.Unguarded : HarmSigns.Violence, care ? "多日无人照料，联系不上监护人" : "身上有伤，说法前后不一", null, 7 + index, "在读小学生");
        var made = await desk.TryAsync(Kind, $"report|{index}", key => receive.RunAsync(input with { Key = key }, clerk, ct), ct);
        if (!made.Ok) log.Stuck.Add($"{desk.Today:yyyy-MM-dd} {Kind} {index} {made.Refusal.Code}");
        else
        {
            await StepAsync(made.Value, ProtectionStepKind.PoliceNotified, "电话通报派出所值班民警", clerk, ct);
            await StepAsync(made.Value, ProtectionStepKind.DepartmentsTold, "告知教委和学校", clerk, ct);
            if (care) await StepAsync(made.Value, ProtectionStepKind.TemporaryCare, "由未成年人救助保护机构临时照料", clerk, ct);
        }
    }

    private async Task SettleAsync(DateOnly day, CancellationToken ct)
    {
        var list = await desk.LookAsync("看强制报告", () => reports.RunAsync(new(true, 0, Everybody), staff.DistrictClerk, ct));
        foreach (var row in list.Value.Rows.Where(r => Clock.BeijingDate(r.ReceivedAt).AddDays(Settled) <= day))
        {
            await StepAsync(row.ReportId, ProtectionStepKind.Outcome, "公安已处理，儿童由亲属照护，学校跟进", staff.Clerk(row.AreaCode), ct);
            await TryAsync($"close|{row.ReceivedAt:yyyyMMddHHmm}|{row.AreaCode}", key => close.RunAsync(new(key, row.ReportId, "向报告人当面反馈"), staff.Head(row.AreaCode), ct), ct);
        }
    }

    private Task StepAsync(Guid report, ProtectionStepKind kind, string words, Actor actor, CancellationToken ct) =>
        TryAsync($"step|{report}|{(int)kind}", key => note.RunAsync(new(key, report, kind, clock.UtcNow, kind == ProtectionStepKind.DepartmentsTold ? Departments.Education : Departments.None, kind == ProtectionStepKind.TemporaryCare ? CareGround.GuardianUnable : CareGround.None, words), actor, ct), ct);

    private async Task TryAsync<T>(string label, Func<Guid, Task<Result<T>>> run, CancellationToken ct)
    {
        var done = await desk.TryAsync(Kind, "child|" + label, run, ct);
        if (done.Refusal is { } no) log.Stuck.Add($"{desk.Today:yyyy-MM-dd} {Kind} {label.Split('|')[0]} {no.Code}");
    }

    private async Task<IEnumerable<(string Town, List<BrowseFiles.Row> Rows)>> ListAsync(FileFilter filter, CancellationToken ct)
    {
        var all = await desk.LookAsync("看儿童档案", () => browse.RunAsync(new(filter, null, 0, Everybody), staff.DistrictClerk, ct));
        return ByTown(all.Value.Rows, r => (r.AreaCode, r.Name, r.Age));
    }

    // By what is the same in every run of the year; lists of the product end with ids, which are not.
    private static IEnumerable<(string Town, List<T> Rows)> ByTown<T>(IEnumerable<T> rows, Func<T, (string Area, string Name, int Age)> who) => rows
        .OrderBy(r => who(r).Area, StringComparer.Ordinal).ThenBy(r => who(r).Name, StringComparer.Ordinal).ThenBy(r => who(r).Age)
        .GroupBy(r => who(r).Area[..9]).Select(g => (g.Key, g.Take(OpenFiles.Most).ToList()));

    private DemoRandom Draws(string area, string name, int age) =>
        new(options.Seed, BitConverter.ToUInt64(desk.Key(string.Create(CultureInfo.InvariantCulture, $"child|{area}|{name}|{age}")).ToByteArray()));

    private static FileContent Content(MissingFiles.Row child, DemoRandom random)
    {
        var study = child.Age < 6 ? ChildStudy.TooYoung : random.PerMille(8) ? ChildStudy.DroppedOut : ChildStudy.AtSchool;
        var support = random.PerMille(850) ? ChildSupport.NeedsNothing : ChildSupport.None;
        return new FileContent(child.Kinds, "父亲", "父亲", child.Kinds.HasFlag(ChildKinds.LeftBehind) ? "祖母" : "", "祖孙", null, study, study == ChildStudy.AtSchool ? "就近学校" : "", random.PerMille(985) ? "村儿童主任" : "", support, "按村表建档");
    }

    private static RiskPoints Points(DemoRandom random) => random.Below(1_000) switch
    {
        < 880 => new(random.Below(9), random.Below(6), random.Below(5), random.Below(3), random.Below(3)),
        < 975 => new(random.Between(10, 18), random.Between(6, 12), random.Between(6, 10), random.Between(3, 5), random.Between(2, 4)),
        _ => new(random.Between(18, 22), random.Between(12, 16), random.Between(12, 14), random.Between(6, 8), random.Between(4, 6)),
    };
}
