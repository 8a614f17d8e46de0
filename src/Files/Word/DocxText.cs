using System.Text;
using System.Xml.Linq;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// The text of a docx document (ECMA-376): a line per paragraph with its list number written out, tables with a tab between cells. What was
/// deleted with tracked changes, field codes and hidden text stay out; text boxes follow the paragraph they hang on.
/// </summary>
internal sealed class DocxText(GuardedZip zip)
{
    private const string Photo = "word/media/";
    private readonly DocxNumbering numbering = new(zip.Load("word/numbering.xml"), zip.Load("word/styles.xml"));
    private readonly StringBuilder text = new();

    public Result<string> Read()
    {
        var body = zip.Load("word/document.xml").Elements().FirstOrDefault(x => x.Name.LocalName == "body");
        if (body is null) return FileRefusals.Damaged;
        Blocks(body);
        if (text.Length > TableLimits.TextCharacters) return FileRefusals.TextTooLong.Fill(TableLimits.TextCharacters);
        if (!text.ToString().Any(char.IsLetterOrDigit)) return zip.HasFolder(Photo) ? FileRefusals.PhotoDocument : FileRefusals.Empty;
        return text.ToString().Trim('\n');
    }

    private void Blocks(XElement parent)
    {
        foreach (var block in parent.Elements())
        {
            if (text.Length > TableLimits.TextCharacters) return;
            switch (block.Name.LocalName)
            {
                case "p":
                    Paragraph(block);
                    break;
                case "tbl":
                    Table(block);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "smartTag":
                    Blocks(block);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var line = new StringBuilder();
        var boxes = new List<XElement>();
        Runs(paragraph, line, boxes);
        if (line.Length > 0)
        {
            if (!string.IsNullOrWhiteSpace(line.ToString())) text.Append(numbering.LabelOf(paragraph));
            text.Append(line);
        }

        text.Append('\n');
        foreach (var box in boxes) Blocks(box);
    }

    /// <summary>The cells of a row with tabs between; the paragraphs inside a cell with spaces between.</summary>
    private void Table(XElement table)
    {
        foreach (var row in table.Descendants().Where(x => x.Name.LocalName == "tr" && Nearest(x, "tbl") == table))
        {
            var cells = row.Descendants().Where(x => x.Name.LocalName == "tc" && Nearest(x, "tr") == row).Select(CellText);
            text.AppendJoin('\t', cells).Append('\n');
            if (text.Length > TableLimits.TextCharacters) return;
        }
    }

    private string CellText(XElement cell)
    {
        var lines = new List<string>();
        foreach (var paragraph in cell.Descendants().Where(x => x.Name.LocalName == "p"))
        {
            var line = new StringBuilder();
            Runs(paragraph, line, []);
            var plain = line.ToString().Trim();
            if (plain.Length > 0) lines.Add(numbering.LabelOf(paragraph) + plain);
        }

        return string.Join(' ', lines).Replace('\t', ' ').Replace('\n', ' ');
    }

    private static XElement? Nearest(XElement element, string name) => element.Ancestors().FirstOrDefault(x => x.Name.LocalName == name);

    private static void Runs(XElement parent, StringBuilder line, List<XElement> boxes)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t":
                    line.Append(element.Value);
                    break;
                case "tab":
                    line.Append('\t');
                    break;
                case "br" or "cr":
                    line.Append('\n');
                    break;
                case "noBreakHyphen":
                    line.Append('-');
                    break;
                case "txbxContent":
                    boxes.Add(element);
                    break;
                case "pPr" or "rPr" or "del" or "moveFrom" or "instrText" or "delText" or "Fallback" or "rt" or "sdtPr":
                    break;
                case "r" when IsHidden(element):
                    break;
                default:
                    Runs(element, line, boxes);
                    break;
            }
        }
    }

    private static bool IsHidden(XElement run)
    {
        var vanish = run.Elements().FirstOrDefault(x => x.Name.LocalName == "rPr")?.Elements().FirstOrDefault(x => x.Name.LocalName == "vanish");
        return vanish is not null && !vanish.Attributes().Any(x => x.Name.LocalName == "val" && x.Value is "0" or "false");
    }
}
