using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Every promise of a year on one screen (目标总览): what is late first, each figure with the way to its rows.</summary>
public sealed class ReadBoard(ReadDesk desk, ReadIndicators read, IndicatorBook book, IPlaces places, Clock clock)
{
    /// <summary>A goal with what has been reached in the year up to now; no value for a task or before the first count.</summary>
    public sealed record Row(Goal Goal, Indicator? Indicator, IndicatorValue? Value, GoalLight.Progress Progress, IReadOnlyList<GoalPart> Parts, IReadOnlyList<Milestone> Steps)
    {
        public string Target => FigureText.Show(Goal.Comparator, Goal.GoalMillionths, null, Goal.Unit);

        /// <summary>What a person reported of a task (人工填报); null where nothing was.</summary>
        public string? Reported => Goal.IsTask && GoalLight.Reported(Goal, Steps) is { } count ? FigureText.Show("=", count, null, Goal.Unit) : null;
    }

    /// <summary>A town beside the others, with its part of the goal where it has one.</summary>
    public sealed record Town(string Code, string Name, IndicatorValue Value, GoalPart? Part, int? Rank);

    public sealed record View(int Year, IReadOnlyList<Row> Rows);

    /// <summary>The newest year with goals up to this one: in January, before the new plan, the one that has just ended.</summary>
    public async Task<int> NewestYearAsync(Actor actor, CancellationToken ct)
    {
        var thisYear = clock.BeijingToday.Year;
        await using var reading = await desk.OpenAsync(actor, ct);
        return await reading.Db.Goals.Where(g => g.Year <= thisYear).MaxAsync(g => (int?)g.Year, ct) ?? thisYear;
    }

    public async Task<Result<View>> RunAsync(int year, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        if (year > today.Year) return TargetsRefusals.PeriodInFuture.Fill(Period.YearOf(year).Title);
        List<Goal> goals;
        List<GoalPart> parts;
        List<Milestone> steps;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            goals = await reading.Db.Goals.Where(g => g.Year == year).ToListAsync(ct);
            if (goals.Count == 0) return new View(year, []);
            var ids = goals.Select(g => g.GoalId).ToList();
            parts = await reading.Db.GoalParts.Where(p => ids.Contains(p.GoalId)).OrderBy(p => p.Place).ToListAsync(ct);
            steps = await reading.Db.Milestones.Where(m => ids.Contains(m.GoalId)).OrderBy(m => m.DueOn).ToListAsync(ct);
        }

        var period = Period.YearOf(year);
        var values = await read.ValuesAsync([period], places.District, actor, ct);
        var rows = goals.Select(goal =>
        {
            var (mine, way) = (parts.Where(p => p.GoalId == goal.GoalId).ToList(), steps.Where(m => m.GoalId == goal.GoalId).ToList());
            if (goal.IndicatorCode is null || book.Find(goal.IndicatorCode) is not { } indicator) return new Row(goal, null, null, GoalLight.OfTask(goal, way, today), mine, way);
            var value = values.GetValueOrDefault((indicator.Code, period));
            long? reached = value is { IsHidden: false, Value: { } v } ? UnitMatch.Millionths(v, indicator.Unit) : null;
            return new Row(goal, indicator, value, GoalLight.Of(goal, reached, [.. mine.Where(p => p.IsMonth)], indicator is { IsFlow: true, IsRatio: false }, today), mine, way);
        });
        return new View(year, [.. rows.OrderByDescending(r => r.Progress.Light).ThenBy(r => r.Goal.DueOn).ThenBy(r => r.Goal.Title, StringComparer.Ordinal)]);
    }

    /// <summary>A town's own parts of the year's goals with their lights (本镇街的目标): two readings, whatever the number of goals.</summary>
    public async Task<IReadOnlyList<(Goal Goal, GoalLight.Progress Progress)>> PartsOfAsync(string town, int year, Actor actor, CancellationToken ct)
    {
        List<(Goal Goal, GoalPart Part)> mine;
        ILookup<Guid, GoalPart> months;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var read = await reading.Db.Goals.Where(g => g.Year == year && g.IndicatorCode != null).Join(reading.Db.GoalParts.Where(p => p.Place == town), g => g.GoalId, p => p.GoalId, (Goal, Part) => new { Goal, Part }).ToListAsync(ct);
            if (read.Count == 0) return [];
            mine = [.. read.Select(r => (r.Goal, r.Part))];
            var ids = mine.Select(m => m.Goal.GoalId).ToList();
            months = (await reading.Db.GoalParts.Where(p => ids.Contains(p.GoalId) && p.Place.Length == 7).OrderBy(p => p.Place).ToListAsync(ct)).ToLookup(p => p.GoalId);
        }

        var period = Period.YearOf(year);
        var values = await read.ValuesAsync([period], town, actor, ct);
        return [.. mine.Where(m => book.Find(m.Goal.IndicatorCode!) is not null).Select(m =>
        {
            var indicator = book.Find(m.Goal.IndicatorCode!)!;
            long? reached = values.GetValueOrDefault((indicator.Code, period)) is { IsHidden: false, Value: { } v } ? UnitMatch.Millionths(v, indicator.Unit) : null;
            return (m.Goal, GoalLight.Of(m.Goal, reached, [.. months[m.Goal.GoalId]], indicator is { IsFlow: true, IsRatio: false }, clock.BeijingToday, m.Part));
        })];
    }

    /// <summary>The towns by one goal, the furthest first; those whose figure is hidden or cannot be told have no rank.</summary>
    public async Task<IReadOnlyList<Town>> TownsAsync(Row row, Actor actor, CancellationToken ct)
    {
        if (row.Indicator is null) return [];
        var towns = (await read.BelowAsync(row.Indicator, Period.YearOf(row.Goal.Year), places.District, actor, ct))
            .Select(p => (Place: p, Part: row.Parts.FirstOrDefault(part => part.Place == p.Code))).ToList();
        var less = row.Indicator.Better == Direction.Less || row.Goal.Comparator is "<=" or "<";
        var ranked = towns.Where(t => t.Place.Value is { IsHidden: false, Value: not null }).OrderByDescending(t => (less ? -1 : 1) * Reached(t.Place.Value, row.Indicator, t.Part)).Select(t => t.Place.Code).ToList();
        return [.. towns.Select(t => new Town(t.Place.Code, t.Place.Name, t.Place.Value, t.Part, ranked.IndexOf(t.Place.Code) is >= 0 and var at ? at + 1 : null)).OrderBy(t => t.Rank ?? int.MaxValue)];
    }

    // By its own part of the goal, else by the figure itself.
    private static Int128 Reached(IndicatorValue value, Indicator indicator, GoalPart? part) =>
        part is { GoalMillionths: > 0 } ? (Int128)UnitMatch.Millionths(value.Value!.Value, indicator.Unit) * 1_000_000 / part.GoalMillionths : value.Value!.Value;
}

/// <summary>One goal with everything about it (目标).</summary>
public sealed class FindGoal(ReadDesk desk, ReadBoard board, Clock clock)
{
    public async Task<ReadBoard.Row?> RunAsync(Guid goalId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return null;
        int? year;
        await using (var reading = await desk.OpenAsync(actor, ct)) year = await reading.Db.Goals.Where(g => g.GoalId == goalId).Select(g => (int?)g.Year).SingleOrDefaultAsync(ct);
        if (year is null || year > clock.BeijingToday.Year) return null;
        return (await board.RunAsync(year.Value, actor, ct)).ValueOrDefault?.Rows.FirstOrDefault(r => r.Goal.GoalId == goalId);
    }
}
