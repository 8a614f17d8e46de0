using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Files.Tests;

public sealed class PdfTests
{
    private static PdfDocument With(params string[] lines)
    {
        var document = new PdfDocument("测试");
        var page = document.AddPage();
        for (var i = 0; i < lines.Length; i++) page.Text(lines[i], 80, 700 - (20 * i), 16);
        return document;
    }

    [Fact(DisplayName = "PDF 里的字都能搜索和复制：汉字、数字、标点，以及基本平面以外的 𠮷")]
    public void Every_text_can_be_read_back()
    {
        string[] lines = ["关于确认最低生活保障待遇的决定书", "自2026年8月起每月发给 1,620.00 元。", "𠮷某，“办件编号”：CQ-2026-0001（一）", "㐂堃喆垚淼"];
        var read = new PdfReading(With(lines).ToArray());
        Assert.Equal(lines, Assert.Single(read.Pages));
        Assert.Equal(2, read.Faces.Count);
    }

    [Fact(DisplayName = "嵌入的字体只含用到的字，一个不多，每个都有字形；校验和正确")]
    public void The_face_is_cut_down_to_what_is_used()
    {
        var read = new PdfReading(With("惠民惠民", "，。").ToArray());
        var (name, face) = Assert.Single(read.Faces);
        Assert.Equal([1, 2, 3, 4], read.Drawn[name].Order());
        Assert.Equal(5, PdfReading.GlyphCount(face));
        Assert.All(read.Drawn[name], glyph => Assert.True(PdfReading.OutlineLength(face, glyph) > 0));
        Assert.Equal(0xB1B0AFBA, PdfReading.Sum(face));
        Assert.InRange(face.Length, 500, 6_000);
    }

    [Fact(DisplayName = "由部件拼成的字形：部件一并带上")]
    public void A_composed_glyph_brings_its_parts()
    {
        var (name, face) = Assert.Single(new PdfReading(With("¨").ToArray()).Faces);
        Assert.Equal("F1", name);
        Assert.True(PdfReading.IsComposed(face, 1));
        Assert.Equal(3, PdfReading.GlyphCount(face));
        Assert.True(PdfReading.OutlineLength(face, 2) > 0);
        Assert.Equal([2], PdfReading.PartsOf(face, 1).Distinct());
    }

    [Fact(DisplayName = "字库里没有的字画作〓，并说出是哪个；复制出来仍是原字")]
    public void A_character_without_a_glyph_is_named()
    {
        var document = With("姓名：王\U0003134A\uE000甲", "王\uE000");
        Assert.Equal(["\uE000", "\U0003134A"], document.Missing);
        Assert.Equal(["\U0003134A", "\uE000"], PrintFaces.Missing("王\U0003134A甲\uE000\uE000"));
        Assert.Equal("姓名：王\U0003134A\uE000甲王\uE000", new PdfReading(document.ToArray()).Text);
        Assert.Empty(With("𠮷").Missing);
    }

    [Fact(DisplayName = "字库含 GB 2312 的每一个汉字")]
    public void The_shipped_face_has_the_national_set()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding(936);
        var text = new StringBuilder();
        for (var row = 0xB0; row <= 0xF7; row++)
        {
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) text.Append(gb.GetString([(byte)row, (byte)cell]));
        }

        Assert.Equal(6_763, text.Length);
        Assert.Empty(PrintFaces.Missing(text.ToString()));
    }

    [Fact(DisplayName = "同样的内容得到同样的字节；没有文字、没有可见的字也是完整的 PDF")]
    public void The_same_content_gives_the_same_bytes()
    {
        Assert.Equal(With("同样", "内容").ToArray(), With("同样", "内容").ToArray());
        Assert.NotEqual(With("同样").ToArray(), With("不同").ToArray());
        Assert.Empty(new PdfReading(With("").ToArray()).Text);
        Assert.Empty(new PdfReading(With("\u200B\r\n\u0007").ToArray()).Text);
        Assert.Empty(ChineseLines.Break("", 16, 442));
    }

    [Fact(DisplayName = "五千字的一段：一字不少，每行不超过版心，行首没有逗号句号，行尾没有开括号")]
    public void A_long_paragraph()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"第{i}条，申请人（户主）家庭月人均收入 {i},000.50 元，“低于”标准；")) + "完。";
        text += new string('甲', 5_000 - Math.Min(5_000, text.Length));
        var lines = ChineseLines.Break(text, 15.75, 442.2, 31.5);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(l => l.Text)).Replace(" ", "", StringComparison.Ordinal));
        var document = With([.. lines.Select(l => l.Text)]);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), new PdfReading(document.ToArray()).Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.True(PdfDocument.WidthOf(l.Text, 15.75) <= 442.2 && !"，。；”）".Contains(l.Text[0]) && !"（“".Contains(l.Text[^1]), l.Text));
        Assert.All(lines.Skip(1).SkipLast(1).Where(l => l.Spread > 0), l => Assert.Equal(442.2, PdfDocument.WidthOf(l.Text, 15.75) + (l.Spread * (l.Text.Length - 1)), 3));
    }

    [Theory(DisplayName = "标点禁则：放得下照放，放不下时带一个字下来")]
    [InlineData("一二三四五，六", 5, "一二三四|五，六")]
    [InlineData("一二三四五，六", 6, "一二三四五，|六")]
    [InlineData("一二三四（五六）", 5, "一二三四|（五六）")]
    [InlineData("一二三四900.00元", 5, "一二三四|900.00元")]
    [InlineData("，，，，，，，", 3, "，，，|，，，|，")]
    [InlineData("一二三 四五", 3, "一二三|四五")]
    public void Where_a_line_may_end(string text, int characters, string expected) =>
        Assert.Equal(expected, string.Join('|', ChineseLines.Break(text, 10, characters * 10).Select(l => l.Text)));

    [Fact(DisplayName = "二维码画成矩形：一格不差，四周留白")]
    public void The_square_code_is_drawn_cell_by_cell()
    {
        const string Text = "https://huimin.example/portal/check/0123456789abcdef0123456789abcdef";
        var document = new PdfDocument("码");
        QrSquares.Draw(document.AddPage(), Text, 100, 200, 90);
        using var code = new QRCoder.QRCodeGenerator().CreateQrCode(Text, QRCoder.QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var side = 90.0 / rows.Count;
        var drawn = Assert.Single(new PdfReading(document.ToArray()).Rectangles);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++)
            {
                var (x, y) = (100 + ((column + 0.5) * side), 290 - ((row + 0.5) * side));
                Assert.Equal(rows[row][column], drawn.Any(r => x > r.X && x < r.X + r.Width && y > r.Y && y < r.Y + r.Height));
            }
        }

        Assert.All(drawn, r => Assert.True(r.X > 100 + (3 * side) && r.Y > 200 + (3 * side)));
    }

    [Fact(DisplayName = "任何文字排行后一字不少，读回的与画上的相同")]
    public void Nothing_is_lost_whatever_the_text()
    {
        var letters = "甲乙丙，。（）“”《》12aZ. -𠮷㐂\U0003134A～—…";
        var runes = letters.EnumerateRunes().Select(r => r.ToString()).ToArray();
        var texts = Gen.Elements(runes).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var lines = ChineseLines.Break(text, 10, 62, 20);
            var plain = text.Replace(" ", "", StringComparison.Ordinal);
            Assert.Equal(plain, string.Concat(lines.Select(l => l.Text)).Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(plain, new PdfReading(With([.. lines.Select(l => l.Text)]).ToArray()).Text.Replace(" ", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }
}
