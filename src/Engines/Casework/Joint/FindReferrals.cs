using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>The referrals of the actor's divisions (转办列表), what is late first.</summary>
public sealed class FindReferrals(ReadDesk desk)
{
    public sealed record Page(IReadOnlyList<Referral> Rows, int Total);

    public async Task<Result<Page>> RunAsync(bool answered, int skip, int take, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var all = reading.Db.Referrals.AsNoTracking().Where(r => (r.AnsweredOn != null) == answered);
        var rows = await all.OrderBy(r => r.DueOn == null).ThenBy(r => r.DueOn).ThenBy(r => r.ReferralId).Skip(skip).Take(take).ToListAsync(ct);
        return new Page(rows, await all.CountAsync(ct));
    }

    public async Task<Result<Referral>> OneAsync(Guid referralId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var referral = await reading.Db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.ReferralId == referralId, ct);
        return referral is null ? CaseRefusals.ReferralNotFound : referral;
    }
}
