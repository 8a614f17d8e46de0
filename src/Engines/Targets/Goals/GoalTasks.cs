using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>Goals that are behind wait for those who answer for them (目标提醒): the district's for who sets them, a town's own parts for the staff of that town.</summary>
public sealed class GoalTasks(ReadBoard board, Clock clock) : ITaskSource
{
    private const int TownDigits = 9;

    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        var year = clock.BeijingToday.Year;
        if (actor.May(TargetsModule.SetGoals)) return await board.RunAsync(year, actor, ct) is { Ok: true } view ? Of("落后或临近的年度目标", "/board", view.Value.Rows.Select(r => (r.Goal, r.Progress))) : [];
        if (!actor.May(TargetsModule.ReadPlans) || actor.Scope.Prefixes is not [{ Length: TownDigits } town]) return [];
        return Of("本镇街落后或临近的年度目标", "/board", await board.PartsOfAsync(town, year, actor, ct));
    }

    private static IReadOnlyList<WorkTask> Of(string title, string href, IEnumerable<(Goal Goal, GoalLight.Progress Progress)> goals)
    {
        var behind = goals.Where(g => g.Progress.Light is LightLevel.Red or LightLevel.Amber).ToList();
        return behind.Count == 0 ? [] : [new WorkTask(title, href, behind.Count, behind.Max(g => g.Progress.Light), behind.Min(g => g.Goal.DueOn))];
    }
}
