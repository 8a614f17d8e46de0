using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>What must be true of an SQLite file before money or people are written to it (S1–S3).</summary>
public static class SqliteRules
{
    /// <summary>Version of the native library, not of the package.</summary>
    public static Version EngineVersion
    {
        get
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            return Version.Parse(connection.ServerVersion);
        }
    }

    /// <summary>Rule S3: older libraries are refused.</summary>
    public static bool IsNewEnough(Version engine) => engine >= new Version(3, 50, 2);

    /// <summary>
    /// Rule S3: from 3.51.3, and in the two repaired older ones, a checkpoint may run on any connection; in all others it may damage the file when two
    /// connections meet, so it runs inside the writer's gate only. We always keep to the gate, whatever the library.
    /// </summary>
    public static bool MayCheckpointAnywhere(Version engine) =>
        engine >= new Version(3, 51, 3) || engine == new Version(3, 50, 7) || engine == new Version(3, 44, 6);

    /// <summary>True for file systems on which locks and flushes cannot be trusted.</summary>
    public static bool IsOnNetwork(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var drive = DriveInfo.GetDrives().Where(d => Contains(d.RootDirectory.FullName, directory)).MaxBy(d => d.RootDirectory.FullName.Length);
        return drive is not null && IsNetworkFormat(drive.DriveFormat);
    }

    /// <summary>Judges a file system by its name in the table of mounts.</summary>
    public static bool IsNetworkFormat(string format) => format is
        "nfs" or "nfs4" or "cifs" or "smb" or "smb2" or "smb3" or "smbfs" or "9p" or "ncpfs" or "afs" or "ceph" or "lustre" or "glusterfs" or "davfs"
        || (format.StartsWith("fuse.", StringComparison.Ordinal) && format is not ("fuse.ext2" or "fuse.ntfs" or "fuse.ntfs-3g"));

    internal static bool Contains(string mount, string directory)
    {
        var root = mount.TrimEnd('/');
        return directory == root || directory.StartsWith(root + "/", StringComparison.Ordinal);
    }

    /// <summary>Throws where a pragma did not take effect: such a file may lose acknowledged rows.</summary>
    internal static async Task AssertAsync(HuiminDb db, SqliteFlush flush, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await RequireAsync(db, "PRAGMA journal_mode=WAL", "wal", ct);
        await RequireAsync(db, "PRAGMA synchronous", flush == SqliteFlush.EveryCommit ? 2L : 1L, ct);
        await RequireAsync(db, "PRAGMA foreign_keys", 1L, ct);
        await RequireAsync(db, "PRAGMA wal_autocheckpoint", 0L, ct);
    }

    private static async Task RequireAsync(HuiminDb db, string pragma, object expected, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        var actual = await command.ExecuteScalarAsync(ct);
        if (!Equals(actual, expected)) throw new InvalidOperationException($"SQLite answered {actual} to {pragma}, {expected} is required.");
    }
}
