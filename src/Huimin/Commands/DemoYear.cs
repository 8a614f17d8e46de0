using System.Globalization;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Values;
using Huimin.Web;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin demo --year</c>: the made-up district lives a year in compressed time; broken off it goes on, finished it shows what came of it.</summary>
internal static class DemoYear
{
    public static async Task<int> RunAsync(Installation installation, YearOptions options, string? report, CancellationToken ct)
    {
        var founded = installation.Found(DemoDivisions.District);
        if (!founded.Ok) return CommandLine.Say(founded.Refusal);
        var open = installation.Open(SqliteFlush.WhenAsked);
        if (!open.Ok) return CommandLine.Say(open.Refusal);
        await using var district = open.Value;
        var prepared = await district.Store.PrepareAsync(ct);
        if (!prepared.Ok) return CommandLine.Say(prepared.Refusal);
        var time = new YearClock(options.First);
        await using var app = WebHost.Build(district, new WebOptions(), builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Services.AddDemoYear(time);
        });
        await using var scope = app.Services.CreateAsyncScope();
        var summary = await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(screen => scope.ServiceProvider.GetRequiredService<YearRun>().RunAsync(options, new Bars(screen), ct));
        if (!summary.Ok) return CommandLine.Say(summary.Refusal);
        Show(summary.Value, installation);
        ShowCost(summary.Value.Cost);
        ShowTruth(summary.Value.Truth);
        if (report is null) return 0;
        var found = await scope.ServiceProvider.GetRequiredService<YearFigures>().OfAsync(options.Year, ct);
        await File.WriteAllTextAsync(report, RelivedPage.Write(summary.Value, options.Year, found, summary.Value.Truth), ct);
        AnsiConsole.WriteLine("已写对照表：" + report);
        return 0;
    }

    /// <summary>Where the time went, the longest first.</summary>
    private static void ShowCost(YearCost cost)
    {
        var table = new Table().AddColumn("用时去向").AddColumn(new TableColumn("次数").RightAligned()).AddColumn(new TableColumn("合计（毫秒）").RightAligned()).AddColumn(new TableColumn("每次（微秒）").RightAligned());
        foreach (var kind in cost.Kinds)
        {
            table.AddRow(
                Markup.Escape(kind.Kind), kind.Times.ToString("N0", CultureInfo.InvariantCulture), (kind.Microseconds / 1_000).ToString("N0", CultureInfo.InvariantCulture),
                (kind.Microseconds / Math.Max(1, kind.Times)).ToString("N0", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
    }

    private static void ShowTruth(IReadOnlyList<TruthRow> rows)
    {
        var table = new Table().AddColumn("埋设的情况").AddColumn(new TableColumn("数量").RightAligned()).AddColumn(new TableColumn("查到").RightAligned())
            .AddColumn(new TableColumn("天").RightAligned()).AddColumn(new TableColumn("错发（元）").RightAligned()).AddColumn(new TableColumn("追回（元）").RightAligned());
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Title), row.Planted.ToString("N0", CultureInfo.InvariantCulture), row.Found?.ToString("N0", CultureInfo.InvariantCulture) ?? "",
                row.Days?.ToString(CultureInfo.InvariantCulture) ?? "", row.LostFen is { } lost ? new Money(lost).ToString() : "", row.BackFen is { } back ? new Money(back).ToString() : "");
        }

        AnsiConsole.Write(table);
    }

    private static void Show(YearSummary year, Installation installation)
    {
        var table = new Table().AddColumn("过完的一年（全部虚构）").AddColumn(new TableColumn("").RightAligned());
        table.AddRow("人口", year.People.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("有事项的家庭", year.Homes.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("办理的操作", year.Commands.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("用时（秒）", year.Cost.Seconds.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("处理器时间（秒）", year.Cost.ProcessorSeconds.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("内存最高（MB）", year.Cost.PeakMegabytes.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("意外停下的办件", year.Stuck.Count.ToString("N0", CultureInfo.InvariantCulture));
        table.AddRow("年度摘要", year.Digest[..16]);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("数据目录：" + installation.DataDirectory);
    }
}
