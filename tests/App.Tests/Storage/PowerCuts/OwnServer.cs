using System.Diagnostics;
using Huimin.App.Tests.Tidiness;
using Npgsql;

namespace Huimin.App.Tests.Storage;

/// <summary>
/// A PostgreSQL server of a test's own (自己的服务器), that it may kill. All its processes die at once, as in a cut: what was only in the server's memory is gone,
/// what the operating system has stays.
/// </summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private const string Postgres = "/usr/lib/postgresql/15/bin/postgres";
    private readonly string folder = Path.Combine(Path.GetTempPath(), "huimin-cut-" + Path.GetRandomFileName());
    private Process? server;

    /// <summary>Connections of the owner and of the application's role.</summary>
    public string Owner => $"Host={folder};Username=huimin_owner;Database=postgres";
    public string Application => $"Host={folder};Username=huimin_app;Database=postgres";

    /// <summary>Starts it, the first time or once more on what the last one left. It is a child of this process, so that nothing of it stays behind.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            await ScriptAsync("start", ct);
            await ScriptAsync("stop", ct);
        }

        string[] other = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"] : [];
        server = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1", Path.Combine(folder, "log"), .. other, Postgres, "-D", Path.Combine(folder, "pg")]))!;
        for (var tries = 0; ; tries++)
        {
            try
            {
                await AsOwnerAsync("select 1", ct);
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !server.HasExited)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    /// <summary>Kills the server and every process of it. Answers when they are gone.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync(ct);
        server.Dispose();
        server = null;
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Changes a setting of the running server.</summary>
    public async Task SetAsync(string setting, string value, CancellationToken ct)
    {
        await AsOwnerAsync($"alter system set {setting} = '{value}'", ct);
        await AsOwnerAsync("select pg_reload_conf()", ct);
        for (var tries = 0; await AsOwnerAsync($"select current_setting('{setting}')", ct) is var now && now?.ToString() != value; tries++)
        {
            Assert.True(tries < 100, $"{setting} is still {now}");
            await Task.Delay(50, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await KillAsync(CancellationToken.None);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task<object?> AsOwnerAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Owner + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }

    // Its output goes nowhere: the server inherits it and would hold a pipe open for as long as it lives.
    private async Task ScriptAsync(string verb, CancellationToken ct)
    {
        using var script = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$1\" \"$2\" >/dev/null 2>&1", Path.Combine(Sources.Root, "scripts", "postgres.sh"), verb, folder]))!;
        await script.WaitForExitAsync(ct);
        Assert.True(script.ExitCode == 0, $"scripts/postgres.sh {verb}: {script.ExitCode}");
    }
}
