using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.StreetRelief;
using Huimin.Values;

namespace Huimin.App.Tests.StreetRelief;

/// <summary>A town that helps people without a livelihood, on Friday 20 November 2026 at nine.</summary>
internal sealed class ReliefWorld(TestDatabase database, ManualTime time) : IAsyncDisposable
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public static Actor Supervisor { get; } = World.Staff(21, Role.DistrictSupervisor, "500114");

    public TestDatabase Database => database;
    public ManualTime Time => time;
    public Clock Clock => database.Clock;
    public DateOnly Today => Clock.BeijingToday;
    public ReliefLimits Limits { get; } = new(new CaseClock(WorkCalendar.BuiltIn, new CaseParameters(BenefitRules.Read("500114").Value)));
    public RegisterStay Register => new(database.Desk, database.Vault, DivisionCatalogue.Shipped, Limits);
    public NoteSearch Search => new(database.Desk, Limits);
    public FindIdentity Identify => new(database.Desk, database.Vault, Limits);
    public LengthenStay Lengthen => new(database.Desk, Limits);
    public EndStay End => new(database.Desk, Limits);
    public NoteVisit Visit => new(database.Desk, Limits);
    public CloseStay CloseIt => new(database.Desk, Limits);
    public BrowseStays Browse => new(database.Reader, Clock);
    public ReadStay Read => new(database.Reader, database.Views, database.Vault, Limits);

    public static async Task<ReliefWorld> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        return new ReliefWorld(await TestDatabase.CreateAsync([new ReliefRecords()], time), time);
    }

    /// <summary>Somebody of about forty whom nobody knows, brought by the police an hour ago.</summary>
    public RegisterStay.Input Unknown(Guid? key = null) => new(
        key ?? Clock.NewId(), World.Wenhui, Clock.UtcNow.AddHours(-1), ReliefSource.Police, ReliefHelp.Lodging | ReliefHelp.Kin, false, null, null, Sex.Male, 40, false, "夜间在车站附近发现");

    /// <summary>Somebody with a number.</summary>
    public RegisterStay.Input Known(string number) => Unknown() with { Name = "王建国", IdNumber = number };

    public async Task<Guid> AddAsync(RegisterStay.Input? input = null)
    {
        var added = await Register.RunAsync(input ?? Unknown(), World.Clerk, Stop);
        Assert.True(added.Ok, added.Refusal?.Message);
        return added.Value;
    }

    public async Task<ReliefStay> StayAsync(Guid id) => (await Read.RunAsync(id, World.District, Stop)).Value.Stay;

    public async Task<string> EndAsync(Guid id, ReliefEnding ending, DateOnly? day = null, Actor? actor = null) =>
        Code(await End.RunAsync(new(Clock.NewId(), id, (await StayAsync(id)).Version, day ?? Today, ending, "由亲属在站接回"), actor ?? World.Clerk, Stop));

    public async Task<string> VisitAsync(Guid id, DateOnly? day = null, Actor? actor = null) =>
        Code(await Visit.RunAsync(new(Clock.NewId(), id, (await StayAsync(id)).Version, day ?? Today, ReliefVisitWay.Call, "在家，生活稳定"), actor ?? World.Clerk, Stop));

    public async Task<string> CloseAsync(Guid id) => Code(await CloseIt.RunAsync(new(Clock.NewId(), id, (await StayAsync(id)).Version), World.Clerk, Stop));

    public async Task<ReliefLimit> LimitAsync(Guid id, string code) => (await Read.RunAsync(id, World.District, Stop)).Value.Limits.Single(l => l.Code == code);

    /// <summary>The code of a no; "ok" otherwise.</summary>
    public static string Code<T>(Result<T> answer) => answer.Refusal?.Code ?? "ok";

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
