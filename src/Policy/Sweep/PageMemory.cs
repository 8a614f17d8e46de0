using System.Runtime.InteropServices;

namespace Huimin.Policy.Sweep;

/// <summary>Memory for columns and results: on cache lines, in huge pages where the system has them, never moved, cleared at the start.</summary>
internal sealed unsafe partial class PageMemory : IDisposable
{
    private const nuint HugePage = 2 << 20;
    private const int AdviseHugePages = 14;
    private byte* data;

    public PageMemory(long bytes)
    {
        Bytes = bytes;
        var size = (nuint)bytes;
        var huge = size >= HugePage;
        if (huge) size = (size + HugePage - 1) & ~(HugePage - 1);
        data = (byte*)NativeMemory.AlignedAlloc(size, huge ? HugePage : 4096);
        if (huge && OperatingSystem.IsLinux()) _ = Advise(data, size, AdviseHugePages);
        NativeMemory.Clear(data, size);
    }

    ~PageMemory() => Free();

    public long Bytes { get; }

    public byte* Data => data is not null ? data : throw new ObjectDisposedException(nameof(PageMemory));

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(data);
        data = null;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint length, int advice);
}
