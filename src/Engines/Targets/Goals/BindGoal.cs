using System.Globalization;
using Huimin.Data;
using Huimin.Targets.Reading;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>
/// Makes a figure of a plan a goal (确定目标): bound to an indicator, as proposed or chosen, or a task with evidence. Refuses what nobody could measure: no
/// unit, another unit, a figure that contradicts the plan's own sums, two different goals for one indicator and year.
/// </summary>
public sealed class BindGoal(WorkDesk desk, IndicatorBook book)
{
    private const int LongestWords = 200;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="FigureId">The figure of a plan.</param>
    /// <param name="IndicatorCode">Null or empty: a task.</param>
    /// <param name="DueOn">By when.</param>
    /// <param name="Owner">责任单位或责任人</param>
    /// <param name="Helpers">协助单位</param>
    /// <param name="Version">Of the goal when it is bound anew; 0 for a new one.</param>
    public sealed record Input(Guid Key, Guid FigureId, string? IndicatorCode, DateOnly DueOn, string Owner, string Helpers = "", int Version = 0);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, TargetsModule.SetGoals, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var figure = await work.Db.PlanFigures.AsNoTracking().SingleOrDefaultAsync(f => f.FigureId == input.FigureId, ct);
        if (figure is null) return TargetsRefusals.FigureNotFound;
        if (string.IsNullOrWhiteSpace(input.Owner) || input.Owner.Length > LongestWords || input.Helpers.Length > LongestWords) return TargetsRefusals.OwnerMissing.For("Answer.Owner");
        var indicator = string.IsNullOrWhiteSpace(input.IndicatorCode) ? null : book.Find(input.IndicatorCode);
        if (indicator is null && !string.IsNullOrWhiteSpace(input.IndicatorCode)) return TargetsRefusals.IndicatorUnknown.For("Answer.Code");
        var plan = await work.Db.Plans.AsNoTracking().SingleAsync(p => p.PlanId == figure.PlanId, ct);
        var year = plan.Year ?? input.DueOn.Year;
        if (await WhyNotAsync(work.Db, figure, indicator, year, input, ct) is { } no) return no;

        var goal = await work.Db.Goals.SingleOrDefaultAsync(g => g.FigureId == figure.FigureId, ct);
        if (goal is not null && goal.Version != input.Version) return DataRefusals.Stale;
        var reason = indicator is null ? "没有能够计量的记录，按任务办理" : ReasonOf(figure, indicator);
        if (goal is null)
        {
            goal = new Goal
            {
                GoalId = work.Clock.NewId(),
                PlanId = figure.PlanId,
                FigureId = figure.FigureId,
                Year = year,
                Title = figure.Metric,
                IndicatorCode = indicator?.Code,
                Reason = reason,
                Comparator = figure.Comparator,
                GoalMillionths = figure.ValueMillionths,
                Unit = figure.Unit,
                DueOn = input.DueOn,
                Owner = input.Owner.Trim(),
                Helpers = input.Helpers.Trim(),
                BoundBy = actor.AccountId,
                BoundAt = work.Now,
            };
            work.Db.Goals.Add(goal);
        }
        else
        {
            (goal.IndicatorCode, goal.Reason, goal.DueOn, goal.Owner, goal.Helpers) = (indicator?.Code, reason, input.DueOn, input.Owner.Trim(), input.Helpers.Trim());
            (goal.BoundBy, goal.BoundAt) = (actor.AccountId, work.Now);
            work.Db.GoalParts.RemoveRange(await work.Db.GoalParts.Where(p => p.GoalId == goal.GoalId).ToListAsync(ct));
        }

        if (indicator is not null) work.Db.GoalParts.AddRange(ByMonth(goal, indicator, work.Clock));
        work.Record(new AuditEntry("goal", goal.GoalId, Detail: new { goal.IndicatorCode, goal.Year }));
        return await work.CompleteAsync(goal.GoalId, ct);
    }

    private static async Task<Refusal?> WhyNotAsync(HuiminDb db, PlanFigureRecord figure, Indicator? indicator, int year, Input input, CancellationToken ct)
    {
        if (figure.State == FigureState.Rejected) return TargetsRefusals.FigureRejected;
        if (string.IsNullOrWhiteSpace(figure.Unit)) return TargetsRefusals.GoalWithoutUnit.Fill(figure.Metric);
        var doubt = await db.PlanChecks.Where(c => c.PlanId == figure.PlanId && c.Result == CheckResult.Doubtful && c.Start < figure.End && figure.Start < c.End).Select(c => c.Formula).FirstOrDefaultAsync(ct);
        if (figure.State == FigureState.Read && doubt is not null) return TargetsRefusals.FigureDoubtful.Fill(figure.Metric, doubt);
        if (indicator is null) return null;
        if (indicator.NotRecorded is { } missing) return TargetsRefusals.NotMeasured.Fill(indicator.Name, missing).For("Answer.Code");
        if (!UnitMatch.Fits(indicator.Unit, figure.Unit)) return TargetsRefusals.UnitDiffers.Fill(figure.Unit, indicator.Name, indicator.Unit.Title).For("Answer.Code");
        var other = await db.Goals.Where(g => g.Year == year && g.IndicatorCode == indicator.Code && g.FigureId != figure.FigureId && g.GoalMillionths != figure.ValueMillionths).FirstOrDefaultAsync(ct);
        return other is null ? null : TargetsRefusals.GoalsContradict.Fill(
            indicator.Name, year, FigureText.Show(other.Comparator, other.GoalMillionths, null, other.Unit), FigureText.Show(figure.Comparator, figure.ValueMillionths, null, figure.Unit));
    }

    private string ReasonOf(PlanFigureRecord figure, Indicator indicator) =>
        ProposeBinding.For(figure.Metric, figure.Sentence, figure.Unit, book).FirstOrDefault(p => p.Indicator == indicator)?.Reason ?? "由经办人选定";

    /// <summary>Evenly over the months up to the due one, where what happens adds up; a state and a share have their goal at the end.</summary>
    private static IEnumerable<GoalPart> ByMonth(Goal goal, Indicator indicator, Clock clock)
    {
        if (goal.DueOn.Year != goal.Year) yield break;
        var last = goal.DueOn.Month;
        for (var month = indicator is { IsFlow: true, IsRatio: false } && goal.Comparator is not ("<=" or "<") ? 1 : last; month <= last; month++)
        {
            yield return new GoalPart
            {
                GoalPartId = clock.NewId(),
                GoalId = goal.GoalId,
                Place = string.Create(CultureInfo.InvariantCulture, $"{goal.Year:0000}-{month:00}"),
                GoalMillionths = IndicatorValue.Divide((Int128)goal.GoalMillionths * month, last),
            };
        }
    }
}
