using System.Collections.Concurrent;
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

/// <summary>Everything that waits for the actor. The numbers beside the menu may be some seconds old; the home page asks afresh.</summary>
internal sealed class WaitingTasks(Actor actor, IEnumerable<ITaskSource> sources, CountedTasks counted)
{
    private IReadOnlyList<WorkTask>? tasks;

    public async Task<IReadOnlyList<WorkTask>> AllAsync(CancellationToken ct) => tasks ??= counted.Find(actor) ?? await AfreshAsync(ct);

    public async Task<IReadOnlyList<WorkTask>> AfreshAsync(CancellationToken ct)
    {
        var found = new List<WorkTask>();
        foreach (var source in sources) found.AddRange((await source.ForAsync(actor, ct)).Where(t => t.Count > 0));
        tasks = [.. found.OrderByDescending(t => t.Light).ThenBy(t => t.Due ?? DateOnly.MaxValue)];
        counted.Keep(actor, tasks);
        return tasks;
    }
}

/// <summary>
/// What waited for each account a moment ago (待办数): counting it takes ten questions, which every page would ask again. Forgotten as soon as the
/// account itself does something.
/// </summary>
public sealed class CountedTasks(Clock clock)
{
    private static readonly TimeSpan old = TimeSpan.FromSeconds(20);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, (Actor Actor, DateTime At, IReadOnlyList<WorkTask> Tasks)> counted = [];

    public IReadOnlyList<WorkTask>? Find(Actor actor) =>
        counted.TryGetValue(actor.AccountId, out var kept) && kept.Actor.PostId == actor.PostId && kept.Actor.Scope.Prefixes.SequenceEqual(actor.Scope.Prefixes)
        && (clock.UtcNow - kept.At).Duration() < old ? kept.Tasks : null;

    public void Keep(Actor actor, IReadOnlyList<WorkTask> tasks)
    {
        // Who reaches a family elsewhere on this page sees its work here alone.
        if (actor.Scope.Family is not null) return;
        if (counted.Count >= Most) counted.Clear();
        counted[actor.AccountId] = (actor, clock.UtcNow, tasks);
    }

    /// <summary>Whoever sends a form has changed what waits for it.</summary>
    public async Task ForgetAfterFormAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        counted.TryRemove(http.Actor().AccountId, out _);
        await next(http);
        counted.TryRemove(http.Actor().AccountId, out _);
    }
}
