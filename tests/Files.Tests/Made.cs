using System.IO.Compression;
using System.Text;

namespace Huimin.Files.Tests;

/// <summary>Files made for a test, in a folder of their own that goes with it.</summary>
internal sealed class Made : IDisposable
{
    public Made() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "huimin-files-" + Path.GetRandomFileName());

    public string File(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string Text(string name, string content, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return File(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);
    }

    public string Zip(string name, params (string Name, string Content)[] parts) =>
        File(name, ZipOf([.. parts.Select(x => (x.Name, Encoding.UTF8.GetBytes(x.Content)))]));

    public static byte[] ZipOf(params (string Name, byte[] Content)[] parts)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, content) in parts)
            {
                using var stream = zip.CreateEntry(part).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    /// <summary>An xlsx with one sheet of hand-written XML.</summary>
    public string Xlsx(string sheetData, string? after = null, string? strings = null, string? styles = null, string? book = null) => Zip(
        "made.xlsx",
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", book ?? """<workbook xmlns:r="r"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>"""),
        ("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst>{strings}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{sheetData}</sheetData>{after}</worksheet>"),
        ("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>别的</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>表</t></is></c></row></sheetData></worksheet>"));

    /// <summary>A docx with the given body and, if wanted, numbering.</summary>
    public string Docx(string body, string? numbering = null, string? styles = null, bool photo = false) => Zip(
        "made.docx",
        [
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", $"""<w:document xmlns:w="w" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"""),
            .. numbering is null ? Array.Empty<(string, string)>() : [("word/numbering.xml", $"""<w:numbering xmlns:w="w">{numbering}</w:numbering>""")],
            .. styles is null ? Array.Empty<(string, string)>() : [("word/styles.xml", $"""<w:styles xmlns:w="w">{styles}</w:styles>""")],
            .. photo ? new[] { ("word/media/image1.png", "png") } : [],
        ]);

    /// <summary>All rows as "line:cell|cell", with the code of a problem in place of a cell that has one.</summary>
    public static List<string> Rows(TableFile file)
    {
        var rows = new List<string>();
        while (true)
        {
            var next = file.Next();
            if (!next.Ok)
            {
                rows.Add(next.Refusal.Code);
                return rows;
            }

            if (!next.Value) return rows;
            var cells = Enumerable.Range(0, file.Columns).Select(i => file.Problem(i)?.Code ?? file.Text(i));
            rows.Add($"{file.Line}:{string.Join('|', cells)}{(file.RowProblem() is { } extra ? "!" + extra.Code : "")}");
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
