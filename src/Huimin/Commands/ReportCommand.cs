using System.CommandLine;
using Huimin.Data;
using Huimin.Files;
using Huimin.Targets;
using Huimin.Values;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin report annual|outline|quarter|month PERIOD</c>: counts the indicators and writes the summary or brief as docx or PDF, or on the terminal.</summary>
internal static class ReportCommand
{
    public static Command Make() => new("report", "写月度、季度简报或年度总结")
    {
        Of("annual", "年度总结，如 2024", 12), Of(ReportTemplate.Outline, "下一年的要点提纲，由这一年列出，如 2024", 12), Of("quarter", "季度简报，如 2024-Q2", 3), Of("month", "月度简报，如 2024-05", 1),
    };

    private static Command Of(string name, string title, int months)
    {
        var period = new Argument<string>("统计期") { Description = title };
        var data = CommandLine.Data();
        var to = new Option<string?>("--out") { Description = "写成文件（.docx 或 .pdf）；不写则显示正文" };
        var template = new Option<string?>("--template") { Description = "自己的模板（txt 或 docx）" };
        var kept = new Option<bool>("--no-count") { Description = "不重新计算，用已有的数" };
        var command = new Command(name, title) { period, data, to, template, kept };
        command.SetAction((parsed, ct) =>
        {
            var text = parsed.GetValue(period)!;
            if (!Period.TryParse(text, out var of) || of.Months != months) return Task.FromResult(CommandLine.Say(TargetsRefusals.ReportKind.Fill(text, months == 12 ? "年度" : months == 3 ? "季度" : "月份")));
            if (parsed.GetValue(template) is { } file && !File.Exists(file)) return Task.FromResult(CommandLine.Say(HuiminRefusals.FileMissing.Fill(file)));
            return CommandLine.InsideAsync(parsed.GetValue(data)!, (services, actor) => RunAsync(services, of, name == ReportTemplate.Outline, parsed.GetValue(template), parsed.GetValue(to), !parsed.GetValue(kept), actor, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, Period period, bool isOutline, string? template, string? to, bool count, Actor actor, CancellationToken ct)
    {
        var (book, clock) = (services.GetRequiredService<IndicatorBook>(), services.GetRequiredService<Clock>());
        var shape = ReportTemplate.Own(period, book, isOutline);
        if (template is not null)
        {
            var read = Read(template, book);
            if (!read.Ok) return CommandLine.Say(read.Refusal);
            shape = read.Value;
        }

        if (count && period.FirstDay <= clock.BeijingToday)
        {
            var last = period.Last < new Month(clock.BeijingToday) ? period.Last : new Month(clock.BeijingToday);
            var counted = await services.GetRequiredService<RecountIndicators>().RunAsync(new(clock.NewId(), period.First - 12, last), actor, ct);
            if (!counted.Ok) return CommandLine.Say(counted.Refusal);
        }

        var report = await services.GetRequiredService<ComposeReport>().RunAsync(period, shape, actor, ct);
        if (!report.Ok) return CommandLine.Say(report.Refusal);
        if (to is null)
        {
            foreach (var block in report.Value.Blocks) Console.WriteLine(block.Text);
            foreach (var note in report.Value.Notes) Console.WriteLine("注：" + note);
        }
        else
        {
            var bytes = ReportFile.Of(report.Value, book, isPdf: to.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase));
            var written = DurableFile.Write(to, stream => stream.Write(bytes));
            if (!written.Ok) return CommandLine.Say(written.Refusal);
            AnsiConsole.MarkupLine(Markup.Escape($"{report.Value.Title}：{to}，{report.Value.Codes.Count} 个指标，{report.Value.Missing.Count} 处没有数据。"));
        }

        foreach (var missing in report.Value.Missing) Console.Error.WriteLine("没有写入：" + missing);
        return 0;
    }

    private static Result<ReportTemplate> Read(string file, IndicatorBook book)
    {
        var document = DocumentText.Read(file);
        return document.Ok ? ReportTemplate.Read(document.Value.Text, book) : document.Refusal;
    }
}
