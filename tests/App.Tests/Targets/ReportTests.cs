using System.IO.Compression;
using System.Text;
using Huimin.App.Tests.Registry;
using Huimin.Files.Tests;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.Targets;

/// <summary>Briefs and summaries: sentences from facts alone, figures that explain themselves, bad templates and periods refused.</summary>
public sealed class ReportTests
{
    private static readonly Month october = new(2026, 10);

    private static ReadBoard Board(IndicatorWorld w) => new(w.Database.Reader, w.Read, w.Book, w.Places, w.Clock);

    private static Task<Result<Report>> ComposeAsync(IndicatorWorld w, Period period, ReportTemplate? template = null) =>
        new ComposeReport(w.Database.Reader, w.Read, Board(w), w.Book, w.Places, w.Clock).RunAsync(period, template, World.District, IndicatorWorld.Stop);

    private static async Task<IndicatorWorld> DibaoAsync()
    {
        var w = await IndicatorWorld.CreateAsync();
        for (var i = 0; i < 6; i++)
        {
            var (home, _) = await w.HomeAsync(2);
            await w.AwardAsync(home, "DIBAO", i < 4 ? october - 1 : october);
            await w.PayableAsync(home, "DIBAO", october, 1_000_050);
        }

        await w.RecountAsync();
        return w;
    }

    [Fact(DisplayName = "句子由事实写成；没有事实的段落留空并列出；没有记录的不写零")]
    public async Task Sentences_come_from_facts()
    {
        await using var w = await DibaoAsync();
        var report = (await ComposeAsync(w, IndicatorWorld.October)).Value;
        var text = string.Join('\n', report.Blocks.Select(b => b.Text));
        Assert.Contains("期末低保6户、12人，户数环比增长50%", text, StringComparison.Ordinal);
        Assert.Contains("发放低保金6万元", text, StringComparison.Ordinal);
        Assert.DoesNotContain("特困", text, StringComparison.Ordinal);
        Assert.Contains(report.Missing, m => m.Contains("特困人员数", StringComparison.Ordinal));
        Assert.Contains(report.Missing, m => m.Contains("整段没有事实", StringComparison.Ordinal) && m.Contains("福利保障", StringComparison.Ordinal));
        Assert.Contains(report.Notes, n => n.Contains("尚未关账", StringComparison.Ordinal));
        var figure = report.Blocks.SelectMany(b => b.Pieces).Single(p => p.Code == "K01.2");
        Assert.Contains("共同生活成员", figure.Hint, StringComparison.Ordinal);
        Assert.Equal(w.Book.All.Count, report.Form.Count);
    }

    [Fact(DisplayName = "年度总结列出尚无记录的工作；没有结束的年度说明截止日")]
    public async Task The_annual_summary()
    {
        await using var w = await DibaoAsync();
        var report = (await ComposeAsync(w, Period.YearOf(2026))).Value;
        Assert.EndsWith("2026年民政工作总结", report.Title, StringComparison.Ordinal);
        Assert.Contains(report.Blocks, b => b.Text.Contains("期末保障城乡低保对象6户、12人", StringComparison.Ordinal));
        Assert.Contains(report.Missing, m => m.Contains("婚姻", StringComparison.Ordinal));
        Assert.Contains(report.Notes, n => n.Contains("还没有结束", StringComparison.Ordinal));
        Assert.Equal("TGT-013", (await ComposeAsync(w, Period.YearOf(2027))).Refusal?.Code);
    }

    [Fact(DisplayName = "下年要点提纲：由这一年的数开头，达到的列为起点，没有目标的说明没有；只列事实")]
    public async Task The_outline_of_the_next_year()
    {
        await using var w = await DibaoAsync();
        var outline = ReportTemplate.Own(Period.YearOf(2026), w.Book, isOutline: true);
        var empty = (await ComposeAsync(w, Period.YearOf(2026), outline)).Value;
        Assert.EndsWith("2027年民政工作要点提纲", empty.Title, StringComparison.Ordinal);
        Assert.Contains(empty.Blocks, b => b.Text.Contains("期末城乡低保对象6户、12人", StringComparison.Ordinal));
        Assert.Contains(empty.Missing, m => m.Contains("没有已经达到的目标", StringComparison.Ordinal));
        await GoalTests.BoundAsync(w, "某区2026年民政工作计划\n一、社会救助\n全年保障低保对象12人。全年保障低保家庭7户。\n", ("人", "K01.2"), ("户", "K01.1"));
        var text = string.Join('\n', (await ComposeAsync(w, Period.YearOf(2026), outline)).Value.Blocks.Select(b => b.Text));
        Assert.Contains("目标12人，已达到12人，以此为起点", text, StringComparison.Ordinal);
        Assert.DoesNotContain("目标7户，已达到", text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "模板里不认识的内容：指出是第几行")]
    [InlineData("= 标题\n- 低保{K99.1}", 2)]
    [InlineData("= 标题\n\n- 低保{K01.1:去年}", 3)]
    [InlineData("- 低保{K01.1", 1)]
    [InlineData("@编一段", 1)]
    public async Task An_unknown_field_is_refused_with_its_place(string text, int line)
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var read = ReportTemplate.Read(text, w.Book);
        Assert.Equal(("TGT-040", line), (read.Refusal?.Code, read.Refusal?.Line));
        Assert.Equal("TGT-041", ReportTemplate.Read(" \n ", w.Book).Refusal?.Code);
    }

    [Fact(DisplayName = "模板里手写的数有标记，绑定的数没有")]
    public async Task A_typed_number_is_marked()
    {
        await using var w = await DibaoAsync();
        var template = ReportTemplate.Read("= {期}简报\n# 一、情况\n- 召开会议25次，保障低保{K01.1}", w.Book).Value;
        var pieces = (await ComposeAsync(w, IndicatorWorld.October, template)).Value.Blocks.SelectMany(b => b.Pieces).ToList();
        Assert.Equal("25", pieces.Single(p => p.IsTyped).Text);
        Assert.False(pieces.Single(p => p.Code == "K01.1").IsTyped);
    }

    [Fact(DisplayName = "PDF：手写的数带 *，绑定的数不带；没有手写的数就没有这条注；末尾是用到的指标的口径，一个不多一个不少")]
    public async Task A_pdf_marks_typed_numbers_and_ends_with_definitions()
    {
        await using var w = await DibaoAsync();
        async Task<string> PrintAsync(string text) =>
            new PdfReading(ReportFile.Of((await ComposeAsync(w, IndicatorWorld.October, ReportTemplate.Read(text, w.Book).Value)).Value, w.Book, isPdf: true)).Text;

        var typed = await PrintAsync("= {期}简报\n# 一、情况\n- 召开会议25次，保障低保{K01.1}、{K01.2}");
        Assert.Contains("召开会议25*次，保障低保6户、12人", typed, StringComparison.Ordinal);
        Assert.Contains("带 * 的数为手工填写", typed, StringComparison.Ordinal);
        Assert.Equal(2, typed.Count(c => c == '*'));
        var end = typed[typed.IndexOf("指标口径", StringComparison.Ordinal)..];
        Assert.Equal(["K01.1", "K01.2"], w.Book.All.Where(i => end.Contains(i.Code + " " + i.Name, StringComparison.Ordinal)).Select(i => i.Code));
        foreach (var code in new[] { "K01.1", "K01.2" }) Assert.Contains(w.Book.Find(code)!.Definition[..10], end, StringComparison.Ordinal);

        var live = await PrintAsync("= {期}简报\n# 一、情况\n- 保障低保{K01.2}");
        Assert.Contains("保障低保12人", live, StringComparison.Ordinal);
        Assert.DoesNotContain("*", live, StringComparison.Ordinal);
        Assert.Equal(["K01.2"], w.Book.All.Where(i => live[live.IndexOf("指标口径", StringComparison.Ordinal)..].Contains(i.Code + " " + i.Name, StringComparison.Ordinal)).Select(i => i.Code));
        Assert.DoesNotContain("指标口径", await PrintAsync("= {期}简报\n# 一、情况\n- 工作正常"), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "公文数字：亿、万、元，百分数去零，人均取整到元")]
    [InlineData(1_180_000_000_000, "118亿元")]
    [InlineData(11_799_999_999, "1.18亿元")]
    [InlineData(502_800_000, "502.8万元")]
    [InlineData(999_999, "9999.99元")]
    [InlineData(1_000_000, "1万元")]
    public void Money_in_words(long fen, string words) => Assert.Equal(words, FigureWords.Money(fen));

    [Fact(DisplayName = "次均按总额除以次数，只舍入一次；同比为零时持平，上年为零时不比")]
    public void Ratios_and_changes()
    {
        Assert.Equal("3736元", FigureWords.Of(new IndicatorValue(IndicatorUnit.YuanTime, 502_800_000, 1_346, 1_346))); // 3735.51
        Assert.Equal("29.09%", FigureWords.Of(new IndicatorValue(IndicatorUnit.Percent, 5_053, 17_370, 17_370)));
        IndicatorValue People(long n) => new(IndicatorUnit.People, n, null, n);
        Assert.Equal("同比增长404%", FigureWords.Change("同比", People(5_040), People(1_000)));
        Assert.Equal("与上年同期持平", FigureWords.Change("同比", People(7), People(7)));
        Assert.Null(FigureWords.Change("同比", People(7), People(0)));
        Assert.Null(FigureWords.Change("同比", People(7), null));
    }

    [Fact(DisplayName = "docx 按公文格式：纸张、页边、字体、页码，悬停看口径；PDF 打得开")]
    public async Task Files_follow_the_layout()
    {
        await using var w = await DibaoAsync();
        var report = (await ComposeAsync(w, IndicatorWorld.October)).Value;
        using var zip = new ZipArchive(new MemoryStream(ReportFile.Of(report, w.Book, isPdf: false)));
        string Part(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }

        var document = Part("word/document.xml");
        _ = System.Xml.Linq.XDocument.Parse(document);
        Assert.Contains("w:w=\"11906\" w:h=\"16838\"", document, StringComparison.Ordinal);
        Assert.Contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"", document, StringComparison.Ordinal);
        foreach (var face in new[] { "方正小标宋简体", "仿宋_GB2312", "黑体" }) Assert.Contains(face, document, StringComparison.Ordinal);
        Assert.Contains("w:tooltip=\"K01.1 低保户数", document, StringComparison.Ordinal);
        Assert.Contains("— ", Part("word/footer1.xml"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(ReportFile.Of(report, w.Book, isPdf: true), 0, 8), StringComparison.Ordinal);
    }
}
