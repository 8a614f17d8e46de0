using System.CommandLine;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin sweep</c>: what a sweep of the district finds, by town and programme; with <c>--record</c> it is written as findings.</summary>
internal static class SweepCommand
{
    public static Command Make()
    {
        var (data, month) = (CommandLine.Data(), CommandLine.Month());
        var record = new Option<bool>("--record") { Description = "写成普查发现（只能是本月）；不写则只看不存" };
        var command = new Command("sweep", "普查全区：应享未享、不再符合、金额应调整、下月变化") { data, month, record };
        command.SetAction((parsed, ct) => CommandLine.InsideAsync(
            parsed.GetValue(data)!, (services, actor) => RunAsync(services, parsed.GetValue(month), parsed.GetValue(record), actor, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string? text, bool record, Actor actor, CancellationToken ct)
    {
        var clock = services.GetRequiredService<Clock>();
        var month = CommandLine.ReadMonth(text, clock);
        if (!month.Ok) return CommandLine.Say(month.Refusal);
        if (record && month.Value != new Month(clock.BeijingToday)) return CommandLine.Say(HuiminRefusals.OtherMonth);
        var preview = await services.GetRequiredService<PreviewSweep>().RunAsync(month.Value, actor, ct);
        if (!preview.Ok) return CommandLine.Say(preview.Refusal);
        Show(preview.Value, services.GetRequiredService<DivisionCatalogue>(), clock);
        if (!record) return 0;
        var swept = await services.GetRequiredService<SweepDistrict>().RunAsync(new(clock.NewId()), actor, ct);
        if (!swept.Ok) return CommandLine.Say(swept.Refusal);
        AnsiConsole.MarkupLine($"已写入：新发现 {swept.Value.Found} 项，已不存在 {swept.Value.Gone} 项，判定有误不再提示 {swept.Value.KeptSilent} 项。");
        return 0;
    }

    private static void Show(PreviewSweep.View view, DivisionCatalogue divisions, Clock clock)
    {
        PolicyFindingKind[] kinds = [PolicyFindingKind.Missing, PolicyFindingKind.NoLongerDue, PolicyFindingKind.OtherAmount, PolicyFindingKind.ChangesNextMonth];
        var rows = view.Rows.Where(r => r.Kind != PolicyFindingKind.Undecided).GroupBy(r => (r.Town, r.Programme)).Select(row => (string[])
        [
            divisions.PathOf(row.Key.Town, clock.BeijingToday), BenefitRules.Find(row.Key.Programme)?.Title ?? row.Key.Programme,
            .. kinds.Select(k => $"{row.Where(r => r.Kind == k).Sum(r => r.Households)}"),
            new Money(row.Where(r => r.Kind != PolicyFindingKind.ChangesNextMonth).Sum(r => r.DueFen - r.PaidFen)).ToString(),
        ]);
        CommandLine.Print(["镇街", "待遇项目", .. kinds.Select(k => k.Title()), "差额（元每月）"], 2, rows);
        foreach (var reason in view.Rows.Where(r => r.Kind == PolicyFindingKind.Undecided).GroupBy(r => r.Programme))
            AnsiConsole.MarkupLine($"登记有矛盾，无法核算（{reason.Key}）：{reason.Sum(r => r.Households)} 户");
        AnsiConsole.MarkupLine($"{view.Month.Title}：核算 {view.Households} 户，无法核算 {view.Undecided} 户；读取档案 {view.LastRead} 户。");
    }
}
