using System.IO.Compression;
using System.Security;
using System.Text;

namespace Huimin.Files;

/// <summary>A piece of a line (文字) of a paper: plain, or with words that appear when the pointer rests on it and lead to a place of the same paper.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Hint">What hovering shows; null for none.</param>
/// <param name="Anchor">The bookmark it leads to.</param>
/// <param name="Marked">Shaded, so that it is seen that somebody typed it.</param>
public sealed record DocxRun(string Text, string? Hint = null, string? Anchor = null, bool Marked = false);

/// <summary>
/// Writes an office paper as docx with the layout of GB/T 9704-2012: A4, 37 mm above and 28 mm at the left, 22 lines of 28 characters, title in 小标宋, text in
/// 仿宋, headings in 黑体 and 楷体, page numbers “— 1 —” on the outer side. Straight into a zip, as the same content gives the same bytes.
/// </summary>
public sealed class DocxPaper
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Song = "方正小标宋简体", FangSong = "仿宋_GB2312", Hei = "黑体", Kai = "楷体_GB2312";
    private const int LongestHint = 250;
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly StringBuilder body = new();
    private int bookmarks;

    public void Title(string text) => Add($"<w:p><w:pPr><w:jc w:val=\"center\"/><w:spacing w:line=\"640\" w:lineRule=\"exact\" w:before=\"320\" w:after=\"320\"/></w:pPr>{Run(text, Song, 44)}</w:p>");

    /// <summary>1: 一、 in 黑体; 2: （一） in 楷体; 3: 1. in 仿宋.</summary>
    public void Heading(int level, string text) =>
        Add($"<w:p><w:pPr><w:keepNext/>{Indent}<w:outlineLvl w:val=\"{level - 1}\"/></w:pPr>{Run(text, level switch { 1 => Hei, 2 => Kai, _ => FangSong }, 32)}</w:p>");

    public void Paragraph(IEnumerable<DocxRun> runs, string? bookmark = null)
    {
        Add($"<w:p><w:pPr>{Indent}<w:jc w:val=\"both\"/></w:pPr>");
        if (bookmark is not null) Add($"<w:bookmarkStart w:id=\"{++bookmarks}\" w:name=\"{Escape(bookmark)}\"/><w:bookmarkEnd w:id=\"{bookmarks}\"/>");
        foreach (var run in runs) Add(Of(run));
        Add("</w:p>");
    }

    public void Right(string text) => Add($"<w:p><w:pPr><w:ind w:rightChars=\"200\" w:right=\"640\"/><w:jc w:val=\"right\"/></w:pPr>{Run(text, FangSong, 32)}</w:p>");

    /// <summary>A table with its heading row repeated on every page; numbers stand at the right from the given column on.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, int numbersFrom)
    {
        Add("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"]) Add($"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        Add("</w:tblBorders><w:tblLayout w:type=\"autofit\"/></w:tblPr><w:tblGrid>");
        foreach (var _ in headings) Add("<w:gridCol/>");
        Add("</w:tblGrid>");
        Row(headings, Hei, headings.Count, isHead: true);
        foreach (var row in rows) Row(row, FangSong, numbersFrom, isHead: false);
        Add("</w:tbl><w:p/>");
    }

    public void NewPage() => Add("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>
                """);
            Put(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/settings\" Target=\"settings.xml\"/><Relationship Id=\"rId3\" Type=\"{Relations}/footer\" Target=\"footer1.xml\"/><Relationship Id=\"rId4\" Type=\"{Relations}/footer\" Target=\"footer2.xml\"/></Relationships>");
            Put(zip, "word/styles.xml", $"<w:styles xmlns:w=\"{Word}\"><w:docDefaults><w:rPrDefault><w:rPr>{Face(FangSong)}<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"580\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>");
            Put(zip, "word/settings.xml", $"<w:settings xmlns:w=\"{Word}\"><w:evenAndOddHeaders/></w:settings>");
            Put(zip, "word/footer1.xml", Footer("right", "w:rightChars=\"100\" w:right=\"280\""));
            Put(zip, "word/footer2.xml", Footer("left", "w:leftChars=\"100\" w:left=\"280\""));
            Put(zip, "word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Relations}\"><w:body>{body}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1587\" w:gutter=\"0\"/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\"580\"/></w:sectPr></w:body></w:document>");
        }

        return stream.ToArray();
    }

    private void Add(string xml) => body.Append(xml);

    private const string Indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";

    private static string Of(DocxRun run)
    {
        var text = Run(run.Text, FangSong, 32, run.Marked);
        if (run.Hint is null) return text;
        var hint = run.Hint.Length > LongestHint ? run.Hint[..LongestHint] + "…" : run.Hint;
        return $"<w:hyperlink w:anchor=\"{Escape(run.Anchor ?? "_top")}\" w:tooltip=\"{Escape(hint)}\">{text}</w:hyperlink>";
    }

    private void Row(IReadOnlyList<string> cells, string face, int numbersFrom, bool isHead)
    {
        Add(isHead ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (var i = 0; i < cells.Count; i++)
        {
            var side = isHead ? "center" : i >= numbersFrom ? "right" : "left";
            Add($"<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p><w:pPr><w:spacing w:line=\"360\" w:lineRule=\"exact\"/><w:jc w:val=\"{side}\"/></w:pPr>{Run(cells[i], face, 21)}</w:p></w:tc>");
        }

        Add("</w:tr>");
    }

    private static string Run(string text, string face, int halfPoints, bool marked = false) =>
        $"<w:r><w:rPr>{Face(face)}<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/>{(marked ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9D9D9\"/>" : "")}</w:rPr><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    private static string Face(string name) => $"<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"/>";

    private static string Footer(string side, string indent)
    {
        const string Style = "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>";
        return $"<w:ftr xmlns:w=\"{Word}\"><w:p><w:pPr><w:ind {indent}/><w:jc w:val=\"{side}\"/></w:pPr><w:r>{Style}<w:t xml:space=\"preserve\">— </w:t></w:r><w:r>{Style}<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>{Style}<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>{Style}<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>{Style}<w:t>1</w:t></w:r><w:r>{Style}<w:fldChar w:fldCharType=\"end\"/></w:r><w:r>{Style}<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    private static string Escape(string text) => SecurityElement.Escape(new string([.. text.Where(c => c >= ' ')])) ?? "";

    private static void Put(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content.Trim()));
    }
}
