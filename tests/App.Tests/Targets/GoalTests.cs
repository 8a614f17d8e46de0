using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Targets;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Targets;

/// <summary>Goals of the year: proposed with a reason, confirmed by a person, broken down, with a light, and what cannot be measured as a task.</summary>
public sealed class GoalTests
{
    private const string Text = "某区2026年民政工作计划\n一、社会救助\n（一）临时救助。全年实施临时救助1200人次。\n（二）党建。全年召开党组会议12次。\n";
    private static readonly DateOnly yearEnd = new(2026, 12, 31);

    private sealed record Nobody : IPopulation
    {
        public Task<long?> CountAsync(CancellationToken ct) => Task.FromResult<long?>(null);
    }

    private static async Task<List<PlanFigureRecord>> ImportAsync(IndicatorWorld w, string text = Text)
    {
        var plan = await new ImportPlan(w.Database.Desk, new Nobody()).RunAsync(new(w.Clock.NewId(), text, null), World.District, IndicatorWorld.Stop);
        Assert.Null(plan.Refusal);
        return await w.World.ReadAsync(db => db.PlanFigures.Where(f => f.PlanId == plan.Value).OrderBy(f => f.Start).ToListAsync(IndicatorWorld.Stop));
    }

    private static Task<Result<Guid>> BindAsync(IndicatorWorld w, PlanFigureRecord figure, string? code, Actor? actor = null, DateOnly? due = null) =>
        new BindGoal(w.Database.Desk, w.Book).RunAsync(new(w.Clock.NewId(), figure.FigureId, code, due ?? yearEnd, "社会救助科"), actor ?? World.District, IndicatorWorld.Stop);

    /// <summary>A plan whose figures are goals of indicators, told apart by their units.</summary>
    internal static async Task BoundAsync(IndicatorWorld w, string text, params (string Unit, string Code)[] goals)
    {
        var figures = await ImportAsync(w, text);
        foreach (var (unit, code) in goals) Assert.Null((await BindAsync(w, figures.Single(f => f.Unit == unit), code)).Refusal);
    }

    private static async Task<IReadOnlyList<ReadBoard.Row>> BoardAsync(IndicatorWorld w) =>
        (await new ReadBoard(w.Database.Reader, w.Read, w.Book, w.Places, w.Clock).RunAsync(2026, World.Clerk, IndicatorWorld.Stop)).Value.Rows;

    [Theory(DisplayName = "按名称、同义词和单位提出建议并说明理由；没有同单位的指标就不提")]
    [InlineData("临时救助人次", "人次", "K11.1")]
    [InlineData("发放低保救助资金", "元", "K01.3")]
    [InlineData("低保边缘家庭人口", "户", "K09.1")]
    [InlineData("低保边缘家庭人口", "人", "K09.2")]
    [InlineData("党组会议次数", "场", null)]
    public async Task A_binding_is_proposed_with_its_reason(string metric, string unit, string? code)
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var proposals = ProposeBinding.For(metric, metric, unit, w.Book);
        Assert.Equal(code, proposals.Select(p => p.Indicator.Code).FirstOrDefault());
        Assert.All(proposals, p => Assert.Contains("单位", p.Reason, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "确认后按月均分；进度按已过的月份亮灯，一次点到数字")]
    public async Task A_confirmed_goal_is_broken_down_and_lit()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var figure = (await ImportAsync(w)).Single(f => f.Unit == "人次");
        Assert.Equal(DataRefusals.NotPermitted, (await BindAsync(w, figure, "K11.1", World.Clerk)).Refusal);
        var goal = await BindAsync(w, figure, "K11.1");
        Assert.Null(goal.Refusal);
        var row = Assert.Single(await BoardAsync(w));
        Assert.Equal((12, 100_000_000L, 1_200_000_000L), (row.Parts.Count, row.Parts[0].GoalMillionths, row.Parts[^1].GoalMillionths));
        Assert.Equal(LightLevel.None, row.Progress.Light);
        await w.RecountAsync();
        row = Assert.Single(await BoardAsync(w));
        Assert.Equal((LightLevel.Red, 1_000_000_000L), (row.Progress.Light, row.Progress.Expected)); // ten months of 1200 are over
    }

    [Theory(DisplayName = "灯：达到预定为绿，八成以上为黄，以下为红；不超过的目标超了就红")]
    [InlineData(">=", 1000, LightLevel.Green)]
    [InlineData(">=", 999, LightLevel.Amber)]
    [InlineData(">=", 800, LightLevel.Amber)]
    [InlineData(">=", 799, LightLevel.Red)]
    [InlineData("<=", 1200, LightLevel.Green)]
    [InlineData("<=", 1201, LightLevel.Red)]
    public async Task The_light_follows_the_breakdown(string comparator, int reached, LightLevel light)
    {
        await using var w = await IndicatorWorld.CreateAsync();
        await BindAsync(w, (await ImportAsync(w)).Single(f => f.Unit == "人次"), "K11.1");
        var row = Assert.Single(await BoardAsync(w));
        row.Goal.Comparator = comparator;
        Assert.Equal(light, GoalLight.Of(row.Goal, reached * 1_000_000L, row.Parts, adds: true, new(2026, 11, 20)).Light);
        Assert.Equal(reached >= 1200 && comparator == ">=" || comparator == "<=" && reached <= 1200 ? LightLevel.Green : LightLevel.Red, GoalLight.Of(row.Goal, reached * 1_000_000L, row.Parts, adds: true, new(2027, 1, 1)).Light);
    }

    [Fact(DisplayName = "没有单位、单位不同、没有记录、两个不同的目标：都说明原因")]
    public async Task What_cannot_be_measured_is_refused()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var figure = (await ImportAsync(w)).Single(f => f.Unit == "人次");
        Assert.Equal("TGT-028", (await BindAsync(w, figure, "K01.3")).Refusal?.Code);
        var unrecorded = new IndicatorBook([.. w.Book.All, new("X99", "尚无记录的指标", "期内发生的次数，还没有任何一条业务线记录。", IndicatorUnit.Times) { Field = "测试", NotRecorded = "还没有记录" }]);
        Assert.Equal("TGT-027", (await new BindGoal(w.Database.Desk, unrecorded).RunAsync(new(w.Clock.NewId(), figure.FigureId, "X99", yearEnd, "社会救助科"), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal("TGT-011", (await BindAsync(w, figure, "K99")).Refusal?.Code);
        await BindAsync(w, figure, "K11.1");
        var second = (await ImportAsync(w, Text.Replace("1200人次", "1500人次", StringComparison.Ordinal))).Single(f => f.Unit == "人次");
        Assert.Equal("TGT-029", (await BindAsync(w, second, "K11.1")).Refusal?.Code);
        var doubted = (await ImportAsync(w, "某区2026年民政工作计划\n一、社会救助\n全年实施临时救助1346人次，发放救助资金502.8万元，人均4736元。\n")).First(f => f.Unit == "元");
        Assert.Equal("TGT-026", (await BindAsync(w, doubted, "K11.2")).Refusal?.Code);
        await w.KeepAsync((db, _) => db.PlanFigures.Single(f => f.FigureId == second.FigureId).Unit = "");
        Assert.Equal("TGT-025", (await BindAsync(w, second, null)).Refusal?.Code);
    }

    [Fact(DisplayName = "镇街合计要等于目标，月份累计不能倒退；旧页面被拒绝")]
    public async Task A_breakdown_adds_up()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var goal = (await BindAsync(w, (await ImportAsync(w)).Single(f => f.Unit == "人次"), "K11.1")).Value;
        async Task<string?> BreakAsync(int version, params (string Place, string Value)[] parts) => (await new BreakDownGoal(w.Database.Desk, w.Book)
            .RunAsync(new(w.Clock.NewId(), goal, version, [.. parts.Select(p => new BreakDownGoal.Part(p.Place, p.Value))]), World.District, IndicatorWorld.Stop)).Refusal?.Code;
        Assert.Equal("TGT-034", await BreakAsync(0, ("500114001", "700"), ("500114002", "499")));
        Assert.Equal("TGT-033", await BreakAsync(0, ("2026-06", "90")));
        Assert.Equal("TGT-032", await BreakAsync(0, ("2027-06", "90")));
        Assert.Null(await BreakAsync(0, ("500114001", "700"), ("500114002", "500"), ("2026-06", "650")));
        Assert.Equal(DataRefusals.Stale.Code, await BreakAsync(0, ("2026-06", "660")));
    }

    [Fact(DisplayName = "镇街落后的那一份提醒本镇街的人，别的镇街、没有分到的和村里不提醒；全区的提醒区里；新年还没有目标时总览先看上一年")]
    public async Task Who_is_behind_is_reminded()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var goal = (await BindAsync(w, (await ImportAsync(w)).Single(f => f.Unit == "人次"), "K11.1")).Value;
        await w.RecountAsync();
        await new BreakDownGoal(w.Database.Desk, w.Book).RunAsync(new(w.Clock.NewId(), goal, 0, [new("500114001", "1200")]), World.District, IndicatorWorld.Stop);
        var board = new ReadBoard(w.Database.Reader, w.Read, w.Book, w.Places, w.Clock);
        async Task<IReadOnlyList<Huimin.Access.WorkTask>> TasksAsync(Actor actor) => await new GoalTasks(board, w.Clock).ForAsync(actor, IndicatorWorld.Stop);
        Assert.Equal((1L, LightLevel.Red), (Assert.Single(await TasksAsync(World.Clerk)).Count, Assert.Single(await TasksAsync(World.Clerk)).Light));
        Assert.Empty(await TasksAsync(World.OtherClerk));
        Assert.Empty(await TasksAsync(World.Aide));
        Assert.Equal("落后或临近的年度目标", Assert.Single(await TasksAsync(World.District)).Title);
        Assert.Equal(2026, await board.NewestYearAsync(World.Clerk, IndicatorWorld.Stop));
        w.World.Time.Advance(TimeSpan.FromDays(60));
        Assert.Equal((2027, 2026), (w.Clock.BeijingToday.Year, await board.NewestYearAsync(World.Clerk, IndicatorWorld.Stop)));
    }

    [Theory(DisplayName = "镇街那一份的灯：按全区的进度折算，差一个就不一样")]
    [InlineData(100, LightLevel.Green)]
    [InlineData(99, LightLevel.Amber)]
    [InlineData(80, LightLevel.Amber)]
    [InlineData(79, LightLevel.Red)]
    public async Task A_part_goes_its_own_way(int reached, LightLevel light)
    {
        await using var w = await IndicatorWorld.CreateAsync();
        await BindAsync(w, (await ImportAsync(w)).Single(f => f.Unit == "人次"), "K11.1");
        var row = Assert.Single(await BoardAsync(w));
        var part = new GoalPart { GoalPartId = w.Clock.NewId(), GoalId = row.Goal.GoalId, Place = "500114001", GoalMillionths = 120_000_000 };
        Assert.Equal(light, GoalLight.Of(row.Goal, reached * 1_000_000L, row.Parts, adds: true, new(2026, 11, 20), part).Light); // ten months of 120
    }

    [Fact(DisplayName = "不能计量的成为任务：里程碑、佐证、期限；里程碑没完成不能登记完成")]
    public async Task A_task_has_milestones_and_evidence()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var figure = (await ImportAsync(w)).First(f => f.Metric.Contains("党组", StringComparison.Ordinal));
        var goal = (await BindAsync(w, figure, null)).Value;
        var add = new AddMilestone(w.Database.Desk);
        var finish = new FinishTask(w.Database.Desk);
        Assert.Equal("TGT-036", (await add.RunAsync(new(w.Clock.NewId(), goal, "上半年六次", new(2027, 1, 1)), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Null((await add.RunAsync(new(w.Clock.NewId(), goal, "上半年六次", new(2026, 6, 30)), World.District, IndicatorWorld.Stop)).Refusal);
        Assert.Equal(LightLevel.Red, Assert.Single(await BoardAsync(w)).Progress.Light);
        Assert.Equal("TGT-038", (await finish.RunAsync(new(w.Clock.NewId(), goal, null, w.Clock.BeijingToday, " "), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        Assert.Equal("TGT-039", (await finish.RunAsync(new(w.Clock.NewId(), goal, null, w.Clock.BeijingToday, "会议记录"), World.District, IndicatorWorld.Stop)).Refusal?.Code);
        var step = Assert.Single(Assert.Single(await BoardAsync(w)).Steps);
        Assert.Null((await finish.RunAsync(new(w.Clock.NewId(), goal, step.MilestoneId, w.Clock.BeijingToday, "会议记录"), World.District, IndicatorWorld.Stop)).Refusal);
        Assert.Null((await finish.RunAsync(new(w.Clock.NewId(), goal, null, w.Clock.BeijingToday, "会议记录12份"), World.District, IndicatorWorld.Stop)).Refusal);
        Assert.Equal(LightLevel.Green, Assert.Single(await BoardAsync(w)).Progress.Light);
    }

    [Fact(DisplayName = "任务的完成数量可以填报：里程碑相加，整个任务的为准；目标总览有目标数和填报数，没到数量的不是绿灯；不是数字的、负数不收")]
    public async Task A_task_reports_its_quantity()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var figure = (await ImportAsync(w)).First(f => f.Metric.Contains("党组", StringComparison.Ordinal));
        var goal = (await BindAsync(w, figure, null)).Value;
        Assert.Equal(("12 " + figure.Unit, null), (Assert.Single(await BoardAsync(w)).Target, Assert.Single(await BoardAsync(w)).Reported));
        foreach (var half in new[] { "上半年", "下半年" }) await new AddMilestone(w.Database.Desk).RunAsync(new(w.Clock.NewId(), goal, half, yearEnd), World.District, IndicatorWorld.Stop);
        var steps = Assert.Single(await BoardAsync(w)).Steps;
        foreach (var wrong in new[] { "六", "-1" }) Assert.Equal(TargetsRefusals.BadValue.Code, (await FinishAsync(steps[0].MilestoneId, wrong))?.Code);
        Assert.Null(await FinishAsync(steps[0].MilestoneId, "6"));
        Assert.Null(await FinishAsync(steps[1].MilestoneId, "5"));
        var row = Assert.Single(await BoardAsync(w));
        Assert.Equal(("11 " + figure.Unit, 91), (row.Reported, row.Progress.Percent));
        Assert.Null(await FinishAsync(null, null));
        row = Assert.Single(await BoardAsync(w));
        Assert.Equal((LightLevel.Amber, "已完成，数量不足"), (row.Progress.Light, row.Progress.Words));
        Assert.Null(await FinishAsync(null, "12"));
        row = Assert.Single(await BoardAsync(w));
        Assert.Equal((LightLevel.Green, "12 " + figure.Unit), (row.Progress.Light, row.Reported));

        async Task<Refusal?> FinishAsync(Guid? step, string? quantity) =>
            (await new FinishTask(w.Database.Desk).RunAsync(new(w.Clock.NewId(), goal, step, w.Clock.BeijingToday, "会议记录", quantity), World.District, IndicatorWorld.Stop)).Refusal;
    }

    [Fact(DisplayName = "两份文件的指标数并列，同一件事排在一起")]
    public async Task Two_documents_stand_side_by_side()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (one, other) = ((await ImportAsync(w))[0].PlanId, (await ImportAsync(w, Text.Replace("1200人次", "1500人次", StringComparison.Ordinal)))[0].PlanId);
        var pairs = (await new ComparePlans(w.Database.Reader).RunAsync(one, other, World.Clerk, IndicatorWorld.Stop)).Value;
        Assert.Contains(pairs, p => p.One?.ValueMillionths == 1_200_000_000 && p.Other?.ValueMillionths == 1_500_000_000);
        Assert.Equal("TGT-043", (await new ComparePlans(w.Database.Reader).RunAsync(one, one, World.Clerk, IndicatorWorld.Stop)).Refusal?.Code);
    }
}
