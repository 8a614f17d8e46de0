using Huimin.Registry;

namespace Huimin.App.Tests.Registry;

/// <summary>Divisions on a day.</summary>
public sealed class DivisionTests
{
    private static readonly DivisionCatalogue All = DivisionCatalogue.Shipped;
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Theory(DisplayName = "名称按日期取：区、街道、社区和户口所在县")]
    [InlineData("500114", "黔江区")]
    [InlineData("500114001", "城东街道")]
    [InlineData("500114001001", "文汇社区居民委员会")]
    [InlineData("110101", "东城区")]
    public void Names_follow_the_code(string code, string name) => Assert.Equal(name, All.NameOf(code, Day));

    [Fact(DisplayName = "路径写镇街和村社区的简称")]
    public void A_path_reads_as_people_say_it() => Assert.Equal("城东街道文汇社区", All.PathOf("500114001001", Day));

    [Theory(DisplayName = "江北区、渝北区 2025-11-06 撤销：前一天可用，当天起不可用，连同其镇街村社区")]
    [InlineData("500105")]
    [InlineData("500112")]
    [InlineData("500112002")]
    [InlineData("500109006")]
    public void An_abolished_code_is_refused_from_its_day_on(string code)
    {
        var last = new DateOnly(2025, 11, 5);
        Assert.True(All.Check(code, last).Ok);
        var refusal = All.Check(code, last.AddDays(1)).Refusal!;
        Assert.Equal(RegistryRefusals.DivisionAbolished.Code, refusal.Code);
        Assert.Contains("两江新区", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2025年11月6日", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "划入北碚区的镇指向北碚区；北碚区本身仍在")]
    public void A_moved_town_points_at_its_new_county()
    {
        Assert.Contains("北碚区", All.Check("500112133", Day).Refusal!.Message, StringComparison.Ordinal);
        Assert.True(All.Check("500109", Day).Ok);
    }

    [Fact(DisplayName = "目录里没有的代码被拒绝")]
    public void An_unknown_code_is_refused() => Assert.Equal("REG-001", All.Check("500114001999", Day).Refusal!.Code);

    [Fact(DisplayName = "黔江区有 30 个镇街、220 个村社区")]
    public void The_district_is_complete()
    {
        Assert.Equal(30, All.Below("500114", Day).Count);
        Assert.Equal(220, All.Within("500114", Day).Count(d => d.AreaCode.Length == 12));
    }
}
