namespace Huimin.Data;

/// <summary>The space left under the data (磁盘余量).</summary>
public enum DiskState
{
    Enough = 1,

    /// <summary>Below 15 %: the status page warns.</summary>
    Low = 2,

    /// <summary>Nothing is written until space returns.</summary>
    Full = 3,
}

/// <summary>
/// Watches the free space under the data (F2): writing stops before the disk is full and goes on by itself when space returns. The limit is the
/// smaller of 5 % and 512 MB, since 5 % of a large disk is more than a district's whole database.
/// </summary>
public sealed class DiskGuard(Func<string, (long FreeBytes, long TotalBytes)>? measure = null)
{
    private const long EnoughBytes = 512L << 20;
    private long checkedAtTicks = -1_000_000;
    private volatile DiskState state = DiskState.Enough;

    internal DiskState Look(string directory)
    {
        var now = Environment.TickCount64;
        if (measure is null && now - Interlocked.Read(ref checkedAtTicks) < 1000) return state;
        var (free, total) = (measure ?? Measure)(directory);
        state = StateOf(free, total);
        Interlocked.Exchange(ref checkedAtTicks, now);
        return state;
    }

    internal static DiskState StateOf(long free, long total) =>
        free < Math.Min(total / 20, EnoughBytes) ? DiskState.Full
        : free < Math.Min(total / 20 * 3, 3 * EnoughBytes) ? DiskState.Low
        : DiskState.Enough;

    private static (long FreeBytes, long TotalBytes) Measure(string directory)
    {
        var drive = new DriveInfo(directory);
        return (drive.AvailableFreeSpace, drive.TotalSize);
    }
}
