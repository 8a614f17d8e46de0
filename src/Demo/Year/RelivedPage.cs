using System.Globalization;
using System.Text;

namespace Huimin.Demo;

/// <summary>One figure that the district reported (上报数), as it is kept in <c>relived-2024.csv</c>.</summary>
/// <param name="Number">Its place in the list.</param>
/// <param name="Section">The section of the summary.</param>
/// <param name="Title">What was counted.</param>
/// <param name="Reported">The figure in its unit; money in fen, shares in percent with two places as hundredths.</param>
/// <param name="Unit">次、户、分、%.</param>
/// <param name="Quote">The words of the summary.</param>
/// <param name="Source">Code of the indicator, with /上年 for its growth; 佐证 for a task's evidence; 尚无.</param>
public sealed record ReportedFigure(int Number, string Section, string Title, long Reported, string Unit, string Quote, string Source)
{
    /// <summary>A share or an average, which does not grow with the district.</summary>
    public bool IsRatio => Unit == "%" || Unit.Contains('/', StringComparison.Ordinal);

    public bool IsRecorded => Source is not ("佐证" or "尚无");

    /// <summary>All that the summary of a year reported.</summary>
    public static IReadOnlyList<ReportedFigure> Of(int year)
    {
        using var reader = new StreamReader(Resources.Open(string.Create(CultureInfo.InvariantCulture, $"relived-{year}.csv")));
        reader.ReadLine();
        var figures = new List<ReportedFigure>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            figures.Add(new(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], Scaled(cells[3], cells[4]), cells[4], cells[5], cells[6]));
        }

        return figures;
    }

    // Shares have two places; everything else is whole.
    private static long Scaled(string text, string unit)
    {
        if (unit != "%") return long.Parse(text, CultureInfo.InvariantCulture);
        var parts = text.Split('.');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture) * 100) + (parts.Length > 1 ? long.Parse(parts[1].PadRight(2, '0'), CultureInfo.InvariantCulture) : 0);
    }
}

/// <summary>Sets what was reported beside what the records of the lived year say (对照表), as Markdown.</summary>
public static class RelivedPage
{
    public static string Write(YearSummary year, int calendarYear, IReadOnlyDictionary<string, YearFigure> found, IReadOnlyList<TruthRow> truth)
    {
        var text = new StringBuilder();
        var figures = ReportedFigure.Of(calendarYear).Select(f => f.IsRecorded && !f.IsRatio ? f with { Reported = Share(f.Reported, year.People) } : f).ToList();
        var recorded = figures.Where(f => f.IsRecorded && found.ContainsKey(f.Source)).ToList();
        var near = recorded.Count(f => Math.Abs(Deviation(f.Reported, found[f.Source].Value)) <= 200);
        text.AppendLine(CultureInfo.InvariantCulture, $"# {calendarYear} 年重过一遍");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"本页由 `huimin demo --year {calendarYear} --report 文件` 从数据库生成，不手改。虚构的黔江区 {Grouped(year.People)} 人从 1 月 1 日过到 12 月 31 日，{Grouped(year.Commands)} 个操作都由有权的岗位经产品办理；");
        text.AppendLine(CultureInfo.InvariantCulture, $"下表每个“据实”的数都是产品已声明的指标（口径见文末），由办件、待遇、核对和应发记录得出。用时 {Grouped(year.Cost.Seconds)} 秒，处理器时间 {Grouped(year.Cost.ProcessorSeconds)} 秒，内存最高 {Grouped(year.Cost.PeakMegabytes)} MB；年度摘要 `{year.Digest[..16]}`（同一种子得到同一年，到分）。");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"上报数 {figures.Count} 个：据实 {recorded.Count} 个（其中 {near} 个偏差在 2% 以内），凭任务佐证 {figures.Count(f => f.Source == "佐证")} 个，尚无记录 {figures.Count(f => f.Source == "尚无")} 个。");
        text.AppendLine("“佐证”是记录数不出来、由任务的佐证材料说明的；“尚无”是应当由记录得出、产品还没有这项业务或口径的。");
        if (year.People != WholeDistrict) text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"这一年的虚构区只有 {Grouped(year.People)} 人（全区 {Grouped(WholeDistrict)} 人）：据实各项的上报数已按人口折算，比例和次均不折算。");
        text.AppendLine().AppendLine("## 上报数对照").AppendLine();
        text.AppendLine("| 序号 | 章节 | 指标 | 上报 | 单位 | 本区（虚构） | 偏差 | 来源 |");
        text.AppendLine("|---:|---|---|---:|---|---:|---:|---|");
        foreach (var f in figures)
        {
            var is_ = f.IsRecorded && found.TryGetValue(f.Source, out _);
            var (unit, ours) = (f.Unit.Replace('分', '元'), is_ ? Shown(found[f.Source].Value, f.Unit) : "");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {f.Number} | {f.Section} | {f.Title} | {Shown(f.Reported, f.Unit)} | {unit} | {ours} | {(is_ ? Signed(Deviation(f.Reported, found[f.Source].Value)) : "")} | {(is_ ? "据实 " + f.Source : f.Source)} |");
        }

        text.AppendLine().AppendLine("## 真值对照").AppendLine();
        text.AppendLine("模拟程序知道谁隐瞒、谁漏报、谁漏保，局里不知道。下表拿真值和局里查到的比。");
        text.AppendLine().AppendLine("| 埋设的情况 | 数量 | 局里查到 | 平均用时（天） | 错发（元） | 追回（元） |").AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var row in truth)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Title} | {Grouped(row.Planted)} | {(row.Found is { } n ? Grouped(n) : "")} | {(row.Days is { } days ? Grouped(days) : "")} | {(row.LostFen is { } lost ? Shown(lost, "分") : "")} | {(row.BackFen is { } back ? Shown(back, "分") : "")} |");
        if (year.Stuck.Count > 0) text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"意外停下的办件 {year.Stuck.Count} 件：{string.Join("；", year.Stuck.Take(20))}。");
        text.AppendLine().AppendLine("## 口径").AppendLine();
        foreach (var (source, figure) in found.OrderBy(f => f.Key, StringComparer.Ordinal)) text.AppendLine(CultureInfo.InvariantCulture, $"- **{source}**：{figure.Definition}");
        text.AppendLine().AppendLine("## 用时去向").AppendLine();
        text.AppendLine("| 操作 | 次数 | 合计（秒） | 每次（微秒） |").AppendLine("|---|---:|---:|---:|");
        foreach (var kind in year.Cost.Kinds.Where(k => k.Microseconds >= 1_000_000))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Kind} | {Grouped(kind.Times)} | {Grouped(kind.Microseconds / 1_000_000)} | {Grouped(kind.Microseconds / Math.Max(1, kind.Times))} |");
        return text.ToString();
    }

    private const int WholeDistrict = 487_000;

    private static long Share(long reported, int people) => ((reported * people) + (WholeDistrict / 2)) / WholeDistrict;

    /// <summary>In hundredths of a percent.</summary>
    public static long Deviation(long reported, long found) => reported == 0 ? 0 : (found - reported) * 10_000 / reported;

    private static string Shown(long value, string unit) => unit switch
    {
        "分" or "分/人次" => new Values.Money(value).ToString(),
        "%" => string.Create(CultureInfo.InvariantCulture, $"{value / 100}.{value % 100:00}"),
        _ => Grouped(value),
    };

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Signed(long hundredths) => string.Create(CultureInfo.InvariantCulture, $"{(hundredths < 0 ? "−" : "+")}{Math.Abs(hundredths) / 100}.{Math.Abs(hundredths) % 100:00}%");
}

/// <summary>One planted circumstance beside what the bureau made of it (真值对照的一行).</summary>
/// <param name="Title">What was planted.</param>
/// <param name="Planted">How many.</param>
/// <param name="Found">How many the bureau found.</param>
/// <param name="Days">Days until then, on the average.</param>
/// <param name="LostFen">Fen paid that were not due.</param>
/// <param name="BackFen">Fen of them that came back.</param>
public sealed record TruthRow(string Title, int Planted, int? Found = null, int? Days = null, long? LostFen = null, long? BackFen = null);
