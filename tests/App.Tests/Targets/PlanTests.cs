using Huimin.Data;
using Huimin.Targets;
using Huimin.Targets.Reading;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Targets;

/// <summary>Plans in the records: taken once, figures decided by people, the document never changed.</summary>
public sealed class PlanTests
{
    private const string Text =
        "某区2024年民政工作总结\n一、社会救助\n（一）临时救助。全年实施临时救助1346人次，发放救助资金502.8万元，人均3736元。\n（二）低保。新增低保对象120户、300人。\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Actor As(Role role) => new()
    {
        AccountId = new Guid("00000000-0000-7000-8000-0000000000aa"),
        StaffPersonId = new Guid("00000000-0000-7000-8000-0000000000ab"),
        Name = "测试",
        Role = role,
        Scope = Scope.Of("500114"),
    };

    private static Task<TestDatabase> CreateAsync() => TestDatabase.CreateAsync([new TargetsModule().Records]);

    private static Task<Result<Guid>> ImportAsync(TestDatabase db, string text = Text, Role role = Role.DistrictClerk) =>
        new ImportPlan(db.Desk, new Population(null)).RunAsync(new(db.Clock.NewId(), text, "总结.txt"), As(role), Stop);

    private sealed record Population(long? Count) : IPopulation
    {
        public Task<long?> CountAsync(CancellationToken ct) => Task.FromResult(Count);
    }

    private static async Task<PlanFile.View> ViewAsync(TestDatabase db, Guid plan) => (await new PlanFile(db.Reader).RunAsync(plan, As(Role.TownClerk), Stop))!;

    private static Task<Result<Guid>> DecideAsync(TestDatabase db, DecideFigure.Input input, Role role = Role.DistrictClerk) =>
        new DecideFigure(db.Desk).RunAsync(input, As(role), Stop);

    [Fact(DisplayName = "导入后原文一字不改，每个数指着原文里的字")]
    public async Task The_document_is_kept_and_figures_point_into_it()
    {
        await using var db = await CreateAsync();
        var view = await ViewAsync(db, (await ImportAsync(db)).Value);
        Assert.Equal(Text, view.Plan.Text);
        Assert.Contains(view.Figures, f => f.ValueMillionths == 1346_000_000 && f.Unit == "人次" && Text[f.Start..f.End].Contains("1346", StringComparison.Ordinal));
        Assert.Contains(view.Figures, f => f.ValueMillionths == 5_028_000_000_000 && f.Unit == "元");
    }

    [Fact(DisplayName = "502.8 万元 ÷ 1346 人次 = 3736 元，由系统自己核实相符")]
    public async Task The_average_is_confirmed_by_the_product()
    {
        await using var db = await CreateAsync();
        var view = await ViewAsync(db, (await ImportAsync(db)).Value);
        Assert.Contains(view.Checks, c => c.Result == CheckResult.Confirmed && c.Formula.Contains("3736", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "同一份计划再次导入，得到原来的那一份")]
    public async Task The_same_text_is_one_plan()
    {
        await using var db = await CreateAsync();
        Assert.Equal((await ImportAsync(db)).Value, (await ImportAsync(db)).Value);
        await using var read = await db.Reader.OpenAsync(As(Role.DistrictClerk), Stop);
        Assert.Equal(1, await read.Db.Plans.CountAsync(Stop));
    }

    [Theory(DisplayName = "没有指标、没有文字、太长的文本被拒绝")]
    [InlineData("", "TGT-001")]
    [InlineData("  \n ", "TGT-001")]
    [InlineData("坚持以人民为中心的发展思想，推进“八项行动”，办好“六件实事”。", "TGT-002")]
    public async Task Texts_without_figures_are_refused(string text, string code)
    {
        await using var db = await CreateAsync();
        Assert.Equal(code, (await ImportAsync(db, text)).Refusal?.Code);
    }

    [Theory(DisplayName = "只有区级经办和审批人可以导入")]
    [InlineData(Role.DistrictClerk, true)]
    [InlineData(Role.DistrictApprover, true)]
    [InlineData(Role.DistrictSupervisor, false)]
    [InlineData(Role.TownClerk, false)]
    [InlineData(Role.SystemAdministrator, false)]
    public async Task Only_the_district_imports(Role role, bool may)
    {
        await using var db = await CreateAsync();
        Assert.Equal(may, (await ImportAsync(db, role: role)).Ok);
    }

    [Fact(DisplayName = "改正一个数：新值生效，最初的读法保留，第二次点击不再改")]
    public async Task A_correction_keeps_the_first_reading()
    {
        await using var db = await CreateAsync();
        var plan = (await ImportAsync(db)).Value;
        var figure = (await ViewAsync(db, plan)).Figures.First(f => f.Unit == "人次");
        var input = new DecideFigure.Input(db.Clock.NewId(), figure.FigureId, figure.Version, FigureState.Corrected)
        {
            Metric = "临时救助人次",
            Comparator = "~",
            Value = "1,350",
            Unit = "人次",
            Kind = FigureKind.Reported,
        };
        Assert.True((await DecideAsync(db, input)).Ok);
        Assert.True((await DecideAsync(db, input)).Ok);
        var now = (await ViewAsync(db, plan)).Figures.Single(f => f.FigureId == figure.FigureId);
        Assert.Equal((1350_000_000, "~", FigureState.Corrected, figure.Version + 1), (now.ValueMillionths, now.Comparator, now.State, now.Version));
        Assert.Contains("1346000000", now.ReadAs, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "改正时数值、单位、区间不对，说明是哪一栏")]
    [InlineData("一千", null, "人次", "TGT-005", "Answer.Value")]
    [InlineData("1000", null, " ", "TGT-007", "Answer.Unit")]
    [InlineData("1000", "999", "人次", "TGT-009", "Answer.Second")]
    [InlineData("1000", "1000", "人次", null, null)]
    public async Task A_bad_correction_names_its_field(string value, string? second, string unit, string? code, string? field)
    {
        await using var db = await CreateAsync();
        var figure = (await ViewAsync(db, (await ImportAsync(db)).Value)).Figures[0];
        var decided = await DecideAsync(db, new(db.Clock.NewId(), figure.FigureId, figure.Version, FigureState.Corrected) { Metric = "甲", Value = value, Second = second, Unit = unit });
        Assert.Equal((code, field), (decided.Refusal?.Code, decided.Refusal?.Field));
    }

    [Fact(DisplayName = "别人刚改过的数，旧页面上的确认被拒绝；镇街人员不能确认")]
    public async Task Stale_and_wrong_role_are_refused()
    {
        await using var db = await CreateAsync();
        var figure = (await ViewAsync(db, (await ImportAsync(db)).Value)).Figures[0];
        Assert.Equal(DataRefusals.NotPermitted, (await DecideAsync(db, new(db.Clock.NewId(), figure.FigureId, 0, FigureState.Confirmed), Role.TownApprover)).Refusal);
        Assert.True((await DecideAsync(db, new(db.Clock.NewId(), figure.FigureId, 0, FigureState.Confirmed))).Ok);
        Assert.Equal(DataRefusals.Stale, (await DecideAsync(db, new(db.Clock.NewId(), figure.FigureId, 0, FigureState.Rejected))).Refusal);
        Assert.Equal(TargetsRefusals.FigureNotFound, (await DecideAsync(db, new(db.Clock.NewId(), Guid.Empty, 0, FigureState.Rejected))).Refusal);
    }

    [Fact(DisplayName = "一次确认全部：有疑问的留给人看")]
    public async Task Confirming_all_leaves_the_doubtful()
    {
        await using var db = await CreateAsync();
        var plan = (await ImportAsync(db, Text.Replace("人均3736元", "人均4736元", StringComparison.Ordinal))).Value;
        var before = await ViewAsync(db, plan);
        Assert.Contains(before.Checks, c => c.Result == CheckResult.Doubtful);
        var confirmed = await new ConfirmPlainFigures(db.Desk).RunAsync(new(db.Clock.NewId(), plan), As(Role.DistrictApprover), Stop);
        var after = await ViewAsync(db, plan);
        Assert.Equal(confirmed.Value, after.Figures.Count(f => f.State == FigureState.Confirmed));
        Assert.All(after.Figures.Where(f => before.Checks.Any(c => c.Result == CheckResult.Doubtful && c.Start < f.End && f.Start < c.End)), f => Assert.Equal(FigureState.Read, f.State));
        Assert.Contains(after.Figures, f => f.State == FigureState.Read);
    }
}
