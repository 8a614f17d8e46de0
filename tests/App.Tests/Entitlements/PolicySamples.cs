using Huimin.App.Tests.Access;

namespace Huimin.App.Tests.Entitlements;

/// <summary>Programmes belong to no division.</summary>
internal sealed class PolicySamples : IMatrixSamples
{
    public Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app) =>
        Task.FromResult<IReadOnlyList<MatrixSample>>([new("ProgrammeCode", "DIBAO", MatrixReach.Everybody)]);
}
