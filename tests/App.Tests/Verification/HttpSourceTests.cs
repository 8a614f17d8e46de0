using Huimin.App.Tests.Registry;
using Huimin.Exchange;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Verification;

/// <summary>Questions over HTTP to a real listener that answers well, late, wrong, twice, half, too much or not at all.</summary>
public sealed class HttpSourceTests
{
    private static readonly SourceLimits patient = new(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5));
    private static readonly SourceLimits hurried = patient with { Attempt = TimeSpan.FromMilliseconds(150) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "接口查询：问一次得一次，核对得到金额；先说“还没有”的过后再取，同一回复不收第二遍")]
    public async Task Asked_once_fetched_later()
    {
        await using var office = await LoopbackOffice.StartAsync(Manner.NotYet, Manner.Good);
        using var connector = new HttpConnector(office.Registered());
        await using var world = await VerifyWorld.CreateAsync(connector: connector, limits: patient);
        var check = await world.AskedAsync("deposits");
        Assert.Equal(new SendQuestions.Answer(1, 0, 0), await world.SendAsync());
        world.World.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(new SendQuestions.Answer(0, 1, 0), await world.SendAsync());
        await world.SendAsync();
        var question = await world.LookAsync(db => db.Questions.AsNoTracking().SingleAsync(Stop));
        Assert.Equal([$"POST {question.QuestionId}", $"GET /questions/{question.QuestionId}"], office.Requests);
        Assert.Equal(300_000, Assert.Single(await world.LinesAsync(check)).Found);
        Assert.Contains(World.Number(221), office.Bodies.First(), StringComparison.Ordinal);
        Assert.DoesNotContain("address", office.Bodies.First(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory(DisplayName = "一时的故障（500、忙、半截、没有答复）再试两次，用同一编号；第三次好了就收下")]
    [InlineData(nameof(Manner.Failing))]
    [InlineData(nameof(Manner.TooMany))]
    [InlineData(nameof(Manner.HalfABody))]
    [InlineData(nameof(Manner.Slow))]
    public async Task Tried_again(string manner)
    {
        var bad = Enum.Parse<Manner>(manner);
        await using var office = await LoopbackOffice.StartAsync(bad, bad, Manner.Good);
        using var connector = new HttpConnector(office.Registered());
        await using var world = await VerifyWorld.CreateAsync(connector: connector, limits: bad == Manner.Slow ? hurried : patient);
        await world.AskedAsync("deposits");
        Assert.Equal(1, (await world.SendAsync()).Answered);
        Assert.Equal(3, office.Requests.Count);
        Assert.Single(office.Requests.Distinct());
    }

    [Theory(DisplayName = "说不通的回复（不是约定的内容、过大、404、转到别处）不再试，不留内容，查询仍在")]
    [InlineData(nameof(Manner.Garbage))]
    [InlineData(nameof(Manner.Nulls))]
    [InlineData(nameof(Manner.TooLarge))]
    [InlineData(nameof(Manner.NotFound))]
    [InlineData(nameof(Manner.Elsewhere))]
    public async Task Not_understood(string manner)
    {
        await using var office = await LoopbackOffice.StartAsync(Enum.Parse<Manner>(manner));
        using var connector = new HttpConnector(office.Registered());
        await using var world = await VerifyWorld.CreateAsync(connector: connector, limits: patient);
        await world.AskedAsync("deposits");
        Assert.Equal(1, (await world.SendAsync()).Failed);
        Assert.Single(office.Requests);
        var question = await world.LookAsync(db => db.Questions.AsNoTracking().SingleAsync(Stop));
        Assert.Equal((QuestionState.Waiting, "EXCH-013", 1), (question.State, question.LastCode, question.Attempts));
        Assert.Equal((0, 0), await world.LookAsync(async db => (await db.Answers.CountAsync(Stop), await db.CheckLines.CountAsync(Stop))));
    }

    [Fact(DisplayName = "一直出错：暂停向它查询，暂停不算一次，也不再打扰它")]
    public async Task Paused()
    {
        await using var office = await LoopbackOffice.StartAsync(Manner.Failing);
        using var connector = new HttpConnector(office.Registered());
        await using var world = await VerifyWorld.CreateAsync(connector: connector, limits: patient);
        await world.AskedAsync("deposits");
        await world.SendAsync();
        world.World.Time.Advance(TimeSpan.FromHours(1));
        await world.SendAsync();
        world.World.Time.Advance(TimeSpan.FromHours(1));
        var before = office.Requests.Count;
        await world.SendAsync();
        var question = await world.LookAsync(db => db.Questions.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(("EXCH-010", 2, QuestionState.Waiting), (question.LastCode, question.Attempts, question.State));
        Assert.Equal((6, 6), (before, office.Requests.Count));
    }

    [Fact(DisplayName = "未登记的网络地址不连接，一个字节也不送出；未登记的数据源不走接口")]
    public async Task Only_registered_hosts()
    {
        await using var office = await LoopbackOffice.StartAsync(Manner.Good);
        using var connector = new HttpConnector(office.Registered(network: "10.9.8.7"));
        await using var world = await VerifyWorld.CreateAsync(connector: connector, limits: patient);
        await world.AskedAsync("deposits", "tax");
        Assert.Equal(new SendQuestions.Answer(0, 0, 1), await world.SendAsync());
        Assert.Empty(office.Requests);
        Assert.Equal("EXCH-012", await world.LookAsync(db => db.Questions.Where(q => q.Source == "deposits").Select(q => q.LastCode).SingleAsync(Stop)));
        Assert.Equal((QuestionState.Waiting, 0), await world.LookAsync(db => db.Questions.Where(q => q.Source == "tax").Select(q => new ValueTuple<QuestionState, int>(q.State, q.Attempts)).SingleAsync(Stop)));
    }

    [Theory(DisplayName = "登记表：只认 https、已知的数据源、写全的网络地址，一个数据源一行；写错一行不能启动")]
    [InlineData("""[{"source":"tax","address":"https://tax.example/api","networks":["10.1.2.3"]}]""", true)]
    [InlineData("""[{"source":"tax","address":"http://tax.example/api","networks":["10.1.2.3"]}]""", false)]
    [InlineData("""[{"source":"tax","address":"https://tax.example/api","networks":["10.1.2.x"]}]""", false)]
    [InlineData("""[{"source":"tax","address":"https://tax.example/api","networks":[]}]""", false)]
    [InlineData("""[{"source":"nothing","address":"https://tax.example/api","networks":["10.1.2.3"]}]""", false)]
    [InlineData("""[{"source":"residence","address":"https://tax.example/api","networks":["10.1.2.3"]}]""", false)]
    [InlineData("""[{"source":"tax","address":"https://a.example","networks":["10.1.2.3"]},{"source":"tax","address":"https://b.example","networks":["10.1.2.3"]}]""", false)]
    [InlineData("""[{"source":""", false)]
    public void The_list_of_hosts(string text, bool good)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            Assert.Equal(good ? null : "EXCH-018", RegisteredHosts.Read(path).Refusal?.Code);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
