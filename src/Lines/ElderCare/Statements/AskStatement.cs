using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>One person puts up a provider's month for confirmation, with the sums that were shown (提出对账). Until it is confirmed it can be put up anew.</summary>
public sealed class AskStatement(WorkDesk desk, BenefitRules rules)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="ProviderId">The provider.</param>
    /// <param name="Month">The month, which is over.</param>
    /// <param name="Shown">The sums that the person saw.</param>
    public sealed record Input(Guid Key, Guid ProviderId, Month Month, StatementFigures Shown);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, VoucherPermissions.Reconcile, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        var day = input.Month.FirstDay;
        if (work.Today <= input.Month.LastDay) return VoucherRefusals.MonthNotOver.Fill(input.Month.Title);
        await ProviderLock.TakeAsync(work, input.ProviderId, ct);
        if (!await work.Db.CareProviders.AnyAsync(p => p.ProviderId == input.ProviderId, ct)) return VoucherRefusals.ProviderNotFound;
        var statement = await work.Db.ProviderStatements.SingleOrDefaultAsync(s => s.ProviderId == input.ProviderId && s.Month == day, ct);
        if (statement?.State == StatementState.Confirmed) return VoucherRefusals.AlreadyConfirmed.Fill(input.Month.Title);
        if (!(await StatementFigures.ReadAsync(work.Db, day, ct, input.ProviderId)).TryGetValue(input.ProviderId, out var now)) return VoucherRefusals.NoOrders.Fill(input.Month.Title);
        if (now != input.Shown) return VoucherRefusals.FiguresChanged;
        if (statement is null)
        {
            statement = new ProviderStatement { StatementId = work.Clock.NewId(), ProviderId = input.ProviderId, Month = day, State = StatementState.Asked, AskedBy = actor.StaffPersonId, AskedAt = work.Now };
            work.Db.ProviderStatements.Add(statement);
        }

        (statement.AskedBy, statement.AskedAt) = (actor.StaffPersonId, work.Now);
        statement.Put(now);
        work.Record(new AuditEntry("provider-statement", statement.StatementId, Detail: new { statement.ProviderId, month = input.Month.ToString(), now.Orders, now.OwedFen, now.Cancelled }));
        return await work.CompleteAsync(statement.StatementId, ct);
    }
}
