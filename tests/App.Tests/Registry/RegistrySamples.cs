using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Registry;

/// <summary>A person and a household of the own town, for the authorisation matrix.</summary>
internal sealed class RegistrySamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var product = Actor.Product("500114");
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = "王秀英", IdNumber = IdNumber.Of(500999, new DateOnly(1980, 5, 6), 222).Value };
        var person = await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), product, TestApp.Stop));
        var household = await app.WithAsync<CreateHousehold, Result<Guid>>(
            c => c.RunAsync(new(app.Clock.NewId(), "H0001", MatrixWorld.Village, "2组15号", person.Value), product, TestApp.Stop));
        var other = await app.WithAsync<AddPerson, Result<Guid>>(
            a => a.RunAsync(new(app.Clock.NewId(), fields with { IdNumber = IdNumber.Of(500999, new DateOnly(1980, 5, 6), 444).Value }), product, TestApp.Stop));
        return
        [
            new("PersonId", person.Value.ToString(), MatrixReach.Division),
            new("HouseholdId", household.Value.ToString(), MatrixReach.Division),
            new("FindingId", (await FindingAsync(app, product, person.Value, other.Value)).ToString(), MatrixReach.Division),
            new("DraftId", (await DraftAsync(app, product)).ToString(), MatrixReach.Owner),
            new("ExportId", (await ExportAsync(app, product)).ToString(), MatrixReach.Owner),
        ];
    }

    /// <summary>Two people of the village with one name and one birth date.</summary>
    private static Task<Guid> FindingAsync(TestApp app, Actor owner, Guid person, Guid other) => KeepAsync(app, owner, (id, now) => new RegistryFinding
    {
        FindingId = id,
        Kind = FindingKind.SameNameAndBirth,
        AreaCode = MatrixWorld.Village,
        PersonId = person,
        OtherPersonId = other,
        Reason = "同名，同一天出生，同村。",
        FoundAt = now,
    });

    /// <summary>A list that somebody else of the town has handed in.</summary>
    private static Task<Guid> DraftAsync(TestApp app, Actor owner) => KeepAsync(app, owner, (id, now) => new ImportDraft
    {
        DraftId = id,
        AreaCode = "500114001",
        OwnerId = owner.AccountId,
        FileName = "名册.csv",
        Rows = 1,
        At = now,
        ContentSealed = [1],
    });

    /// <summary>A list that somebody else may download.</summary>
    private static Task<Guid> ExportAsync(TestApp app, Actor owner) => KeepAsync(app, owner, (id, now) => new ExportRequest
    {
        ExportId = id,
        AreaCode = "500114001",
        Selection = "{}",
        Unmasked = false,
        Purpose = "核对名册",
        RowCount = 1,
        NeedsApproval = false,
        RequestedBy = owner.StaffPersonId,
        RequestedAt = now,
    });

    internal static async Task<Guid> KeepAsync(TestApp app, Actor owner, Func<Guid, DateTime, object> make)
    {
        var (key, id) = (app.Clock.NewId(), app.Clock.NewId());
        await using var work = await app.Database.Desk.BeginAsync<Guid>(owner, new Permission("test.keep", "", owner.Role), key, new { key }, TestApp.Stop);
        work.Db.Add(make(id, work.Now));
        work.Record(new AuditEntry("sample", id));
        return (await work.CompleteAsync(id, TestApp.Stop)).Value;
    }
}
