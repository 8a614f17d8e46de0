using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.ChildWelfare;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Children;

/// <summary>A town that looks after children, on Friday 20 November 2026 at nine.</summary>
internal sealed class ChildWorld(TestDatabase database, ManualTime time) : IAsyncDisposable
{
    private int people;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public static Actor Supervisor { get; } = World.Staff(21, Role.DistrictSupervisor, "500114");

    public TestDatabase Database => database;
    public ManualTime Time => time;
    public Clock Clock => database.Clock;
    public DateOnly Today => Clock.BeijingToday;
    public World Register { get; } = new(database, time);
    public ChildLimits Limits { get; } = new(new CaseClock(WorkCalendar.BuiltIn, new CaseParameters(BenefitRules.Read("500114").Value)));
    public OpenFiles Open => new(database.Desk, Limits);
    public ChangeFile Change => new(database.Desk, Limits);
    public ReviewFiles Review => new(database.Desk, Limits);
    public CloseFile CloseIt => new(database.Desk);
    public AssessChildren Assess => new(database.Desk, Limits);
    public BrowseFiles Browse => new(database.Reader, Clock);
    public MissingFiles Missing => new(database.Reader, Limits, Clock);
    public ReadFile Read => new(database.Reader, database.Views, Limits, Clock);
    public ReceiveReport Receive => new(database.Desk, DivisionCatalogue.Shipped, Limits);
    public NoteStep Note => new(database.Desk);
    public CloseReport CloseReport => new(database.Desk);
    public BrowseReports Reports => new(database.Reader);
    public ReadReport ReadReport => new(database.Reader, database.Views);
    public ChildTasks Tasks => new(database.Reader, Clock);

    public static async Task<ChildWorld> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        return new ChildWorld(await TestDatabase.CreateAsync([new RegistryRecords(), new EntitlementsModule().Records!, new ChildRecords()], time), time);
    }

    public static FileContent Content { get; } = new(ChildKinds.LeftBehind, "王建国", "父亲", "李桂芳", "祖母", new DateOnly(2026, 9, 1), ChildStudy.AtSchool, "文汇小学", "张主任", ChildSupport.None, "");

    /// <summary>A child of the register, born on a day.</summary>
    public Task<Guid> ChildAsync(int year, int month = 5, int day = 6, string area = World.Wenhui) => Register.AddAsync(World.Fields("王小明", World.Number(301 + (2 * people++), year, month, day), area));

    public Task<Result<IReadOnlyList<Guid>>> TryOpenAsync(Guid child, FileContent? content = null, DateOnly? day = null, Actor? actor = null, Guid? key = null) =>
        Open.RunAsync(new(key ?? Clock.NewId(), [new(child, day ?? Today, content ?? Content)]), actor ?? World.Clerk, Stop);

    public async Task<Guid> FileAsync(int year = 2016, FileContent? content = null, DateOnly? day = null)
    {
        var made = await TryOpenAsync(await ChildAsync(year), content, day);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value[0];
    }

    public async Task<ReadFile.View> ViewAsync(Guid file) => (await Read.RunAsync(file, World.District, Stop)).Value;

    public async Task<string> ChangeAsync(Guid file, FileContent content, Actor? actor = null) =>
        Code(await Change.RunAsync(new(Clock.NewId(), file, (await ViewAsync(file)).File.Version, content), actor ?? World.Clerk, Stop));

    public async Task<string> CloseAsync(Guid file, DateOnly day, ChildEnding ending = ChildEnding.ReasonGone) =>
        Code(await CloseIt.RunAsync(new(Clock.NewId(), file, (await ViewAsync(file)).File.Version, day, ending, "父母已经返乡"), World.Clerk, Stop));

    public async Task<string> ReviewAsync(Guid file, DateOnly day, bool care = false, Actor? actor = null) => Code(await Review.RunAsync(new(Clock.NewId(), [file], day, care, "在家，情况没有变化"), actor ?? World.Clerk, Stop));

    public async Task<(string Code, RiskLevel Level)> AssessAsync(Guid file, RiskPoints points, RiskVeto veto = RiskVeto.None, DateOnly? day = null)
    {
        var done = await Assess.RunAsync(new(Clock.NewId(), [new(file, day ?? Today, "刘社工", points, veto, "祖母照护，住房安全")]), World.Clerk, Stop);
        return (Code(done), done.ValueOrDefault?[0] ?? RiskLevel.None);
    }

    /// <summary>A school reports a child of about nine whom the register does not know, an hour ago.</summary>
    public ReceiveReport.Input Report(DateTime? at = null) => new(
        Clock.NewId(), World.Wenhui, at ?? Clock.UtcNow.AddHours(-1), "文汇小学", "班主任", HarmSigns.Violence | HarmSigns.Unguarded, "手臂多处淤青，无人照料", null, 9, "三年级男生");

    public async Task<Guid> ReportAsync(DateTime? at = null)
    {
        var made = await Receive.RunAsync(Report(at), World.Clerk, Stop);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public async Task<string> StepAsync(Guid report, ProtectionStepKind kind, DateTime? at = null, Departments told = Departments.None, CareGround ground = CareGround.None, Actor? actor = null) =>
        Code(await Note.RunAsync(new(Clock.NewId(), report, kind, at ?? Clock.UtcNow, told, ground, "电话告知派出所值班"), actor ?? World.Clerk, Stop));

    public async Task<string> CloseReportAsync(Guid report, Actor? actor = null) => Code(await CloseReport.RunAsync(new(Clock.NewId(), report, "当面向班主任反馈"), actor ?? World.Chief, Stop));

    /// <summary>The code of a no; "ok" otherwise.</summary>
    public static string Code<T>(Result<T> answer) => answer.Refusal?.Code ?? "ok";

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
