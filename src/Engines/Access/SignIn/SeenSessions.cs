using System.Collections.Concurrent;

namespace Huimin.Access;

/// <summary>
/// Which sessions this process has marked as seen within the last minute: of a page and its parts that come at once only the first writes, the others
/// would wait for its row.
/// </summary>
public sealed class SeenSessions
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, DateTime> marked = [];

    public bool IsFirst(Guid sessionId, DateTime now)
    {
        if (marked.Count >= Most) marked.Clear();
        if (!marked.TryGetValue(sessionId, out var before)) return marked.TryAdd(sessionId, now);
        return (now - before).Duration() >= Session.SeenEvery && marked.TryUpdate(sessionId, now, before);
    }
}
