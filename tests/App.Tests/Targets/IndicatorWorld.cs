using Huimin.Access;
using Huimin.App.Tests.Payments;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;
using Huimin.Verification;

namespace Huimin.App.Tests.Targets;

/// <summary>A register on 20 November 2026 with hand-made awards, cases and payments, and the indicators of all lines over it.</summary>
internal sealed class IndicatorWorld : IAsyncDisposable
{
    public const string District = "500114";
    public const string Town = "500114001";
    public static readonly Period October = Period.Of(new Month(2026, 10));
    public static readonly Period November = Period.Of(new Month(2026, 11));
    private readonly TestDatabase database;
    private int people;

    private IndicatorWorld(TestDatabase database, World world)
    {
        (this.database, World) = (database, world);
        Book = new IndicatorBook([.. SocialAssistance.SocialAssistanceModule.Indicators, .. Disability.DisabilityIndicators.All, .. ElderCare.ElderIndicators.All, .. ChildWelfare.ChildIndicators.All, .. Huimin.StreetRelief.ReliefIndicators.All, .. Huimin.Petitions.PetitionIndicators.All, .. Bureau.BureauIndicators.All]);
        Places = new RegisterPlaces(DivisionCatalogue.Shipped, new AccessOptions { DistrictCode = District, KeyDirectory = database.Folder }, database.Clock);
        Count = new CountIndicators(database.Reader, Places, WorkCalendar.BuiltIn);
    }

    public static CancellationToken Stop => World.Stop;
    public World World { get; }
    public IndicatorBook Book { get; }
    public RegisterPlaces Places { get; }
    public CountIndicators Count { get; }
    public Clock Clock => database.Clock;
    public TestDatabase Database => database;
    public RecountIndicators Recount => new(database.Desk, database.Reader, Count, Book, Places, Clock);
    public ReadIndicators Read => new(database.Reader, Book, Places, Count, Clock);
    public FindIndicatorRows Rows => new(database.Reader, database.Views, Book, Places, Clock);
    public AskToCloseMonth AskClose => new(database.Desk, Places);
    public CloseMonth Close => new(database.Desk, Places);

    public static async Task<IndicatorWorld> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        IRecords[] records =
        [
            new AccessModule().Records!, new RegistryRecords(), new EntitlementsModule().Records!, new CaseworkModule().Records!, new VerificationModule().Records!, new PaymentsModule().Records!, new TargetsModule().Records, new Huimin.StreetRelief.ReliefRecords(), new SocialAssistance.SocialAssistanceModule().Records, new ChildWelfare.ChildRecords(), new Huimin.Visits.VisitRecords(), new Huimin.ElderCare.VoucherRecords(),
            new Huimin.Petitions.PetitionRecords(),
        ];
        var database = await TestDatabase.CreateAsync(records, time);
        return new IndicatorWorld(database, new World(database, time));
    }

    /// <summary>A household with as many members, who have been there since September.</summary>
    public async Task<(Guid Home, Guid[] People)> HomeAsync(int members = 1, string area = World.Wenhui)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < members; i++) ids.Add(await World.AddAsync(World.Fields("王秀英", World.Number(100 + (++people * 2), 1950), area)));
        var home = await World.HouseholdAsync(ids[0], $"K{people:0000}", area);
        await KeepAsync((db, _) =>
        {
            foreach (var m in db.Memberships.Where(m => m.HouseholdId == home).ToList()) db.Remove(m);
            foreach (var person in ids) db.Memberships.Add(Member(Clock.NewId(), home, person, area));
        });
        return (home, [.. ids]);
    }

    /// <summary>An award from a month on, decided on its first day where a day is not given.</summary>
    public async Task<Guid> AwardAsync(Guid home, string programme, Month from, Guid? person = null, long fen = 60_000, Month? end = null, DateTime? decided = null, AwardBasis basis = AwardBasis.Granted, DateTime? ended = null)
    {
        var began = await DecisionAsync(home, from, decided ?? Clock.StartOfBeijingDay(from.FirstDay).AddHours(3));
        Guid? over = ended is { } at ? await DecisionAsync(home, end!.Value, at) : null;
        return await KeepAsync((db, id) => db.Awards.Add(new Award
        {
            AwardId = id,
            HouseholdId = home,
            PersonId = person,
            AreaCode = db.Households.Single(h => h.HouseholdId == home).AreaCode,
            Programme = programme,
            AmountFen = fen,
            FromMonth = from.FirstDay,
            EndMonth = end?.FirstDay,
            Basis = basis,
            DecisionId = began,
            EndDecisionId = over,
        }));
    }

    public Task<Guid> DecisionAsync(Guid home, Month month, DateTime at) => KeepAsync((db, id) => db.Decisions.Add(new DecisionRecord
    {
        DecisionId = id,
        HouseholdId = home,
        AreaCode = db.Households.Single(h => h.HouseholdId == home).AreaCode,
        Month = month.FirstDay,
        Programmes = "",
        ParameterVersion = "",
        RuleVersion = "",
        Content = "{}",
        Hash = [],
        DecidedAt = at,
        DecidedBy = id,
    }));

    public Task<Guid> PayableAsync(Guid home, string programme, Month cycle, long fen, PayableState state = PayableState.Paid, Month? month = null, PayableKind kind = PayableKind.Regular, Guid? reissueOf = null, Guid? subject = null) => KeepAsync((db, id) => db.Payables.Add(new Payable
    {
        PayableId = id,
        HouseholdId = home,
        SubjectId = subject ?? id,
        AreaCode = db.Households.Single(h => h.HouseholdId == home).AreaCode,
        Programme = programme,
        Month = (month ?? cycle).FirstDay,
        Cycle = cycle.FirstDay,
        Kind = kind,
        AmountFen = fen,
        State = state,
        ReissueOf = reissueOf,
        MadeAt = Clock.UtcNow,
    }));

    public Task<Guid> KeepAsync(Action<HuiminDb, Guid> change) => PayWorld.KeepAsync(database, change);

    /// <summary>The figure in a division, counted afresh.</summary>
    public async Task<IndicatorValue> FigureAsync(string code, Period period, string division = District, DateOnly? asOf = null, DateTime? known = null)
    {
        var cells = await Count.RunAsync([Book.Find(code)!], [period], asOf ?? Clock.BeijingToday, known ?? Clock.UtcNow, Stop);
        return cells.FirstOrDefault(c => c.Division == division)?.Value ?? new IndicatorValue(Book.Find(code)!.Unit, 0, Book.Find(code)!.IsRatio ? 0 : null, 0);
    }

    public async Task<long?> ValueAsync(string code, Period period, string division = District, DateOnly? asOf = null, DateTime? known = null) => (await FigureAsync(code, period, division, asOf, known)).Value;

    public async Task RecountAsync() => Assert.Null((await Recount.RunAsync(RecountIndicators.Input.Usual(Clock.NewId(), Clock.BeijingToday), World.District, Stop)).Refusal);

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private static Membership Member(Guid id, Guid home, Guid person, string area) => new()
    {
        MembershipId = id,
        HouseholdId = home,
        PersonId = person,
        AreaCode = area,
        Relation = Relation.Head,
        ValidFrom = new DateOnly(2026, 9, 1),
        KnownFrom = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
