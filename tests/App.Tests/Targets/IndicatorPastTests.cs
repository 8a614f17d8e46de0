using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Targets;

/// <summary>Places and time: who moved, what became known later, what was reported and then corrected, and who sees small figures.</summary>
public sealed class IndicatorPastTests
{
    private static readonly Month october = new(2026, 10);

    [Fact(DisplayName = "当月迁村的户：期末在哪里就计在哪里，以前的月份仍在原村，全区不变")]
    public async Task Who_moved_counts_where_he_was()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync(2);
        await w.AwardAsync(home, "DIBAO", october);
        await w.PayableAsync(home, "DIBAO", october, 50_000);
        w.World.Time.Advance(TimeSpan.FromDays(6));
        var moved = await w.World.Move.RunAsync(new(w.Clock.NewId(), home, await w.World.HouseholdVersionAsync(home), World.OtherTown, "3组1号", new DateOnly(2026, 11, 24)), World.District, IndicatorWorld.Stop);
        Assert.Null(moved.Refusal);
        Assert.Equal((2L, 0L), (await w.ValueAsync("K01.2", IndicatorWorld.October, World.Wenhui), await w.ValueAsync("K01.2", IndicatorWorld.October, World.OtherTown)));
        Assert.Equal((0L, 1L), (await w.ValueAsync("K01.1", IndicatorWorld.November, IndicatorWorld.Town), await w.ValueAsync("K01.1", IndicatorWorld.November, "500114002")));
        Assert.Equal(1, await w.ValueAsync("K01.1", IndicatorWorld.November, World.Wenhui, asOf: new(2026, 11, 23)));
        Assert.Equal((50_000L, 0L), (await w.ValueAsync("K01.3", IndicatorWorld.October, World.Wenhui), await w.ValueAsync("K01.3", IndicatorWorld.October, World.OtherTown)));
        Assert.Equal((1L, 1L), (await w.ValueAsync("K01.1", IndicatorWorld.October), await w.ValueAsync("K01.1", IndicatorWorld.November)));
    }

    [Fact(DisplayName = "按某天已知的记录：后来才作的决定不计")]
    public async Task What_was_decided_later_was_not_known()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        await w.AwardAsync(home, "DIBAO", october, decided: Clock.StartOfBeijingDay(new(2026, 11, 10)));
        Assert.Equal(1, await w.ValueAsync("K01.1", IndicatorWorld.October));
        Assert.Equal(0, await w.ValueAsync("K01.1", IndicatorWorld.October, known: Clock.StartOfBeijingDay(new(2026, 11, 9))));
    }

    [Fact(DisplayName = "关账两个人办；以后更正过去，已报送的数不变，两个数并列")]
    public async Task A_closed_month_keeps_what_was_reported()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, _) = await w.HomeAsync();
        await w.AwardAsync(home, "DIBAO", october);
        Assert.Equal("TGT-017", (await w.AskClose.RunAsync(new(w.Clock.NewId(), october), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        await w.RecountAsync();
        Assert.Equal("TGT-016", (await w.AskClose.RunAsync(new(w.Clock.NewId(), new(2026, 11)), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal("TGT-019", (await w.Close.RunAsync(new(w.Clock.NewId(), october), World.DistrictChief, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Null((await w.AskClose.RunAsync(new(w.Clock.NewId(), october), World.District, IndicatorWorld.Stop)).Refusal);
        Assert.Equal(DataRefusals.NotPermitted, (await w.Close.RunAsync(new(w.Clock.NewId(), october), World.District, IndicatorWorld.Stop)).Refusal);
        var same = World.DistrictChief with { StaffPersonId = World.District.StaffPersonId };
        Assert.Equal("TGT-020", (await w.Close.RunAsync(new(w.Clock.NewId(), october), same, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.True((await w.Close.RunAsync(new(w.Clock.NewId(), october), World.DistrictChief, IndicatorWorld.Stop)).Value > 0);
        Assert.Equal("TGT-018", (await w.Close.RunAsync(new(w.Clock.NewId(), october), World.DistrictChief, IndicatorWorld.Stop)).Refusal?.Code);

        await w.AwardAsync((await w.HomeAsync()).Home, "DIBAO", october, decided: w.Clock.UtcNow);
        await w.RecountAsync();
        var view = (await w.Read.OneAsync("K01.1", IndicatorWorld.October, null, World.District, IndicatorWorld.Stop)).Value;
        Assert.Equal((2L, 1L), (view.Now.Value!.Value, view.Now.Reported!.Value));
    }

    [Fact(DisplayName = "不足 5 的数：本镇看得到，其他镇看到 <5，孤零零一个小数连带隐去次小的")]
    public async Task Small_cells_are_hidden_from_others()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        foreach (var (area, homes) in new[] { (World.Wenhui, 6), (World.Nanhai, 4), (World.OtherTown, 7) })
        {
            for (var i = 0; i < homes; i++) await w.AwardAsync((await w.HomeAsync(area: area)).Home, "DIBAO", october);
        }

        await w.RecountAsync();
        async Task<string[]> SeenAsync(Actor actor, params string[] villages)
        {
            var below = (await w.Read.OneAsync("K01.1", IndicatorWorld.October, IndicatorWorld.Town, actor, IndicatorWorld.Stop)).Value.Places;
            return [.. villages.Select(v => below.Single(p => p.Code == v).Value.Text)];
        }

        Assert.Equal(["6", "4"], await SeenAsync(World.Clerk, World.Wenhui, World.Nanhai));
        Assert.Equal(["<5", "<5"], await SeenAsync(World.OtherClerk, World.Wenhui, World.Nanhai));
        Assert.Equal("10", (await w.Read.ValueAsync("K01.1", IndicatorWorld.October, IndicatorWorld.Town, World.OtherClerk, IndicatorWorld.Stop))!.Text);
        Assert.Equal("<5", (await w.Read.ValueAsync("K01.1", IndicatorWorld.October, World.Nanhai, Actor.Nobody with { Role = Role.TownClerk }, IndicatorWorld.Stop))!.Text);
    }

    [Fact(DisplayName = "下钻的明细与数相同；其他镇的人不能看，查看留痕")]
    public async Task Rows_equal_the_figure()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await w.AwardAsync((await w.HomeAsync(2)).Home, "DIBAO", october);
        var rows = await w.Rows.RunAsync("K01.2", IndicatorWorld.October, IndicatorWorld.Town, false, (0, 4), World.Clerk, IndicatorWorld.Stop);
        var rest = await w.Rows.RunAsync("K01.2", IndicatorWorld.October, World.Wenhui, false, (4, 4), World.Clerk, IndicatorWorld.Stop);
        Assert.Equal((4, true, 2, false), (rows.Value.Rows.Count, rows.Value.HasMore, rest.Value.Rows.Count, rest.Value.HasMore));
        Assert.All(rows.Value.Rows, r => Assert.StartsWith("/households/", r.Href, StringComparison.Ordinal));
        Assert.Equal("TGT-015", (await w.Rows.RunAsync("K01.2", IndicatorWorld.October, IndicatorWorld.Town, false, (0, 4), World.OtherClerk, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal(2, await w.World.ReadAsync(db => db.Set<AuditRecord>().CountAsync(a => a.Operation == nameof(FindIndicatorRows) && a.Outcome == "viewed", IndicatorWorld.Stop)));
    }

    [Fact(DisplayName = "统计期写错、还没有到、早于统计期：说明原因")]
    public async Task Bad_periods_are_refused()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        Assert.False(Period.TryParse("2024-13", out _));
        Assert.False(Period.TryParse("2024-Q5", out _));
        Assert.True(Period.TryParse("2024-q4", out var quarter) && quarter.LastDay == new DateOnly(2024, 12, 31));
        Assert.Equal("TGT-013", (await w.Read.ListAsync(Period.Of(new Month(2026, 12)), null, World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal("TGT-021", (await w.Read.AsOfAsync("K01.1", IndicatorWorld.October, IndicatorWorld.District, new(2026, 9, 30), new(2026, 11, 1), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal("TGT-012", (await w.Read.ListAsync(IndicatorWorld.October, "500115", World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal("TGT-011", (await w.Read.OneAsync("K99", IndicatorWorld.October, null, World.District, IndicatorWorld.Stop)).Refusal?.Code);
    }
}
