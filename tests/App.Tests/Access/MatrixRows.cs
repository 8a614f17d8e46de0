using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Access;

/// <summary>What the samples of the modules make alike: a person or household of the village, a row kept as it is.</summary>
internal static class MatrixRows
{
    /// <summary>Makes the samples.</summary>
    public static Actor Product { get; } = Actor.Product("500114");

    /// <summary>Somebody of the village, with a made-up number.</summary>
    public static async Task<Guid> PersonAsync(this TestApp app, string name, int year, int sequence)
    {
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = name, IdNumber = IdNumber.Of(500999, new DateOnly(year, 5, 6), sequence).Value };
        return (await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), Product, TestApp.Stop))).Value;
    }

    /// <summary>A household of the village with this person.</summary>
    public static async Task<Guid> HouseholdAsync(this TestApp app, string number, Guid head) =>
        (await app.WithAsync<CreateHousehold, Result<Guid>>(c => c.RunAsync(new(app.Clock.NewId(), number, MatrixWorld.Village, "2组15号", head), Product, TestApp.Stop))).Value;

    /// <summary>A row that no operation makes by itself.</summary>
    public static async Task<Guid> KeepAsync(this TestApp app, Func<Guid, DateTime, object> make)
    {
        var (key, id) = (app.Clock.NewId(), app.Clock.NewId());
        await using var work = await app.Database.Desk.BeginAsync<Guid>(Product, new Permission("test.keep", "", Product.Role), key, new { key }, TestApp.Stop);
        work.Db.Add(make(id, work.Now));
        work.Record(new AuditEntry("sample", id));
        return (await work.CompleteAsync(id, TestApp.Stop)).Value;
    }
}
