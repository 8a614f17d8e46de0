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
        return [new("PersonId", person.Value.ToString(), true), new("HouseholdId", household.Value.ToString(), true)];
    }
}
