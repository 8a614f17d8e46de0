using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Huimin.App.Tests.Storage;

/// <summary>
/// Stands between SQLite and the file system. Files under a watched folder are read and written as always, and every change is told to the
/// <see cref="CutDisk"/> of that folder; all others are opened as if nothing stood between.
/// </summary>
internal static unsafe class WatchedFiles
{
    private static readonly ConcurrentDictionary<string, CutDisk> disks = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<long, (CutDisk Disk, string Path)> open = new();
    private static SqliteFiles* real;
    private static SqliteMethods* methods;
    private static long opened;

    /// <summary>From now on what SQLite writes under this folder is told to the disk. Before the first file there is opened.</summary>
    public static void Watch(CutDisk disk)
    {
        lock (disks)
        {
            if (real is null) Register();
            disks[disk.Folder] = disk;
        }
    }

    public static void Forget(CutDisk disk) => disks.TryRemove(disk.Folder, out _);

    private static void Register()
    {
        using (new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:"))
        {
            // The library is loaded and told its provider.
        }

        methods = (SqliteMethods*)NativeMemory.AllocZeroed((nuint)sizeof(SqliteMethods));
        *methods = new SqliteMethods
        {
            Version = 2,
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            Length = &Length,
            Lock = &Lock,
            Unlock = &Unlock,
            CheckReserved = &CheckReserved,
            Control = &Control,
            SectorSize = &SectorSize,
            Traits = &Traits,
            SharedMap = &SharedMap,
            SharedLock = &SharedLock,
            SharedBarrier = &SharedBarrier,
            SharedUnmap = &SharedUnmap,
        };
        real = Find(null);
        var ours = (SqliteFiles*)NativeMemory.Alloc((nuint)sizeof(SqliteFiles));
        *ours = *real;
        ours->Next = null;
        ours->Name = (byte*)Marshal.StringToCoTaskMemUTF8("watched");
        ours->FileSize = sizeof(SqliteFile) + real->FileSize;
        ours->Open = &Open;
        ours->Delete = &Delete;
        if (Register(ours, 1) is not 0 and var code) throw new InvalidOperationException($"sqlite3_vfs_register: {code}");
    }

    private static (CutDisk Disk, string Path)? DiskOf(byte* name)
    {
        if (name is null || disks.IsEmpty) return null;
        var path = Marshal.PtrToStringUTF8((nint)name)!;
        return disks.TryGetValue(System.IO.Path.GetDirectoryName(path) ?? "", out var disk) ? (disk, path) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(SqliteFiles* files, byte* name, SqliteFile* file, int flags, int* answered)
    {
        if (DiskOf(name) is not { } watched) return real->Open(real, name, file, flags, answered);
        var code = real->Open(real, name, SqliteFile.Real(file), flags, answered);
        file->Methods = SqliteFile.Real(file)->Methods is null ? null : methods;
        file->Number = Interlocked.Increment(ref opened);
        open[file->Number] = watched;
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(SqliteFiles* files, byte* name, int flush)
    {
        var code = real->Delete(real, name, flush);
        if (DiskOf(name) is var (disk, path)) disk.Deleted(path);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(SqliteFile* file, void* bytes, int count, long at)
    {
        var code = Of(file)->Write(SqliteFile.Real(file), bytes, count, at);
        if (code == 0 && open.TryGetValue(file->Number, out var watched)) watched.Disk.Written(watched.Path, at, new ReadOnlySpan<byte>(bytes, count));
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(SqliteFile* file, long length)
    {
        var code = Of(file)->Truncate(SqliteFile.Real(file), length);
        if (code == 0 && open.TryGetValue(file->Number, out var watched)) watched.Disk.Truncated(watched.Path, length);
        return code;
    }

    // The one promise of a disk. The real flush is left out: nobody pulls the plug of this machine.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(SqliteFile* file, int flags)
    {
        if (open.TryGetValue(file->Number, out var watched)) watched.Disk.Flushed(watched.Path);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(SqliteFile* file)
    {
        open.TryRemove(file->Number, out _);
        return Of(file)->Close(SqliteFile.Real(file));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(SqliteFile* file, void* bytes, int count, long at) => Of(file)->Read(SqliteFile.Real(file), bytes, count, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Length(SqliteFile* file, long* length) => Of(file)->Length(SqliteFile.Real(file), length);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Lock(SqliteFile* file, int level) => Of(file)->Lock(SqliteFile.Real(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(SqliteFile* file, int level) => Of(file)->Unlock(SqliteFile.Real(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CheckReserved(SqliteFile* file, int* held) => Of(file)->CheckReserved(SqliteFile.Real(file), held);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Control(SqliteFile* file, int what, void* with) => Of(file)->Control(SqliteFile.Real(file), what, with);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SectorSize(SqliteFile* file) => Of(file)->SectorSize(SqliteFile.Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traits(SqliteFile* file) => Of(file)->Traits(SqliteFile.Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SharedMap(SqliteFile* file, int page, int size, int extend, void** into) => Of(file)->SharedMap(SqliteFile.Real(file), page, size, extend, into);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SharedLock(SqliteFile* file, int at, int count, int flags) => Of(file)->SharedLock(SqliteFile.Real(file), at, count, flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void SharedBarrier(SqliteFile* file) => Of(file)->SharedBarrier(SqliteFile.Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SharedUnmap(SqliteFile* file, int delete) => Of(file)->SharedUnmap(SqliteFile.Real(file), delete);

    private static SqliteMethods* Of(SqliteFile* file) => SqliteFile.Real(file)->Methods;

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SqliteFiles* Find(byte* name);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Register(SqliteFiles* files, int makeDefault);
}
