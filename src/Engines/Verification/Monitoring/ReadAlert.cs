using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>One alert (查看预警); the value only for those who may see what households own.</summary>
public sealed class ReadAlert(ReadDesk desk, ViewLog views)
{
    public sealed record View(Alert Alert, AlertRule Rule, string Name, bool IsDead, Guid? HeadId, string Item, string? Value, IReadOnlyList<CaseFile> Cases);

    public async Task<Result<View>> RunAsync(Guid alertId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Alerts)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var alert = await db.Alerts.AsNoTracking().SingleOrDefaultAsync(a => a.AlertId == alertId, ct);
            if (alert is null || AlertRules.Find(alert.Rule) is not { } rule) return VerifyRefusals.AlertNotFound;
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == alert.SubjectId, ct);
            var home = await db.Households.AsNoTracking().Where(h => h.HouseholdId == alert.HouseholdId).Select(h => h.HeadPersonId).SingleOrDefaultAsync(ct);
            var item = SourceBook.All.SelectMany(s => s.Items).First(i => i.Code == alert.Item);
            view = new View(
                alert, rule, person is null ? "" : person.IsProtected ? PersonName.Mask(person.Name) : person.Name, person?.DeathDate is not null, home, item.Title,
                actor.May(VerifyPermissions.Read) ? ItemValues.Write(item.Unit, alert.Value) : null,
                await db.Cases.AsNoTracking().Where(c => c.OriginId == alertId).ToListAsync(ct));
        }

        await views.RecordAsync(actor, nameof(ReadAlert), new AuditEntry("alert", alertId, view.Alert.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
