using System.Globalization;
using System.Text.RegularExpressions;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>
/// Writes a brief or a summary from the figures (撰写简报和总结). Nothing is invented: a clause is written where its facts are there, a paragraph without any
/// stays empty and is listed as missing, a number that the template holds itself is marked as typed.
/// </summary>
public sealed partial class ComposeReport(ReadDesk desk, ReadIndicators read, ReadBoard board, IndicatorBook book, IPlaces places, Clock clock)
{
    /// <param name="period">The period; not in the future.</param>
    /// <param name="template">Null for the house's own.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<Report>> RunAsync(Period period, ReportTemplate? template, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return DataRefusals.NotPermitted;
        if (period.FirstDay > clock.BeijingToday) return TargetsRefusals.PeriodInFuture.Fill(period.Title);
        var list = await read.ListAsync(period, places.District, actor, ct);
        if (!list.Ok) return list.Refusal;
        var goals = await board.RunAsync(period.First.Year, actor, ct);
        if (!goals.Ok) return goals.Refusal;
        var writing = new Writing(places, clock.BeijingToday, period, list.Value, goals.Value.Rows, list.Value.Rows.ToDictionary(r => r.Indicator.Code, StringComparer.Ordinal));
        foreach (var line in (template ?? ReportTemplate.Own(period, book)).Lines) writing.Take(line);
        writing.EndParagraph();
        return new Report(period, places.District, writing.Blocks, await NotesAsync(period, list.Value.KnownAt, actor, ct), writing.Missing, [.. list.Value.Rows]);
    }

    private async Task<IReadOnlyList<string>> NotesAsync(Period period, DateTime? known, Actor actor, CancellationToken ct)
    {
        if (known is null) return [$"{period.Title}的指标还没有计算，请先重新计算。"];
        var notes = new List<string>();
        if (period.LastDay >= clock.BeijingToday) notes.Add($"{period.Title}还没有结束，所列为截至{clock.BeijingToday.Title()}的数。");
        await using var reading = await desk.OpenAsync(actor, ct);
        var (first, last) = (period.First.FirstDay, period.Last.FirstDay);
        var closed = await reading.Db.IndicatorMonths.Where(m => m.Month >= first && m.Month <= last && m.ClosedAt != null).Select(m => m.Month).ToListAsync(ct);
        var open = Enumerable.Range(0, period.Months).Select(i => period.First + i).Where(m => m.FirstDay <= clock.BeijingToday && !closed.Contains(m.FirstDay)).Select(m => m.Title).ToList();
        if (open.Count > 0) notes.Add($"{(open.Count > 1 && open.Count == period.Months ? $"{period.Title}各月" : string.Join("、", open))}尚未关账，所列数以后可能更正。");
        return notes;
    }

    /// <summary>One report on its way.</summary>
    private sealed class Writing(IPlaces places, DateOnly today, Period period, ReadIndicators.ListView list, IReadOnlyList<ReadBoard.Row> goals, Dictionary<string, ReadIndicators.Row> rows)
    {
        private readonly List<ReportPiece> paragraph = [];
        private string heading = "";
        private bool isEmpty = true;
        private bool expects;

        public List<ReportBlock> Blocks { get; } = [];

        public List<string> Missing { get; } = [];

        public void Take(TemplateLine line)
        {
            switch (line.Kind)
            {
                case TemplateLineKind.Clause:
                    TakeClause(line);
                    break;
                case TemplateLineKind.Missing:
                    Missing.Add($"{heading}：{Words(line)}");
                    break;
                case TemplateLineKind.Composed:
                    Compose(Words(line));
                    break;
                default:
                    EndParagraph();
                    var kind = line.Kind switch { TemplateLineKind.Title => ReportBlockKind.Title, TemplateLineKind.Heading1 => ReportBlockKind.Heading1, TemplateLineKind.Heading2 => ReportBlockKind.Heading2, _ => ReportBlockKind.Text };
                    if (PiecesOf(line.Pieces, out _) is not { } pieces) Missing.Add($"第 {line.Number} 行：没有数据");
                    else Blocks.Add(new ReportBlock(kind, pieces));
                    if (kind is ReportBlockKind.Heading1 or ReportBlockKind.Heading2) (heading, expects, isEmpty) = (Blocks[^1].Text, false, true);
                    break;
            }
        }

        public void EndParagraph()
        {
            if (paragraph.Count > 0)
            {
                paragraph.Add(new ReportPiece("。"));
                Blocks.Add(new ReportBlock(ReportBlockKind.Text, [.. paragraph]));
                paragraph.Clear();
            }

            if (expects && isEmpty) Missing.Add($"{heading}：整段没有事实，留空");
            expects = false;
        }

        private void TakeClause(TemplateLine line)
        {
            expects = true;
            if (PiecesOf(line.Pieces, out var allZero) is not { } pieces || allZero)
            {
                Missing.Add($"{heading}：{Named(line)}{(allZero ? "没有发生数" : "没有数据")}");
                return;
            }

            if (paragraph.Count > 0) paragraph.Add(new ReportPiece("；"));
            paragraph.AddRange(pieces);
            isEmpty = false;
        }

        /// <summary>The pieces of a line; null where a field that must be there is not. Groups are left out alone.</summary>
        private List<ReportPiece>? PiecesOf(IReadOnlyList<TemplatePiece> pieces, out bool allZero)
        {
            var (made, figures, zeros) = (new List<ReportPiece>(), 0, 0);
            allZero = false;
            foreach (var piece in pieces)
            {
                if (piece.Group is { } group)
                {
                    if (PiecesOf(group, out var nothing) is { } some && !nothing) made.AddRange(some);
                }
                else if (piece.Field is null)
                {
                    made.AddRange(Typed(piece.Words));
                }
                else if (WordOf(piece.Field) is { } word)
                {
                    made.Add(new ReportPiece(word));
                }
                else
                {
                    if (Figure(piece.Field, piece.Aspect) is not { } figure) return null;
                    figures++;
                    if (rows[piece.Field].Value is { Numerator: 0 }) zeros++;
                    made.Add(figure);
                }
            }

            allZero = figures > 0 && zeros == figures;
            return made;
        }

        private ReportPiece? Figure(string code, string aspect)
        {
            var row = rows[code];
            var text = aspect switch
            {
                "同比" => FigureWords.Change("同比", row.Value, row.YearBefore),
                "环比" => FigureWords.Change("环比", row.Value, row.Before),
                _ => row.Value is { } value ? FigureWords.Of(value) : null,
            };
            return text is null ? null : new ReportPiece(text, code, Hint(row.Indicator));
        }

        private string Hint(Indicator indicator) =>
            $"{indicator.Code} {indicator.Name}（第{indicator.Version}版）：{indicator.Definition} 统计期{period.Title}，{(list.KnownAt is { } known ? $"数据截止{Clock.ToBeijing(known):yyyy-MM-dd HH:mm}" : "")}，来源：业务记录。";

        private string? WordOf(string field) => field switch
        {
            "地区" => places.NameOf(list.Division),
            "期" => period.Title,
            "年" => period.First.Year.ToString(CultureInfo.InvariantCulture),
            "下年" => (period.First.Year + 1).ToString(CultureInfo.InvariantCulture),
            "截止" => (period.LastDay < today ? period.LastDay : today).Title(),
            _ => null,
        };

        private void Compose(string what)
        {
            expects = true;
            var sentences = what switch { "目标" => Goals(), "问题" => Problems(), "巩固" => Reached(), _ => Next() };
            foreach (var sentence in sentences)
            {
                isEmpty = false;
                if (paragraph.Count > 0) paragraph.Add(new ReportPiece("；"));
                paragraph.AddRange(sentence);
            }

            if (sentences.Count == 0) Missing.Add($"{heading}：{what switch { "目标" => "本年没有已确定的目标", "问题" => "没有由事实得出的问题", "巩固" => "没有已经达到的目标", _ => "没有未完成的目标可以列入打算" }}");
            expects = false;
            EndParagraph();
        }

        private List<List<ReportPiece>> Goals() => [.. goals.Select(g =>
        {
            var pieces = new List<ReportPiece> { new($"{g.Goal.Title}目标{g.Target.Replace(" ", "", StringComparison.Ordinal)}，") };
            if (g.Goal.IsTask) pieces.AddRange(Typed((GoalLight.Reported(g.Goal, g.Steps) is { } count ? $"人工填报完成{FigureText.Typed(count, g.Goal.Unit)}{g.Goal.Unit}，" : "") + (g.Goal.DoneOn is null ? g.Progress.Words : $"{g.Progress.Words}，{g.Goal.Evidence}")));
            else if (g.Value is { } value && FigureWords.Of(value) is { } text) pieces.AddRange([new("实际"), new(text, g.Goal.IndicatorCode, Hint(rows[g.Goal.IndicatorCode!].Indicator)), new(g.Progress.Percent is { } p ? $"，为目标的{p}%，{g.Progress.Words}" : $"，{g.Progress.Words}")]);
            else pieces.Add(new("还没有数"));
            return pieces;
        })];

        private List<List<ReportPiece>> Problems()
        {
            var problems = goals.Where(g => g.Progress.Light == Ui.LightLevel.Red).Select(g => new List<ReportPiece> { new($"{g.Goal.Title}{g.Progress.Words}") }).ToList();
            if (rows.GetValueOrDefault("K05") is { Value: { Value: < 10_000 } } && Figure("K05", "") is { } inTime) problems.Add([new("按期办结率为"), inTime, new("，仍有办件超过时限")]);
            if (rows.GetValueOrDefault("K34.3") is { Value: { Value: > 0 } } && Figure("K34.3", "") is { } back) problems.Add([new("资金发放退回率为"), back, new("，收款账户核实还不到位")]);
            if (rows.GetValueOrDefault("K12.2") is { Value: { Value: < 10_000 } } && Figure("K12.2", "") is { } settled) problems.Add([new("监测预警处置率为"), settled, new("，仍有预警没有处置")]);
            return problems;
        }

        private List<List<ReportPiece>> Next() => [.. goals.Where(g => g.Progress.Light is Ui.LightLevel.Red or Ui.LightLevel.Amber).Select(g => new List<ReportPiece>
        {
            new($"继续推进“{g.Goal.Title}”，由{g.Goal.Owner}牵头{(g.Goal.Helpers.Length > 0 ? "、" + g.Goal.Helpers + "协助" : "")}，补齐与目标的差距"),
        })];

        // What was reached is where the next year begins.
        private List<List<ReportPiece>> Reached() => [.. goals.Where(g => g.Indicator is not null && g.Progress.Words == GoalLight.Reached && g.Value is not null && FigureWords.Of(g.Value) is not null).Select(g => new List<ReportPiece>
        {
            new($"“{g.Goal.Title}”目标{g.Target.Replace(" ", "", StringComparison.Ordinal)}，已达到"),
            new(FigureWords.Of(g.Value!)!, g.Goal.IndicatorCode, Hint(g.Indicator!)),
            new("，以此为起点"),
        })];

        /// <summary>Words of a template, in which a number stands that no indicator answers for.</summary>
        private static IEnumerable<ReportPiece> Typed(string words) => Numbers().Split(words).Where(p => p.Length > 0)
            .Select(p => char.IsAsciiDigit(p[0]) ? new ReportPiece(p, Hint: "手工填写的数，没有绑定指标", IsTyped: true) : new ReportPiece(p));

        private string Words(TemplateLine line) => string.Concat(line.Pieces.Select(p => p.Field is null ? p.Words : WordOf(p.Field) ?? ""));

        private string Named(TemplateLine line) => string.Join("、", line.Pieces.Where(p => p.Field is not null).Select(p => rows.TryGetValue(p.Field!, out var row) ? row.Indicator.Name : p.Field).Distinct());
    }

    [GeneratedRegex(@"(\d+(?:\.\d+)?)")]
    private static partial Regex Numbers();
}
