using Huimin.App.Tests.Access;

namespace Huimin.App.Tests.Visits;

/// <summary>The sheet of the own village, for the authorisation matrix.</summary>
internal sealed class VisitSamples : IMatrixSamples
{
    public Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app) => Task.FromResult<IReadOnlyList<MatrixSample>>([new("VisitArea", MatrixWorld.Village, MatrixReach.Division)]);
}
