using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Huimin.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Visits;

/// <summary>A village with old people and children who are to be visited, on Friday 20 November 2026 at nine.</summary>
internal sealed class VisitWorld(TestDatabase database, ManualTime time) : IAsyncDisposable
{
    private int people;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public static Actor Supervisor { get; } = World.Staff(31, Role.DistrictSupervisor, "500114");
    public static Actor OtherAide { get; } = World.Staff(32, Role.VillageAide, World.Nanhai);

    public ManualTime Time => time;
    public TestDatabase Database => database;
    public World World { get; } = new(database, time);
    public Clock Clock => database.Clock;
    public DateOnly Today => Clock.BeijingToday;
    public Special Often { get; } = new();
    public VisitBook Book { get; } = new([ElderCare.ElderVisits.Kind, ChildWelfare.ChildVisits.Kind]);
    public VisitPlan Plan => new(new CaseClock(WorkCalendar.BuiltIn, new CaseParameters(BenefitRules.Read("500114").Value)), [Often]);
    public BuildVisitLists Build => new(database.Desk, Book, Plan);
    public PutOnList PutOn => new(database.Desk, Book, Plan);
    public TakeOffList TakeOff => new(database.Desk, Book);
    public RecordVisits Record => new(database.Desk, Book, Plan);
    public CorrectVisit Correct => new(database.Desk, Book, Plan);
    public CloseNeed Close => new(database.Desk, Book);
    public BrowseVisits Browse => new(database.Reader, Book, DivisionCatalogue.Shipped, Clock);
    public ReadVillage Village => new(database.Reader, database.Views, Book, DivisionCatalogue.Shipped, Clock);
    public ReadPersonVisits Person => new(database.Reader, database.Views, Book, DivisionCatalogue.Shipped, Clock);
    public VisitTasks Tasks => new(database.Reader, Book, Clock);

    public static async Task<VisitWorld> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        return new VisitWorld(await TestDatabase.CreateAsync([new RegistryRecords(), new EntitlementsModule().Records!, new VisitRecords()], time), time);
    }

    public void To(int year, int month, int day) => time.Advance(Clock.StartOfBeijingDay(new(year, month, day)).AddHours(1) - Clock.UtcNow);

    /// <summary>Somebody with a household of his own; of whom a fact is said from a day on.</summary>
    public async Task<Guid> SomebodyAsync(DateOnly born, string? fact, DateOnly since, string area = World.Wenhui)
    {
        var id = await World.AddAsync(World.Fields("王秀英", World.Number(300 + (++people * 2), born.Year, born.Month, born.Day), area));
        await World.HouseholdAsync(id, $"V{people:0000}", area);
        if (fact is not null) await FactAsync(id, fact, 1, since, area);
        return id;
    }

    public Task<Guid> ElderAsync(DateOnly? since = null, string area = World.Wenhui) => SomebodyAsync(new(1950, 3, 4), "elder.special", since ?? new(2026, 9, 1), area);

    public Task<Guid> ChildAsync(DateOnly? since = null) => SomebodyAsync(new(2015, 3, 4), "support.leftBehind", since ?? new(2026, 9, 1));

    public Task<Guid> FactAsync(Guid person, string code, int value, DateOnly since, string area = World.Wenhui) => Payments.PayWorld.KeepAsync(database, (db, id) => db.Facts.Add(new FactRecord
    {
        FactId = id,
        SubjectId = person,
        AreaCode = area,
        Code = code,
        Value = value,
        Since = since,
        Source = "测试",
        SourceDay = since,
        KnownFrom = Clock.StartOfBeijingDay(since),
    }));

    /// <summary>The list of today; answers how many were added and dropped.</summary>
    public async Task<(int, int)> BuildAsync()
    {
        var built = await Build.RunAsync(new(Clock.NewId(), Today), Actor.Product("500114"), Stop);
        Assert.True(built.Ok, built.Refusal?.Message);
        return (built.Value.Listed, built.Value.Dropped);
    }

    public static VisitEntry Well { get; } = new(VisitWay.Home, VisitCondition.Good, DwellingState.Safe, Help: "送去米和油");

    public async Task<string> SheetAsync(DateOnly day, Actor? actor = null, params (Guid Person, string Kind, VisitEntry Seen)[] lines) =>
        Code(await Record.RunAsync(new(Clock.NewId(), World.Wenhui, day, [.. lines.Select(l => new RecordVisits.Line(l.Person, l.Kind, l.Seen))]), actor ?? World.Aide, Stop));

    public Task<string> ElderSeenAsync(Guid person, DateOnly? day = null, VisitEntry? seen = null, Actor? actor = null) => SheetAsync(day ?? Today, actor, (person, "ELDER", seen ?? Well));

    public Task<List<VisitDue>> DuesAsync(Guid person) => World.ReadAsync(db => db.VisitDues.AsNoTracking().Where(d => d.SubjectId == person).OrderBy(d => d.DueOn).ThenBy(d => d.Frequency).ToListAsync(Stop));

    public async Task<int> DueNowAsync(Guid person) => (await DuesAsync(person)).Count(d => d.IsDue && d.Holds(Today));

    public async Task<ReadPersonVisits.View> FileAsync(Guid person) => (await Person.RunAsync(person, World.Clerk, Stop)).Value;

    /// <summary>The code of a no; "ok" otherwise.</summary>
    public static string Code<T>(Result<T> answer) => answer.Refusal?.Code ?? "ok";

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Frequencies that an assessment would give.</summary>
    internal sealed class Special : IVisitFrequency
    {
        public Dictionary<Guid, VisitFrequency> People { get; } = [];

        public string Kind => "CHILD";

        public Task<IReadOnlyDictionary<Guid, VisitFrequency>> OfAsync(HuiminDb db, DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<Guid, VisitFrequency>>(People);
    }
}
