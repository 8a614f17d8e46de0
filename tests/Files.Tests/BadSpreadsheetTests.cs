using System.IO.Compression;
using System.Text;

namespace Huimin.Files.Tests;

/// <summary>The launcher is set for all of them, so they do not run beside each other.</summary>
[CollectionDefinition("child", DisableParallelization = true)]
public sealed class ChildCollection;

[Collection("child")]
public sealed class BadSpreadsheetTests : IDisposable
{
    private readonly Made made = new();

    [Fact(DisplayName = "坏的表格文件各有明确说明：密码、旧 Word、别的格式、压缩包、损坏、截断、空表")]
    public void Bad_spreadsheets_are_refused()
    {
        var good = File.ReadAllBytes(made.Xlsx(Heading));
        var xls = MadeXls.Workbook([["姓名", "号码"], ["张三", "1"]]);
        var cases = new (string Code, byte[] Content)[]
        {
            ("FILE-017", MadeXls.Ole("EncryptedPackage", new byte[5000])),
            ("FILE-017", MadeXls.Workbook([["姓名", "号码"]], password: true)),
            ("FILE-006", MadeXls.Ole("WordDocument", new byte[5000])),
            ("FILE-018", MadeXls.Ole("Other", new byte[5000])),
            ("FILE-018", good[..(good.Length / 2)]),
            ("FILE-018", [.. good[..100], .. new byte[200], .. good[300..]]),
            ("FILE-020", File.ReadAllBytes(made.Docx("<w:p/>"))),
            ("FILE-029", Made.ZipOf(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()))),
            ("FILE-029", Made.ZipOf(("xl/workbook.bin", [1]))),
            ("FILE-030", File.ReadAllBytes(made.Xlsx(""))),
            ("FILE-035", Made.ZipOf(("a.txt", "x"u8.ToArray()))),
            ("FILE-018", File.ReadAllBytes(made.Xlsx("<row r=\"1\"><c><v>1</v></c></row", after: "<<<"))),
            ("FILE-018", File.ReadAllBytes(made.Xlsx("<row r=\"1\"><c t=\"s\"><v>99</v></c></row>"))),
        };

        Assert.All(cases, x => Assert.Equal(x.Code, Code(TableReader.Open(made.File("bad.csv", x.Content)))));
        Assert.All(Enumerable.Range(1, 7), i => Assert.Equal("FILE-018", Code(TableReader.Open(made.File("cut.xls", xls[..(xls.Length * i / 8)])))));
    }

    [Fact(DisplayName = "压缩炸弹：展开百倍以上、声明大小造假、条目过多都拒绝")]
    public void Zip_bombs_are_refused()
    {
        var bomb = Made.ZipOf(("xl/workbook.xml", new byte[50 << 20]));
        var lying = (byte[])bomb.Clone();
        var directory = lying.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(lying.AsSpan(directory + 24), 1000);
        var many = Made.ZipOf([.. Enumerable.Range(0, 5_001).Select(i => ($"xl/{i}", Array.Empty<byte>()))]);

        Assert.Equal("FILE-019", Code(TableReader.Open(made.File("a.xlsx", bomb))));
        Assert.Contains(Code(TableReader.Open(made.File("b.xlsx", lying))), new[] { "FILE-018", "FILE-019" });
        Assert.Equal("FILE-019", Code(TableReader.Open(made.File("c.xlsx", many))));
        Assert.Equal("FILE-019", DocumentText.Read(made.File("e.docx", bomb)).Refusal?.Code);
    }

    [Fact(DisplayName = "文档里的白底图片压缩比再高也不算炸弹，因为从不展开")]
    public void A_white_picture_is_no_bomb()
    {
        var docx = Made.ZipOf(
            ("word/document.xml", Encoding.UTF8.GetBytes("""<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>字</w:t></w:r></w:p></w:body></w:document>""")),
            ("word/media/image1.bmp", new byte[8 << 20]));

        Assert.Equal("字", DocumentText.Read(made.File("a.docx", docx)).Value.Text);
    }

    [Fact(DisplayName = "读取超出 256 MB 内存时拒绝，本进程不受影响")]
    public void Memory_is_limited()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml", CompressionLevel.NoCompression).Open());
            writer.Write("<workbook><x>");
            var chunk = new string('甲', 1 << 16);
            for (var i = 0; i < 1_600; i++) writer.Write(chunk);
            writer.Write("</x></workbook>");
        }

        var path = made.File("big.xlsx", memory.ToArray());
        memory.Dispose();

        Assert.Equal("FILE-028", Code(TableReader.Open(path)));
    }

    [Fact(DisplayName = "读取超时即中止并说明；子进程说到一半就断也说明")]
    public void A_child_that_hangs_is_ended()
    {
        var (command, patience) = (ChildLauncher.Command, ChildLauncher.Patience);
        try
        {
            var path = made.Xlsx(Heading);
            ChildLauncher.Command = [Environment.ProcessPath!, "sleep-child"];
            ChildLauncher.Patience = TimeSpan.FromSeconds(1);
            Assert.Equal("FILE-027", Code(TableReader.Open(path)));
            Assert.Equal("FILE-027", DocumentText.Read(path).Refusal?.Code);

            ChildLauncher.Patience = patience;
            ChildLauncher.Command = ["/bin/echo"];
            Assert.Equal("FILE-028", Code(TableReader.Open(path)));
            ChildLauncher.Command = ["/bin/false"];
            Assert.Equal("FILE-028", Code(TableReader.Open(path)));
        }
        finally
        {
            (ChildLauncher.Command, ChildLauncher.Patience) = (command, patience);
        }
    }

    [Fact(DisplayName = "子进程看不到本进程的环境变量（密钥、连接串）")]
    public void The_child_gets_no_secrets()
    {
        var command = ChildLauncher.Command;
        Environment.SetEnvironmentVariable("HUIMIN_SECRET_FOR_TEST", "x");
        try
        {
            var seen = Path.Combine(made.Folder, "env");
            ChildLauncher.Command = ["/bin/sh", "-c", $"env > {seen}"];
            _ = TableReader.Open(made.Xlsx(Heading));

            var environment = File.ReadAllText(seen);
            Assert.DoesNotContain("HUIMIN_SECRET", environment, StringComparison.Ordinal);
            Assert.Contains("DOTNET_GCHeapHardLimit=10000000", environment, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HUIMIN_SECRET_FOR_TEST", null);
            ChildLauncher.Command = command;
        }
    }

    [Fact(DisplayName = "xlsx、xls、docx 任意改坏几个字节：只会读出或拒绝，不会出错")]
    public void Damaged_bytes_never_crash()
    {
        var random = new Random(7);
        byte[][] originals = [File.ReadAllBytes(made.Xlsx(Heading)), MadeXls.Workbook([["姓名", "号码"], ["张三", 1.5]]), File.ReadAllBytes(made.Docx("<w:p><w:r><w:t>字</w:t></w:r></w:p>"))];
        for (var i = 0; i < 18; i++)
        {
            var bytes = (byte[])originals[i % 3].Clone();
            for (var hits = 0; hits < 6; hits++) bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            var path = made.File("random.bin", bytes);
            if (i % 3 == 2) Assert.True(DocumentText.Read(path) is { Ok: true } or { Refusal.Code.Length: > 0 });
            var opened = TableReader.Open(path);
            if (!opened.Ok)
            {
                Assert.StartsWith("FILE-", opened.Refusal.Code, StringComparison.Ordinal);
                continue;
            }

            using var file = opened.Value;
            Assert.NotNull(Made.Rows(file));
        }
    }

    private const string Heading = """<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>号码</t></is></c></row>""";

    private static string? Code(Values.Result<TableFile> opened)
    {
        if (!opened.Ok) return opened.Refusal.Code;
        using var file = opened.Value;
        return Made.Rows(file).LastOrDefault(x => x.StartsWith("FILE-", StringComparison.Ordinal));
    }

    public void Dispose() => made.Dispose();
}
