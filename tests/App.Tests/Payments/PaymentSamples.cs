using Huimin.App.Tests.Access;
using Huimin.Payments;

namespace Huimin.App.Tests.Payments;

/// <summary>A batch, a returned payable and a claim of the own village for the authorisation matrix.</summary>
internal sealed class PaymentSamples : IMatrixSamples
{
    private static readonly DateOnly month = new(2026, 11, 1);

    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var (household, batchId) = (app.Clock.NewId(), app.Clock.NewId());
        var batch = await app.KeepAsync((id, now) => new PayBatch
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
        var payable = await app.KeepAsync((id, now) => new Payable
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
        var claim = await app.KeepAsync((id, now) => new RecoveryClaim
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
        var grant = await app.KeepAsync((id, now) => new Grant
        {
            GrantId = id,
            Kind = "ONE_OFF",
            Title = "困难群众一次性生活补助",
            DocumentNumber = "渝民发〔2026〕88号",
            DocumentDate = month,
            Who = GrantWho.List,
            State = GrantState.Locked,
            MadeBy = batchId,
            MadeAt = now,
            LockedBy = batchId,
            LockedAt = now,
        });
        var line = await app.KeepAsync((id, _) => new GrantLine
        {
            LineId = id,
            GrantId = grant,
            LineNo = 2,
            HouseholdId = household,
            SubjectId = household,
            AreaCode = MatrixWorld.Village,
            Name = "王秀英",
            Kind = "ONE_OFF",
            People = 1,
            AmountFen = 20_000,
            Remark = "",
            State = GrantLineState.Listed,
        });
        return
        [
            new("PayBatchId", batch.ToString(), MatrixReach.Everybody),
            new("PayableId", payable.ToString(), MatrixReach.Division),
            new("ClaimId", claim.ToString(), MatrixReach.Division),
            new("GrantId", grant.ToString(), MatrixReach.Everybody),
            new("LineId", line.ToString(), MatrixReach.Division),
        ];
    }
}
