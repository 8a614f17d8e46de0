using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Parameters;

/// <summary>What is refused when the folder of rules is read: always with file and line, and everything at once.</summary>
public sealed class ParameterFileTests
{
    private const string Header = "参数,地区,起,止,值,单位,来源,状态,备注\n";
    private static readonly ParameterKey Standard = new("t.standard", "标准", ParameterUnit.FenPerMonth, 100_00, 5_000_00, "法") { GuidedFromAbove = true };
    private static readonly ParameterKey Share = new("t.share", "比例", ParameterUnit.Percent, 0, 100, "法");
    private static readonly ParameterKey Mode = ParameterKey.Choice("t.mode", "方式", "法", ("GAP", "差额"), ("TIER", "分档"));
    private static readonly ParameterKey Index = new("t.index", "指数", ParameterUnit.BasisPoints, -500, 500, "法") { Otherwise = 0 };
    private static readonly ParameterFile Areas = new("regions.csv", "地区,名称\n500000,重庆市\n500114,黔江区\n");
    private const string Good = "t.standard,500000,2023-09,,735,元/月,通知,已核,\nt.share,全国,2023-09,,20,%,通知,待核,\nt.mode,全国,2023-09,,GAP,方式,通知,二手,\n";

    private static ParameterReading Read(string rows) => ParameterFiles.Read([Areas, new("a.csv", Header + rows)], [Standard, Share, Mode, Index]);

    private static ParameterSet At(string rows, string month) => Read(rows).OrThrow().Resolve(AreaCode.Parse("500114"), Month.Parse(month)).OrThrow();

    [Theory(DisplayName = "一行写错：指出文件、行号和该怎样写")]
    [InlineData("t.nothing,500000,2023-09,,1,%,通知,已核,", "PAR-005")]
    [InlineData("t.share,500999,2023-09,,1,%,通知,已核,", "PAR-006")]
    [InlineData("t.share,500114,2023-13,,1,%,通知,已核,", "PAR-007")]
    [InlineData("t.share,500114,2023-09,2023-08,1,%,通知,已核,", "PAR-007")]
    [InlineData("t.share,500114,2023-09,,1,元/月,通知,已核,", "PAR-008")]
    [InlineData("t.share,500114,2023-09,,一成,%,通知,已核,", "PAR-009")]
    [InlineData("t.mode,500114,2023-09,,HALF,方式,通知,已核,", "PAR-009")]
    [InlineData("t.standard,500114,2023-09,,735.005,元/月,通知,已核,", "PAR-009")]
    [InlineData("t.standard,500114,2023-09,,99999999999,元/月,通知,已核,", "PAR-009")]
    [InlineData("t.share,500114,2023-09,,101,%,通知,已核,", "PAR-010")]
    [InlineData("t.standard,500114,2023-09,,99.99,元/月,通知,已核,", "PAR-010")]
    [InlineData("t.share,500114,2023-09,,1,%,,已核,", "PAR-011")]
    [InlineData("t.share,500114,2023-09,,1,%,通知,大概,", "PAR-012")]
    [InlineData("t.share,全国,2023-09,,30,%,通知,已核,", "PAR-013")]
    [InlineData("t.share,500114,2023-09", "PAR-004")]
    [InlineData("t.share,500114,2023-09,,1,%,\"通知\",已核,", "PAR-004")]
    public void A_wrong_line_is_refused_with_its_place(string line, string code)
    {
        var reading = Read(Good + line);

        Assert.Null(reading.Book);
        var refusal = Assert.Single(reading.Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Equal(5, refusal.Line);
        Assert.Contains("a.csv 第 5 行", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "所有错误一次说完，不是改一个再报一个")]
    public void All_faults_are_told_at_once() => Assert.Equal(
        ["PAR-005", "PAR-008", "PAR-011", "PAR-012"],
        Read("x.y,500000,2023-09,,1,%,通知,已核,\nt.share,全国,2023-09,,1,元,,大概,").Refusals.Select(r => r.Code).Order());

    [Fact(DisplayName = "期间重叠：写明止日而下一条更早开始的，拒绝")]
    public void Overlapping_periods_are_refused()
    {
        var reading = Read(Good + "t.share,500114,2023-09,2024-09,30,%,通知,已核,\nt.share,500114,2024-09,,40,%,通知,已核,");
        var refusal = Assert.Single(reading.Refusals);
        Assert.Equal(("PAR-014", 5), (refusal.Code, refusal.Line));
        Assert.NotNull(Read(Good + "t.share,500114,2023-09,2024-08,30,%,通知,已核,\nt.share,500114,2024-09,,40,%,通知,已核,").Book);
    }

    [Fact(DisplayName = "期间有空缺：到期而没有下一条、上级也没有的，拒绝")]
    public void A_gap_is_refused()
    {
        const string rows = "t.standard,500000,2023-09,,735,元/月,通知,已核,\nt.mode,全国,2023-09,,GAP,方式,通知,二手,\nt.share,500000,2023-09,2024-08,20,%,通知,待核,\n";
        var refusal = Assert.Single(Read(rows).Refusals);
        Assert.Equal(("PAR-015", 4), (refusal.Code, refusal.Line));
        Assert.Equal("PAR-015", Assert.Single(Read(rows + "t.share,500000,2024-10,,30,%,通知,已核,").Refusals).Code);
        Assert.NotNull(Read(rows + "t.share,500000,2024-09,,30,%,通知,已核,").Book);
        Assert.NotNull(Read(rows + "t.share,全国,2024-01,,30,%,通知,已核,").Book);
    }

    [Fact(DisplayName = "声明了而没有任何一行的参数：启动即拒绝，并说出参数名")]
    public void A_key_without_a_row_is_missing()
    {
        var refusal = Assert.Single(Read("t.standard,500000,2023-09,,735,元/月,通知,已核,\nt.share,全国,2023-09,,20,%,通知,待核,\n").Refusals);
        Assert.Equal("PAR-016", refusal.Code);
        Assert.Contains("t.mode", refusal.Message, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "市区标准不得低于上级指导标准：低一分即拒绝，等于可以")]
    [InlineData("734.99", false)]
    [InlineData("735", true)]
    public void A_standard_below_the_guide_is_refused(string yuan, bool accepted)
    {
        var reading = Read(Good + $"t.standard,500114,2024-01,,{yuan},元/月,通知,已核,");
        Assert.Equal(accepted, reading.Book is not null);
        if (!accepted) Assert.Equal("PAR-017", Assert.Single(reading.Refusals).Code);
    }

    [Fact(DisplayName = "省级提高指导标准后，未跟上的区级旧标准被指出")]
    public void A_raised_guide_finds_the_old_standard() => Assert.Equal(
        "PAR-017",
        Assert.Single(Read(Good + "t.standard,500114,2024-01,,740,元/月,通知,已核,\nt.standard,500000,2025-09,,750,元/月,通知,已核,").Refusals).Code);

    [Fact(DisplayName = "区县有自己的一条用自己的，没有用市级、全国的；到期后回到上级")]
    public void The_nearest_region_counts()
    {
        const string rows = Good + "t.share,500114,2024-01,2024-06,30,%,通知,已核,\n";
        Assert.Equal(20, At(rows, "2023-12")[Share].Value);
        Assert.Equal(30, At(rows, "2024-01")[Share].Value);
        Assert.Equal(30, At(rows, "2024-06")[Share].Value);
        Assert.Equal(20, At(rows, "2024-07")[Share].Value);
    }

    [Theory(DisplayName = "表格软件改写过的日期照样读得懂；文件可带 BOM 和回车")]
    [InlineData("2024-01")]
    [InlineData("2024/1")]
    [InlineData("2024-01-01")]
    [InlineData("2024/1/1")]
    [InlineData("2024年1月1日")]
    public void Dates_of_spreadsheets(string from)
    {
        var rows = (Header + Good + $"t.share,500114,{from},,30,%,通知,已核,\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        var set = ParameterFiles.Read([Areas, new("a.csv", rows)], [Standard, Share, Mode, Index]).OrThrow().Resolve(AreaCode.Parse("500114"), Month.Parse("2024-01"));
        Assert.Equal(30, set.Value[Share].Value);
    }

    [Fact(DisplayName = "月中生效的标准自次月起用于按月计发")]
    public void A_row_of_mid_month_counts_from_the_next_month()
    {
        const string rows = Good + "t.share,500114,2024-01-02,,30,%,通知,已核,\n";
        Assert.Equal(20, At(rows, "2024-01")[Share].Value);
        Assert.Equal(30, At(rows, "2024-02")[Share].Value);
    }

    [Fact(DisplayName = "早于第一条标准的月份不能计算，并说出最早一条的日期")]
    public void A_month_before_the_first_row_is_refused()
    {
        var refused = Read(Good).OrThrow().Resolve(AreaCode.Parse("500114"), Month.Parse("2023-08"));
        Assert.Equal("PAR-018", refused.Refusal?.Code);
        Assert.Contains("2023年9月1日", refused.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "尚未公布的月份按未公布的值，不算缺失")]
    public void A_published_value_holds_only_in_its_month()
    {
        const string rows = Good + "t.index,全国,2024-02,2024-02,42,万分之,公布,已核,\n";
        Assert.Equal(0, At(rows, "2024-01")[Index].Value);
        Assert.Equal(42, At(rows, "2024-02")[Index].Value);
        Assert.Equal(0, At(rows, "2024-03")[Index].Value);
        Assert.Null(At(rows, "2024-03")[Index].Row);
    }

    [Fact(DisplayName = "待核的值可以计算，并一直带着待核的标记")]
    public void Pending_stays_visible()
    {
        var set = At(Good, "2024-01");
        Assert.True(set[Share].Pending);
        Assert.False(set[Standard].Pending);
        Assert.False(set[Mode].Pending);
    }

    [Fact(DisplayName = "不是 UTF-8 的文件、缺表头的文件、没有的文件夹都说明白")]
    public void Files_that_are_no_tables_are_refused()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "gbk.csv"), [0xB2, 0xCE, 0xCA, 0xFD]);
        File.WriteAllText(Path.Combine(folder.FullName, "no-header.csv"), "t.share,全国\n");
        Assert.Equal(["PAR-002", "PAR-003"], ParameterFiles.Read(folder.FullName, [Index]).Refusals.Select(r => r.Code).Order());
        folder.Delete(true);
        Assert.Equal("PAR-001", Assert.Single(ParameterFiles.Read(folder.FullName, [Index]).Refusals).Code);
    }

    [Fact(DisplayName = "模拟改一个值：原表不变，改后的值带草案标记")]
    public void A_draft_is_a_copy()
    {
        var set = At(Good, "2024-01");
        var draft = set.With(Standard, 800_00);
        Assert.Equal((735_00, 800_00), (set[Standard].Value, draft[Standard].Value));
        Assert.Equal("模拟草案", draft[Standard].Row!.Source);
        Assert.Equal(set[Share], draft[Share]);
    }
}
