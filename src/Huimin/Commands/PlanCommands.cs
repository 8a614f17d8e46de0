using System.CommandLine;
using Huimin.Data;
using Huimin.Files;
using Huimin.Targets;
using Huimin.Values;
using Huimin.Web;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin plan import FILE…</c>: reads plans; with <c>--json</c> it only prints what was read, one figure a line, and keeps nothing.</summary>
internal static class PlanCommands
{
    public static Command Make()
    {
        var files = new Argument<string[]>("文件") { Arity = ArgumentArity.OneOrMore, Description = "工作计划或总结（txt、docx）" };
        var json = new Option<bool>("--json") { Description = "只输出读到的指标，每行一个 JSON，不保存" };
        var data = CommandLine.Data();
        var import = new Command("import", "读入工作计划") { files, json, data };
        import.SetAction((parsed, ct) =>
        {
            var given = parsed.GetValue(files)!;
            if (given.FirstOrDefault(f => !File.Exists(f)) is { } missing) return Task.FromResult(CommandLine.Say(HuiminRefusals.FileMissing.Fill(missing)));
            return parsed.GetValue(json)
                ? Task.FromResult(PlanCommand.PrintJson(given, Console.Out) is { Ok: false } printed ? CommandLine.Say(printed.Refusal) : 0)
                : ImportAsync(given, Installation.At(parsed.GetValue(data)!), ct);
        });
        return new Command("plan", "工作计划") { import };
    }

    private static async Task<int> ImportAsync(string[] files, Installation installation, CancellationToken ct)
    {
        var open = installation.Open();
        if (!open.Ok) return CommandLine.Say(open.Refusal);
        await using var district = open.Value;
        var prepared = await district.Store.PrepareAsync(ct);
        if (!prepared.Ok) return CommandLine.Say(prepared.Refusal);
        await using var app = WebHost.Build(district, new WebOptions());
        await using var scope = app.Services.CreateAsyncScope();
        var (import, clock) = (scope.ServiceProvider.GetRequiredService<ImportPlan>(), scope.ServiceProvider.GetRequiredService<Clock>());
        var actor = Actor.Product(district.DistrictCode);
        foreach (var file in files)
        {
            var document = DocumentText.Read(file);
            var imported = document.Ok ? await import.RunAsync(new(clock.NewId(), document.Value.Text, Path.GetFileName(file)), actor, ct) : document.Refusal;
            if (!imported.Ok)
            {
                AnsiConsole.MarkupLine("[red]" + Markup.Escape(Path.GetFileName(file)) + "[/]");
                return CommandLine.Say(imported.Refusal);
            }

            AnsiConsole.MarkupLine(Markup.Escape(Path.GetFileName(file)) + "：已导入，在工作台“工作计划”中确认指标。");
        }

        return 0;
    }
}
