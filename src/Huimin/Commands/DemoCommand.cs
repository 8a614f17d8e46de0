using System.CommandLine;
using System.Globalization;
using Huimin.Demo;
using Huimin.Values;
using Huimin.Web;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin demo</c>: makes the made-up district where it is not there yet, shows what stands, and serves it with sign-in by a click.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var (data, port) = (CommandLine.Data(), CommandLine.Port());
        var noServe = new Option<bool>("--no-serve") { Description = "只建立演示区，不启动工作台" };
        var seed = new Option<ulong>("--seed") { Description = "随机种子；同一种子得到同一个区", DefaultValueFactory = _ => 500114 };
        var people = new Option<int>("--people") { Description = "人口数（缩小演示区）", DefaultValueFactory = _ => 487_000 };
        var year = new Option<int?>("--year") { Description = "让演示区过完这一年（缺省 2024），全部经业务操作办理", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => null, CustomParser = Years };
        var report = new Option<string?>("--report") { Description = "与 --year 一起：把上报数对照和真值对照写成这个文件（Markdown）" };
        var command = new Command("demo", "建立并打开演示区（虚构的黔江区）") { data, port, noServe, seed, people, year, report };
        command.SetAction((parsed, ct) =>
        {
            var installation = Installation.At(parsed.GetValue(data)!);
            if (parsed.GetValue(year) is { } which)
                return DemoYear.RunAsync(installation, new YearOptions { DataDirectory = installation.DataDirectory, Seed = parsed.GetValue(seed), People = parsed.GetValue(people), Year = which }, parsed.GetValue(report), ct);
            var options = new DemoOptions { DataDirectory = installation.DataDirectory, Seed = parsed.GetValue(seed), People = parsed.GetValue(people) };
            return RunAsync(installation, options, new WebOptions { Port = parsed.GetValue(port), DemoSignIn = true }, !parsed.GetValue(noServe), ct);
        });
        return command;
    }

    private static int? Years(System.CommandLine.Parsing.ArgumentResult asked) =>
        asked.Tokens.Count == 0 ? 2024 : int.TryParse(asked.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    private static async Task<int> RunAsync(Installation installation, DemoOptions options, WebOptions web, bool serve, CancellationToken ct)
    {
        if (serve && !Ports.IsFree(web.Port)) return CommandLine.Say(HuiminRefusals.PortTaken.Fill(web.Port));
        var founded = installation.Found(DemoDivisions.District);
        if (!founded.Ok) return CommandLine.Say(founded.Refusal);
        var open = installation.Open();
        if (!open.Ok) return CommandLine.Say(open.Refusal);
        await using var district = open.Value;
        var prepared = await district.Store.PrepareAsync(ct);
        if (!prepared.Ok) return CommandLine.Say(prepared.Refusal);
        var lived = LivedYear.LastDay(installation.DataDirectory);
        if (!lived.Ok) return CommandLine.Say(lived.Refusal);
        if (lived.Value is { } last && DemoClock.GoOnFrom(installation.DataDirectory, last.AddDays(1), new Clock(TimeProvider.System).BeijingToday) is { Ok: false } unkept) return CommandLine.Say(unkept.Refusal);
        await using var app = WebHost.Build(district, web);
        if (lived.Value is { } day)
        {
            AnsiConsole.WriteLine($"打开过完的一年（全部虚构），演示日期从 {day.AddDays(1):yyyy-MM-dd} 往后走。数据目录：{installation.DataDirectory}");
            return serve ? await ServeCommand.ServeAsync(app, web, ct) : 0;
        }

        var summary = await MakeAsync(app, options, ct);
        if (!summary.Ok) return CommandLine.Say(summary.Refusal);
        Show(summary.Value.District, installation);
        return serve ? await ServeCommand.ServeAsync(app, web, ct) : 0;
    }

    private static Task<Result<DemoSummary>> MakeAsync(WebApplication app, DemoOptions options, CancellationToken ct) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async screen =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DemoSetup>().RunAsync(options, new Bars(screen), ct);
        });

    private static void Show(DemoMarker district, Installation installation)
    {
        var table = new Table().AddColumn("演示区（全部虚构）").AddColumn(new TableColumn("数量").RightAligned());
        foreach (var (name, count) in new[]
        {
            ("镇街", district.Towns), ("村（社区）", district.Villages), ("户", district.Households), ("人", district.People),
            ("登记变动", district.Events), ("埋设的差错", district.PlantedErrors), ("被拒绝的行", district.Refused),
        })
        {
            table.AddRow(name, count.ToString("N0", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("数据目录：" + installation.DataDirectory);
    }
}
