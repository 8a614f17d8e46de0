using System.Globalization;
using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>Tables whose cells are kept apart by tabs: units and years from the head, kinds by column, the whole row as sentence.</summary>
public sealed class TablesTests
{
    [Fact(DisplayName = "表格：单位列、往年为参考、本年为实绩、目标列为目标，序号不是指标")]
    public void Reads_units_and_years_from_the_head()
    {
        var figures = Read("2024年民政工作总结\n一、工作完成情况\n序号\t指标\t单位\t2023年\t2024年\t2025年目标\n1\t低保金支出\t万元\t812.5\t840\t900\n2\t日间照料中心\t家\t7\t9\t≥12\n");

        Assert.Equal(
            [
                "低保金支出 =8125000元 reference", "低保金支出 =8400000元 reported", "低保金支出 =9000000元 target",
                "日间照料中心 =7家 reference", "日间照料中心 =9家 reported", "日间照料中心 >=12家 target",
            ],
            figures.Select(Short));
        Assert.Equal("1\t低保金支出\t万元\t812.5\t840\t900", figures[0].Sentence);
    }

    [Fact(DisplayName = "表格：单位写在表头或行名的括号里，一行一个街镇")]
    public void Reads_units_in_brackets()
    {
        var figures = Read("2024年民政工作总结\n一、工作完成情况\n街镇\t低保户数（户）\t低保金（万元）\t火化率\n东河镇\t1,204\t86.4\t99.5%\n西山街道\t388\t—\t100%\n");

        Assert.Equal(
            [
                "东河镇低保户数 =1204户 reported", "东河镇低保金 =864000元 reported", "东河镇火化率 =0.995% reported",
                "西山街道低保户数 =388户 reported", "西山街道火化率 =1% reported",
            ],
            figures.Select(Short));
    }

    [Fact(DisplayName = "表格：工作任务表中目标值带单位，完成时限作为期限，任务文字按句子读")]
    public void Reads_a_table_of_tasks()
    {
        var figures = Read("2025年民政工作要点\n一、重点任务\n任务\t目标值\t完成时限\n家庭养老床位\t不少于60张\t10月底\n举办助老志愿活动20场\t按计划\t12月底\n");

        Assert.Equal(["家庭养老床位 >=60张 target", "举办助老志愿活动场次 =20场 target"], figures.Select(Short));
        Assert.Equal("10月底", figures[0].Deadline);
    }

    [Fact(DisplayName = "表格：合并的首列可以空着，往年实绩为参考，本年完成为实绩")]
    public void Reads_rows_under_a_merged_first_cell()
    {
        var figures = Read("2024年民政工作总结\n一、完成情况\n\t指标\t2023年实绩\t2024年目标\t2024年完成\n兜底\t低保人数（人）\t1,820\t—\t1,764\n\t临时救助资金（万元）\t312\t330\t341\n");

        Assert.Equal(
            [
                "低保人数 =1820人 reference", "低保人数 =1764人 reported",
                "临时救助资金 =3120000元 reference", "临时救助资金 =3300000元 target", "临时救助资金 =3410000元 reported",
            ],
            figures.Select(Short));
    }

    [Fact(DisplayName = "没有单位的表格数字不猜")]
    public void Guesses_no_unit() =>
        Assert.Empty(Read("2024年民政工作总结\n一、工作完成情况\n事项\t情况\t科室\n窗口服务\t12\t3\n档案整理\t7\t4\n"));

    [Fact(DisplayName = "没有标题的讲话：回顾的段落是实绩，部署的段落是目标")]
    public void Tells_a_speech_by_the_words_of_its_paragraphs()
    {
        var figures = Read("在全县养老服务推进会上的讲话\n同志们：\n去年大家做了不少事，建成了老年食堂14个，服务老人2163名，发放了补贴87.4万元。\n"
            + "当前也有短板，还有3家机构没有备案。\n今年要抓得更实。老年食堂要新建8个，覆盖率必须达到70%，护理员培训150人次，确保不漏一村。\n");

        Assert.Equal([14m, 2163m, 874000m, 3m], figures.Where(f => f.Kind == FigureKind.Reported).Select(f => f.Value));
        Assert.Equal([8m, 0.7m, 150m], figures.Where(f => f.Kind == FigureKind.Target).Select(f => f.Value));
    }

    [Fact(DisplayName = "单元格里有句号：每个数字只读一次")]
    public void Reads_each_cell_once()
    {
        var figures = Read("2025年民政工作要点\n一、重点任务\n任务\t目标值\t说明\n助餐点\t15个\t上半年建成。全部投用。\n改造前摸底。再施工\t\t\n适老化改造。分批\t80户\t\n");

        Assert.Equal([15m, 80m], figures.Select(f => f.Value));
    }

    private static List<PlanFigure> Read(string text) => [.. PlanReader.Read(text).Figures];

    private static string Short(PlanFigure f) =>
        $"{f.Metric} {f.Comparator}{f.Value.ToString("0.####", CultureInfo.InvariantCulture)}{f.Unit} {PlanJson.Code(f.Kind)}";
}
