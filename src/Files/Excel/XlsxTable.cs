using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// Reads the first visible sheet that is not empty (or the named one) of an xlsx workbook (ECMA-376), streaming. Our own reader, because it
/// must tell an empty cell from a formula without value, and a number from a number whose last digits are gone.
/// </summary>
internal sealed class XlsxTable(GuardedZip zip, RowSink sink)
{
    private readonly List<string> strings = [];
    private NumberStyle[] styles = [];
    private bool from1904;

    public Refusal? Read(string wanted)
    {
        var book = zip.Load("xl/workbook.xml");
        from1904 = Child(book, "workbookPr") is { } properties && Attribute(properties, "date1904") is "1" or "true";
        var sheets = Sheets(book);
        var candidates = sheets.Where(x => wanted.Length == 0 ? x.Visible : x.Name == wanted).ToList();
        if (candidates.Count == 0) return FileRefusals.SheetMissing;
        ReadStrings();
        ReadStyles();
        foreach (var sheet in candidates)
        {
            var others = sheets.Where(x => x.Visible && x.Name != sheet.Name).Select(x => x.Name).ToList();
            if (zip.Has(sheet.Part) && ReadSheet(sheet.Part, merges => sink.Sheet(sheet.Name, "xlsx", others, merges))) return null;
        }

        return FileRefusals.SheetMissing;
    }

    private List<(string Name, bool Visible, string Part)> Sheets(XElement book)
    {
        var targets = zip.Load("xl/_rels/workbook.xml.rels").Elements()
            .ToDictionary(x => Attribute(x, "Id") ?? "", x => Attribute(x, "Target") ?? "", StringComparer.Ordinal);
        return [.. (Child(book, "sheets")?.Elements() ?? []).Select(x =>
        {
            var target = targets.GetValueOrDefault(Attribute(x, "id") ?? "", "");
            return (Attribute(x, "name") ?? "", Attribute(x, "state") is null or "visible", target.StartsWith('/') ? target[1..] : "xl/" + target);
        })];
    }

    private void ReadStrings()
    {
        if (!zip.Has("xl/sharedStrings.xml")) return;
        using var reader = zip.Read("xl/sharedStrings.xml");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si") strings.Add(XlsxText.Read(reader));
        }
    }

    private void ReadStyles()
    {
        var root = zip.Load("xl/styles.xml");
        var codes = new Dictionary<int, string>();
        foreach (var format in Child(root, "numFmts")?.Elements() ?? []) codes[Number(format, "numFmtId")] = Attribute(format, "formatCode") ?? "";
        styles = [.. (Child(root, "cellXfs")?.Elements() ?? []).Select(x => Number(x, "numFmtId")).Select(id => NumberStyle.Of(id, codes.GetValueOrDefault(id)))];
    }

    /// <summary>False when the sheet has no cell with content.</summary>
    private bool ReadSheet(string part, Action<IReadOnlyList<MergedBlock>> begin)
    {
        using var merges = zip.Open(part);
        var blocks = new MergedCells(merges);
        using var reader = zip.Read(part);
        var (line, any) = (0, false);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "sheetData") break;
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row") continue;
            line = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : line + 1;
            if (line is < 1 or > 1_048_576) throw new InvalidDataException("A row has an impossible number.");
            if (!reader.IsEmptyElement && ReadRow(reader, line, blocks, any ? null : () => begin(blocks.Top))) any = true;
        }

        return any;
    }

    private bool ReadRow(XmlReader reader, int line, MergedCells blocks, Action? begin)
    {
        var (column, any) = (-1, false);
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c") continue;
            column = XlsxText.Column(reader.GetAttribute("r")) is >= 0 and var stated ? stated : column + 1;
            if (column > 16_383) throw new InvalidDataException("A cell has an impossible place.");
            var (text, problem) = ReadCell(reader);
            if (text.Length == 0 && problem == CellProblem.None) continue;
            if (!any) begin?.Invoke();
            any = true;
            sink.Cell(column, text, problem);
        }

        blocks.Mark(line, sink);
        sink.EndRow(line);
        return any;
    }

    private (string Text, CellProblem Problem) ReadCell(XmlReader reader)
    {
        var kind = reader.GetAttribute("t");
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < styles.Length ? styles[s] : default;
        if (reader.IsEmptyElement) return ("", CellProblem.None);
        var (value, formula) = ("", false);
        var hasValue = false;
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "f") formula = true;
            if (reader.LocalName is not ("v" or "is")) continue;
            value = XlsxText.Read(reader);
            hasValue = value.Length > 0 || kind == "str";
        }

        if (!hasValue) return ("", formula ? CellProblem.FormulaWithoutValue : CellProblem.None);
        return kind switch
        {
            "s" => (strings[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)], CellProblem.None),
            "str" or "inlineStr" => (value, CellProblem.None),
            "b" => (value == "1" ? "TRUE" : "FALSE", CellProblem.None),
            "e" => (value, CellProblem.ErrorValue),
            "d" => (value.Replace("T00:00:00", "", StringComparison.Ordinal), CellProblem.None),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? ExcelNumber.Show(number, style, from1904)
                : (value, CellProblem.ErrorValue),
        };
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(x => x.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(x => x.Name.LocalName == name)?.Value;

    private static int Number(XElement element, string name) =>
        int.TryParse(Attribute(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
