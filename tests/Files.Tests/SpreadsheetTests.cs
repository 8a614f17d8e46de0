namespace Huimin.Files.Tests;

[Collection("child")]
public sealed class SpreadsheetTests : IDisposable
{
    private readonly Made made = new();

    [Fact(DisplayName = "xlsx：共享文字、富文本、数字、日期、补零、布尔、公式结果按看到的样子读出")]
    public void Reads_cells_as_shown()
    {
        var path = made.Xlsx(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="inlineStr"><is><t>日期</t></is></c><c r="D3" t="s"><v>3</v></c><c r="E3" t="s"><v>4</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></is></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" s="1"><v>46086</v></c><c r="D4" s="2"><v>12</v></c><c r="E4"><f>A1</f><v>7</v></c></row>
            <row r="9"><c r="A9" t="str"><f>x</f><v>李四</v></c><c r="B9"><v>1E-3</v></c><c r="C9" s="3"><v>46086.5</v></c><c r="D9" t="b"><v>1</v></c><c r="E9"><v>-3</v></c></row>
            """,
            strings: "<si><t>2026年名册</t></si><si><t>姓 名</t></si><si><t>金额</t></si><si><r><t>编</t></r><r><t>号</t></r></si><si><t>其他</t></si>",
            styles: """<numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>""");

        using var file = TableReader.Open(path).Value;

        Assert.Equal("xlsx", file.Format);
        Assert.Equal("名册", file.Sheet);
        Assert.Equal(["姓名", "金额", "日期", "编号", "其他"], file.Headings);
        Assert.Equal(["4:张三|0.3|2026-03-05|000012|7", "9:李四|0.001|2026-03-05 12:00:00|TRUE|-3"], Made.Rows(file));
    }

    [Fact(DisplayName = "xlsx：以数字存放的身份证号和卡号已丢位，逐格指出；15 位以内的数字照读")]
    public void Lost_digits_are_refused()
    {
        var path = made.Xlsx(Heading + """
            <row r="2"><c r="A2"><v>5.0011419900101101E+17</v></c><c r="B2"><v>999999999999999</v></c></row>
            <row r="3"><c r="A3"><v>1000000000000000</v></c><c r="B3" t="inlineStr"><is><t>11010519491231002X</t></is></c></row>
            """);

        using var file = TableReader.Open(path).Value;

        Assert.Equal(["2:FILE-021|999999999999999", "3:FILE-021|11010519491231002X"], Made.Rows(file));
    }

    [Fact(DisplayName = "xlsx：没有计算结果的公式、错误值逐格指出，带行号和列名")]
    public void Formulas_without_value_are_refused()
    {
        var path = made.Xlsx(Heading + """<row r="2"><c r="A2"><f>SUM(B:B)</f></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>""");

        using var file = TableReader.Open(path).Value;
        Assert.True(file.Next().Value);

        Assert.Equal(("FILE-022", 2, "姓名"), (file.Problem(0)?.Code, file.Problem(0)?.Line, file.Problem(0)?.Column));
        Assert.Equal(("FILE-024", 2, "号码"), (file.Problem(1)?.Code, file.Problem(1)?.Line, file.Problem(1)?.Column));
    }

    [Fact(DisplayName = "xlsx：标题合并跳过，两层表头合成一层，数据区合并逐格指出")]
    public void Merged_cells_are_told_apart()
    {
        var path = made.Xlsx(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>名册</t></is></c><c r="B1"/><c r="C1"/></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>姓名</t></is></c><c r="B2" t="inlineStr"><is><t>家庭</t></is></c><c r="C2"/></row>
            <row r="3"><c r="A3"/><c r="B3" t="inlineStr"><is><t>人口</t></is></c><c r="C3" t="inlineStr"><is><t>收入</t></is></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>张三</t></is></c><c r="B4"><v>3</v></c><c r="C4"><v>500</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><t>李四</t></is></c><c r="B5"><v>2</v></c></row>
            """,
            """<mergeCells count="4"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="C4:C5"/></mergeCells>""");

        using var file = TableReader.Open(path).Value;

        Assert.Equal(["姓名", "家庭/人口", "家庭/收入"], file.Headings);
        Assert.Equal(["4:张三|3|FILE-023", "5:李四|2|FILE-023"], Made.Rows(file));
    }

    [Fact(DisplayName = "xlsx：隐藏表跳过，指定工作表，没有的工作表拒绝，其余可见表列出")]
    public void Chooses_the_sheet()
    {
        const string book = """<workbook xmlns:r="r"><sheets><sheet name="名册" sheetId="1" r:id="rId1" state="hidden"/><sheet name="第二" sheetId="2" r:id="rId2"/></sheets></workbook>""";
        var path = made.Xlsx(Heading, book: book);

        using (var shown = TableReader.Open(path).Value) Assert.Equal(("第二", "别的"), (shown.Sheet, shown.Headings[0]));
        using (var named = TableReader.Open(path, "名册").Value) Assert.Equal(("名册", "姓名", "第二"), (named.Sheet, named.Headings[0], named.OtherSheets.Single()));
        Assert.Equal("FILE-030", TableReader.Open(path, "没有").Refusal?.Code);
        Assert.Equal("FILE-030", TableReader.Open(made.Xlsx("", book: book.Replace("rId2", "rId1", StringComparison.Ordinal))).Refusal?.Code);
    }

    [Theory(DisplayName = "xlsx：200 列可以，201 列拒绝；后面的空格子不算")]
    [InlineData(200, null)]
    [InlineData(201, "FILE-014")]
    public void Columns_are_limited(int columns, string? code)
    {
        var cells = string.Concat(Enumerable.Range(1, columns).Select(i => $"<c t=\"inlineStr\"><is><t>列{i}</t></is></c>"));
        var opened = TableReader.Open(made.Xlsx($"<row r=\"1\">{cells}<c r=\"XFD1\" s=\"1\"/></row>"));

        Assert.Equal(code, opened.Refusal?.Code);
        opened.ValueOrDefault?.Dispose();
    }

    [Fact(DisplayName = "xls：文字、数字、日期、丢位的号码、数据区合并")]
    public void Reads_xls()
    {
        var bytes = MadeXls.Workbook(
            [["低保名册", null, null], ["姓名", "号码", "日期"], ["张三", 12.5, new DateOnly(2026, 3, 5)], ["李四", 5.0011419900101101E+17, "x"], ["王五", "11010519491231002X", "甲"], ["赵六", "x", "乙"]],
            merge: (4, 5, 1, 1));

        using var file = TableReader.Open(made.File("a.xls", bytes)).Value;

        Assert.Equal(("xls", "名册"), (file.Format, file.Sheet));
        Assert.Equal(["姓名", "号码", "日期"], file.Headings);
        Assert.Equal(["3:张三|12.5|2026-03-05", "4:李四|FILE-021|x", "5:王五|FILE-023|甲", "6:赵六|FILE-023|乙"], Made.Rows(file));
    }

    [Fact(DisplayName = "xls：错误值不会悄悄变成空白")]
    public void Xls_errors_are_seen()
    {
        using var file = TableReader.Open(made.File("a.xls", MadeXls.Workbook([["姓名", "号码"], ["张三", "#"]]))).Value;

        Assert.Equal(["2:张三|FILE-024"], Made.Rows(file));
    }

    [Fact(DisplayName = "写出的 xlsx 合乎标准，号码是文本，金额和日期可计算，读回不变")]
    public void Written_xlsx_is_valid_and_reads_back()
    {
        var path = Path.Combine(made.Folder, "out.xlsx");
        var saved = TableWriter.Save(
            path,
            TableFormat.Xlsx,
            ["姓名", "身份证号", "金额", "日期", "人数"],
            [
                ["张三", "11010519491231002X", new Values.Money(123450), new DateOnly(2026, 3, 5), 3],
                ["𠮷\u0001<&> ", "=cmd|' /C calc'!A0", new Values.Money(-5), (DateOnly?)null, -1],
                ["大数", "", default, default, 1_000_000_000_000_000],
            ],
            "名册/2026");
        Assert.True(saved.Ok);

        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(path, false))
        {
            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(x => x.Description));
        }

        using var file = TableReader.Open(path).Value;
        Assert.Equal("名册2026", file.Sheet);
        Assert.Equal(
            ["2:张三|11010519491231002X|1234.5|2026-03-05|3", "3:𠮷<&>|'=cmd|' /C calc'!A0|-0.05||-1", "4:大数||||1000000000000000"],
            Made.Rows(file));
    }

    private const string Heading = """<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>号码</t></is></c></row>""";

    public void Dispose() => made.Dispose();
}
