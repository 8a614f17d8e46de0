using Huimin.Files;
using static Huimin.Files.OfficialSheet;

namespace Huimin.Targets;

/// <summary>A report as PDF: A4, 22 lines of 28 characters, headings darker, the statistical form and the definitions at the end, page numbers on the outer side. A number typed by hand carries an asterisk.</summary>
internal sealed class ReportPdf
{
    private const double Small = 10.5;
    private static readonly double[] columns = [0, 0.46, 0.6, 0.76, 0.88];
    private readonly PdfDocument document;
    private PdfPage page;
    private double used;

    private ReportPdf(string title)
    {
        document = new PdfDocument(title);
        page = document.AddPage();
    }

    public static byte[] Of(Report report, IndicatorBook book)
    {
        var paper = new ReportPdf(report.Title);
        foreach (var block in report.Blocks) paper.Write(string.Concat(block.Pieces.Select(p => p.IsTyped ? p.Text + "*" : p.Text)), block.Kind);
        if (report.Blocks.Any(b => b.Pieces.Any(p => p.IsTyped))) paper.Write("注：带 * 的数为手工填写，没有绑定指标。", ReportBlockKind.Text);
        foreach (var note in report.Notes) paper.Write("注：" + note, ReportBlockKind.Text);
        paper.Turn();
        paper.Write("统计表", ReportBlockKind.Heading1);
        paper.Row(["指标", "单位", report.Period.Title, "上期", "上年同期"], isHead: true);
        foreach (var row in ReportDocx.Rows(report)) paper.Row(row, isHead: false);
        if (report.Missing.Count > 0)
        {
            paper.Write("没有写入的内容", ReportBlockKind.Heading1);
            foreach (var missing in report.Missing) paper.Write(missing, ReportBlockKind.Text);
        }

        if (report.Codes.Count > 0) paper.Write("指标口径", ReportBlockKind.Heading1);
        foreach (var indicator in report.Codes.Select(book.Find).OfType<Indicator>()) paper.Write(ReportDocx.Definition(indicator), ReportBlockKind.Text);
        WriteNumbers(paper.document);
        return paper.document.ToArray();
    }

    private void Write(string text, ReportBlockKind kind)
    {
        var isTitle = kind == ReportBlockKind.Title;
        var size = isTitle ? TitleSize : Body;
        var indent = isTitle ? 0 : 2 * Body;
        if (isTitle) used += Pitch / 2;
        foreach (var (line, i) in ChineseLines.Break(text, size, Width, indent).Select((l, i) => (l, i)))
        {
            Room(Pitch);
            var x = isTitle ? Left + ((Width - PdfDocument.WidthOf(line.Text, size)) / 2) : Left + (i == 0 ? indent : 0);
            page.Text(line.Text, x, Top - used + (Pitch * 0.28), size, bold: kind != ReportBlockKind.Text, spread: isTitle ? 0 : line.Spread);
        }

        if (isTitle) used += Pitch;
    }

    private void Row(IReadOnlyList<string> cells, bool isHead)
    {
        const double High = 18;
        Room(High);
        var at = Top - used;
        for (var i = 0; i < cells.Count; i++)
        {
            var next = i + 1 < columns.Length ? columns[i + 1] : 1;
            var text = Fitted(cells[i], (next - columns[i]) * Width - 6);
            var x = i < 2 ? Left + (columns[i] * Width) + 3 : Left + (next * Width) - 3 - PdfDocument.WidthOf(text, Small);
            page.Text(text, x, at + 5, Small, bold: isHead);
        }

        page.Line(Left, at, Left + Width, at, 0.4, Ink.Grey);
    }

    private static string Fitted(string text, double width)
    {
        while (text.Length > 1 && PdfDocument.WidthOf(text, Small) > width) text = text[..^1];
        return text;
    }

    private void Room(double high)
    {
        if (used + high > Lines * Pitch + 1) Turn();
        used += high;
    }

    private void Turn()
    {
        page = document.AddPage();
        used = 0;
    }
}
