using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>What the product confirms and doubts by itself.</summary>
public sealed class ChecksTests
{
    [Theory(DisplayName = "自动核对：均数、占比、分项、增幅")]
    [InlineData("累计实施临时救助1346人次502.8万元，次均救助3736元。", "平均数", true)]
    [InlineData("累计实施临时救助1346人次502.8万元，次均救助3763元。", "平均数", false)]
    [InlineData("全年救助900人，发放资金90万元，人均1000元。", "平均数", true)]
    [InlineData("总床位2143张、护理型床位1803张，护理型床位占比84.1%。", "占比", true)]
    [InlineData("现有特困人员1024人（其中集中供养312人，分散供养712人）。", "分项合计", true)]
    [InlineData("现有特困人员1024人（其中集中供养312人，分散供养721人）。", "分项合计", false)]
    [InlineData("争取资金2.36亿元，其中中央资金1.1亿元、省级资金8600万元、市级资金4000万元。", "分项合计", true)]
    [InlineData("低保标准由728元提高到735元，增长0.96%。", "增幅", true)]
    [InlineData("低保标准由400元提高到500元，增长20%。", "增幅", false)]
    [InlineData("养老机构入住率达130%。", "比率超过100%", false)]
    [InlineData("全縣現有敬老院18家，其中公辦6家、民辦12家。", "分项合计", true)]
    public void Confirms_and_doubts(string sentence, string code, bool holds)
    {
        var check = Assert.Single(Read(sentence).Checks, c => c.Code == code);

        Assert.Equal(holds ? CheckResult.Confirmed : CheckResult.Doubtful, check.Result);
        Assert.NotEmpty(check.Figures);
        Assert.All(check.Figures, f => Assert.InRange(f.Start, check.Start, check.End));
    }

    [Theory(DisplayName = "不乱报：完成率、增幅可以超过100%，部分列举不必等于合计")]
    [InlineData("完成年度任务的184%，同比增幅404%。")]
    [InlineData("现有社会组织342家，其中5A级2家、4A级5家。")]
    [InlineData("月人均补差298元，发放资金120万元，救助300人。")]
    public void Does_not_cry_wolf(string sentence) =>
        Assert.DoesNotContain(Read(sentence).Checks, c => c.Result == CheckResult.Doubtful);

    [Theory(DisplayName = "人数超过总人口才告警，等于时不告警")]
    [InlineData(486_999, true)]
    [InlineData(487_000, false)]
    public void Doubts_more_people_than_live_here(long population, bool doubtful)
    {
        var plan = PlanReader.Read("2024年工作总结\n惠及群众48.7万人。", new PlanReaderOptions(Population: population));

        Assert.Equal(doubtful, plan.Checks.Any(c => c.Code == "人数超过总人口"));
    }

    [Theory(DisplayName = "残缺的数字只告警，不当作指标")]
    [InlineData("全县城镇低保20xx9人。")]
    [InlineData("救助3O2户困难家庭。")]
    [InlineData("发放救助资金1.23.4万元。")]
    public void Warns_of_garbled_digits(string sentence)
    {
        var plan = Read(sentence);

        Assert.Single(plan.Checks, c => c.Code == "数字残缺" && c.Result == CheckResult.Doubtful);
        Assert.Empty(plan.Figures);
    }

    private static Plan Read(string sentence) => PlanReader.Read("2024年民政工作总结\n一、工作情况\n" + sentence);
}
