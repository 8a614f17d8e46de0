using Huimin.App.Tests.Registry;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>Statements that stay prepared (预编译语句) answer each question with its own values.</summary>
public sealed class StatementTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "同一句查询接连用不同的值，各得各的结果")]
    public async Task The_same_words_with_other_values()
    {
        await using var world = await OpenAsync();
        foreach (var (name, sequence) in new[] { ("田小雨", 301), ("田小雪", 303), ("田小霜", 305) }) await world.AddAsync(World.Fields(name, World.Number(sequence)));
        for (var round = 0; round < 2; round++)
        {
            foreach (var name in new[] { "田小雨", "田小雪", "没有此人" })
                Assert.Equal(name == "没有此人" ? 0 : 1, await world.ReadAsync(db => db.People.CountAsync(p => p.Name == name, Stop)));
        }
    }

    [Fact(DisplayName = "读到一半再用同一句，两边都读完")]
    public async Task The_same_words_within_each_other()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "一条连接一次只读一个结果");
        await using var world = await OpenAsync();
        foreach (var (name, sequence) in new[] { ("田小雨", 301), ("田小雪", 303), ("田小霜", 305) }) await world.AddAsync(World.Fields(name, World.Number(sequence)));
        var pairs = await world.ReadAsync(async db =>
        {
            var found = new List<(string, string)>();
            await foreach (var outer in db.People.Where(p => p.Name != "无").OrderBy(p => p.Name).AsAsyncEnumerable())
            {
                await foreach (var inner in db.People.Where(p => p.Name != "无").OrderBy(p => p.Name).AsAsyncEnumerable()) found.Add((outer.Name, inner.Name));
            }

            return found;
        });
        Assert.Equal(9, pairs.Distinct().Count());
    }

    [Fact(DisplayName = "一次办理被拒绝或者撞了唯一索引，下一次照常；没有办完的什么也不留下")]
    public async Task After_a_refusal_the_next_work_is_clean()
    {
        await using var world = await OpenAsync();
        var head = await world.AddAsync();
        await world.HouseholdAsync(head, "H0001");
        for (var n = 0; n < 3; n++)
        {
            var other = await world.AddAsync(World.Fields("田小雨", World.Number(301 + (2 * n))));
            Assert.False((await world.CreateHousehold.RunAsync(new(world.Clock.NewId(), "H0001", World.Wenhui, "2组15号", other), World.District, Stop)).Ok);
            Assert.Equal(1, await world.ReadAsync(db => db.Households.CountAsync(Stop)));
            Assert.Equal(n + 2, await world.ReadAsync(db => db.People.CountAsync(Stop)));
        }
    }

    private static async Task<World> OpenAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 6, 25, 1, 0, 0, TimeSpan.Zero));
        return new World(await TestDatabase.CreateAsync([new RegistryRecords()], time), time);
    }
}
