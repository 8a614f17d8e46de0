using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.RegistryPages;

/// <summary>The running product with one household of two in the demo clerk's town, and one person in another town.</summary>
internal sealed class Town(TestApp app) : IAsyncDisposable
{
    public const string Village = "500114001001";
    public const string OtherVillage = "500114002001";
    public static readonly string Number = IdNumber.Of(500999, new DateOnly(1958, 3, 5), 661).Value;

    private static readonly Actor Product = Actor.Product("500114");

    public TestApp App => app;
    public Guid Head { get; private set; }
    public Guid Wife { get; private set; }
    public Guid Stranger { get; private set; }
    public Guid Household { get; private set; }

    public static async Task<Town> StartAsync()
    {
        var town = new Town(await TestApp.StartAsync());
        town.Head = await town.AddAsync(new PersonFields { AreaCode = Village, Name = "周春生", IdNumber = Number, Phone = "13800000421" });
        town.Household = await town.App.WithAsync<CreateHousehold, Guid>(async c => (await c.RunAsync(new(town.App.Clock.NewId(), "Q1001", Village, "2组15号", town.Head, ValidFrom: Since), Product, TestApp.Stop)).Value);
        town.Wife = await town.AddAsync(new PersonFields { AreaCode = Village, Name = "田桂兰", IdNumber = IdNumber.Of(500999, new DateOnly(1960, 7, 8), 662).Value }, town.Household, Relation.Spouse);
        town.Stranger = await town.AddAsync(new PersonFields { AreaCode = OtherVillage, Name = "冉外镇", IdNumber = IdNumber.Of(500999, new DateOnly(1970, 1, 2), 663).Value });
        return town;
    }

    private static DateOnly Since { get; } = new(2020, 1, 1);

    public Task<Guid> AddAsync(PersonFields fields, Guid? household = null, string? relation = null) =>
        app.WithAsync<AddPerson, Guid>(async add =>
        {
            var added = await add.RunAsync(new(app.Clock.NewId(), fields, Since, household, relation), Product, TestApp.Stop);
            Assert.Null(added.Refusal);
            return added.Value;
        });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
