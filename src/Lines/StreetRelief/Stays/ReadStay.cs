using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.StreetRelief;

/// <summary>One stay with its visits and limits (查看救助记录); the number is masked, and a child's name too.</summary>
public sealed class ReadStay(ReadDesk desk, ViewLog views, FieldVault vault, ReliefLimits limits)
{
    public sealed record View(ReliefStay Stay, string IdNumber, IReadOnlyList<ReliefLimit> Limits, IReadOnlyList<ReliefVisit> Visits);

    public async Task<Result<View>> RunAsync(Guid stayId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ReliefPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var stay = await reading.Db.ReliefStays.AsNoTracking().SingleOrDefaultAsync(s => s.StayId == stayId, ct);
            if (stay is null) return ReliefRefusals.NotFound;
            var all = limits.Of(stay);
            if (!all.Ok) return all.Refusal;
            var visits = await reading.Db.ReliefVisits.AsNoTracking().Where(v => v.StayId == stayId).OrderBy(v => v.VisitedOn).ThenBy(v => v.VisitId).ToListAsync(ct);
            var number = stay.IdNumberSealed is { } kept ? Masking.IdNumber(vault.Open(ReliefStay.IdNumberColumn, stay.StayId, kept)) : "";
            view = new View(stay, number, all.Value, visits);
        }

        await views.RecordAsync(actor, nameof(ReadStay), new AuditEntry("relief", stayId, view.Stay.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
