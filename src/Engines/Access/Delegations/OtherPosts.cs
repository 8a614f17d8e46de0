using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>
/// The posts that a person may also act in today, own or handed over by a colleague on leave (其他岗位、受托岗位), each as the actor the person would be there.
/// </summary>
public sealed class OtherPosts(FindMyPosts posts, ReadDesk reader)
{
    public async Task<IReadOnlyList<Actor>> OfAsync(Actor actor, CancellationToken ct)
    {
        var others = (await posts.RunAsync(actor, ct)).Where(c => c.PostId != actor.PostId).ToList();
        if (others.Count == 0) return [];
        var ids = others.Select(o => o.PostId).ToList();
        await using var reading = await reader.OpenAsync(actor, ct);
        var areas = (await reading.Db.PostAreas.Where(a => ids.Contains(a.PostId)).ToListAsync(ct)).ToLookup(a => a.PostId, a => a.AreaCode);
        return [.. others.Select(o => actor with { PostId = o.PostId, Role = o.Role, Unit = o.Title, Scope = Scope.Of(areas[o.PostId]) })];
    }
}

/// <summary>What waits in the other posts of the person (受托岗位的待办), one line a post, for the home page.</summary>
public sealed class OtherTasks(OtherPosts posts, IEnumerable<ITaskSource> sources)
{
    public async Task<IReadOnlyList<WorkTask>> OfAsync(Actor actor, CancellationToken ct)
    {
        var found = new List<WorkTask>();
        foreach (var other in await posts.OfAsync(actor, ct))
        {
            var waiting = new List<WorkTask>();
            foreach (var source in sources) waiting.AddRange((await source.ForAsync(other, ct)).Where(t => t.Count > 0));
            if (waiting.Count > 0) found.Add(new WorkTask(other.Unit, "/account", waiting.Sum(t => t.Count), waiting.Max(t => t.Light), waiting.Min(t => t.Due)));
        }

        return found;
    }
}
