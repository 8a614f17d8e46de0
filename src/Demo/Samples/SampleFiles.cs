using System.IO.Compression;
using System.Security;
using System.Text;

namespace Huimin.Demo;

/// <summary>Writes the sample files of a data directory: lists to import and public documents to read.</summary>
public static class SampleFiles
{
    public const string Folder = "samples";
    public const string Csv = "人口导入样例.csv";
    public const string Workbook = "人口导入样例.xlsx";

    private const string Documents = "samples/";

    /// <summary>The public documents (工作计划、工作总结).</summary>
    public static IReadOnlyList<string> Plans { get; } =
        [.. typeof(SampleFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Documents, StringComparison.Ordinal)).Select(n => n[Documents.Length..]).Order(StringComparer.Ordinal)];

    public static async Task WriteAsync(string dataDirectory, DistrictPlan plan, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataDirectory, Folder)).FullName;
        var town = DemoDivisions.Towns[0]; // that of the clerk whom a click signs in
        var list = SampleList.WithErrors(SampleList.Make(plan, town.Villages[0].Code, 1, 1_000), plan.Today, plan.Seed);
        await File.WriteAllBytesAsync(Path.Combine(folder, Csv), Gb18030(list), ct);
        await File.WriteAllBytesAsync(Path.Combine(folder, Workbook), Xlsx(SampleList.Make(plan, town.Villages[1].Code, 2, 300)), ct);
        foreach (var name in Plans)
        {
            await using var document = Resources.Open(Documents + name);
            await using var file = File.Create(Path.Combine(folder, name));
            await document.CopyToAsync(file, ct);
        }
    }

    /// <summary>As a village's computer saves it: GB18030, commas, Windows line ends.</summary>
    public static byte[] Gb18030(IReadOnlyList<SampleRow> rows)
    {
        var text = new StringBuilder();
        foreach (var cells in rows.Select(r => r.Cells).Prepend(SampleRow.Headings)) text.AppendJoin(',', cells).Append("\r\n");
        return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text.ToString());
    }

    /// <summary>A workbook of one sheet, every cell as text; the same bytes for the same rows.</summary>
    public static byte[] Xlsx(IReadOnlyList<SampleRow> rows)
    {
        const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var sheet = new StringBuilder($"{Head}<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var cells in rows.Select(r => r.Cells).Prepend(SampleRow.Headings))
        {
            sheet.Append("<row>");
            foreach (var cell in cells) sheet.Append("<c t=\"inlineStr\"><is><t>").Append(SecurityElement.Escape(cell)).Append("</t></is></c>");
            sheet.Append("</row>");
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part("_rels/.rels", $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"人口\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part("xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString());

            void Part(string name, string xml)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return bytes.ToArray();
    }
}
