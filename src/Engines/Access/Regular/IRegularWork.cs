using Huimin.Data;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>Something that the product does by itself (定时任务), declared by its room and run by <see cref="RegularWork"/>, the only one that does.</summary>
public interface IRegularWork
{
    /// <summary>Stable name; with the round it is the key of the command, the same on every node.</summary>
    string Name { get; }

    /// <summary>The round that is due at this instant; null where none is. A round is done once, on however many nodes.</summary>
    long? RoundAt(DateTime utc);

    /// <summary>Does one round; answers why not.</summary>
    Task<Refusal?> RunAsync(Guid key, Actor product, CancellationToken ct);
}

/// <summary>How rounds are counted.</summary>
public static class Rounds
{
    /// <summary>One a day, from this hour in Beijing on.</summary>
    public static long? Daily(DateTime utc, int hour)
    {
        var now = Clock.ToBeijing(utc);
        return now.Hour < hour ? null : DateOnly.FromDateTime(now).DayNumber;
    }

    public static long EveryMinute(DateTime utc) => utc.Ticks / TimeSpan.TicksPerMinute;
}
