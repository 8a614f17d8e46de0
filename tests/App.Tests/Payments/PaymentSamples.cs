using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Payments;

namespace Huimin.App.Tests.Payments;

/// <summary>A batch, a returned payable and a claim of the own village for the authorisation matrix.</summary>
internal sealed class PaymentSamples : IMatrixSamples
{
    private static readonly DateOnly month = new(2026, 11, 1);

    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var product = Actor.Product("500114");
        var (household, batchId) = (app.Clock.NewId(), app.Clock.NewId());
        var batch = await RegistrySamples.KeepAsync(app, product, (id, now) => new PayBatch
        {
            BatchId = id,
            Number = "DIBAO-202611-01",
            Programme = "DIBAO",
            Cycle = month,
            Lines = 0,
            TotalFen = 0,
            ContentHash = BatchContent.Hash("", []),
            State = BatchState.Built,
            MadeBy = batchId,
            MadeAt = now,
        });
        var payable = await RegistrySamples.KeepAsync(app, product, (id, now) => new Payable
        {
            PayableId = id,
            HouseholdId = household,
            SubjectId = household,
            AreaCode = MatrixWorld.Village,
            Programme = "DIBAO",
            Month = month,
            Cycle = month,
            Kind = PayableKind.Regular,
            AmountFen = 60_000,
            State = PayableState.Returned,
            MadeAt = now,
        });
        var claim = await RegistrySamples.KeepAsync(app, product, (id, now) => new RecoveryClaim
        {
            ClaimId = id,
            HouseholdId = household,
            SubjectId = household,
            AreaCode = MatrixWorld.Village,
            Programme = "DIBAO",
            Month = month,
            Cycle = month,
            Reason = ClaimReason.AwardEnded,
            AmountFen = 60_000,
            MadeAt = now,
        });
        return
        [
            new("PayBatchId", batch.ToString(), MatrixReach.Everybody),
            new("PayableId", payable.ToString(), MatrixReach.Division),
            new("ClaimId", claim.ToString(), MatrixReach.Division),
        ];
    }
}
