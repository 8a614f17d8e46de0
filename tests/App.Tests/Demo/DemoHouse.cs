using Huimin.Access;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Demo;

/// <summary>A database with the rooms that the demo uses, a data directory, and a clock that stands still.</summary>
internal sealed class DemoHouse : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private DemoHouse(TestDatabase database)
    {
        this.database = database;
        var all = new ServiceCollection()
            .AddSingleton(database.Clock).AddSingleton(database.Store).AddSingleton(database.Keys).AddSingleton(database.Vault)
            .AddSingleton(database.Views).AddSingleton(database.Desk).AddSingleton(database.Reader)
            .AddSingleton(new AccessOptions { DistrictCode = DemoDivisions.District, DemoAccounts = true })
            .AddSingleton(BenefitRules.Read(DemoDivisions.District).Value).AddSingleton(WorkCalendar.BuiltIn)
            .AddSingleton(new EntitlementOptions(DemoDivisions.District, Path.Combine(database.Folder, "snapshots")))
            .AddSingleton(new PaymentOptions(DemoDivisions.District, Path.Combine(database.Folder, "payments"), BankLayouts.Read().Value))
            .AddSingleton<IPopulation, Unknown>().AddSingleton<IPlaces, RegisterPlaces>()
            .AddLogging().AddDemo();
        foreach (var module in Modules.All) module.Add(all);
        services = all.BuildServiceProvider();
    }

    public static DistrictPlan Plan { get; } = new() { People = 2_000, Villages = 2, Today = new DateOnly(2026, 11, 21) };

    public static DemoOptions Small(string directory) => new() { DataDirectory = directory, People = 2_000, Villages = 2, Events = 12 };

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("huimin-demo-").FullName;

    public Actor Everybody { get; } = Actor.Product(DemoDivisions.District);

    public static async Task<DemoHouse> OpenAsync() =>
        new(await TestDatabase.CreateAsync([.. Modules.All.Select(m => m.Records).OfType<IRecords>()], new StandingClock()));

    public async Task<Result<DemoSummary>> MakeAsync(DemoOptions? options = null, IProgress<DemoProgress>? progress = null, CancellationToken? ct = null)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DemoSetup>().RunAsync(
            options ?? Small(Directory), progress ?? new Nothing(), ct ?? TestContext.Current.CancellationToken);
    }

    public T Get<T>() where T : notnull => services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> question)
    {
        await using var read = await database.Reader.OpenAsync(Everybody, TestContext.Current.CancellationToken);
        return await question(read.Db);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private sealed class Unknown : IPopulation
    {
        public Task<long?> CountAsync(CancellationToken ct) => Task.FromResult<long?>(null);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    }

    private sealed class Nothing : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
        }
    }
}
