using System.ComponentModel;
using System.Data.Common;
using System.Diagnostics;
using Huimin.Values;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huimin.Data;

/// <summary>
/// A complete copy of a district's records, made while the product runs (备份, S4). The keys are not in it: they are kept apart, by another person.
/// </summary>
public static class Backup
{
    private static readonly string[] Leftovers = ["", "-journal", "-wal", "-shm"];

    /// <summary>What was copied.</summary>
    /// <param name="File">The finished copy.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Tables">How many tables it holds.</param>
    public sealed record Report(string File, long Bytes, int Tables);

    /// <summary>
    /// By the backup interface of the engine into a new file, which is then checked and compared; the file of a live database is never copied. Only reads,
    /// so it works beside the running product.
    /// </summary>
    public static Task<Result<Report>> OfSqliteAsync(string database, string target, CancellationToken ct) =>
        MakeAsync(target, unfinished => Task.Run(() => CopySqlite(database, unfinished), ct));

    /// <summary>By <c>pg_dump</c> with an account that may read past row security; without one it says the command to use.</summary>
    public static async Task<Result<Report>> OfPostgresAsync(string? backupConnection, string target, CancellationToken ct) => backupConnection is null
        ? DataRefusals.NoBackupAccount.Fill(target)
        : await MakeAsync(target, unfinished => DumpPostgresAsync(new NpgsqlConnectionStringBuilder(backupConnection), unfinished, ct));

    private static async Task<Result<Report>> MakeAsync(string target, Func<string, Task<Result<int>>> copy)
    {
        target = Path.GetFullPath(target);
        if (File.Exists(target)) return DataRefusals.BackupExists;
        var unfinished = target + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            CreateForOwnerOnly(unfinished);
            var tables = await copy(unfinished);
            if (!tables.Ok) return tables.Refusal;
            File.Move(unfinished, target);
            return new Report(target, new FileInfo(target).Length, tables.Value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            var full = DatabaseErrors.Read(e)?.Kind == DatabaseErrorKind.DiskFull;
            return DataRefusals.BackupFailed.Fill(full ? "目标磁盘空间不足" : "无法读取数据库或写入目标文件");
        }
        finally
        {
            foreach (var rest in Leftovers.Where(r => File.Exists(unfinished + r))) File.Delete(unfinished + rest);
        }
    }

    private static Result<int> CopySqlite(string database, string unfinished)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        using var sameInstant = source.BeginTransaction(deferred: true);
        var before = CountRows(source);
        source.BackupDatabase(copy);
        using var settle = copy.CreateCommand();
        settle.CommandText = "PRAGMA journal_mode=DELETE"; // one file, nothing beside it
        settle.ExecuteScalar();
        settle.CommandText = "PRAGMA integrity_check";
        var sound = settle.ExecuteScalar() is "ok";
        return sound && CountRows(copy).SequenceEqual(before) ? before.Count : DataRefusals.BackupFailed.Fill("副本与原库不一致");
    }

    private static List<(string Table, long Rows)> CountRows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";
        var tables = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) tables.Add(reader.GetString(0));
        }

        var counts = new List<(string, long)>();
        foreach (var table in tables)
        {
            command.CommandText = $"select count(*) from \"{table}\"";
            counts.Add((table, (long)command.ExecuteScalar()!));
        }

        return counts;
    }

    private static async Task<Result<int>> DumpPostgresAsync(NpgsqlConnectionStringBuilder connection, string unfinished, CancellationToken ct)
    {
        var dumped = await RunAsync(connection, "pg_dump", ["--format=custom", "--file", unfinished], ct);
        if (!dumped.Ok) return dumped.Refusal;
        var listed = await RunAsync(connection, "pg_restore", ["--list", unfinished], ct);
        return listed.Ok ? listed.Value.Split('\n').Count(l => l.Contains(" TABLE DATA ", StringComparison.Ordinal)) : listed.Refusal;
    }

    // The password goes by the environment, so that no list of processes shows it.
    private static async Task<Result<string>> RunAsync(NpgsqlConnectionStringBuilder connection, string tool, string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGDATABASE"] = connection.Database;
        if (connection.Password is not null) start.Environment["PGPASSWORD"] = connection.Password;
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(ct);
            var output = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? output : DataRefusals.BackupFailed.Fill($"{tool} 报告：{(await errors).Trim().Split('\n')[0]}");
        }
        catch (Win32Exception)
        {
            return DataRefusals.BackupFailed.Fill($"本机没有 {tool}，请先安装 postgresql-client");
        }
    }

    private static void CreateForOwnerOnly(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }
}
