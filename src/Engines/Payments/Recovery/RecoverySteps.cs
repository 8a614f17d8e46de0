using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Says how much of a claim each month's run deducts (定期抵扣); nothing takes it off again.</summary>
public sealed class SetInstalment(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid ClaimId, int Version, long InstalmentFen);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.Recover, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var claim = await work.Db.RecoveryClaims.SingleOrDefaultAsync(c => c.ClaimId == input.ClaimId, ct);
        if (claim is null) return PaymentRefusals.ClaimNotFound;
        if (input.InstalmentFen < 0 || input.InstalmentFen > claim.RestFen) return PaymentRefusals.AmountWrong.Fill(new Money(claim.RestFen)).For(nameof(input.InstalmentFen));
        work.Db.Entry(claim).Property(c => c.Version).OriginalValue = input.Version;
        claim.InstalmentFen = input.InstalmentFen;
        work.Record(new AuditEntry("recovery", claim.ClaimId, claim.AreaCode, Detail: new { input.InstalmentFen }));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Takes in money that was paid back (收到追缴款).</summary>
public sealed class ReceiveRecovery(WorkDesk desk, PaymentOptions options)
{
    public sealed record Input(Guid Key, Guid ClaimId, int Version, long AmountFen);

    public Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.Recover, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        var claim = await work.Db.RecoveryClaims.SingleOrDefaultAsync(c => c.ClaimId == input.ClaimId, ct);
        if (claim is null) return PaymentRefusals.ClaimNotFound;
        if (input.AmountFen <= 0 || input.AmountFen > claim.RestFen) return PaymentRefusals.AmountWrong.Fill(new Money(claim.RestFen)).For(nameof(input.AmountFen));
        if (await ClaimMoves.OverReservedAsync(work.Db, claim, input.AmountFen, ct) is { } reserved) return reserved;
        work.Db.Entry(claim).Property(c => c.Version).OriginalValue = input.Version;
        claim.ReceivedFen = checked(claim.ReceivedFen + input.AmountFen);
        await ClaimMoves.AddAsync(work, claim, RecoveryKind.Received, LedgerKind.Received, LedgerAccounts.Fund, input.AmountFen, ct);
        work.Record(new AuditEntry("recovery", claim.ClaimId, claim.AreaCode, Detail: new { input.AmountFen }));
        return await work.CompleteAsync(default, ct);
    });
}

/// <summary>Asks to write off what cannot be had (申请核销). Another person decides.</summary>
public sealed class AskWriteOff(WorkDesk desk)
{
    private const int ShortestReason = 4;

    public sealed record Input(Guid Key, Guid ClaimId, int Version, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.Recover, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Reason.Trim().Length < ShortestReason) return PaymentRefusals.ReasonMissing.For(nameof(input.Reason));
        var claim = await work.Db.RecoveryClaims.SingleOrDefaultAsync(c => c.ClaimId == input.ClaimId, ct);
        if (claim is null) return PaymentRefusals.ClaimNotFound;
        if (claim.WriteOffAskedBy is not null) return PaymentRefusals.WriteOffAsked;
        if (claim.RestFen == 0) return PaymentRefusals.AmountWrong.Fill(Money.Zero);
        work.Db.Entry(claim).Property(c => c.Version).OriginalValue = input.Version;
        (claim.WriteOffAskedBy, claim.WriteOffReason) = (actor.StaffPersonId, input.Reason.Trim());
        work.Record(new AuditEntry("recovery", claim.ClaimId, claim.AreaCode));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>Another person writes the rest of a claim off, or does not (核销追缴).</summary>
public sealed class DecideWriteOff(WorkDesk desk, PaymentOptions options)
{
    public sealed record Input(Guid Key, Guid ClaimId, int Version, bool Approve);

    public Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Done>(actor, PaymentPermissions.WriteOff, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        var claim = await work.Db.RecoveryClaims.SingleOrDefaultAsync(c => c.ClaimId == input.ClaimId, ct);
        if (claim is null) return PaymentRefusals.ClaimNotFound;
        if (claim.WriteOffAskedBy is not { } asker || claim.RestFen == 0) return PaymentRefusals.NoWriteOffAsked;
        if (work.Decides(claim, asker, input.Version) is { } same) return same;
        claim.WriteOffAskedBy = null;
        if (input.Approve)
        {
            var rest = claim.RestFen;
            if (await ClaimMoves.OverReservedAsync(work.Db, claim, rest, ct) is { } reserved) return reserved;
            claim.WrittenOffFen = checked(claim.WrittenOffFen + rest);
            await ClaimMoves.AddAsync(work, claim, RecoveryKind.WrittenOff, LedgerKind.WrittenOff, LedgerAccounts.WrittenOff, rest, ct);
        }

        work.Record(new AuditEntry("recovery", claim.ClaimId, claim.AreaCode, Detail: new { input.Approve, askedBy = asker }));
        return await work.CompleteAsync(default, ct);
    });
}

/// <summary>What every step of a claim writes.</summary>
internal static class ClaimMoves
{
    /// <summary>What a batch on its way will deduct cannot be received or written off besides.</summary>
    public static async Task<Refusal?> OverReservedAsync(HuiminDb db, RecoveryClaim claim, long fen, CancellationToken ct)
    {
        var reserved = await db.Payables.Where(p => p.ClaimId == claim.ClaimId && p.State == PayableState.InBatch && p.ReissueOf == null).SumAsync(p => p.DeductedFen, ct);
        return fen > claim.RestFen - reserved ? PaymentRefusals.Reserved.Fill(new Money(reserved), new Money(claim.RestFen - reserved)) : null;
    }

    public static async Task AddAsync<T>(Work<T> work, RecoveryClaim claim, RecoveryKind kind, LedgerKind ledger, string to, long fen, CancellationToken ct)
    {
        work.Db.RecoveryMoves.Add(new RecoveryMove
        {
            MoveId = work.Clock.NewId(),
            ClaimId = claim.ClaimId,
            Kind = kind,
            AmountFen = fen,
            DoneBy = work.Actor.StaffPersonId,
            At = work.Now,
        });
        var posting = new Posting(ledger, null, claim.ClaimId);
        posting.Move(LedgerAccounts.Recovery, to, fen);
        await posting.WriteAsync(work, ct);
    }
}
