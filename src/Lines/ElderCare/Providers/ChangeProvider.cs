using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>A designation is suspended, resumed or ended from a day on (暂停、恢复、终止定点). What was redeemed from that day on would be left without ground, and is cancelled first.</summary>
public sealed class ChangeProvider(WorkDesk desk, BenefitRules rules)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="ProviderId">The provider.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Step">What happens.</param>
    /// <param name="Day">The first day on which it holds.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(Guid Key, Guid ProviderId, int Version, ProviderStep Step, DateOnly Day, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, VoucherPermissions.Designate, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        await ProviderLock.TakeAsync(work, input.ProviderId, ct);
        var provider = await work.Db.CareProviders.SingleOrDefaultAsync(p => p.ProviderId == input.ProviderId, ct);
        if (provider is null) return VoucherRefusals.ProviderNotFound;
        if (provider.Version != input.Version) return DataRefusals.Stale;
        var changes = await work.Db.ProviderChanges.AsNoTracking().Where(c => c.ProviderId == input.ProviderId).ToListAsync(ct);
        var last = changes.OrderBy(c => c.Day).ThenBy(c => c.RecordedAt).LastOrDefault();
        if (!MayFollow(last?.Step ?? ProviderStep.None, input.Step)) return VoucherRefusals.ChangeUnknown.Fill(last?.Step.Title() ?? "定点中").For(nameof(input.Step));
        var earliest = last?.Day ?? provider.FromDay;
        if (input.Day < earliest) return VoucherRefusals.ChangeBefore.Fill(earliest.Title()).For(nameof(input.Day));
        if (input.Reason.Trim().Length < 4) return VoucherRefusals.ReasonMissing.For(nameof(input.Reason));
        if (input.Step != ProviderStep.Resumed)
        {
            var after = await work.Db.ServiceOrders.CountAsync(o => o.ProviderId == input.ProviderId && o.State == OrderState.Redeemed && o.ServedOn >= input.Day, ct);
            if (after > 0) return VoucherRefusals.OrdersAfter.Fill(after).For(nameof(input.Day));
        }

        work.Db.ProviderChanges.Add(new ProviderChange
        {
            ChangeId = work.Clock.NewId(),
            ProviderId = provider.ProviderId,
            Step = input.Step,
            Day = input.Day,
            Reason = input.Reason.Trim(),
            RecordedBy = actor.StaffPersonId,
            RecordedAt = work.Now,
        });
        work.Db.Entry(provider).Property(p => p.Version).IsModified = true;
        work.Record(new AuditEntry("care-provider", provider.ProviderId, Detail: new { step = input.Step.ToString(), input.Day }));
        return await work.CompleteAsync(default, ct);
    }

    /// <summary>What may come after the last change; nothing after the end.</summary>
    internal static bool MayFollow(ProviderStep last, ProviderStep next) => (last, next) switch
    {
        (ProviderStep.None or ProviderStep.Resumed, ProviderStep.Suspended or ProviderStep.Ended) => true,
        (ProviderStep.Suspended, ProviderStep.Resumed or ProviderStep.Ended) => true,
        _ => false,
    };
}
