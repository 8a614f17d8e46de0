using System.CommandLine;
using Huimin.Data;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin backup</c>: a complete, checked copy while the product runs; the keys are kept apart.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var data = CommandLine.Data();
        var to = new Option<string>("--to") { Description = "备份文件（不能已存在）", Required = true };
        var command = new Command("backup", "备份数据库（运行中也可以）；密钥另行保管") { data, to };
        command.SetAction((parsed, ct) => RunAsync(Installation.At(parsed.GetValue(data)!), parsed.GetValue(to)!, ct));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, string target, CancellationToken ct)
    {
        if (installation.Postgres is null && !File.Exists(installation.SqlitePath)) return CommandLine.Say(HuiminRefusals.NotMade.Fill(installation.DataDirectory));
        var made = installation.Postgres is null
            ? await Backup.OfSqliteAsync(installation.SqlitePath, target, ct)
            : await Backup.OfPostgresAsync(Environment.GetEnvironmentVariable("HUIMIN_POSTGRES_BACKUP"), target, ct);
        if (!made.Ok) return CommandLine.Say(made.Refusal);
        AnsiConsole.MarkupLine(Markup.Escape($"已备份 {made.Value.Tables} 张表，{made.Value.Bytes >> 20} MB：{made.Value.File}"));
        return 0;
    }
}
