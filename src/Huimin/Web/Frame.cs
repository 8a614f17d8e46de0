using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Web;

/// <summary>The workbench around a page for the actor of this request: only what this post may open, and what waits for it.</summary>
internal sealed class Frame(Actor actor, WaitingTasks waiting, Clock clock) : IWorkbenchFrame
{
    public async ValueTask<WorkbenchFrame> LoadAsync(CancellationToken ct)
    {
        var tasks = await waiting.AllAsync(ct);
        var menu = Modules.Menu
            .Where(entry => entry.Needs is null || actor.May(entry.Needs))
            .GroupBy(entry => entry.Group)
            .Select(group => new MenuGroup(group.Key, [.. group.Select(e => new MenuItem(e.Title, e.Href, e.Icon, CountFor(tasks, e.Href)))]))
            .ToList();
        var now = Clock.ToBeijing(clock.UtcNow);
        return new WorkbenchFrame(actor.Name, "", actor.Unit, (int)tasks.Sum(t => t.Count), menu, $"{actor.Name} {actor.Unit} {now:yyyy-MM-dd HH:mm}");
    }

    private static int? CountFor(IReadOnlyList<WorkTask> tasks, string href) =>
        href == "/" ? null : (int)tasks.Where(t => t.Href.Split('?')[0] == href).Sum(t => t.Count) is var count and > 0 ? count : null;
}

/// <summary>Everything that waits for the actor, asked once for a request.</summary>
internal sealed class WaitingTasks(Actor actor, IEnumerable<ITaskSource> sources)
{
    private List<WorkTask>? tasks;

    public async Task<IReadOnlyList<WorkTask>> AllAsync(CancellationToken ct)
    {
        if (tasks is not null) return tasks;
        var found = new List<WorkTask>();
        foreach (var source in sources) found.AddRange((await source.ForAsync(actor, ct)).Where(t => t.Count > 0));
        return tasks = [.. found.OrderByDescending(t => t.Light).ThenBy(t => t.Due ?? DateOnly.MaxValue)];
    }
}
