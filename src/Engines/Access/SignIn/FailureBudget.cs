using System.Collections.Concurrent;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>
/// How many failures one thing (a network address, a number that is asked for) may have in 15 minutes. Kept in memory, bounded; when too many fail,
/// the oldest window is forgotten first.
/// </summary>
/// <param name="most">Failures after which nothing more is tried.</param>
/// <param name="clock">The time.</param>
public class FailureBudget(int most, Clock clock)
{
    private const int MostKeys = 20_000;
    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);

    private sealed record Window(DateTime Since, int Failures);

    public bool Allows(string key) => !windows.TryGetValue(key, out var window) || IsOver(window) || window.Failures < most;

    public void Failed(string key)
    {
        if (windows.Count >= MostKeys) Forget();
        windows.AddOrUpdate(key, _ => new Window(clock.UtcNow, 1), (_, w) => IsOver(w) ? new Window(clock.UtcNow, 1) : w with { Failures = w.Failures + 1 });
    }

    private bool IsOver(Window window) => clock.UtcNow - window.Since >= Account.LockTime;

    private void Forget()
    {
        foreach (var (key, _) in windows.OrderBy(w => w.Value.Since).Take(MostKeys / 10)) windows.TryRemove(key, out _);
    }
}
