using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Another person than the one who asked puts returned money back into the fund, or settles what was unknown, or does neither (确认缴回、确认查复). The persons are
/// compared, not the accounts or posts.
/// </summary>
public sealed class DecideReturned(WorkDesk desk, PaymentOptions options)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="RequestId">What was asked.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Approve">False sends it back; nothing moves.</param>
    public sealed record Input(Guid Key, Guid RequestId, int Version, bool Approve);

    public Task<Result<PayableState>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<PayableState>(actor, PaymentPermissions.ReturnDecide, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        var request = await work.Db.PayRequests.SingleOrDefaultAsync(r => r.RequestId == input.RequestId, ct);
        if (request is null) return PaymentRefusals.PayableNotFound;
        if (request.DecidedAt is not null) return PaymentRefusals.RequestSettled;
        if (work.Decides(request, request.AskedBy, input.Version) is { } same) return same;
        (request.DecidedBy, request.DecidedAt, request.IsApproved) = (actor.StaffPersonId, work.Now, input.Approve);
        var payable = await work.Db.Payables.AsNoTracking().SingleAsync(p => p.PayableId == request.PayableId, ct);
        var state = payable.State;
        if (input.Approve)
        {
            var moved = request.Act == PayAct.GiveBack ? await GiveBack.ApplyAsync(work, payable, ct) : await SettleUnknown.ApplyAsync(work, request, payable, ct);
            if (!moved.Ok) return moved.Refusal;
            state = moved.Value;
        }

        work.Record(new AuditEntry("household", payable.HouseholdId, payable.AreaCode, Detail: new { payable.PayableId, request = request.RequestId, act = request.Act.ToString(), request.Outcome, input.Approve, askedBy = request.AskedBy }));
        return await work.CompleteAsync(state, ct);
    });
}
