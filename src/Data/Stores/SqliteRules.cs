using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Data;

/// <summary>What must be true of an SQLite file before money or people are written to it (S1–S3).</summary>
public static class SqliteRules
{
    private static readonly Version Oldest = new(3, 50, 2);

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

    public static bool EngineIsNewEnough => EngineVersion >= Oldest;

    /// <summary>True for file systems on which locks and flushes cannot be trusted.</summary>
    public static bool IsOnNetwork(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var drive = DriveInfo.GetDrives()
            .Where(d => directory.StartsWith(d.RootDirectory.FullName, StringComparison.Ordinal))
            .MaxBy(d => d.RootDirectory.FullName.Length);
        return drive is not null && drive.DriveFormat is "nfs" or "nfs4" or "cifs" or "smb" or "smb2" or "smb3" or "fuse.sshfs" or "9p" or "ncpfs" or "afs";
    }

    /// <summary>Throws where a pragma did not take effect: such a file may lose acknowledged rows.</summary>
    internal static async Task AssertAsync(HuiminDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await RequireAsync(db, "PRAGMA journal_mode=WAL", "wal", ct);
        await RequireAsync(db, "PRAGMA synchronous", 2L, ct);
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
