using Huimin.Access;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>A register with a poor family, the procedures of all lines, and the people who handle cases.</summary>
internal sealed class CaseWorld : IAsyncDisposable
{
    private readonly TestDatabase database;

    private CaseWorld(TestDatabase database, World world, WorkCalendar calendar)
    {
        (this.database, World) = (database, world);
        Rules = BenefitRules.Read("500114").Value;
        Parameters = new CaseParameters(Rules);
        CaseClock = new CaseClock(calendar, Parameters);
        Decisions = new CaseDecisions(Rules, Parameters);
    }

    public static CancellationToken Stop => World.Stop;

    /// <summary>A second clerk and head of the same town, for what one person may not do alone.</summary>
    public static Actor Clerk2 { get; } = World.Staff(11, Role.TownClerk, "500114001");
    public static Actor Chief2 { get; } = World.Staff(12, Role.TownApprover, "500114001");
    public static Actor Chief3 { get; } = World.Staff(13, Role.DistrictApprover, "500114");

    public static ProcedureBook Book { get; } = new(
        [.. SocialAssistance.SocialAssistanceModule.Procedures, .. Disability.DisabilityModule.Procedures, .. ElderCare.ElderCareModule.Procedures, .. ChildWelfare.ChildWelfareModule.Procedures]);

    public static IReadOnlyList<IRecords> Records => [new AccessModule().Records!, new RegistryModule().Records!, new EntitlementsModule().Records!, new CaseworkModule().Records!];

    public World World { get; }
    public BenefitRules Rules { get; }
    public CaseParameters Parameters { get; }
    public CaseClock CaseClock { get; }
    public CaseDecisions Decisions { get; }
    public ICaseGuard[] Guards => [new AwardGuard(database.Reader, new CaseworkOptions("500114"))];
    public Clock Clock => database.Clock;
    public TestDatabase Database => database;
    public OpenCase Open => new(database.Desk, Book, CaseClock, Guards);
    public TakeStep Step => new(database.Desk, Book, CaseClock, Guards, Decisions);
    public ReadCase Read => new(database.Reader, database.Views, Book, CaseClock, Decisions, Clock);
    public AddEvidence Evidence => new(database.Desk, Book, database.Vault);
    public HoldClock Hold => new(database.Desk, Book, CaseClock);
    public EscalateLate Escalate => new(database.Desk, CaseClock);
    public ChangeNotice Notice => new(database.Desk);
    public FindNotices Public => new(database.Reader, new CaseworkOptions("500114"), Clock);
    public DeliverLetter Deliver => new(database.Desk, Book, CaseClock);
    public RecordFacts Facts => new(database.Desk);
    public DeclareKin Kin => new(database.Desk, database.Vault);

    /// <summary>On Thursday 25 June 2026, the day of UT-DB-7, unless another is given.</summary>
    public static async Task<CaseWorld> CreateAsync(DateOnly? day = null, WorkCalendar? calendar = null, IReadOnlyList<IRecords>? more = null, Action<string>? opening = null)
    {
        var start = (day ?? new DateOnly(2026, 6, 25)).ToDateTime(new TimeOnly(1, 0));
        var time = new ManualTime(new DateTimeOffset(start, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync([.. Records, .. more ?? []], time, opening);
        return new CaseWorld(database, new World(database, time), calendar ?? WorkCalendar.BuiltIn);
    }

    /// <summary>A family of three whose means are known: 900 yuan a month, so that 900 yuan of Dibao are due in the country.</summary>
    public async Task<(Guid Home, Guid Father, Guid Mother, Guid Son)> PoorFamilyAsync(string number = "H0001", int sequence = 221, string income = "900")
    {
        var family = await World.FamilyAsync(number, sequence);
        var day = Clock.BeijingToday.AddDays(-60);
        var facts = await Facts.RunAsync(new(Clock.NewId(), family.Household, [new(family.Father, "income.transfer", income), new(family.Household, "home.deposits", "3000")], day, "家庭经济状况核对", day), World.District, Stop);
        Assert.True(facts.Ok, facts.Refusal?.Message);
        return family;
    }

    public async Task<Guid> OpenAsync(Guid home, Guid applicant, string procedure = "DIBAO_APPLY", Guid? person = null, Actor? actor = null)
    {
        var opened = await Open.RunAsync(new(Clock.NewId(), home, applicant, [new(procedure, person)], CaseChannel.Counter, Clock.BeijingToday), actor ?? World.Clerk, Stop);
        Assert.True(opened.Ok, opened.Refusal?.Message);
        return opened.Value[0];
    }

    public async Task PaperAsync(Guid caseId, EvidenceKind kind, Actor? actor = null)
    {
        var added = await Evidence.RunAsync(new(Clock.NewId(), caseId, kind.Code, Clock.BeijingToday, "情况属实", "张某、李某"), null, actor ?? World.Clerk, Stop);
        Assert.True(added.Ok, added.Refusal?.Message);
    }

    public async Task<Result<Guid>> TakeAsync(Guid caseId, string step, Actor actor, string note = "")
    {
        var file = await FileAsync(caseId);
        var procedure = Book.Find(file.Procedure)!;
        var shown = "";
        if (procedure.Find(step) is { Effect: not CaseEffect.None } rule)
        {
            var proposed = await World.ReadAsync(db => Decisions.ProposeAsync(db, file, procedure, rule.Effect, Clock.BeijingToday, Stop));
            shown = proposed.ValueOrDefault?.Digest ?? "";
        }

        return await Step.RunAsync(new(Clock.NewId(), caseId, file.Version, step, note, shown), actor, Stop);
    }

    public async Task MustAsync(Guid caseId, string step, Actor actor, string note = "")
    {
        var taken = await TakeAsync(caseId, step, actor, note);
        Assert.True(taken.Ok, $"{step}: {taken.Refusal?.Message}");
    }

    /// <summary>A Dibao application on its way up to the publication.</summary>
    public async Task ToPublicityAsync(Guid caseId)
    {
        await MustAsync(caseId, "accept", World.Clerk);
        await MustAsync(caseId, "investigate", World.Clerk);
        await PaperAsync(caseId, EvidenceKind.Authorisation);
        await PaperAsync(caseId, EvidenceKind.Visit);
        await MustAsync(caseId, "ask-check", World.Clerk);
        await MustAsync(caseId, "start-check", World.District);
        await PaperAsync(caseId, EvidenceKind.Report, World.District);
        await MustAsync(caseId, "checked", World.District);
        await MustAsync(caseId, "publish", World.Chief);
    }

    /// <summary>On the desk of the district's approver.</summary>
    public async Task ToConfirmAsync(Guid caseId)
    {
        await ToPublicityAsync(caseId);
        World.Time.Advance(TimeSpan.FromDays(8));
        await MustAsync(caseId, "hand-up", World.Clerk);
    }

    public Task<CaseFile> FileAsync(Guid caseId) => World.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(c => c.CaseId == caseId, Stop));

    public Task<CaseDeadline> LimitAsync(Guid caseId, string code) =>
        World.ReadAsync(db => db.CaseDeadlines.AsNoTracking().Where(d => d.CaseId == caseId && d.Code == code).OrderByDescending(d => d.StartedAt).FirstAsync(Stop));

    public Task<List<Award>> AwardsAsync(Guid home) => World.ReadAsync(db => db.Awards.AsNoTracking().Where(a => a.HouseholdId == home).ToListAsync(Stop));

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
