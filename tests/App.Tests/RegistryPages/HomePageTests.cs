using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;

namespace Huimin.App.Tests.RegistryPages;

/// <summary>The home page shows true counts of the own divisions, as a chart and as a table for those without script.</summary>
public sealed class HomePageTests
{
    [Theory(DisplayName = "工作台：在册人口和户数只数自己辖区，死亡的、并掉的不算")]
    [InlineData(Role.TownClerk, "2", "1")]
    [InlineData(Role.DistrictClerk, "3", "1")]
    public async Task Counts_the_own_divisions(Role role, string people, string households)
    {
        await using var town = await Town.StartAsync();
        var dead = await town.AddAsync(new() { AreaCode = Town.Village, Name = "冉故人", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(1940, 1, 1) });
        await town.App.WithAsync<RecordDeath, Result<Done>>(d => d.RunAsync(new(town.App.Clock.NewId(), dead, 0, town.App.Clock.BeijingToday), Actor.Product("500114"), TestApp.Stop));

        var home = await (await town.App.SignedInAsync(role)).GetAsync("/");

        var figures = home.Document.QuerySelectorAll(".stat .figure").Select(f => f.TextContent.Trim()).ToList();
        Assert.Equal([people + "人", households + "户"], figures);
    }

    [Fact(DisplayName = "工作台：档案疑点按镇街、计划指标按文件，数据表与图相同；确认、核实之后数字跟着变")]
    public async Task The_table_under_the_chart_is_true()
    {
        await using var town = await Town.StartAsync();
        var actor = Actor.Product("500114");
        await town.AddAsync(new() { AreaCode = Town.Village, Name = "庞同名", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(1980, 1, 1) });
        await town.AddAsync(new() { AreaCode = Town.Village, Name = "庞同名", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(1980, 1, 1) });
        await town.AddAsync(new() { AreaCode = Town.OtherVillage, Name = "谢同名", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(1981, 1, 1) });
        await town.AddAsync(new() { AreaCode = Town.OtherVillage, Name = "谢同名", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(1981, 1, 1) });
        await town.App.WithAsync<FindDoubts, Result<int>>(d => d.RunAsync(new(town.App.Clock.NewId()), actor, TestApp.Stop));
        var plan = (await town.App.WithAsync<Huimin.Targets.ImportPlan, Result<Guid>>(i => i.RunAsync(new(town.App.Clock.NewId(), "某区2025年民政工作总结\n一、社会救助\n新增低保对象120户。\n二、养老服务\n新增养老床位100张。\n", null), actor, TestApp.Stop))).Value;
        var clerk = await town.App.SignedInAsync(Role.DistrictClerk);

        Assert.Equal([["城东街道", "0", "1"], ["城南街道", "0", "1"], ["某区2025年民政工作总结", "0", "2"]], Rows(await clerk.GetAsync("/")));
        await town.App.WithAsync<ConfirmPlainFigures, Result<int>>(c => c.RunAsync(new(town.App.Clock.NewId(), plan), actor, TestApp.Stop));
        Assert.Contains(["某区2025年民政工作总结", "2", "0"], Rows(await clerk.GetAsync("/")));
    }

    [Theory(DisplayName = "工作台：三个管理员看不到业务数字")]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task Administrators_see_no_figures(Role role)
    {
        await using var town = await Town.StartAsync();

        var home = await (await town.App.SignedInAsync(role)).GetAsync("/");

        Assert.Empty(home.Document.QuerySelectorAll(".stat, .chart"));
    }

    private static List<string[]> Rows(TestPage home) =>
        [.. home.Document.QuerySelectorAll(".chart tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray())];
}
