using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Huimin.Files;

/// <summary>
/// Writes xlsx (ECMA-376) straight into a zip stream, so that memory stays that of one row; the library for the format keeps the whole sheet in
/// memory. Texts are text cells with the text format: an identity number keeps its digits even when somebody edits it.
/// </summary>
internal sealed class XlsxWriter : TableWriter
{
    private const int HeadingStyle = 1;
    private const int TextStyle = 2;
    private const int MoneyStyle = 3;
    private const int DateStyle = 4;
    private const int DayZero = 693_593;
    private const long MostDigits = 999_999_999_999_999;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly Stream part;
    private readonly XmlWriter sheet;
    private readonly string[] columnNames;
    private int line;

    public XlsxWriter(Stream output, int columns, string sheetName)
        : base(columns)
    {
        columnNames = [.. Enumerable.Range(0, columns).Select(ColumnName)];
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Put("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>
            """);
        Put("_rels/.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Put("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Put("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{SheetName(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        Put("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}">
            <numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>
            <fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="5"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/>
            <xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);

        part = Entry("xl/worksheets/sheet1.xml").Open();
        sheet = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        sheet.WriteRaw($"<cols><col min=\"1\" max=\"{Math.Max(1, columns)}\" width=\"18\" customWidth=\"1\"/></cols>");
        sheet.WriteStartElement("sheetData", Main);
    }

    private protected override void WriteRow(ReadOnlySpan<TableCell> cells, bool heading)
    {
        line++;
        sheet.WriteStartElement("row", Main);
        sheet.WriteStartAttribute("r");
        sheet.WriteValue(line);
        sheet.WriteEndAttribute();
        for (var i = 0; i < cells.Length; i++)
        {
            var text = cells[i].Text;
            if (text.Length > 0) WriteCell(cells[i], text, $"{columnNames[i]}{line}", heading);
        }

        sheet.WriteEndElement();
    }

    private protected override void Complete()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        part.Dispose();
        zip.Dispose();
    }

    /// <summary>Fifteen digits are what a spreadsheet keeps of a number; a longer one goes out as text.</summary>
    private void WriteCell(TableCell cell, string text, string place, bool heading)
    {
        var asText = cell.Kind == CellKind.Text || cell.Number is > MostDigits or < -MostDigits;
        var style = heading ? HeadingStyle : asText ? TextStyle : cell.Kind switch { CellKind.Money => MoneyStyle, CellKind.Date => DateStyle, _ => 0 };
        sheet.WriteStartElement("c", Main);
        sheet.WriteAttributeString("r", place);
        if (style > 0) sheet.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (asText)
        {
            sheet.WriteAttributeString("t", "inlineStr");
            sheet.WriteStartElement("is", Main);
            sheet.WriteStartElement("t", Main);
            if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) sheet.WriteAttributeString("xml", "space", null, "preserve");
            sheet.WriteString(Legal(text));
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }
        else
        {
            sheet.WriteElementString("v", Main, cell.Kind == CellKind.Date ? (cell.Number - DayZero).ToString(CultureInfo.InvariantCulture) : text);
        }

        sheet.WriteEndElement();
    }

    /// <summary>Without the characters that XML cannot hold; half a character becomes the replacement mark.</summary>
    private static string Legal(string text)
    {
        var legal = true;
        foreach (var c in text) legal &= c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE';
        if (legal) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= ' ' or '\t' or '\n' or '\r') and not (0xFFFE or 0xFFFF)) kept.Append(rune);
        }

        return kept.ToString();
    }

    private static string SheetName(string sheet)
    {
        var name = string.Concat(sheet.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '（' or '）'));
        return name.Length == 0 ? "Sheet1" : name[..Math.Min(31, name.Length)];
    }

    private static string ColumnName(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private void Put(string name, string xml)
    {
        using var stream = Entry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{"\n"}{xml}"""));
    }

    private ZipArchiveEntry Entry(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry;
    }
}
