using Huimin.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huimin.App.Tests.Verification;

/// <summary>What waits goes out by itself, once, whoever else sends; what fails stays and is seen.</summary>
public sealed class OutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static RegularWork Regular(VerifyWorld world) =>
        new([], new AccessOptions { DistrictCode = "500114" }, world.Clock, world.World.Time, NullLogger<RegularWork>.Instance);

    [Fact(DisplayName = "等待的查询自己发出：同一分钟只发一轮，没有可发的不留记录；第二个节点、经办人同时点，都不再发")]
    public async Task Goes_out_by_itself_once()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var (node, second, waiting) = (Regular(world), Regular(world), new SendWaiting(world.Send));
        var idle = await node.LookAsync(waiting, null, Stop);
        Assert.NotNull(idle);
        Assert.Equal(0, await world.LookAsync(db => db.AuditRecords.CountAsync(r => r.Operation == nameof(SendQuestions), Stop)));

        await world.AskedAsync();
        Assert.Equal(idle, await node.LookAsync(waiting, idle, Stop));
        Assert.Equal(0, world.Offices.Calls);
        world.World.Time.Advance(TimeSpan.FromMinutes(1));
        var round = await node.LookAsync(waiting, idle, Stop);
        Assert.NotEqual(idle, round);
        Assert.Equal(VerifyWorld.AllSources.Length, world.Offices.Calls);
        Assert.All(await world.LookAsync(db => db.Questions.AsNoTracking().ToListAsync(Stop)), q => Assert.Equal(QuestionState.Answered, q.State));

        await second.LookAsync(waiting, null, Stop);
        await world.SendAsync();
        Assert.Equal(VerifyWorld.AllSources.Length, world.Offices.Calls);
        Assert.Equal(VerifyWorld.AllSources.Length, await world.LookAsync(db => db.Answers.CountAsync(Stop)));
    }

    [Fact(DisplayName = "同一轮在两个节点上同时做：每个查询只发一次")]
    public async Task Two_nodes_at_once()
    {
        await using var world = await VerifyWorld.CreateAsync();
        await world.AskedAsync();
        var key = RegularWork.KeyOf("outbox", 7);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new SendWaiting(world.Send).RunAsync(key, Actor.Product("500114"), Stop), Stop)));
        Assert.All(refusals, Assert.Null);
        Assert.Equal(VerifyWorld.AllSources.Length, world.Offices.Calls);
    }

    [Fact(DisplayName = "一个数据源连不上：它的查询留在待发出并写明原因，别的照常；恢复后自己发出")]
    public async Task One_that_fails_delays_no_other()
    {
        await using var world = await VerifyWorld.CreateAsync();
        await world.AskedAsync("tax", "deposits", "vehicles");
        world.Failing = "tax";
        var sent = await world.SendAsync();
        Assert.Equal((2, 1), (sent.Answered, sent.Failed));
        var question = await world.LookAsync(db => db.Questions.AsNoTracking().SingleAsync(q => q.Source == "tax", Stop));
        Assert.Equal((QuestionState.Waiting, "EXCH-008"), (question.State, question.LastCode));
        var row = (await new BrowseSources(world.Database.Reader, [world.Offices]).RunAsync(World.District, Stop)).Value.Single(r => r.Source.Code == "tax");
        Assert.Equal((1, 0, 0), (row.Waiting, row.Sent, row.Quarantined));

        world.Failing = "";
        world.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await new SendWaiting(world.Send).RunAsync(world.Clock.NewId(), Actor.Product("500114"), Stop));
        Assert.Equal(QuestionState.Waiting, await StateAsync(world));
        world.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await new SendWaiting(world.Send).RunAsync(world.Clock.NewId(), Actor.Product("500114"), Stop));
        Assert.Equal(QuestionState.Answered, await StateAsync(world));
    }

    [Fact(DisplayName = "停止查询的不再自己发；经办人说数据源已恢复，才重新查询")]
    public async Task Given_up_until_a_person_says()
    {
        await using var world = await VerifyWorld.CreateAsync();
        await world.AskedAsync("tax");
        await world.Database.ExecuteAsOwnerAsync("update exchange_question set state = 4, next_at = null, attempts = 5, last_code = 'EXCH-008'");
        world.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await new SendWaiting(world.Send).RunAsync(world.Clock.NewId(), Actor.Product("500114"), Stop));
        await world.SendAsync();
        Assert.Equal(0, world.Offices.Calls);
        Assert.Equal("DATA-001", (await world.Send.RunAsync(new(world.Clock.NewId(), Again: true), World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal(1, (await world.Send.RunAsync(new(world.Clock.NewId(), Again: true), World.District, Stop)).Value.Answered);
        Assert.Equal((1, QuestionState.Answered), (world.Offices.Calls, await StateAsync(world)));
    }

    [Fact(DisplayName = "发出之前授权已撤回：不发，查询记为已撤回")]
    public async Task Nothing_without_consent()
    {
        await using var world = await VerifyWorld.CreateAsync();
        await world.AskedAsync("tax");
        await world.Database.ExecuteAsOwnerAsync("update authorisation set valid_until = '2026-06-01'");
        Assert.Null(await new SendWaiting(world.Send).RunAsync(world.Clock.NewId(), Actor.Product("500114"), Stop));
        Assert.Equal((0, QuestionState.Withdrawn), (world.Offices.Calls, await StateAsync(world)));
    }

    private static Task<QuestionState> StateAsync(VerifyWorld world) => world.LookAsync(db => db.Questions.Where(q => q.Source == "tax").Select(q => q.State).SingleAsync(Stop));
}
