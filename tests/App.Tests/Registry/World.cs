using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Registry;

/// <summary>A fresh register with its operations, and the people who use it.</summary>
internal sealed class World(TestDatabase database, ManualTime time) : IAsyncDisposable
{
    public const string Wenhui = "500114001001";
    public const string Nanhai = "500114001002";
    public const string OtherTown = "500114002001";

    private readonly DivisionCatalogue divisions = DivisionCatalogue.Shipped;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public TestDatabase Database => database;
    public Clock Clock => database.Clock;
    public ManualTime Time => time;
    public DateOnly Today => Clock.BeijingToday;

    public static async Task<World> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        return new World(await TestDatabase.CreateAsync([new RegistryRecords()], time), time);
    }

    public static Actor Clerk { get; } = Staff(1, Role.TownClerk, "500114001");
    public static Actor Chief { get; } = Staff(2, Role.TownApprover, "500114001");
    public static Actor Aide { get; } = Staff(3, Role.VillageAide, Wenhui);
    public static Actor OtherClerk { get; } = Staff(4, Role.TownClerk, "500114002");
    public static Actor District { get; } = Staff(5, Role.DistrictClerk, "500114");
    public static Actor DistrictChief { get; } = Staff(6, Role.DistrictApprover, "500114");

    public static Actor Staff(int number, Role role, params string[] areas) => new()
    {
        AccountId = new Guid($"00000000-0000-7000-8000-0000000001{number:00}"),
        StaffPersonId = new Guid($"00000000-0000-7000-8000-0000000002{number:00}"),
        Name = "测试",
        Role = role,
        ProvedAt = DateTime.MaxValue,
        Scope = Scope.Of(areas),
    };

    public FindPeople Find => new(database.Reader, database.Views, database.Vault, divisions, Clock);
    public PersonFile PersonFile => new(database.Reader, database.Views, database.Vault, divisions, Clock);
    public HouseholdFile HouseholdFile => new(database.Reader, database.Views, database.Vault, divisions, Clock);
    public AddPerson AddPerson => new(database.Desk, database.Vault, divisions);
    public CreateHousehold CreateHousehold => new(database.Desk, database.Vault, divisions);

    public CorrectPerson Correct => new(database.Desk, database.Vault, divisions);
    public RecordDeath Death => new(database.Desk);
    public AddRelative Relatives => new(database.Desk);
    public ProposeMerge Propose => new(database.Desk);
    public DecideMerge Decide => new(database.Desk, database.Vault);
    public JoinHousehold Join => new(database.Desk, database.Vault);
    public LeaveHousehold Leave => new(database.Desk);
    public ChangeHead Head => new(database.Desk);
    public MoveHousehold Move => new(database.Desk, database.Vault, divisions);
    public SplitHousehold Split => new(database.Desk, database.Vault);
    public MergeHouseholds MergeHomes => new(database.Desk, database.Vault);
    public ShowField Show => new(database.Desk, database.Vault);
    public RequestReveal Ask => new(database.Desk);
    public ApproveReveal Allow => new(database.Desk);
    public ExportPeople Export => new(database.Desk);
    public DecideExport DecideExport => new(database.Desk);
    public DownloadExport Download => new(database.Desk, database.Reader, database.Vault, divisions, Clock);
    public FindDoubts Doubts => new(database.Desk);

    /// <summary>A family of three in one household; their ids in order of age.</summary>
    public async Task<(Guid Household, Guid Father, Guid Mother, Guid Son)> FamilyAsync(string number = "H0001", int sequence = 221)
    {
        await ImportAsync(Family(number, sequence));
        return await ReadAsync(async db =>
        {
            var household = await db.Households.SingleAsync(h => h.Number == number, Stop);
            var members = await db.Memberships.Where(m => m.HouseholdId == household.HouseholdId).ToListAsync(Stop);
            Guid Of(string relation) => members.Single(m => m.Relation == relation).PersonId;
            return (household.HouseholdId, Of("02"), Of("12"), Of("22"));
        });
    }

    public Task<int> VersionAsync(Guid personId) => ReadAsync(db => db.People.Where(p => p.PersonId == personId).Select(p => p.Version).SingleAsync(Stop));

    public Task<int> HouseholdVersionAsync(Guid id) => ReadAsync(db => db.Households.Where(p => p.HouseholdId == id).Select(p => p.Version).SingleAsync(Stop));

    public async Task<PersonFile.View> FileAsync(Guid personId, AsOf? asOf = null, Actor? actor = null) => (await PersonFile.RunAsync(personId, actor ?? District, Stop, asOf)).Value;

    public async Task<HouseholdFile.View> HomeAsync(Guid id, AsOf? asOf = null) => (await HouseholdFile.RunAsync(id, District, Stop, asOf)).Value;

    public ImportPeople Import => new(database.Desk, database.Reader, database.Vault, divisions, Clock);

    /// <summary>A row of a register; unlike numbers for unlike sequences.</summary>
    public static PersonRow Row(int line, string name = "王秀英", int sequence = 222, string household = "H0001", string relation = "户主", string area = Wenhui) => new()
    {
        Line = line,
        Name = name,
        IdNumber = Number(sequence),
        Household = household,
        Relation = relation,
        Area = area,
        Address = "2组15号",
        Phone = "13800000000",
        Ethnic = "土家族",
        Hukou = "农村",
    };

    /// <summary>A family of three.</summary>
    public static PersonRow[] Family(string household = "H0001", int sequence = 221) =>
    [
        Row(2, "王建国", sequence, household),
        Row(3, "李秀英", sequence + 1, household, "妻"),
        Row(4, "王小明", sequence + 2, household, "长子"),
    ];

    public async Task<ImportReport> ImportAsync(IEnumerable<PersonRow> rows, bool skip = false, bool keep = false, DateOnly? asOf = null, Actor? actor = null) =>
        (await Import.RunAsync(new(Clock.NewId(), asOf ?? Today, skip, keep), rows, actor ?? District, null, Stop)).Value;

    public async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> read, Actor? actor = null)
    {
        await using var reading = await database.Reader.OpenAsync(actor ?? District, Stop);
        return await read(reading.Db);
    }

    /// <summary>A made-up number under an area code that no real person has.</summary>
    public static string Number(int sequence, int year = 1980, int month = 5, int day = 6) => IdNumber.Of(500999, new DateOnly(year, month, day), sequence).Value;

    public static PersonFields Fields(string name = "王秀英", string? number = null, string area = Wenhui) =>
        new() { AreaCode = area, Name = name, IdNumber = number ?? Number(222), Phone = "13800000000" };

    public async Task<Guid> AddAsync(PersonFields? fields = null, Actor? actor = null) =>
        (await AddPerson.RunAsync(new(Clock.NewId(), fields ?? Fields()), actor ?? District, Stop)).Value;

    public async Task<Guid> HouseholdAsync(Guid head, string number = "H0001", string area = Wenhui, string address = "2组15号") =>
        (await CreateHousehold.RunAsync(new(Clock.NewId(), number, area, address, head), District, Stop)).Value;

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
