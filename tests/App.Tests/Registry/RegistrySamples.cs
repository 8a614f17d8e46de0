using Huimin.App.Tests.Access;
using Huimin.Registry;

namespace Huimin.App.Tests.Registry;

/// <summary>A person and a household of the own town, for the authorisation matrix.</summary>
internal sealed class RegistrySamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var (person, other) = (await app.PersonAsync("王秀英", 1980, 222), await app.PersonAsync("王秀英", 1980, 444));
        var household = await app.HouseholdAsync("H0001", person);
        return
        [
            new("PersonId", person.ToString(), MatrixReach.Division),
            new("HouseholdId", household.ToString(), MatrixReach.Division),
            new("FindingId", (await FindingAsync(app, person, other)).ToString(), MatrixReach.Division),
            new("DraftId", (await DraftAsync(app)).ToString(), MatrixReach.Owner),
            new("ExportId", (await ExportAsync(app)).ToString(), MatrixReach.Owner),
        ];
    }

    /// <summary>Two people of the village with one name and one birth date.</summary>
    private static Task<Guid> FindingAsync(TestApp app, Guid person, Guid other) => app.KeepAsync((id, now) => new RegistryFinding
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
    private static Task<Guid> DraftAsync(TestApp app) => app.KeepAsync((id, now) => new ImportDraft
    {
        DraftId = id,
        AreaCode = "500114001",
        OwnerId = MatrixRows.Product.AccountId,
        FileName = "名册.csv",
        Rows = 1,
        At = now,
        ContentSealed = [1],
    });

    /// <summary>A list that somebody else may download.</summary>
    private static Task<Guid> ExportAsync(TestApp app) => app.KeepAsync((id, now) => new ExportRequest
    {
        ExportId = id,
        AreaCode = "500114001",
        Selection = "{}",
        Unmasked = false,
        Purpose = "核对名册",
        RowCount = 1,
        NeedsApproval = false,
        RequestedBy = MatrixRows.Product.StaffPersonId,
        RequestedAt = now,
    });
}
