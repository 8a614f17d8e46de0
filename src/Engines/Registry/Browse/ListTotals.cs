using System.Collections.Concurrent;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// How many rows a list has (总数), up to one more than it shows. A long list is not counted again for a minute: to count to ten thousand costs more than the
/// page that shows twenty of them. A short one is counted every time.
/// </summary>
internal sealed class ListTotals(Clock clock)
{
    private const int Long = 2_000, MostKept = 1_000;
    private static readonly TimeSpan holds = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(object List, string Scope), (DateTime At, int Total)> counted = new();

    /// <param name="rows">The rows, in no order.</param>
    /// <param name="list">What the list shows; equal for equal lists.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<int> OfAsync<T>(IQueryable<T> rows, object list, Actor actor, CancellationToken ct)
    {
        var key = (list, actor.Scope.Setting);
        if (counted.TryGetValue(key, out var last) && clock.UtcNow - last.At < holds) return last.Total;
        var total = await rows.Take(Browsing.Deepest + 1).CountAsync(ct);
        if (counted.Count > MostKept) counted.Clear();
        if (total > Long) counted[key] = (clock.UtcNow, total);
        else counted.TryRemove(key, out _);
        return total;
    }
}
