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
        return
        [
            new("PersonId", person.Value.ToString(), MatrixReach.Division),
            new("HouseholdId", household.Value.ToString(), MatrixReach.Division),
            new("DraftId", (await DraftAsync(app, product)).ToString(), MatrixReach.Owner),
        ];
    }

    /// <summary>A list that somebody else of the town has handed in.</summary>
    private static async Task<Guid> DraftAsync(TestApp app, Actor owner)
    {
        var (key, import) = (app.Clock.NewId(), new Permission("test.import", "", owner.Role));
        await using var work = await app.Database.Desk.BeginAsync<Guid>(owner, import, key, new { key }, TestApp.Stop);
        var draft = new ImportDraft
        {
            DraftId = app.Clock.NewId(),
            AreaCode = "500114001",
            OwnerId = owner.AccountId,
            FileName = "名册.csv",
            Rows = 1,
            At = work.Now,
            ContentSealed = [1],
        };
        work.Db.Add(draft);
        work.Record(new AuditEntry("draft", draft.DraftId));
        return (await work.CompleteAsync(draft.DraftId, TestApp.Stop)).Value;
    }
}
