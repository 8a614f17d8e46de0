using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Entitlements;

/// <summary>A register with a family, the operations of entitlements over it, and a folder for snapshots.</summary>
internal sealed class Means : IAsyncDisposable
{
    private readonly TestDatabase database;

    private Means(TestDatabase database, World world)
    {
        (this.database, World) = (database, world);
        Rules = BenefitRules.Read("500114").Value;
        Snapshots = new DistrictSnapshots(database.Reader, new EntitlementOptions("500114", Path.Combine(database.Folder, "snapshots")), Rules, database.Clock);
    }

    public static CancellationToken Stop => World.Stop;
    public World World { get; }
    public BenefitRules Rules { get; }
    public DistrictSnapshots Snapshots { get; }
    public Clock Clock => database.Clock;
    public Month Month => new(Clock.BeijingToday);
    public string SnapshotFolder => Path.Combine(database.Folder, "snapshots");
    public Assess Assess => new(database.Reader, database.Views, Rules, Clock);
    public Replay Replay => new(database.Reader, database.Views, Rules, Clock);
    public RecordFacts Record => new(database.Desk);
    public LoadFacts Load => new(database.Desk, database.Vault);
    public TakeOverAwards TakeOver => new(database.Desk, database.Vault);
    public HouseholdTimeline Timeline => new(database.Reader, database.Views, Rules);
    public AssessArrears Arrears => new(database.Reader, database.Views, Rules, Clock);
    public SweepDistrict Sweep => new(database.Desk, Snapshots, Rules);
    public SettlePolicyFinding Settle => new(database.Desk);
    public BrowsePolicyFindings Browse => new(database.Reader);
    public Simulate Simulate => new(Snapshots, Rules, Clock);
    public Scenarios Scenarios => new(database.Desk, database.Reader, Simulate);
    public FindCliffs Cliffs => new(Snapshots, Rules);

    public static async Task<Means> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync([new RegistryRecords(), new EntitlementsModule().Records!], time);
        return new Means(database, new World(database, time));
    }

    /// <summary>Facts of a household as a clerk writes them.</summary>
    public Task<Result<int>> WriteAsync(Guid household, Actor actor, params RecordFacts.Entry[] entries) =>
        Record.RunAsync(new(Clock.NewId(), household, entries, Clock.BeijingToday.AddDays(-60), "家庭经济状况核对", Clock.BeijingToday.AddDays(-60)), actor, Stop);

    /// <summary>A decision as a case makes it, without the case: kept, and the awards follow.</summary>
    public async Task<Result<Guid>> DecideAsync(Guid household, params string[] programmes)
    {
        var input = new Deciding(Clock.NewId(), household, programmes);
        await using var work = await database.Desk.BeginAsync<Guid>(World.DistrictChief, EntitlementPermissions.TakeOver, input.Key, input, Stop);
        var inForce = Rules.In(Month);
        if (!inForce.Ok) return inForce.Refusal;
        var read = await HouseholdFacts.ReadAsync(work.Db, household, Month, null, Stop);
        if (!read.Ok) return read.Refusal;
        var decided = programmes.Select(p => BenefitRules.Find(p)!).ToList();
        var decision = DecisionMaking.Keep(work, read.Value, decided, Rules, DecisionContent.Of(read.Value, inForce.Value, Rules.Book.Version).ToJson());
        var outcome = inForce.Value.Decide(read.Value.Record);
        foreach (var programme in decided) await DecisionMaking.ChangeAwardsAsync(work, read.Value, inForce.Value, programme, AwardsDue.Of(programme, outcome, read.Value), null, decision, "测试决定", Stop);
        work.Record(new AuditEntry("household", household));
        return await work.CompleteAsync(decision.DecisionId, Stop);
    }

    private sealed record Deciding(Guid Key, Guid Household, string[] Programmes);

    public Task<List<Award>> AwardsAsync(Guid household) => World.ReadAsync(db => db.Awards.Where(a => a.HouseholdId == household).OrderBy(a => a.EndMonth == null).ThenBy(a => a.Programme).ToListAsync(Stop));

    public async ValueTask DisposeAsync()
    {
        Snapshots.Dispose();
        await World.DisposeAsync();
    }
}
