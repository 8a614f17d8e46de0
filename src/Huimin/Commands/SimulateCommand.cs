using System.CommandLine;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin simulate --set KEY=VALUE</c>: what changed standards would do to the district, by town and programme. Nothing is written.</summary>
internal static class SimulateCommand
{
    public static Command Make()
    {
        var (data, month) = (CommandLine.Data(), CommandLine.Month());
        var set = new Option<string[]>("--set") { Description = "改动的参数，如 dibao.standard.rural=700.00；可写多个", AllowMultipleArgumentsPerToken = true };
        var command = new Command("simulate", "模拟标准调整：按镇街和项目看增加、减少的户数和金额") { data, set, month };
        command.SetAction((parsed, ct) => CommandLine.InsideAsync(
            parsed.GetValue(data)!, (services, actor) => RunAsync(services, parsed.GetValue(month), parsed.GetValue(set) ?? [], actor, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string? text, string[] set, Actor actor, CancellationToken ct)
    {
        var clock = services.GetRequiredService<Clock>();
        var month = CommandLine.ReadMonth(text, clock);
        if (!month.Ok) return CommandLine.Say(month.Refusal);
        var changes = new List<Simulate.Change>();
        foreach (var one in set)
        {
            if (one.Split('=', 2) is not [var key, var value]) return CommandLine.Say(HuiminRefusals.NoValue.Fill(one));
            changes.Add(new(key.Trim(), value.Trim()));
        }

        var view = await services.GetRequiredService<Simulate>().RunAsync(month.Value, new(changes), actor, ct);
        if (!view.Ok) return CommandLine.Say(view.Refusal);
        var divisions = services.GetRequiredService<DivisionCatalogue>();
        var result = view.Value.Result;
        CommandLine.Print(
            ["范围", "名称", "现在户数", "改后户数", "增加的户", "多发（元每月）", "减少的户", "少发（元每月）", "现在（元每月）", "改后（元每月）", "差额（元每月）"], 2,
            [
                Line("全区", "", result.Whole),
                .. result.ByProgramme.Select(r => Line("项目", BenefitRules.Find(r.Key)?.Title ?? r.Key, r)),
                .. result.ByTown.Select(r => Line("镇街", divisions.PathOf(r.Key, clock.BeijingToday), r)),
            ]);
        AnsiConsole.MarkupLine($"{view.Value.Month.Title}：没有掌握经济状况的 {view.Value.Result.MeansUnknown} 户按条件好计。");
        return 0;
    }

    private static string[] Line(string scope, string name, SimulationResult.Row row) =>
    [
        scope, name, $"{row.BaseHouseholds}", $"{row.DraftHouseholds}", $"{row.Gaining}", new Money(row.GainedFen).ToString(), $"{row.Losing}", new Money(row.LostFen).ToString(),
        new Money(row.BaseFen).ToString(), new Money(row.DraftFen).ToString(), new Money(row.DifferenceFen).ToString(),
    ];
}
