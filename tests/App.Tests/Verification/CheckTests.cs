using Huimin.App.Tests.Casework;
using Huimin.App.Tests.Registry;
using Huimin.Demo;
using Huimin.Exchange;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Verification;

/// <summary>Questions, answers and the report, with offices that answer well, late, wrong, twice or not at all.</summary>
public sealed class CheckTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "全流程：逐源查询一次，回复入报告，申报与核对并列，报告满足办件材料；180 天内可用，次日拒绝")]
    public async Task From_question_to_report()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var check = await world.AskedAsync();
        Assert.Equal("VERI-017", (await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["tax"]), World.District, Stop)).Refusal!.Code);
        Assert.Equal("VERI-024", (await world.ConcludeAsync(check)).Refusal!.Code);
        var sent = await world.SendAsync();
        Assert.Equal((VerifyWorld.AllSources.Length, 0), (sent.Answered, sent.Failed));
        await world.SendAsync();
        Assert.Equal(VerifyWorld.AllSources.Length, world.Offices.Calls);
        Assert.Equal("DATA-001", (await world.ConcludeAsync(check, actor: World.Clerk)).Refusal!.Code);
        Assert.Equal("VERI-018", (await world.ConcludeAsync(check, actor: World.OtherClerk with { Role = Huimin.Data.Role.DistrictClerk })).Refusal!.Code);
        Assert.True((await world.ConcludeAsync(check)).Ok);
        Assert.Equal("VERI-019", (await world.ConcludeAsync(check)).Refusal!.Code);
        var view = (await world.Read.RunAsync(check, World.District, Stop)).Value;
        Assert.Equal((3, world.Clock.BeijingToday.AddDays(180)), (view.Check.Persons, view.Check.ValidUntil!.Value));
        Assert.Contains(view.Lines, l => l.Row is { Item: "deposits.balance", PersonId: null, Declared: 300_000 });
        Assert.Equal("DATA-001", (await world.Read.RunAsync(check, World.Aide, Stop)).Refusal!.Code);
        Assert.Equal("VERI-018", (await world.Read.RunAsync(check, World.OtherClerk, Stop)).Refusal!.Code);
        Assert.Single(await world.LookAsync(db => db.Set<Huimin.Casework.CaseEvidence>().Where(e => e.Kind == "report" && e.WithdrawnAt == null).ToListAsync(Stop)));

        var file = await world.Cases.FileAsync(world.CaseId);
        var procedure = CaseWorld.Book.Find(file.Procedure)!;
        var guard = new ReportGuard();
        Assert.Null(await world.LookAsync(db => guard.CheckAsync(db, file, procedure, "confirm", view.Check.ValidUntil!.Value, Stop)));
        Assert.Equal("VERI-026", (await world.LookAsync(db => guard.CheckAsync(db, file, procedure, "confirm", view.Check.ValidUntil!.Value.AddDays(1), Stop)))!.Code);
    }

    [Fact(DisplayName = "没有回复的：先记下再取，取到一次；同一消息两次只收一次；换编号再来另存待查")]
    public async Task Late_and_twice()
    {
        await using var world = await VerifyWorld.CreateAsync();
        world.Manner = DemoManner.Late;
        var check = await world.AskedAsync("deposits");
        Assert.Equal(1, (await world.SendAsync()).Sent);
        await world.SendAsync();
        Assert.Equal(1, world.Offices.Calls);
        world.Manner = DemoManner.Twice;
        world.World.Time.Advance(TimeSpan.FromMinutes(31));
        await world.SendAsync();
        Assert.Equal(new[] { "", "EXCH-003" }, await world.LookAsync(db => db.Answers.OrderBy(a => a.MessageId).Select(a => a.SetAside).ToListAsync(Stop)));
        var lines = (await world.LinesAsync(check)).Count;
        world.World.Time.Advance(TimeSpan.FromMinutes(31));
        await world.SendAsync();
        Assert.Equal((2, lines), (world.Offices.Calls, (await world.LinesAsync(check)).Count));
    }

    [Fact(DisplayName = "错的回复：不相干的人不留内容，值不对的不采用，号码有误的存疑，人工认定后才能出报告")]
    public async Task Wrong_answers()
    {
        await using var world = await VerifyWorld.CreateAsync();
        world.Manner = DemoManner.Wrong;
        var check = await world.AskedAsync("deposits");
        await world.SendAsync();
        var lines = await world.LinesAsync(check);
        Assert.Equal(new[] { MatchState.Doubtful, MatchState.Faulty, MatchState.Faulty }, lines.Select(l => l.State).Order());
        Assert.All(lines.Where(l => l.State == MatchState.Faulty), l => Assert.Null(l.Found));
        Assert.Equal("VERI-023", (await world.ConcludeAsync(check)).Refusal!.Code);
        var doubtful = lines.Single(l => l.State == MatchState.Doubtful);
        Assert.Equal("VERI-016", (await world.Decide.RunAsync(new(world.Clock.NewId(), doubtful.LineId, 0, true, "是"), World.District, Stop)).Refusal!.Code);
        var input = new DecideMatch.Input(world.Clock.NewId(), doubtful.LineId, 0, false, "电话核实不是本人");
        Assert.True((await world.Decide.RunAsync(input, World.District, Stop)).Ok);
        Assert.Equal("VERI-027", (await world.Decide.RunAsync(input with { Key = world.Clock.NewId() }, World.District, Stop)).Refusal!.Code);
        Assert.True((await world.ConcludeAsync(check)).Ok);
    }

    [Fact(DisplayName = "连不上的：五次后停止并说明；可按现有回复出具，结论写明不全")]
    public async Task Silent()
    {
        await using var world = await VerifyWorld.CreateAsync();
        world.Manner = DemoManner.Silent;
        var check = await world.AskedAsync("deposits");
        for (var i = 0; i < 12; i++)
        {
            await world.SendAsync();
            world.World.Time.Advance(TimeSpan.FromHours(1));
            if (i > 0 && await world.LookAsync(db => db.Questions.AnyAsync(q => q.State == QuestionState.Quarantined, Stop))) break;
        }

        // After enough failures the way is paused, which is no attempt: the question waits and is not lost.
        Assert.Contains(await world.LookAsync(db => db.Questions.Select(q => q.LastCode).SingleAsync(Stop)), new[] { "EXCH-008", "EXCH-010" });
        Assert.True((await world.ConcludeAsync(check, without: true)).Ok);
        Assert.Equal(CheckConclusion.Incomplete, await world.LookAsync(db => db.MeansChecks.Select(c => c.Conclusion).SingleAsync(Stop)));
    }

    [Fact(DisplayName = "没问过的、别的数据源的、办结以后才来的回复：另存原因，不留内容")]
    public async Task Uninvited_answers()
    {
        await using var world = await VerifyWorld.CreateAsync();
        await world.AskedAsync("deposits");
        var question = await world.LookAsync(db => db.Questions.Select(q => q.QuestionId).SingleAsync(Stop));
        AnswerRow[] rows = [new("王建国", World.Number(221), "", "deposits.balance", "500")];
        async Task<string> TakeAsync(string source, Guid about, string message) =>
            (await world.Inbox.RunAsync(new(world.Clock.NewId(), source, new IncomingAnswer(message, about, world.Clock.BeijingToday, rows)), World.District, Stop)).Value.Code;
        Assert.Equal("EXCH-002", await TakeAsync("deposits", world.Clock.NewId(), "m1"));
        Assert.Equal("EXCH-006", await TakeAsync("tax", question, "m2"));
        await world.Cases.MustAsync(world.CaseId, "withdraw", World.Clerk, "家庭主动撤回申请");
        Assert.Equal("EXCH-019", await TakeAsync("deposits", question, "m3"));
        Assert.All(await world.LookAsync(db => db.Answers.ToListAsync(Stop)), a => Assert.Empty(a.RowsSealed));
        Assert.Equal(0, await world.LookAsync(db => db.CheckLines.CountAsync(Stop)));
    }

    [Fact(DisplayName = "十六人同时送来同一条回复，只收一次")]
    public async Task Many_at_once()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var check = await world.AskedAsync("deposits");
        var question = await world.LookAsync(db => db.Questions.Select(q => q.QuestionId).SingleAsync(Stop));
        var message = new IncomingAnswer("same", question, world.Clock.BeijingToday, [new("王建国", World.Number(221), "", "deposits.balance", "500")]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => world.Inbox.RunAsync(new(world.Clock.NewId(), "deposits", message), World.District, Stop), Stop)));
        Assert.Single(answers, a => a.Ok);
        Assert.Single(await world.LinesAsync(check));
    }

    [Fact(DisplayName = "有异议才能复查；复查是新的核对")]
    public async Task Objection_and_second_look()
    {
        await using var world = await VerifyWorld.CreateAsync();
        var check = await world.AskedAsync("deposits");
        Assert.Equal("VERI-025", (await world.Dispute.RunAsync(new(world.Clock.NewId(), check, 0, "存款不是我的"), World.Clerk, Stop)).Refusal!.Code);
        await world.SendAsync();
        await world.ConcludeAsync(check);
        Assert.Equal("VERI-028", (await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["deposits"], check), World.District, Stop)).Refusal!.Code);
        Assert.True((await world.Dispute.RunAsync(new(world.Clock.NewId(), check, 1, "存款不是我的"), World.Clerk, Stop)).Ok);
        Assert.True((await world.Ask.RunAsync(new(world.Clock.NewId(), world.CaseId, ["deposits"], check), World.District, Stop)).Ok);
    }
}
