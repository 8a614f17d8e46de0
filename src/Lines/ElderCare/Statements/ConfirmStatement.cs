using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>Another person confirms a provider's month (确认对账): the sums are those that were put up, and from now on none of its orders changes.</summary>
public sealed class ConfirmStatement(WorkDesk desk, BenefitRules rules)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="StatementId">The statement.</param>
    /// <param name="Version">The version the person saw.</param>
    public sealed record Input(Guid Key, Guid StatementId, int Version);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VoucherPermissions.Confirm, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        var of = await work.Db.ProviderStatements.Where(s => s.StatementId == input.StatementId).Select(s => (Guid?)s.ProviderId).SingleOrDefaultAsync(ct);
        if (of is not { } provider) return VoucherRefusals.StatementNotFound;
        await ProviderLock.TakeAsync(work, provider, ct);
        var statement = await work.Db.ProviderStatements.SingleAsync(s => s.StatementId == input.StatementId, ct);
        if (statement.State == StatementState.Confirmed) return VoucherRefusals.AlreadyConfirmed.Fill(new Month(statement.Month).Title);
        if (statement.AskedBy == actor.StaffPersonId) return VoucherRefusals.TwoPeople;
        if (statement.Version != input.Version) return DataRefusals.Stale;
        var now = (await StatementFigures.ReadAsync(work.Db, statement.Month, ct, provider)).GetValueOrDefault(provider);
        if (now != statement.Figures) return VoucherRefusals.FiguresChanged;
        (statement.State, statement.ConfirmedBy, statement.ConfirmedAt) = (StatementState.Confirmed, actor.StaffPersonId, work.Now);
        work.Record(new AuditEntry("provider-statement", statement.StatementId, Detail: new { provider, month = new Month(statement.Month).ToString(), statement.Orders, statement.OwedFen }));
        return await work.CompleteAsync(default, ct);
    }
}
