using System.Diagnostics;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Lives a year of the made-up district day by day (过一年), through the product's own operations and by the posts that may take them. Broken off at any moment it
/// goes on with the day it was at.
/// </summary>
public sealed class YearRun(
    YearBeginning beginning, YearCases cases, YearLife life, YearPayments payments, IEnumerable<IYearLine> lines, YearCare care, DemoGoals goals, RecountIndicators recount, YearStaff staff, YearSources sources, YearClock time, SendQuestions send, DemoPeople people, YearDigest digest, YearTruth truth,
    WorkCalendar calendar, Clock clock, ReadDesk reader, HuiminStore store, IEnumerable<AuditSealer> sealers)
{
    private YearOptions options = null!;
    private YearDesk desk = null!;
    private YearState state = null!;
    private YearNeeds needs = null!;
    private Dictionary<int, YearHome> homes = [];

    public async Task<Result<YearSummary>> RunAsync(YearOptions which, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        try
        {
            return await LiveAsync(which, progress, ct);
        }
        catch (YearStopped stopped)
        {
            return stopped.Refusal;
        }
    }

    private async Task<Result<YearSummary>> LiveAsync(YearOptions which, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        options = which;
        if (which.Year < calendar.FirstYear || which.Year > calendar.LastYear) return YearRefusals.NoParameters.Fill(which.Year);
        var read = YearState.Read(options.DataDirectory);
        if (!read.Ok) return read.Refusal;
        if (read.Value is null && await people.AnyAsync(ct)) return DemoRefusals.RealDistrict;
        state = read.Value ?? new YearState { Seed = options.Seed, People = options.People, Villages = options.Villages, Year = options.Year };
        if ((state.Seed, state.People, state.Villages, state.Year) != (options.Seed, options.People, options.Villages, options.Year)) return YearRefusals.OtherYear.Fill(state.Seed, state.People, state.Year);
        var watch = Stopwatch.StartNew();
        if (read.Value is null) state.Write(options.DataDirectory);
        progress.Report(new("生成人口", 0, 1));
        var district = SyntheticDistrict.Make(options.Plan);
        needs = new YearNeeds(options, district).Draw();
        progress.Report(new("生成人口", 1, 1));
        desk = new YearDesk(reader, time, options.Seed, state.Times, options.BreakAfter);
        cases.Begin(desk, state.Log, options);
        payments.Begin(desk);
        foreach (var line in lines) line.Begin(new(desk, state.Log, options, district, needs));
        await BeginAsync(district, read.Value is not null, progress, ct);
        var comes = new YearCalendar(options, needs, calendar);
        Remember(comes);
        var first = state.Lived is { } lived ? lived.AddDays(1) : options.First;
        for (var day = first; day <= options.Last; day = day.AddDays(1))
        {
            desk.Begin(day, livedBefore: read.Value is not null && day == first);
            await DayAsync(comes, day, ct);
            await EndOfDayAsync(day, watch, ct);
            progress.Report(new($"{options.Year} 年", day.DayOfYear, options.Last.DayOfYear));
        }

        await CountAsync(ct);
        var rows = await truth.OfAsync(options, needs, state.Log, comes, district, ct);
        return new YearSummary(state.Seed, state.People, needs.Homes.Count, state.Commands, state.Times.Cost(state.Milliseconds / 1_000), await digest.OfAsync(ct), rows) { Stuck = state.Log.Stuck };
    }

    private async Task BeginAsync(SyntheticDistrict district, bool again, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        desk.Begin(options.First, again);
        if (state.Lived is null)
        {
            await beginning.MakeAsync(desk, options, district, needs, progress, ct);
        }
        else
        {
            await staff.MeetAsync(district, ct);
            staff.Remember(needs.Homes, BeginningKin);
        }

        await beginning.MeetAsync(needs, ct);
        if (state.Lived is null && await goals.PromiseAsync(options.Year, n => desk.Key($"goal|{n}"), staff.DistrictClerk, ct) is { Ok: false } promised) throw new YearStopped(promised.Refusal);
        await beginning.RelateAsync(desk, needs.Homes, write: state.Lived is null, ct);
        if (state.Lived is null) await beginning.LeaveAsync(desk, needs, ct);
        foreach (var line in state.Lived is null ? lines : []) await line.BeforeAsync(ct);
        homes = needs.Homes.ToDictionary(h => h.Index);
        foreach (var home in needs.Homes) home.IsTold = home.OnRoll;
        foreach (var (index, lines) in state.Known) homes[index].Learn(lines);
        life.Begin(desk, state.Log, needs.Homes);
        life.Plan(options, district);
        sources.Know(needs.Homes);
    }

    /// <summary>The indicators of every month of the year, as known on its last evening.</summary>
    private async Task CountAsync(CancellationToken ct)
    {
        time.To(options.Last, 19);
        var counted = await desk.LookAsync("计算指标", () => recount.RunAsync(new(clock.NewId(), new Month(options.First), new Month(options.Last)), staff.DistrictClerk, ct));
        if (!counted.Ok) throw new YearStopped(counted.Refusal);
    }

    private int BeginningKin => YearBeginning.KinEvery(options);

    /// <summary>What has become otherwise up to the last lived day.</summary>
    private void Remember(YearCalendar comes)
    {
        for (var day = options.First; state.Lived is { } lived && day <= lived; day = day.AddDays(1))
        {
            foreach (var item in comes.On(day)) Become(item, day);
        }
    }

    private static void Become(YearItem item, DateOnly day)
    {
        foreach (var line in item.Becomes) item.Home.Becomes(line, day);
    }

    private async Task DayAsync(YearCalendar comes, DateOnly day, CancellationToken ct)
    {
        var working = cases.IsWorking(day);
        time.To(day, 9);
        var touched = (await life.LiveAsync(ct)).ToList();
        if (working && calendar.WorkingDaysBetween(new DateOnly(day.Year, day.Month, 1).AddDays(-1), day) is { Ok: true, Value: 5 }) touched.AddRange(await life.FeedAsync(options.DataDirectory, ct));
        foreach (var item in comes.On(day)) Become(item, day);
        foreach (var item in comes.On(day).Where(i => i.Kind != YearItemKind.Happens)) await ComesAsync(item, ct);
        if (working) await WorkAsync(touched, ct);
        else state.Waiting.AddRange(touched.Select(h => h.Index));
        var today = new YearDay(day, working ? calendar.WorkingDaysBetween(new DateOnly(day.Year, day.Month, 1).AddDays(-1), day).Value : 0);
        foreach (var line in lines) await LineAsync(line, today, ct);
        await PayAsync(today, ct);
        foreach (var hour in (int[])[17, 18])
        {
            time.To(day, hour);
            while (true)
            {
                if (!await desk.LookAsync("看待发查询", () => send.IsDueAsync(staff.DistrictClerk, ct))) break;
                var sent = await desk.LookAsync("发出查询并接收回复", () => send.RunAsync(new(clock.NewId()), staff.DistrictClerk, ct));
                if (!sent.Ok) throw new YearStopped(sent.Refusal);
            }
        }
    }

    private async Task ComesAsync(YearItem item, CancellationToken ct)
    {
        var (home, day) = (item.Home, desk.Today);
        if (home.HouseholdId == Guid.Empty || home.Alive == 0 || (item.Member >= 0 && (!home.IsAlive(item.Member) || home.People[item.Member] == Guid.Empty))) return;
        if (item.Kind == YearItemKind.Due)
        {
            if (item.Way == Way.Review) await life.VisitAsync(home, ct);
            if (home.Alive == 0) return;
            var channel = item.Way switch { Way.Objection => Casework.CaseChannel.Counter, Way.Aged => Casework.CaseChannel.Found, _ => Casework.CaseChannel.Due };
            if (await cases.OpenAsync(home, item.Member, item.Procedure, item.Way, channel, ct) is { } due) state.Cases.Add(due);
            return;
        }

        var online = (home.Index * 37 + day.DayNumber) % 1_000 < YearNumbers.Online && item.Way != Way.Child;
        foreach (var file in await cases.ApplyAsync(home, item, online, ct))
        {
            if (item.Way == Way.Emergency) file.Due = day;
            state.Cases.Add(file);
        }
    }

    private async Task WorkAsync(List<YearHome> touched, CancellationToken ct)
    {
        foreach (var home in touched.Concat(state.Waiting.Select(i => homes[i])).Distinct().OrderBy(h => h.Index))
        {
            if (home is not { Need: Need.Dibao, OnRoll: true } || home.Alive == 0 || state.Cases.Exists(c => c.Home == home.Index)) continue;
            if (await cases.OpenAsync(home, -1, "DIBAO_REVIEW", Way.Review, Casework.CaseChannel.Found, ct) is { } found) state.Cases.Add(found);
        }

        state.Waiting.Clear();
        var today = desk.Today;
        foreach (var file in state.Cases.Where(c => c.Due <= today).OrderBy(c => c.Due).ThenBy(c => c.Label, StringComparer.Ordinal).ToList())
        {
            if (await AdvanceAsync(file, ct)) state.Cases.Remove(file);
        }
    }

    private async Task LineAsync(IYearLine line, YearDay today, CancellationToken ct)
    {
        try
        {
            await line.DayAsync(today, ct);
        }
        catch (YearStopped stopped)
        {
            state.Log.Stuck.Add($"{today.Day:yyyy-MM-dd} {stopped.Refusal.Code} {stopped.Refusal.Message}");
        }
    }

    /// <summary>One case of a hundred may come to a stop where nobody foresaw it, and is left lying; more is a fault of the simulation or of the product.</summary>
    private async Task<bool> AdvanceAsync(YearCase file, CancellationToken ct)
    {
        try
        {
            var done = await cases.AdvanceAsync(file, homes[file.Home], ct);
            if (done && file.Procedure == "TEKUN_APPLY") await care.SignAsync(homes[file.Home], ct);
            return done;
        }
        catch (YearStopped stopped) when (state.Log.Stuck.Count * 100L < 200 + state.Commands / 12)
        {
            state.Log.Stuck.Add($"{desk.Today:yyyy-MM-dd} {file.Label} {stopped.Refusal.Code}");
            return true;
        }
    }

    private async Task PayAsync(YearDay today, CancellationToken ct)
    {
        if (today.IsWorking) time.To(today.Day, 14);
        switch (today.Working)
        {
            case 8: await payments.PayAsync("month", _ => true, ct); break;
            case 13: await payments.MendAsync("mend", ct); break;
            case 17: await payments.PayAsync("again", p => p == "TEMP" || today.Day.Month == 12, ct); break;
        }
    }

    private async Task EndOfDayAsync(DateOnly day, Stopwatch watch, CancellationToken ct)
    {
        if (day.Day == DateTime.DaysInMonth(day.Year, day.Month) || day == options.Last)
        {
            foreach (var sealer in sealers) await desk.LookAsync("封存留痕", () => sealer.SealAsync(ct));
        }

        state.Lived = day;
        state.Commands += desk.Commands - counted;
        counted = desk.Commands;
        state.Milliseconds += watch.ElapsedMilliseconds;
        watch.Restart();
        foreach (var index in state.Log.LearnedOf) state.Known[index] = homes[index].Known;
        await desk.LookAsync("落盘", () => FlushAsync(ct));
        state.Times.Look();
        state.Write(options.DataDirectory);
    }

    private async Task<bool> FlushAsync(CancellationToken ct)
    {
        await store.FlushAsync(ct);
        return true;
    }

    private long counted;
}

/// <summary>What stands at the end of the year: how much was done, and one number for all of it.</summary>
public sealed record YearSummary(ulong Seed, int People, int Homes, long Commands, YearCost Cost, string Digest, IReadOnlyList<TruthRow> Truth)
{
    /// <summary>Cases that came to a stop unforeseen, each with day and code (意外停下的办件).</summary>
    public IReadOnlyList<string> Stuck { get; init; } = [];
}
