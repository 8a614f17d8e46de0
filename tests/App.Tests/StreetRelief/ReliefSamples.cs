using Huimin.App.Tests.Access;
using Huimin.StreetRelief;
using Huimin.Values;

namespace Huimin.App.Tests.StreetRelief;

/// <summary>A stay of the own village, for the authorisation matrix.</summary>
internal sealed class ReliefSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var input = new RegisterStay.Input(app.Clock.NewId(), MatrixWorld.Village, app.Clock.UtcNow, ReliefSource.Patrol, ReliefHelp.Lodging, false, null, null, Sex.Female, null, false, "街面巡查发现");
        var stay = await app.WithAsync<RegisterStay, Result<Guid>>(r => r.RunAsync(input, MatrixRows.Product, TestApp.Stop));
        return [new("StayId", stay.Value.ToString(), MatrixReach.Division)];
    }
}
