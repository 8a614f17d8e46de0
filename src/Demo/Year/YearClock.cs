using Huimin.Values;

namespace Huimin.Demo;

/// <summary>The time of the lived year (模拟时钟): stands still, and is moved by the year alone. Every piece of work is a little later than the one before.</summary>
public sealed class YearClock(DateOnly first) : TimeProvider
{
    private static readonly TimeSpan between = TimeSpan.FromMilliseconds(20);
    private DateTimeOffset now = new(Clock.StartOfBeijingDay(first).Add(new TimeSpan(1, 0, 0)), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>To an hour of a day in Beijing; never back.</summary>
    internal void To(DateOnly day, int hour)
    {
        var then = new DateTimeOffset(Clock.StartOfBeijingDay(day).Add(new TimeSpan(hour, 0, 0)), TimeSpan.Zero);
        if (then > now) now = then;
    }

    internal void Pass() => now += between;
}
