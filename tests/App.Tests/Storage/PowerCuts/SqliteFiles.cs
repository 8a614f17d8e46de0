using System.Runtime.InteropServices;

namespace Huimin.App.Tests.Storage;

/// <summary>How SQLite reaches files (<c>sqlite3_vfs</c> of sqlite3.h): only what is put in another's place is named.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SqliteFiles
{
    public int Version;
    public int FileSize;
    public int LongestPath;
    public SqliteFiles* Next;
    public byte* Name;
    public void* AppData;
    public delegate* unmanaged[Cdecl]<SqliteFiles*, byte*, SqliteFile*, int, int*, int> Open;
    public delegate* unmanaged[Cdecl]<SqliteFiles*, byte*, int, int> Delete;
    public Rest Others;

    /// <summary>Twelve more functions, passed on as they are.</summary>
    [System.Runtime.CompilerServices.InlineArray(12)]
    internal struct Rest
    {
        private nint first;
    }
}

/// <summary>An open file of SQLite (<c>sqlite3_file</c>); ours begins like it, knows its number, and holds the real one behind itself.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SqliteFile
{
    public SqliteMethods* Methods;
    public long Number;

    /// <summary>The file that lies behind this one in memory.</summary>
    public static SqliteFile* Real(SqliteFile* file) => file + 1;
}

/// <summary>What SQLite does with an open file (<c>sqlite3_io_methods</c>, the second version: with shared memory, without mapped pages).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SqliteMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int> Close;
    public delegate* unmanaged[Cdecl]<SqliteFile*, void*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<SqliteFile*, void*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<SqliteFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int> Sync;
    public delegate* unmanaged[Cdecl]<SqliteFile*, long*, int> Length;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int> Lock;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int> Unlock;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int*, int> CheckReserved;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, void*, int> Control;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int> SectorSize;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int> Traits;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int, int, void**, int> SharedMap;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int, int, int> SharedLock;
    public delegate* unmanaged[Cdecl]<SqliteFile*, void> SharedBarrier;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int> SharedUnmap;
}
