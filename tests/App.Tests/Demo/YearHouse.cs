using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Demo;

/// <summary>A database with all rooms of the product, where a small district lives a year.</summary>
internal sealed class YearHouse : IAsyncDisposable
{
    private readonly TestDatabase database;

    private YearHouse(TestDatabase database) => this.database = database;

    public string Folder { get; } = Directory.CreateTempSubdirectory("huimin-year-").FullName;

    public static DateOnly First { get; } = new(2024, 1, 1);

    public YearOptions Options(DateOnly until, int people = 5_000) => new() { DataDirectory = Folder, People = people, Villages = 3, Until = until };

    public static async Task<YearHouse> OpenAsync() => new(await TestDatabase.CreateAsync([.. Modules.All.Select(m => m.Records).OfType<IRecords>()], new YearClock(First)));

    /// <summary>Starts the year as a new process would, with nothing kept in memory.</summary>
    public async Task<Result<YearSummary>> LiveAsync(YearOptions options, CancellationToken ct, IProgress<DemoProgress>? progress = null)
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<YearRun>().RunAsync(options, progress ?? new Nothing(), ct);
    }

    public async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> question)
    {
        await using var read = await database.Reader.OpenAsync(Actor.Product(DemoDivisions.District), TestContext.Current.CancellationToken);
        return await question(read.Db);
    }

    private ServiceProvider Services()
    {
        var time = new YearClock(First);
        var all = new ServiceCollection()
            .AddSingleton<TimeProvider>(time).AddSingleton<Clock>().AddSingleton(database.Store).AddSingleton(database.Keys).AddSingleton(database.Vault)
            .AddSingleton<ViewLog>().AddSingleton<WorkDesk>().AddSingleton<ReadDesk>()
            .AddSingleton(new AccessOptions { DistrictCode = DemoDivisions.District, DemoAccounts = true })
            .AddSingleton(BenefitRules.Read(DemoDivisions.District).Value).AddSingleton(WorkCalendar.BuiltIn)
            .AddSingleton(new CaseworkOptions(DemoDivisions.District)).AddSingleton(new EntitlementOptions(DemoDivisions.District, Path.Combine(Folder, "snapshots")))
            .AddSingleton(new PaymentOptions(DemoDivisions.District, Path.Combine(Folder, "payments"), BankLayouts.Read().Value))
            .AddSingleton(Exchange.RegisteredHosts.None).AddSingleton<IPopulation, Unknown>().AddSingleton<IPlaces, RegisterPlaces>()
            .AddLogging().AddDemo().AddDemoYear(time);
        foreach (var module in Modules.All) module.Add(all);
        return all.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Unknown : IPopulation
    {
        public Task<long?> CountAsync(CancellationToken ct) => Task.FromResult<long?>(null);
    }

    private sealed class Nothing : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
        }
    }
}
