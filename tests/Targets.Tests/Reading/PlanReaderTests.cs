using System.Diagnostics;
using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>Single rules of the reading: numerals, units, broken text, tense, places, speed.</summary>
public sealed class PlanReaderTests
{
    [Theory(DisplayName = "数字写法：千分位、全角、万亿、余、汉字、混写、空格")]
    [InlineData("发放资金1,346万元。", 13_460_000, "元", "=")]
    [InlineData("建筑面积３２００平方米。", 3200, "平方米", "=")]
    [InlineData("筹集善款1.18亿元。", 118_000_000, "元", "=")]
    [InlineData("惠及4.6万余人。", 46_000, "人", "~")]
    [InlineData("改造床位二百六十张。", 260, "张", "=")]
    [InlineData("新建敬老院两所。", 2, "所", "=")]
    [InlineData("发放慰问金约一百五十万元。", 1_500_000, "元", "~")]
    [InlineData("新增穴位1 200个。", 1200, "个", "=")]
    [InlineData("建成1 个服务站。", 1, "个", "=")]
    [InlineData("覆盖率达百分之九十五。", 0.95, "%", "=")]
    [InlineData("开展活动百余场。", 100, "场", "~")]
    [InlineData("慰问对象3千人。", 3000, "人", "=")]
    [InlineData("完成福彩销售5888.89万，同比提高。", 58_888_900, "元", "=")]
    [InlineData("標準為735元/人·月。", 735, "元/人/月", "=")]
    public void Reads_numbers_as_written(string sentence, double value, string unit, string comparator)
    {
        var figure = Assert.Single(Report(sentence).Figures);

        Assert.Equal((decimal)value, figure.Value);
        Assert.Equal(unit, figure.Unit);
        Assert.Equal(comparator, figure.Comparator);
    }

    [Theory(DisplayName = "比较词：只从原文的字来")]
    [InlineData("培训不少于1000人次。", ">=")]
    [InlineData("占比达到45%以上。", ">=")]
    [InlineData("每季度至少开展一次走访。", ">=")]
    [InlineData("时限不超过7个工作日。", "<=")]
    [InlineData("误差控制在5%以内。", "<=")]
    [InlineData("销售突破3000万元。", ">")]
    [InlineData("占比超80%。", ">")]
    [InlineData("入住率不足50%。", "<")]
    [InlineData("培训10名左右。", "~")]
    [InlineData("近300人参加。", "~")]
    [InlineData("就近服务300人。", "=")]
    [InlineData("最低生活保障对象1200人。", "=")]
    [InlineData("覆盖率达到90%。", "=")]
    public void Takes_comparators_from_words(string sentence, string comparator) =>
        Assert.Equal(comparator, Assert.Single(Report(sentence).Figures).Comparator);

    [Fact(DisplayName = "幅度：2—3个、10%-15%、30至50人，两端都读")]
    public void Reads_ranges()
    {
        var figures = Report("打造2—3个场景，抽查10%-15%，培训30至50人。").Figures.ToList();

        Assert.Equal([(2m, 3m, "个"), (0.1m, 0.15m, "%"), (30m, 50m, "人")], figures.Select(f => (f.Value, f.Value2!.Value, f.Unit)));
    }

    [Fact(DisplayName = "由728元提高到735元：前者参考，后者实绩")]
    public void Tells_the_old_standard_from_the_new()
    {
        var figures = Report("低保标准由728元提高到735元。").Figures.ToList();

        Assert.Equal([(728m, FigureKind.Reference), (735m, FigureKind.Reported)], figures.Select(f => (f.Value, f.Kind)));
    }

    [Fact(DisplayName = "总结里的下一步是目标，计划里的截至目前是实绩，下一项又回到原来的时态")]
    public void Follows_the_tense()
    {
        var report = PlanReader.Read("2024年工作总结\n一、工作情况\n（一）养老。新建食堂15个。下一步，新建食堂20个。\n（二）救助。救助300人。\n二、2025年工作打算\n培训400人。");
        var plan = PlanReader.Read("2025年工作要点\n一、养老\n截至目前，已建成食堂15个。新建食堂20个。");

        Assert.Equal([FigureKind.Reported, FigureKind.Target, FigureKind.Reported, FigureKind.Target], report.Figures.Select(f => f.Kind));
        Assert.Equal(["2024", "2025", "2024", "2025"], report.Figures.Select(f => f.Deadline));
        Assert.Equal([FigureKind.Reported, FigureKind.Target], plan.Figures.Select(f => f.Kind));
    }

    [Fact(DisplayName = "断行、丢失的分段：编号接在句子里也分得出章节")]
    public void Finds_headings_that_run_on()
    {
        var plan = PlanReader.Read("2025年工作要点\n总体要求。一、兜底线（一）救助。救助300人。（二）福利。惠及400人。二、强养老1.设施。新建床位500张。2.服务。培训600人。");

        Assert.Equal([("一", "（一）"), ("一", "（二）"), ("二", "1."), ("二", "2.")], plan.Figures.Select(f => (f.Section, f.Item)));
    }

    [Fact(DisplayName = "被换行切断的数字接得上，位置仍指向原文")]
    public void Joins_numbers_cut_by_a_line_break()
    {
        const string Text = "2018年工作总结\n春节期间发放一次性生活补贴3\n\n3.8万元，惠及群众1200\n人。";

        var figures = PlanReader.Read(Text).Figures.ToList();

        Assert.Equal([338_000m, 1200m], figures.Select(f => f.Value));
        Assert.Equal("3\n\n3.8万元", Text[figures[0].Start..figures[0].End]);
    }

    [Fact(DisplayName = "长引号里的句子照读，短引号里的名称不读")]
    public void Reads_sentences_in_quotes_but_not_names()
    {
        var figures = Report("继续开展“为12名家庭监护缺失的儿童提供支持服务”，全面提升“7个能力”。").Figures;

        Assert.Equal(12, Assert.Single(figures).Value);
    }

    [Theory(DisplayName = "空文、乱文、只有标点都不出错")]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("，。；：“《（")]
    [InlineData("100")]
    [InlineData("百分之")]
    [InlineData("第")]
    [InlineData("（一）")]
    [InlineData("一、\n二、\n1.")]
    public void Survives_anything(string text) => Assert.Empty(PlanReader.Read(text).Figures);

    [Fact(DisplayName = "任意截断：文件在任何一个字处断开都能读")]
    public void Survives_being_cut_off_anywhere()
    {
        var text = File.ReadAllText(Path.Combine(Gold.Folder, "reference", "004_526dbd5b21b50d25.txt"));
        for (var length = 0; length < text.Length; length += 97)
        {
            var plan = PlanReader.Read(text[..length]);
            Assert.All(plan.Figures, f => Assert.InRange(f.End, f.Start + 1, length));
        }
    }

    [Fact(DisplayName = "两万字的计划在 100 毫秒内读完")]
    public void Reads_twenty_thousand_characters_in_a_tenth_of_a_second()
    {
        var text = string.Concat(Directory.GetFiles(Path.Combine(Gold.Folder, "reference"), "0*.txt").Order().Select(File.ReadAllText))[..20_000];
        var fastest = Enumerable.Range(0, 12).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            PlanReader.Read(text);
            return watch.Elapsed;
        });

        Assert.True(fastest < TimeSpan.FromMilliseconds(100), $"{fastest.TotalMilliseconds:0.0} ms");
    }

    private static Plan Report(string sentence) => PlanReader.Read("2024年民政工作总结\n一、工作情况\n" + sentence);
}
