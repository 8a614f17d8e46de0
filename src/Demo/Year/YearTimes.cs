using System.Diagnostics;

namespace Huimin.Demo;

/// <summary>Where the year's time went (用时去向): how often each kind of work was done and how long it took. Kept with the state, so that a year that was broken off counts on.</summary>
internal sealed class YearTimes
{
    public SortedDictionary<string, YearTime> Kinds { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Time of the processor in all starts together.</summary>
    public long ProcessorMilliseconds { get; set; }

    /// <summary>The most memory that was held.</summary>
    public long PeakBytes { get; set; }

    private long seen;

    public async Task<T> OfAsync<T>(string kind, Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            var before = Kinds.GetValueOrDefault(kind) ?? new YearTime(kind, 0, 0);
            Kinds[kind] = before with { Times = before.Times + 1, Microseconds = before.Microseconds + (long)Stopwatch.GetElapsedTime(began).TotalMicroseconds };
        }
    }

    /// <summary>Looks at the process, once a day.</summary>
    public void Look()
    {
        using var process = Process.GetCurrentProcess();
        var now = (long)process.TotalProcessorTime.TotalMilliseconds;
        (ProcessorMilliseconds, seen) = (ProcessorMilliseconds + now - seen, now);
        PeakBytes = Math.Max(PeakBytes, process.PeakWorkingSet64);
    }

    public YearCost Cost(long seconds) => new(seconds, ProcessorMilliseconds / 1_000, PeakBytes >> 20, [.. Kinds.Values.OrderByDescending(k => k.Microseconds)]);
}

/// <summary>One kind of work (一类操作).</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Times">How often.</param>
/// <param name="Microseconds">How long together, from its beginning to its answer.</param>
public sealed record YearTime(string Kind, long Times, long Microseconds);

/// <summary>What the year took (过一年的代价).</summary>
/// <param name="Seconds">From the beginning to the end, breaks left out.</param>
/// <param name="ProcessorSeconds">Of all cores together.</param>
/// <param name="PeakMegabytes">The most memory.</param>
/// <param name="Kinds">Kinds of work, the longest first.</param>
public sealed record YearCost(long Seconds, long ProcessorSeconds, long PeakMegabytes, IReadOnlyList<YearTime> Kinds);
