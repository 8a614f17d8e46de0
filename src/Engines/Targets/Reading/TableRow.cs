using System.Globalization;
using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>A figure in a cell of a table: its number with the unit, what it measures, by when, and what its column says it is.</summary>
internal readonly record struct CellFigure(Quantity Quantity, int CellStart, string Metric, string Deadline, FigureKind Kind);

/// <summary>
/// One row of a table whose cells are kept apart by tabs (指标 ⇥ 单位 ⇥ 2022年 ⇥ 2023年). The first row names the columns:
/// an earlier year is the base, the paper's own year what was reached, 目标/计划 what is wished for.
/// </summary>
internal sealed partial class TableRow
{
    private readonly string text;
    private readonly List<(int Start, int End)> cells;
    private readonly string[] heads;
    private readonly int label;
    private readonly string caption;
    private readonly bool isHead;

    /// <summary>Where the sentence begins: a row cut by a stop inside a cell gives each of its figures once.</summary>
    private readonly int from;

    private TableRow(string text, int start, int from, int end)
    {
        this.text = text;
        this.from = from;
        cells = Cells(start, end);
        var top = start;
        while (top > 0 && text.LastIndexOf('\n', Math.Max(0, top - 2)) + 1 is var above && above < top && text.AsSpan(above, top - above).Contains('\t')) top = above;
        var first = text.IndexOf('\n', top) is > 0 and var stop ? stop : text.Length;
        var head = Cells(top, first).ConvertAll(c => text[c.Start..c.End]);
        var named = !head.Exists(h => PlainNumber().IsMatch(h));
        heads = named ? [.. head] : [];
        isHead = named && top == start;
        label = Array.FindIndex(heads, h => LabelHead().IsMatch(h));
        if (label < 0 || label >= cells.Count || cells[label].End - cells[label].Start < 2) label = cells.FindIndex(c => Name().IsMatch(text.AsSpan(c.Start, c.End - c.Start)));
        var before = text[Math.Max(0, top - 60)..top];
        caption = Caption().Match(before).Groups[1].Value;
    }

    private string Label => label < 0 ? "" : text[cells[label].Start..cells[label].End];

    public static TableRow? Of(string text, Block block)
    {
        var start = block.Start == 0 ? 0 : text.LastIndexOf('\n', block.Start - 1) + 1;
        return text.AsSpan(start, block.End - start).Contains('\t') ? new TableRow(text, start, block.Start, block.End) : null;
    }

    /// <summary>Whether the table answers for what stands here; the words of a task in a cell are read as any sentence.</summary>
    public bool Owns(int at) => isHead || cells.Exists(c => at >= c.Start && at < c.End && Number().IsMatch(text.AsSpan(c.Start, c.End - c.Start)));

    public IEnumerable<CellFigure> Figures(Tense tense, int? planYear)
    {
        if (isHead || label < 0) yield break;
        for (var i = label + 1; i < cells.Count; i++)
        {
            var head = Head(i);
            if (cells[i].Start < from || NoValue().IsMatch(head) || Read(i, head) is not { } quantity) continue;
            var metric = Bracket().Replace(Label, "");
            if (!IsPeriod(head)) metric = YearCell().IsMatch(metric) ? Bracket().Replace(head, "") : metric + Bracket().Replace(head, "");
            var kind = KindOf(YearCell().IsMatch(Label) ? Label : head, tense, planYear);
            yield return new CellFigure(quantity, cells[i].Start, metric, Until(head, tense), kind);
        }
    }

    private Quantity? Read(int column, string head)
    {
        var (start, end) = cells[column];
        if (!Number().IsMatch(text.AsSpan(start, end - start))) return null;
        var at = start;
        while (!char.IsAsciiDigit(text[at])) at++;
        if (Quantities.At(text, at, out _) is not { } q || q.End > end) return null;
        if (!q.UnitElsewhere) return q.Class == UnitClass.Time && q.Unit is "月" or "日" or "年" || !Closing().IsMatch(text.AsSpan(q.End, end - q.End)) ? null : q;
        if (!Closing().IsMatch(text.AsSpan(q.End, end - q.End))) return null;
        foreach (var unit in Units(head))
        {
            var scale = unit.Length > 1 && unit[0] is '万' or '亿' or '千' or '百' && unit[^1] != '点' ? unit[0] switch { '万' => 10_000m, '亿' => 100_000_000m, '千' => 1000m, _ => 100m } : 1m;
            var name = scale > 1 ? unit[1..] : unit;
            if (MeasureWords.At(name, 0) is not { } word || name.Length > word.Written.Length && name[word.Written.Length] != '/') continue;
            if (word.Unit is "%" or "‰") scale = word.Unit == "%" ? 0.01m : 0.001m;
            return q with { Value = q.Value * scale, Value2 = q.Value2 * scale, Unit = word.Unit + name[word.Written.Length..], Class = word.Class, UnitElsewhere = false };
        }
        return null;
    }

    /// <summary>Where the unit of a bare number may stand, the nearest first.</summary>
    private IEnumerable<string> Units(string head)
    {
        if (Bracket().Match(head) is { Success: true } own) yield return own.Groups[1].Value;
        if (Change().IsMatch(head)) yield break;
        var column = Array.FindIndex(heads, h => UnitHead().IsMatch(h));
        if (column >= 0 && column < cells.Count) yield return text[cells[column].Start..cells[column].End];
        if (Bracket().Match(Label) is { Success: true } row) yield return row.Groups[1].Value;
        foreach (var name in new[] { IsPeriod(head) ? "" : head, Label })
        {
            if (name.EndsWith('率')) yield return "%";
            else if (name.EndsWith("人次", StringComparison.Ordinal)) yield return "人次";
            else if (name.EndsWith("人数", StringComparison.Ordinal)) yield return "人";
            else if (name.EndsWith("户数", StringComparison.Ordinal)) yield return "户";
        }
        if (caption.Length > 0) yield return caption;
    }

    private FigureKind KindOf(string head, Tense tense, int? planYear)
    {
        if (Wished().IsMatch(head)) return FigureKind.Target;
        var own = tense.Year ?? planYear ?? heads.Max(YearIn);
        if (Reached().IsMatch(head) && (tense.Ahead || YearIn(head) is not { } done || done >= own)) return FigureKind.Reported;
        if (Past().IsMatch(head)) return FigureKind.Reference;
        if (YearIn(head) is { } year && own is { } mine && year != mine) return year < mine ? FigureKind.Reference : FigureKind.Target;
        return tense.Ahead ? FigureKind.Target : FigureKind.Reported;
    }

    private string Until(string head, Tense tense)
    {
        var column = Array.FindIndex(heads, h => Term().IsMatch(h));
        if (column >= 0 && column < cells.Count) return text[cells[column].Start..cells[column].End];
        return (YearIn(head) ?? tense.Year)?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private string Head(int column) => column < heads.Length ? heads[column] : "";

    private static bool IsPeriod(string head) => head.Length == 0 || YearIn(head) is not null || Wished().IsMatch(head) || Reached().IsMatch(head) || Past().IsMatch(head) || General().IsMatch(head);

    private static int? YearIn(string head) => Year().Match(head) is { Success: true } m ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : null;

    private List<(int Start, int End)> Cells(int start, int end)
    {
        var found = new List<(int, int)>();
        for (int i = start, cell = start; i <= end; i++)
        {
            if (i < end && text[i] != '\t') continue;
            found.Add((cell, i));
            cell = i + 1;
        }
        return found;
    }

    [GeneratedRegex(@"^\d[\d,]*(\.\d+)?%?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^(≥|≤|>=|<=|>|<|=|约|近|超过?|不少于|不低于|不超过|不高于|低于|高于|少于|达到?|至少|最少|最多|新增|累计)?\d[^\t,。;、:]{0,14}$|^\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^((及)?以上|以下|以内|左右|\([^)]*\))?$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"[\u4e00-\u9fff]{2}|^20[0-4]\d年?$")]
    private static partial Regex Name();

    [GeneratedRegex("^(主要|具体|考核|工作)?(指标|项目|事项|任务|内容|名称)(名称|内容)?$")]
    private static partial Regex LabelHead();

    [GeneratedRegex(@"^20[0-4]\d年?$")]
    private static partial Regex YearCell();

    [GeneratedRegex(@"\(([^()]{1,6})\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"单位:([^()、,\n]{1,4})\)?\n?$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(计量|数量)?单位$")]
    private static partial Regex UnitHead();

    [GeneratedRegex("时限|期限|完成时间|时间节点")]
    private static partial Regex Term();

    [GeneratedRegex("序号|编号|时限|时间|期限|日期|责任|牵头|联系|电话|备注|文号|权重|分值|单位$")]
    private static partial Regex NoValue();

    [GeneratedRegex("同比|增长|增幅|增减|变化|±")]
    private static partial Regex Change();

    [GeneratedRegex("目标|计划(?!完成)|任务|预期|预计|拟")]
    private static partial Regex Wished();

    [GeneratedRegex("完成|实绩|实际|现状|现有|本年|当年|累计")]
    private static partial Regex Reached();

    [GeneratedRegex("上年|去年|同期|原标准")]
    private static partial Regex Past();

    [GeneratedRegex("^(数量|数值|指标值|合计|总数|标准)(\\(|$)")]
    private static partial Regex General();

    [GeneratedRegex(@"20[0-4]\d")]
    private static partial Regex Year();
}
