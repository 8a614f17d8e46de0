using System.Text;
using Huimin.Data;
using Huimin.Files;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Registry;

/// <summary>Fields in clear, and lists that leave the system.</summary>
public sealed class GuardedTests
{
    private static CancellationToken Stop => World.Stop;

    private static ShowField.Input Ask(World world, Guid person, RevealField field = RevealField.IdNumber, string purpose = "核对低保申请材料") =>
        new(world.Clock.NewId(), person, field, purpose);

    [Fact(DisplayName = "明文查看：写明事由，一次一项，计数并留痕；没有事由、别的镇、协理员不能看")]
    public async Task A_reveal_is_one_field_with_a_purpose()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        await world.HouseholdAsync(person);
        var view = (await world.Show.RunAsync(Ask(world, person), World.Clerk, Stop)).Value;
        Assert.Equal((World.Number(222), 1), (view.Value, view.UsedToday));
        Assert.Equal("13800000000", (await world.Show.RunAsync(Ask(world, person, RevealField.Phone), World.Clerk, Stop)).Value.Value);
        Assert.Equal("2组15号", (await world.Show.RunAsync(Ask(world, person, RevealField.Address), World.Clerk, Stop)).Value.Value);
        Assert.Equal("REG-081", (await world.Show.RunAsync(Ask(world, person, purpose: "看看"), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal(RegistryRefusals.NotFound, (await world.Show.RunAsync(Ask(world, person), World.OtherClerk, Stop)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await world.Show.RunAsync(Ask(world, person), World.Aide, Stop)).Refusal);
        var trail = await world.ReadAsync(db => db.AuditRecords.Where(r => r.Outcome == "revealed").ToListAsync(Stop));
        Assert.Equal(3, trail.Count);
        Assert.All(trail, r => Assert.DoesNotContain("13800000000", r.Detail + r.Purpose, StringComparison.Ordinal));
        Assert.All(trail, r => Assert.Equal("核对低保申请材料", r.Purpose));
        Assert.Empty(await world.ReadAsync(db => db.AuditRecords.Where(r => r.Detail!.Contains(World.Number(222))).ToListAsync(Stop)));
    }

    [Fact(DisplayName = "第二次点击仍显示同一项，只计一次")]
    public async Task The_second_click_counts_once()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        var input = Ask(world, person);
        await world.Show.RunAsync(input, World.Clerk, Stop);
        Assert.Equal((World.Number(222), 1), ((await world.Show.RunAsync(input, World.Clerk, Stop)).Value.Value, await world.ReadAsync(db => db.Reveals.CountAsync(Stop))));
    }

    [Fact(DisplayName = "额度：第 100 次无提示，第 101 次提示，第 300 次可看，第 301 次拒绝，第二天恢复")]
    public async Task The_quota_warns_and_ends()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        ShowField.View? last = null;
        for (var i = 1; i <= 300; i++)
        {
            last = (await world.Show.RunAsync(Ask(world, person), World.Clerk, Stop)).Value;
            if (i is 100 or 101) Assert.Equal(i == 101, last.IsOverSoftLimit);
        }

        Assert.Equal(300, last!.UsedToday);
        Assert.Equal("REG-084", (await world.Show.RunAsync(Ask(world, person), World.Clerk, Stop)).Refusal!.Code);
        Assert.True((await world.Show.RunAsync(Ask(world, person), World.Chief, Stop)).Ok);
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await world.Show.RunAsync(Ask(world, person), World.Clerk, Stop)).Value.UsedToday);
    }

    [Fact(DisplayName = "特殊保护对象：须另一位负责人批准，24 小时内有效，满 24 小时失效")]
    public async Task Protected_people_need_an_approval()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync(World.Fields() with { IsProtected = true });
        Assert.Equal("REG-082", (await world.Show.RunAsync(Ask(world, person), World.Chief, Stop)).Refusal!.Code);
        var own = (await world.Ask.RunAsync(new(world.Clock.NewId(), person, "办理困境儿童补贴"), World.Chief, Stop)).Value;
        Assert.Equal("REG-067", (await world.Allow.RunAsync(new(world.Clock.NewId(), own, 0), World.Chief, Stop)).Refusal!.Code);
        Assert.True((await world.Allow.RunAsync(new(world.Clock.NewId(), own, 0), World.DistrictChief, Stop)).Ok);
        Assert.Equal("REG-082", (await world.Show.RunAsync(Ask(world, person), World.Clerk, Stop)).Refusal!.Code);
        world.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.True((await world.Show.RunAsync(Ask(world, person), World.Chief, Stop)).Ok);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("REG-082", (await world.Show.RunAsync(Ask(world, person), World.Chief, Stop)).Refusal!.Code);
    }

    private static async Task<(Refusal? Refusal, string Text)> DownloadAsync(World world, Guid export, Actor actor)
    {
        using var output = new MemoryStream();
        var answer = await world.Download.RunAsync(new(world.Clock.NewId(), export), output, TableFormat.CsvUtf8, actor, Stop);
        return (answer.Refusal, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact(DisplayName = "导出：短的脱敏名单直接下载一次，带导出编号，公式被中和，受保护人员不在其中")]
    public async Task A_short_masked_list_is_downloaded_once()
    {
        await using var world = await World.CreateAsync();
        await world.FamilyAsync();
        await world.AddAsync(World.Fields("赵保护", World.Number(500)) with { IsProtected = true });
        var head = await world.AddAsync(World.Fields("钱七", World.Number(502)));
        await world.HouseholdAsync(head, "H0007", address: "=1+1");
        var export = (await world.Export.RunAsync(new(world.Clock.NewId(), "走访名单，村里打印", new("500114001")), World.Clerk, Stop)).Value;
        Assert.Equal(RegistryRefusals.NotFound, (await DownloadAsync(world, export, World.District)).Refusal);
        var (refusal, text) = await DownloadAsync(world, export, World.Clerk);
        Assert.Null(refusal);
        Assert.Contains("王建国,男", text, StringComparison.Ordinal);
        Assert.Contains("138****0000", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);
        Assert.Contains($"导出编号 {export:N}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Number(221), text, StringComparison.Ordinal);
        Assert.DoesNotContain("赵保护", text, StringComparison.Ordinal);
        Assert.Equal("REG-088", (await DownloadAsync(world, export, World.Clerk)).Refusal!.Code);
        Assert.Equal(1, await world.ReadAsync(db => db.AuditRecords.CountAsync(r => r.Outcome == "exported", Stop)));
    }

    [Fact(DisplayName = "导出：含明文的要另一人批准，24 小时后过期；不批准不能下载；别的镇不能导出")]
    public async Task An_unmasked_list_waits_for_another_person()
    {
        await using var world = await World.CreateAsync();
        await world.FamilyAsync();
        async Task<Guid> RequestAsync() => (await world.Export.RunAsync(new(world.Clock.NewId(), "报送残联比对", new("500114001", Unmasked: true)), World.Clerk, Stop)).Value;
        var export = await RequestAsync();
        Assert.Equal("REG-086", (await DownloadAsync(world, export, World.Clerk)).Refusal!.Code);
        Assert.Equal(DataRefusals.NotPermitted, (await world.DecideExport.RunAsync(new(world.Clock.NewId(), export, 0, true), World.Clerk, Stop)).Refusal);
        Assert.True((await world.DecideExport.RunAsync(new(world.Clock.NewId(), export, 0, true), World.Chief, Stop)).Ok);
        Assert.Contains(World.Number(221), (await DownloadAsync(world, export, World.Clerk)).Text, StringComparison.Ordinal);

        var refused = await RequestAsync();
        await world.DecideExport.RunAsync(new(world.Clock.NewId(), refused, 0, false), World.Chief, Stop);
        Assert.Equal("REG-087", (await DownloadAsync(world, refused, World.Clerk)).Refusal!.Code);

        var late = await RequestAsync();
        await world.DecideExport.RunAsync(new(world.Clock.NewId(), late, 0, true), World.Chief, Stop);
        world.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal("REG-089", (await DownloadAsync(world, late, World.Clerk)).Refusal!.Code);
        Assert.Equal(DataRefusals.OutsideScope, (await world.Export.RunAsync(new(world.Clock.NewId(), "报送残联比对", new("500114002")), World.Clerk, Stop)).Refusal);
        Assert.Equal("REG-081", (await world.Export.RunAsync(new(world.Clock.NewId(), "", new("500114001")), World.Clerk, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "导出：500 行直接下载，501 行要批准")]
    public async Task Above_five_hundred_rows_a_second_person_approves()
    {
        await using var world = await World.CreateAsync();
        PersonRow Row(int i) => World.Row(i + 2, "王秀英", 0, "H" + i) with { IdNumber = IdNumber.Of(500999, new DateOnly(1950, 1, 1).AddDays(i), 222).Value };
        await world.ImportAsync(Enumerable.Range(0, 500).Select(Row));
        var short500 = (await world.Export.RunAsync(new(world.Clock.NewId(), "走访名单，村里打印", new("500114001")), World.Clerk, Stop)).Value;
        Assert.Null((await DownloadAsync(world, short500, World.Clerk)).Refusal);
        await world.ImportAsync([Row(500)]);
        var long501 = (await world.Export.RunAsync(new(world.Clock.NewId(), "走访名单，村里打印", new("500114001")), World.Clerk, Stop)).Value;
        Assert.Equal("REG-086", (await DownloadAsync(world, long501, World.Clerk)).Refusal!.Code);
    }
}
