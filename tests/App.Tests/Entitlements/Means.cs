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
    public Decide Decide => new(database.Desk, Rules);
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

    /// <summary>Digest of what the approver sees now.</summary>
    public async Task<string> ShownAsync(Guid household)
    {
        var view = (await Assess.RunAsync(household, Month, World.DistrictChief, Stop)).Value;
        return Convert.ToHexStringLower(DecisionContent.HashOf(DecisionContent.Of(view.Household, view.Rules, Rules.Book.Version).ToJson()));
    }

    public async Task<Result<Guid>> DecideAsync(Guid household, params string[] programmes) =>
        await Decide.RunAsync(new(Clock.NewId(), household, Month, programmes, await ShownAsync(household), "测试决定"), World.DistrictChief, Stop);

    public Task<List<Award>> AwardsAsync(Guid household) => World.ReadAsync(db => db.Awards.Where(a => a.HouseholdId == household).OrderBy(a => a.EndMonth == null).ThenBy(a => a.Programme).ToListAsync(Stop));

    public async ValueTask DisposeAsync()
    {
        Snapshots.Dispose();
        await World.DisposeAsync();
    }
}
