using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Breaks a goal down by month or by town (分解), as many as are given; what is not given keeps its part. Towns add up to the goal, months never fall.</summary>
public sealed class BreakDownGoal(WorkDesk desk, IndicatorBook book)
{
    /// <summary>A month as 2026-03 or the code of a town, with its number as a person writes it.</summary>
    public sealed record Part(string Place, string Value, string Owner = "");

    public sealed record Input(Guid Key, Guid GoalId, int Version, IReadOnlyList<Part> Parts);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, TargetsModule.SetGoals, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var goal = await work.Db.Goals.SingleOrDefaultAsync(g => g.GoalId == input.GoalId, ct);
        if (goal is null) return TargetsRefusals.GoalNotFound;
        if (goal.Version != input.Version) return DataRefusals.Stale;
        if (goal.IndicatorCode is null || book.Find(goal.IndicatorCode) is not { } indicator) return TargetsRefusals.TaskHasMilestones;
        var parts = await work.Db.GoalParts.Where(p => p.GoalId == goal.GoalId).ToListAsync(ct);
        foreach (var given in input.Parts)
        {
            var isMonth = Month.TryParse(given.Place, out var month) && given.Place.Length == 7;
            if (!isMonth && (given.Place.Length != 9 || !given.Place.All(char.IsAsciiDigit))) return TargetsRefusals.DivisionUnknown;
            if (isMonth && month.Year != goal.Year) return TargetsRefusals.PartOutsideYear.Fill(given.Place, goal.Year);
            var value = FigureText.Read(given.Value, goal.Unit);
            if (!value.Ok) return value.Refusal.For(given.Place);
            var part = parts.Find(p => p.Place == given.Place);
            if (part is null) parts.Add(part = Added(work, goal, given.Place));
            (part.GoalMillionths, part.Owner) = (value.Value, given.Owner.Trim());
        }

        var months = parts.Where(p => p.IsMonth).OrderBy(p => p.Place, StringComparer.Ordinal).ToList();
        for (var i = 1; i < months.Count; i++)
        {
            if (indicator.IsFlow && !indicator.IsRatio && months[i].GoalMillionths < months[i - 1].GoalMillionths) return TargetsRefusals.MonthsFall.Fill(months[i].Place);
        }

        var towns = parts.Where(p => !p.IsMonth).ToList();
        if (towns.Count > 0 && !indicator.IsRatio && towns.Sum(p => p.GoalMillionths) is var sum && sum != goal.GoalMillionths)
            return TargetsRefusals.TownsDiffer.Fill(FigureText.Show("=", sum, null, goal.Unit), FigureText.Show("=", goal.GoalMillionths, null, goal.Unit));
        work.Db.Entry(goal).Property(g => g.BoundAt).IsModified = true; // the goal's version rises with its parts
        work.Record(new AuditEntry("goal", goal.GoalId, Detail: new { months = months.Count, towns = towns.Count }));
        return await work.CompleteAsync(default, ct);
    }

    private static GoalPart Added(Work<Done> work, Goal goal, string place)
    {
        var part = new GoalPart { GoalPartId = work.Clock.NewId(), GoalId = goal.GoalId, Place = place, GoalMillionths = 0 };
        work.Db.GoalParts.Add(part);
        return part;
    }
}

/// <summary>Adds a step on the way to a task (登记里程碑).</summary>
public sealed class AddMilestone(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid GoalId, string Title, DateOnly DueOn);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, TargetsModule.SetGoals, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var goal = await work.Db.Goals.SingleOrDefaultAsync(g => g.GoalId == input.GoalId, ct);
        if (goal is null) return TargetsRefusals.GoalNotFound;
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Length > 200) return TargetsRefusals.MilestoneTitle.For("Step.Title");
        if (input.DueOn > goal.DueOn) return TargetsRefusals.MilestoneLate.Fill(goal.DueOn.Title()).For("Step.DueOn");
        work.Db.Milestones.Add(new Milestone { MilestoneId = work.Clock.NewId(), GoalId = goal.GoalId, Title = input.Title.Trim(), DueOn = input.DueOn });
        work.Record(new AuditEntry("goal", goal.GoalId));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Says that a milestone, or the whole task, is done, what proves it, and how much it brought where that can be counted (登记完成和佐证、完成数量).</summary>
public sealed class FinishTask(WorkDesk desk)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="GoalId">The task.</param>
    /// <param name="MilestoneId">One step of it; null for the whole.</param>
    /// <param name="DoneOn">When.</param>
    /// <param name="Evidence">What proves it.</param>
    /// <param name="Quantity">How much the step, or the whole task, brought, as a person writes it in the goal's unit; empty for not said.</param>
    public sealed record Input(Guid Key, Guid GoalId, Guid? MilestoneId, DateOnly DoneOn, string Evidence, string? Quantity = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, TargetsModule.SetGoals, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var goal = await work.Db.Goals.SingleOrDefaultAsync(g => g.GoalId == input.GoalId, ct);
        if (goal is null) return TargetsRefusals.GoalNotFound;
        if (!goal.IsTask) return TargetsRefusals.GoalIsMeasured;
        if (string.IsNullOrWhiteSpace(input.Evidence)) return TargetsRefusals.EvidenceMissing.For("Finish.Evidence");
        if (input.DoneOn > work.Today) return TargetsRefusals.PeriodInFuture.Fill(input.DoneOn.Title()).For("Finish.DoneOn");
        var quantity = string.IsNullOrWhiteSpace(input.Quantity) ? Result.Of<long?>(null) : QuantityOf(input.Quantity, goal.Unit);
        if (!quantity.Ok) return quantity.Refusal.For("Finish.Quantity");
        if (input.MilestoneId is { } id)
        {
            var milestone = await work.Db.Milestones.SingleOrDefaultAsync(m => m.MilestoneId == id && m.GoalId == goal.GoalId, ct);
            if (milestone is null) return TargetsRefusals.GoalNotFound;
            (milestone.DoneOn, milestone.Evidence, milestone.DoneMillionths) = (input.DoneOn, input.Evidence.Trim(), quantity.Value);
        }
        else
        {
            if (await work.Db.Milestones.AnyAsync(m => m.GoalId == goal.GoalId && m.DoneOn == null, ct)) return TargetsRefusals.MilestonesOpen;
            (goal.DoneOn, goal.Evidence, goal.DoneMillionths) = (input.DoneOn, input.Evidence.Trim(), quantity.Value);
        }

        work.Record(new AuditEntry("goal", goal.GoalId, Detail: new { millionths = quantity.Value }));
        return await work.CompleteAsync(default, ct);
    }

    private static Result<long?> QuantityOf(string text, string unit)
    {
        var read = FigureText.Read(text, unit);
        if (!read.Ok) return read.Refusal;
        return read.Value < 0 ? TargetsRefusals.BadValue : read.Value;
    }
}
