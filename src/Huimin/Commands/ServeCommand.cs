using System.CommandLine;
using Huimin.Web;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin serve</c>: the workbench of an existing district.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var (data, port) = (CommandLine.Data(), CommandLine.Port());
        var command = new Command("serve", "启动工作台") { data, port };
        command.SetAction((parsed, ct) => RunAsync(Installation.At(parsed.GetValue(data)!), new WebOptions { Port = parsed.GetValue(port) }, ct));
        return command;
    }

    /// <summary>Opens the district, brings its schema up to date and serves until it is stopped.</summary>
    public static async Task<int> RunAsync(Installation installation, WebOptions options, CancellationToken ct)
    {
        if (!Ports.IsFree(options.Port)) return CommandLine.Say(HuiminRefusals.PortTaken.Fill(options.Port));
        var open = installation.Open();
        if (!open.Ok) return CommandLine.Say(open.Refusal);
        await using var district = open.Value;
        var prepared = await district.Store.PrepareAsync(ct);
        if (!prepared.Ok) return CommandLine.Say(prepared.Refusal);
        await using var app = WebHost.Build(district, options);
        return await ServeAsync(app, options, ct);
    }

    /// <summary>Serves until Ctrl-C or the end of the process.</summary>
    public static async Task<int> ServeAsync(WebApplication app, WebOptions options, CancellationToken ct)
    {
        await app.StartAsync(ct);
        AnsiConsole.MarkupLine("工作台已启动：[blue]http://localhost:" + options.Port + "[/]　（按 Ctrl-C 停止，数据不会丢失）");
        await app.WaitForShutdownAsync(ct);
        AnsiConsole.WriteLine("已停止。");
        return 0;
    }
}
