using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.SocialAssistance;

/// <summary>The agreements of one household, newest first, and who of it can have one (查看照料护理协议). The look is recorded.</summary>
public sealed class ReadCare(ReadDesk desk, ViewLog views, Clock clock)
{
    /// <param name="Agreement">The agreement.</param>
    /// <param name="Name">Who is looked after.</param>
    /// <param name="Holds">It covers today: the agreement runs, and the person lives, at home, on the roll.</param>
    public sealed record Row(CareAgreement Agreement, string Name, bool Holds);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<(Guid PersonId, string Name)> AtHome);

    public async Task<Result<View>> RunAsync(Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CarePermissions.Read)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var people = reading.Db.People;
            var home = await (from a in TekunAtHome.On(reading.Db, today) where a.HouseholdId == householdId join p in people on a.PersonId equals p.PersonId select new { p.PersonId, p.Name }).Distinct().ToListAsync(ct);
            var agreements = reading.Db.CareAgreements.AsNoTracking();
            var rows = await (from c in agreements where c.HouseholdId == householdId join p in people on c.PersonId equals p.PersonId orderby c.ValidFrom descending, c.AgreementId descending select new { c, p.Name }).ToListAsync(ct);
            view = new View([.. rows.Select(r => new Row(r.c, r.Name, r.c.HoldsOn(today) && home.Exists(h => h.PersonId == r.c.PersonId)))], [.. home.Select(h => (h.PersonId, h.Name))]);
        }

        await views.RecordAsync(actor, nameof(ReadCare), new AuditEntry("household", householdId) { Outcome = "viewed" }, ct);
        return view;
    }
}
