using System.Collections.Concurrent;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>
/// How many failures one network address may have in 15 minutes (I2), so that one machine cannot try one password on everybody. Kept in memory,
/// bounded; when too many addresses fail, the oldest window is forgotten first.
/// </summary>
public sealed class AddressBudget(AccessOptions options, Clock clock)
{
    private const int MostAddresses = 20_000;
    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);

    private sealed record Window(DateTime Since, int Failures);

    public bool Allows(string address) =>
        !windows.TryGetValue(address, out var window) || IsOver(window) || window.Failures < options.FailuresPerAddress;

    public void Failed(string address)
    {
        if (windows.Count >= MostAddresses) Forget();
        windows.AddOrUpdate(address, _ => new Window(clock.UtcNow, 1), (_, w) => IsOver(w) ? new Window(clock.UtcNow, 1) : w with { Failures = w.Failures + 1 });
    }

    private bool IsOver(Window window) => clock.UtcNow - window.Since >= Account.LockTime;

    private void Forget()
    {
        foreach (var (address, _) in windows.OrderBy(w => w.Value.Since).Take(MostAddresses / 10)) windows.TryRemove(address, out _);
    }
}
