using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Portal;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Portal;

/// <summary>The running product with a family that uses the portal.</summary>
internal sealed class PortalTown(TestApp app) : IAsyncDisposable
{
    public const string Name = "周德福";
    public const string Phone = "13900001234";

    public TestApp App => app;
    public static string Number { get; } = IdNumber.Of(500999, new DateOnly(1961, 5, 6), 421).Value;
    public Guid Person { get; private set; }
    public Guid Household { get; private set; }

    public static async Task<PortalTown> StartAsync(string address = "2组19号", ProvinceSignIn? province = null)
    {
        var town = new PortalTown(await TestApp.StartAsync(province: province));
        town.Person = await town.PersonAsync(Name, Number, Phone);
        town.Household = await town.HouseholdAsync("H0019", town.Person, address.Length > 0 ? address : "2组19号");
        if (address.Length == 0) await town.ChangeAsync(db => db.Households.Single(h => h.HouseholdId == town.Household).Address = null);
        return town;
    }

    public async Task<Guid> PersonAsync(string name, string number, string? phone)
    {
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = name, IdNumber = number, Phone = phone };
        return (await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), World.District, TestApp.Stop))).Value;
    }

    public async Task<Guid> HouseholdAsync(string number, Guid head, string address) =>
        (await app.WithAsync<CreateHousehold, Result<Guid>>(c => c.RunAsync(new(app.Clock.NewId(), number, MatrixWorld.Village, address, head), World.District, TestApp.Stop))).Value;

    public async Task<CaseFile> OpenAsync(Guid? household = null, Guid? person = null, string procedure = "DIBAO_APPLY")
    {
        var opened = await app.WithAsync<OpenCase, Result<IReadOnlyList<Guid>>>(
            o => o.RunAsync(new(app.Clock.NewId(), household ?? Household, person ?? Person, [new(procedure)], CaseChannel.Counter, app.Clock.BeijingToday), World.Clerk, TestApp.Stop));
        Assert.True(opened.Ok, opened.Refusal?.Message);
        return await FileAsync(opened.Value[0]);
    }

    public async Task TakeAsync(Guid caseId, string step, Actor? actor = null, string note = "")
    {
        var version = (await FileAsync(caseId)).Version;
        var taken = await app.WithAsync<TakeStep, Result<Guid>>(t => t.RunAsync(new(app.Clock.NewId(), caseId, version, step, note), actor ?? World.Clerk, TestApp.Stop));
        Assert.True(taken.Ok, taken.Refusal?.Message);
    }

    /// <summary>Puts a record as it may have come from an older list.</summary>
    public async Task ChangeAsync(Action<HuiminDb> change)
    {
        var (key, open) = (app.Clock.NewId(), new Permission("test.open", "", (Role)int.MaxValue));
        await using var work = await app.Database.Desk.BeginAsync<Done>(Actor.Product("500114"), open, key, new { key }, TestApp.Stop);
        change(work.Db);
        work.Record(new AuditEntry("test", key));
        Assert.Null((await work.CompleteAsync(default, TestApp.Stop)).Refusal);
    }

    public Task<CaseFile> FileAsync(Guid caseId) => ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(c => c.CaseId == caseId, TestApp.Stop));

    public async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> read)
    {
        await using var reading = await app.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        return await read(reading.Db);
    }

    /// <summary>Gives number and second fact, as typed.</summary>
    public static async Task<TestPage> FollowAsync(TestBrowser citizen, string number, string lastFour) =>
        await citizen.SubmitAsync(await citizen.GetAsync("/portal/progress"), "follow", ("Number", number), ("LastFour", lastFour));

    public async Task<(TestBrowser Citizen, TestPage Page)> FollowedAsync(CaseFile file)
    {
        var citizen = app.Browser();
        var answer = await FollowAsync(citizen, file.Number, "1234");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return (citizen, await citizen.GetAsync(answer.Location!));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
