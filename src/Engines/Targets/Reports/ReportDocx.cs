using Huimin.Files;

namespace Huimin.Targets;

/// <summary>A report as docx (GB/T 9704): the text, the statistical form, and the definition of every figure, to which each figure leads.</summary>
internal static class ReportDocx
{
    public static byte[] Of(Report report, IndicatorBook book)
    {
        var paper = new DocxPaper();
        foreach (var block in report.Blocks)
        {
            switch (block.Kind)
            {
                case ReportBlockKind.Title:
                    paper.Title(block.Text);
                    break;
                case ReportBlockKind.Heading1:
                    paper.Heading(1, block.Text);
                    break;
                case ReportBlockKind.Heading2:
                    paper.Heading(2, block.Text);
                    break;
                default:
                    paper.Paragraph(block.Pieces.Select(p => new DocxRun(p.Text, p.Hint, p.Code is null ? null : Mark(p.Code), p.IsTyped)));
                    break;
            }
        }

        foreach (var note in report.Notes) paper.Paragraph([new DocxRun("注：" + note)]);
        paper.NewPage();
        paper.Heading(1, "附件1  统计表");
        paper.Table(["指标", "单位", report.Period.Title, "上期", "上年同期"], Rows(report), 2);
        if (report.Missing.Count > 0)
        {
            paper.Heading(1, "附件2  没有写入的内容");
            foreach (var missing in report.Missing) paper.Paragraph([new DocxRun(missing)]);
        }

        paper.Heading(1, "附件3  指标口径");
        foreach (var indicator in report.Codes.Select(book.Find).OfType<Indicator>())
            paper.Paragraph([new DocxRun(Definition(indicator))], Mark(indicator.Code));
        return paper.ToArray();
    }

    /// <summary>口径, as the annex of a report says it.</summary>
    internal static string Definition(Indicator indicator) => $"{indicator.Code} {indicator.Name}（{indicator.Unit.Title}，第{indicator.Version}版）：{indicator.Definition}";

    /// <summary>统计表: what is counted; what is not recorded says so.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Rows(Report report) => report.Form.Select(r => (IReadOnlyList<string>)
        [r.Indicator.Name, r.Indicator.Unit.Title, r.Indicator.NotRecorded is not null ? "尚未记录" : r.Value?.Text ?? "未计算", r.Before?.Text ?? "—", r.YearBefore?.Text ?? "—"]);

    private static string Mark(string code) => "k_" + code.Replace('.', '_');
}
