using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Files.Tests;

public sealed class CsvTests : IDisposable
{
    private const string Small = "姓名,身份证号,金额\r\n张三,11010519491231002X,1\r\n李四,,2\r\n";
    private readonly Made made = new();

    public static TheoryData<string, bool> Encodings => new() { { "GB18030", false }, { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true } };

    [Theory(DisplayName = "CSV：GB18030、UTF-8（有无标记）、带标记的 UTF-16 都按内容认出")]
    [MemberData(nameof(Encodings))]
    public void Recognises_encodings(string name, bool mark)
    {
        var encoding = name == "GB18030" ? TextEncoding.Gb18030 : Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes(Small);
        var path = made.File("a.csv", mark ? [.. encoding.GetPreamble(), .. bytes] : bytes);

        using var file = TableReader.Open(path).Value;

        Assert.Equal(["姓名", "身份证号", "金额"], file.Headings);
        Assert.Equal(["2:张三|11010519491231002X|1", "3:李四||2"], Made.Rows(file));
    }

    [Fact(DisplayName = "CSV：前一兆全是英文、后面才有汉字也能认出 GB18030")]
    public void The_whole_content_decides()
    {
        var lines = string.Concat(Enumerable.Range(0, 120_000).Select(i => $"{i},abc\r\n"));
        var path = made.Text("a.csv", $"id,name\r\n{lines}x,张三\r\n", TextEncoding.Gb18030);

        using var file = TableReader.Open(path).Value;

        Assert.Contains("GB18030", file.Format, StringComparison.Ordinal);
        Assert.Equal("120002:x|张三", Made.Rows(file)[^1]);
    }

    [Theory(DisplayName = "CSV：逗号、分号、制表符都认得")]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Finds_the_separator(char separator)
    {
        using var file = TableReader.Open(made.Text("a.txt", "姓名,备注\n张三,\"一，二,三;四\"\n".Replace(',', separator))).Value;

        Assert.Equal(["姓名", "备注"], file.Headings);
        Assert.Single(Made.Rows(file));
    }

    [Fact(DisplayName = "CSV：首行 sep=; 指明分隔符")]
    public void Obeys_a_stated_separator()
    {
        using var file = TableReader.Open(made.Text("a.csv", "sep=;\r\n姓名;住,址\r\n张三;一,二,三,四\r\n")).Value;

        Assert.Equal(["姓名", "住,址"], file.Headings);
        Assert.Equal(["3:张三|一,二,三,四"], Made.Rows(file));
    }

    [Theory(DisplayName = "CSV：二百万行可以，多一行拒绝")]
    [InlineData(TableLimits.Rows, true)]
    [InlineData(TableLimits.Rows + 1, false)]
    public void Rows_are_limited(int rows, bool fits)
    {
        var bytes = new byte[4 + (rows * 4)];
        for (var i = 0; i < bytes.Length; i += 4) "a,b\n"u8.CopyTo(bytes.AsSpan(i));
        using var file = TableReader.Open(made.File("a.csv", bytes)).Value;

        var (next, seen) = (file.Next(), 0);
        for (; next.Ok && next.Value; next = file.Next()) seen++;

        Assert.Equal(TableLimits.Rows, seen);
        Assert.Equal(fits ? null : "FILE-015", next.Refusal?.Code);
    }

    [Fact(DisplayName = "CSV：引号内的逗号、引号、换行；行号按文件实际行")]
    public void Reads_quotes()
    {
        const string text = "a甲,b乙\r\n\"一,二\",\"他说\"\"好\"\"\"\r\n\"第一行\r\n第二行\",x\r\n\r\n=\"0012\",\"甲\"乙\r末,尾";
        using var file = TableReader.Open(made.Text("a.csv", text)).Value;

        Assert.Equal(["2:一,二|他说\"好\"", "3:第一行\r\n第二行|x", "6:0012|甲乙", "7:末|尾"], Made.Rows(file));
    }

    [Fact(DisplayName = "CSV：标题行和填报单位行跳过，重复列名区分开，空列名有代称")]
    public void Finds_the_heading()
    {
        const string text = "2026年低保名册,,,,\n填报单位：城东街道,,日期：3月,,\n姓 名,身份证号,,姓名,备注\n张三,1,2,3,4\n";
        using var file = TableReader.Open(made.Text("a.csv", text)).Value;

        Assert.Equal(["姓名", "身份证号", "第3列", "姓名（2）", "备注"], file.Headings);
        Assert.Equal(3, file.HeadingLine);
        Assert.Equal(["4:张三|1|2|3|4"], Made.Rows(file));
    }

    [Fact(DisplayName = "CSV：比表头多出的内容逐行指出，少的当空白，空行跳过")]
    public void Rows_may_be_ragged()
    {
        using var file = TableReader.Open(made.Text("a.csv", "姓名,住址\n张三,一组,二号\n李四\n,,,\n王五,x,,\n")).Value;

        Assert.Equal(["2:张三|一组!FILE-026", "3:李四|", "5:王五|x"], Made.Rows(file));
    }

    [Fact(DisplayName = "CSV：引号不配对时说出从哪一行开始")]
    public void An_open_quote_is_refused()
    {
        using var file = TableReader.Open(made.Text("a.csv", "姓名,住址\n" + string.Concat(Enumerable.Repeat("张三,x\n", 30)) + "李四,\"没有结束\n王五,y\n")).Value;
        var rows = Made.Rows(file);

        Assert.Equal("FILE-016", rows[^1]);
        Assert.Equal(31, rows.Count);
    }

    [Theory(DisplayName = "CSV：200 列可以，201 列拒绝")]
    [InlineData(200, null)]
    [InlineData(201, "FILE-014")]
    public void Columns_are_limited(int columns, string? code)
    {
        var heading = string.Join(',', Enumerable.Range(1, columns).Select(i => $"列{i}"));
        var opened = TableReader.Open(made.Text("a.csv", heading + "\n1,2\n"));

        Assert.Equal(code, opened.Refusal?.Code);
        opened.ValueOrDefault?.Dispose();
    }

    [Theory(DisplayName = "CSV：单元格 4000 字可以，4001 字指出")]
    [InlineData(4000, null)]
    [InlineData(4001, "FILE-025")]
    public void Cells_are_limited(int length, string? code)
    {
        using var file = TableReader.Open(made.Text("a.csv", "姓名,备注\n张三," + new string('长', length) + "\n")).Value;

        Assert.True(file.Next().Value);
        Assert.Equal(code, file.Problem(1)?.Code);
        Assert.Equal((2, "备注"), (file.Problem(1)?.Line ?? 2, file.Problem(1)?.Column ?? "备注"));
    }

    [Fact(DisplayName = "CSV：坏文件各有明确说明")]
    public void Bad_files_are_refused()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("姓名,住址\n张三,城东街道\n", 20)));
        byte[] damaged = [.. utf8[..300], 0xFF, 0xFE, .. utf8[300..]];
        var cases = new (string Code, byte[] Content)[]
        {
            ("FILE-002", []),
            ("FILE-002", "\n\n  \n"u8.ToArray()),
            ("FILE-003", [(byte)'M', (byte)'Z', .. new byte[100]]),
            ("FILE-003", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1]),
            ("FILE-004", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]),
            ("FILE-005", "%PDF-1.7 ..."u8.ToArray()),
            ("FILE-007", "<html><table><tr><td>姓名</td></tr></table>"u8.ToArray()),
            ("FILE-007", "\uFEFF\n<?xml version=\"1.0\"?><Workbook/>"u8.ToArray()),
            ("FILE-008", [1, 2, 3, 4, 0, 0, 7, 8, 9]),
            ("FILE-008", [.. Enumerable.Repeat((byte)1, 50)]),
            ("FILE-009", Encoding.Unicode.GetBytes("姓名,身份证号\r\n张三,123\r\n")),
            ("FILE-009", Encoding.BigEndianUnicode.GetBytes("姓名,身份证号\r\n张三,123\r\n")),
            ("FILE-010", damaged),
            ("FILE-011", utf8[..^(1 + 2)]),
            ("FILE-012", "张三\n李四\n"u8.ToArray()),
            ("FILE-012", "1,2\n3,4\n"u8.ToArray()),
            ("FILE-020", "{\\rtf1 abc}"u8.ToArray()),
            ("FILE-035", "Rar!\x1A\x07\0..."u8.ToArray()),
        };

        Assert.All(cases, x => Assert.Equal(x.Code, TableReader.Open(made.File("bad.xlsx", x.Content)).Refusal?.Code));
        Assert.Equal("FILE-001", TableReader.Open(Path.Combine(made.Folder, "none.csv")).Refusal?.Code);
    }

    [Fact(DisplayName = "CSV：任意内容写出再读回不变，GB18030 与 UTF-8 相同")]
    public void Round_trips()
    {
        var cell = Gen.Elements("张三", "\"", ",", "a\"b", "𠮷野", "é", "1,2", "换\n行", "；", "x;y", "单'引", "€", "\u3000").ListOf(2)
            .Select(parts => string.Concat(parts.Take(3))).Where(x => x.Trim() == x && !x.StartsWith('\u3000') && x.Length > 0);
        Prop.ForAll(cell.ArrayOf(3).ListOf(4).ToArbitrary(), Gen.Elements(TableFormat.CsvUtf8, TableFormat.CsvGb18030).ToArbitrary(), (rows, format) =>
        {
            var path = Path.Combine(made.Folder, "round.csv");
            TableWriter.Save(path, format, ["甲", "乙", "丙"], rows.Select(r => r.Select(c => (TableCell)c).ToArray()));
            using var file = TableReader.Open(path).Value;
            foreach (var row in rows)
            {
                if (!file.Next().Value || !file.Copy().SequenceEqual(row)) return false;
            }

            return !file.Next().Value;
        }).QuickCheckThrowOnFailure();
    }

    [Fact(DisplayName = "CSV：各种缓冲边界上的换行、引号、汉字不出错")]
    public void Buffer_borders_do_not_matter()
    {
        for (var shift = 0; shift < 40; shift++)
        {
            var filler = new string('x', 65_536 - 20 - shift);
            var text = $"甲,乙\r\n{filler[..3000]},y\r\n";
            for (var length = text.Length; length < 65_536 - 20 - shift; length += 1003) text += new string('z', 1000) + ",\r\n";
            text += "\"引\"\"号\r\n汉字𠮷\",尾\r\n末,行\r\n";
            using var file = TableReader.Open(made.Text("a.csv", text, shift % 2 == 0 ? TextEncoding.Gb18030 : null)).Value;
            var rows = Made.Rows(file);

            Assert.EndsWith(":引\"号\r\n汉字𠮷|尾", rows[^2], StringComparison.Ordinal);
            Assert.Equal($"{text.Count(c => c == '\n')}:末|行", rows[^1]);
        }
    }

    [Fact(DisplayName = "任意字节：只会读出或拒绝，不会出错")]
    public void Random_bytes_never_crash()
    {
        var random = Gen.Choose(0, 255).Select(x => (byte)x).ArrayOf();
        var textLike = Gen.Elements<byte>((byte)',', (byte)'"', (byte)'\n', (byte)'\r', (byte)'a', 0xC4, 0xE3, 0xE4, 0xBD, 0xA0, 0x81, 0x30, (byte)';', (byte)'\t', (byte)'=').ArrayOf();
        Prop.ForAll(Gen.OneOf(random, textLike).ToArbitrary(), bytes =>
        {
            if (bytes is [0x50, 0x4B, ..] or [0xD0, 0xCF, ..]) return true;
            var path = made.File("random.bin", bytes);
            _ = DocumentText.Read(path);
            var opened = TableReader.Open(path);
            if (!opened.Ok) return opened.Refusal.Message.Length > 0;
            using var file = opened.Value;
            return Made.Rows(file).Count >= 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200));
    }

    public void Dispose() => made.Dispose();
}
