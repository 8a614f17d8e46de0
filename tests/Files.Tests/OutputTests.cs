using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Files.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly Made made = new();

    [Theory(DisplayName = "导出：会被当作公式的单元格加撇号，全角的也一样")]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\0x")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠1")]
    [InlineData("  =1")]
    [InlineData("\uFEFF=1")]
    public void Dangerous_cells_are_neutralised(string cell)
    {
        Assert.True(Neutral.IsDangerous(cell));
        Assert.StartsWith("'", Neutral.Of(cell), StringComparison.Ordinal);
        Assert.False(Neutral.IsDangerous(Neutral.Of(cell)));
        Assert.DoesNotContain('\0', Neutral.Of(cell));
    }

    [Theory(DisplayName = "导出：普通内容原样")]
    [InlineData("张三")]
    [InlineData("11010519491231002X")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Plain_cells_stay(string cell) => Assert.Equal(cell, Neutral.Of(cell));

    [Fact(DisplayName = "导出：无论内容如何，CSV 里没有一格以危险字符开头")]
    public void No_written_cell_is_dangerous() => Prop.ForAll<string[]>(cells =>
    {
        var memory = new MemoryStream();
        using (var writer = TableWriter.Begin(memory, TableFormat.CsvUtf8, ["甲", "乙"]))
        {
            foreach (var cell in cells) writer.Row(cell, "x");
        }

        return cells.All(c => !Neutral.IsDangerous(((TableCell)c).Text)) && memory.Length > 0;
    }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "导出：UTF-8 带标记，GB18030 能写生僻字，行尾 CRLF，负数金额不加撇号")]
    public void Writes_csv()
    {
        var utf8 = Written(TableFormat.CsvUtf8);
        var gb = Written(TableFormat.CsvGb18030);

        Assert.Equal([0xEF, 0xBB, 0xBF], utf8[..3]);
        Assert.Equal("姓名,金额,日期\r\n\"𠮷,\"\"某\",-12.05,2026-03-05\r\n", Encoding.UTF8.GetString(utf8[3..]));
        Assert.Equal(Encoding.UTF8.GetString(utf8[3..]), TextEncoding.Gb18030.GetString(gb));

        static byte[] Written(TableFormat format)
        {
            var memory = new MemoryStream();
            using (var writer = TableWriter.Begin(memory, format, ["姓名", "金额", "日期"]))
            {
                writer.Row("𠮷,\"某", new Values.Money(-1205), (DateOnly?)new DateOnly(2026, 3, 5));
                Assert.Equal(1, writer.Rows);
                Assert.Throws<ArgumentException>(() => writer.Row("少了"));
            }

            return memory.ToArray();
        }
    }

    [Fact(DisplayName = "落盘：写成才出现，写坏不动原文件，不留临时文件")]
    public void A_file_is_written_whole_or_not()
    {
        var path = made.Text("a.csv", "原来的");
        Assert.Throws<InvalidOperationException>(() => DurableFile.Write(path, stream =>
        {
            stream.Write("一半"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("原来的", File.ReadAllText(path));

        Assert.True(DurableFile.Write(path, stream => stream.Write("新的"u8)).Ok);
        Assert.Equal("新的", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(made.Folder));
    }

    [Fact(DisplayName = "落盘：磁盘满时拒绝并说明，原文件不动")]
    public void A_full_disk_is_refused()
    {
        var path = made.Text("a.csv", "原来的");

        var written = DurableFile.Write(path, _ =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            full.Write(new byte[100]);
            full.Flush();
        });

        Assert.Equal("FILE-041", written.Refusal?.Code);
        Assert.Equal("原来的", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(made.Folder));
    }

    [Fact(DisplayName = "落盘：文件夹不存在时拒绝")]
    public void A_missing_folder_is_refused() =>
        Assert.Equal("FILE-042", DurableFile.Write(Path.Combine(made.Folder, "none", "a.csv"), _ => { }).Refusal?.Code);

    [Fact(DisplayName = "文件类拒绝代码不重复，都写明下一步")]
    public void Codes_are_unique()
    {
        var all = typeof(FileRefusals).GetFields().Select(x => x.GetValue(null)).OfType<Values.Refusal>().ToList();

        Assert.Equal(all.Count, all.Select(x => x.Code).Distinct().Count());
        Assert.All(all, x => Assert.Matches("^FILE-[0-9]{3}$", x.Code));
        Assert.All(all, x => Assert.Contains('请', x.Message));
    }

    public void Dispose() => made.Dispose();
}
