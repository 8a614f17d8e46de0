namespace Huimin.Data;

/// <summary>
/// Watches the free space under the data (F2): writing stops before the disk is full and goes on by itself when space returns. The limit is the
/// smaller of 5 % and 512 MB, since 5 % of a large disk is more than a district's whole database.
/// </summary>
public sealed class DiskGuard(Func<string, (long FreeBytes, long TotalBytes)>? measure = null)
{
    private const long EnoughBytes = 512L << 20;
    private long checkedAtTicks = -1_000_000;
    private bool full;

    internal bool IsFull(string directory)
    {
        var now = Environment.TickCount64;
        if (measure is null && now - Interlocked.Read(ref checkedAtTicks) < 1000) return full;
        var (free, total) = (measure ?? Measure)(directory);
        full = free < Math.Min(total / 20, EnoughBytes);
        Interlocked.Exchange(ref checkedAtTicks, now);
        return full;
    }

    private static (long FreeBytes, long TotalBytes) Measure(string directory)
    {
        var drive = new DriveInfo(directory);
        return (drive.AvailableFreeSpace, drive.TotalSize);
    }
}
