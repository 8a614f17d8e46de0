using System.Text;

namespace Huimin.Files.Tests;

[Collection("child")]
public sealed class DocumentTests : IDisposable
{
    private readonly Made made = new();

    [Theory(DisplayName = "txt：编码按内容认出，换行统一")]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Reads_plain_text(string name)
    {
        var encoding = name == "GB18030" ? TextEncoding.Gb18030 : Encoding.GetEncoding(name);

        Assert.Equal("一、目标\n完成率达到95%。\n", DocumentText.Read(made.Text("a.txt", "一、目标\r\n完成率达到95%。\r\n", encoding)).Value.Text);
    }

    [Fact(DisplayName = "docx：段落、制表、换行、表格；修订删除、隐藏文字、域代码不出现")]
    public void Reads_a_document()
    {
        var path = made.Docx(
            """
            <w:p><w:r><w:t>工作</w:t></w:r><w:r><w:t>计划</w:t></w:r></w:p>
            <w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>上</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """);

        Assert.Equal("工作计划\n甲\t乙\n丙增\n链接\n指标\t上 下\n\t5\n\n框中", DocumentText.Read(path).Value.Text);
    }

    [Fact(DisplayName = "docx：自动编号写成文字，多级连续，样式里的编号也认，换列表重新起算")]
    public void Writes_out_list_numbers()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
            <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3.%4"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """;
        const string styles = """<w:style w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Two"><w:basedOn w:val="Base"/></w:style>""";
        var path = made.Docx(
            P(0, "总体") + P(1, "甲") + """<w:p><w:pPr><w:pStyle w:val="Two"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>""" + P(2, "子") + P(3, "细") + P(2, "丑")
                + P(0, "措施") + P(1, "丙") + """<w:p><w:pPr><w:pStyle w:val="Two"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>无号</w:t></w:r></w:p>""" + P(0, "另起", 2),
            numbering,
            styles);

        Assert.Equal("一、总体\n（一）甲\n（二）乙\n1. 子\n1.1 细\n2. 丑\n二、措施\n（一）丙\n无号\n五、另起", DocumentText.Read(path).Value.Text);
    }

    [Theory(DisplayName = "编号格式：汉字数字、大写、圈码、天干、字母、罗马")]
    [InlineData("chineseCounting", "十,十一,二十,一百零五")]
    [InlineData("chineseLegalSimplified", "壹拾,壹拾壹,贰拾,壹佰零伍")]
    [InlineData("decimalEnclosedCircle", "⑩,⑪,⑳,105")]
    [InlineData("ideographTraditional", "癸,11,20,105")]
    [InlineData("lowerLetter", "j,k,t,aaaaa")]
    [InlineData("upperRoman", "X,XI,XX,CV")]
    [InlineData("ideographDigital", "一〇,一一,二〇,一〇五")]
    public void Knows_number_formats(string format, string expected)
    {
        var list = string.Concat(new[] { 10, 11, 20, 105 }.Select(start =>
            $"""<w:abstractNum w:abstractNumId="{start}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="{start}"><w:abstractNumId w:val="{start}"/></w:num>"""));
        var path = made.Docx(P(0, "x", 10) + P(0, "x", 11) + P(0, "x", 20) + P(0, "x", 105), list);

        Assert.Equal(string.Join('\n', expected.Split(',').Select(x => x + "、x")), DocumentText.Read(path).Value.Text);
    }

    [Fact(DisplayName = "坏文档各有明确说明：空的、只有照片、图片、PDF、旧格式、表格、损坏、过长")]
    public void Bad_documents_are_refused()
    {
        var good = File.ReadAllBytes(made.Docx("<w:p><w:r><w:t>字</w:t></w:r></w:p>"));
        var cases = new (string Code, byte[] Content)[]
        {
            ("FILE-002", []),
            ("FILE-002", " \r\n\u3000\r\n"u8.ToArray()),
            ("FILE-002", File.ReadAllBytes(made.Docx("<w:p/><w:p/>"))),
            ("FILE-032", File.ReadAllBytes(made.Docx("<w:p><w:r><w:drawing/></w:r></w:p>", photo: true))),
            ("FILE-004", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]),
            ("FILE-005", "%PDF-1.4"u8.ToArray()),
            ("FILE-006", MadeXls.Ole("WordDocument", new byte[5000])),
            ("FILE-017", MadeXls.Ole("EncryptedPackage", new byte[5000])),
            ("FILE-018", good[..(good.Length - 30)]),
            ("FILE-031", File.ReadAllBytes(made.Xlsx("<row r=\"1\"><c><v>1</v></c></row>"))),
            ("FILE-031", MadeXls.Workbook([["姓名", "号码"]])),
            ("FILE-033", Encoding.UTF8.GetBytes(new string('字', TableLimits.TextCharacters + 1))),
            ("FILE-034", "{\\rtf1 abc}"u8.ToArray()),
            ("FILE-034", "<html><body>文</body></html>"u8.ToArray()),
        };

        Assert.All(cases, x => Assert.Equal(x.Code, DocumentText.Read(made.File("bad.docx", x.Content)).Refusal?.Code));
        Assert.Equal("FILE-001", DocumentText.Read(Path.Combine(made.Folder, "none.docx")).Refusal?.Code);
        Assert.Equal("FILE-002", DocumentText.Pasted(" \n").Refusal?.Code);
        Assert.Equal("一\n二", DocumentText.Pasted("一\r二\uFEFF").Value.Text);
    }

    private static string P(int level, string text, int list = 1) =>
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    public void Dispose() => made.Dispose();
}
