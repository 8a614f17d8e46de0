using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>The claims, open ones first, and one with its steps (追缴查询). Shows names, so the look is noted.</summary>
public sealed class BrowseClaims(ReadDesk desk, ViewLog views)
{
    public sealed record Row(RecoveryClaim Claim, string? Name, string Household);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, long RestFen);

    public sealed record File(Row Row, IReadOnlyList<RecoveryMove> Moves);

    public async Task<Result<View>> RunAsync(int skip, int take, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var claims = reading.Db.RecoveryClaims;
            var rows = await Rows(reading.Db, claims.OrderBy(c => c.ReceivedFen + c.WrittenOffFen >= c.AmountFen).ThenByDescending(c => c.MadeAt).ThenBy(c => c.ClaimId).Skip(skip).Take(take)).ToListAsync(ct);
            view = new View(rows, await claims.CountAsync(ct), await claims.SumAsync(c => c.AmountFen - c.ReceivedFen - c.WrittenOffFen, ct));
        }

        await views.RecordAsync(actor, nameof(BrowseClaims), new AuditEntry("recoveries", Detail: new { rows = view.Rows.Count }) { Outcome = "viewed" }, ct);
        return view;
    }

    public async Task<Result<File>> OneAsync(Guid claimId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        File file;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var row = await Rows(reading.Db, reading.Db.RecoveryClaims.Where(c => c.ClaimId == claimId)).SingleOrDefaultAsync(ct);
            if (row is null) return PaymentRefusals.ClaimNotFound;
            file = new File(row, await reading.Db.RecoveryMoves.Where(m => m.ClaimId == claimId).OrderBy(m => m.At).ToListAsync(ct));
        }

        await views.RecordAsync(actor, nameof(BrowseClaims), new AuditEntry("recovery", claimId, file.Row.Claim.AreaCode) { Outcome = "viewed" }, ct);
        return file;
    }

    private static IQueryable<Row> Rows(HuiminDb db, IQueryable<RecoveryClaim> claims)
    {
        var (people, households) = (db.People, db.Households);
        return claims.Select(c => new Row(
            c, people.Where(p => p.PersonId == c.PersonId).Select(p => p.Name).FirstOrDefault(), households.Where(h => h.HouseholdId == c.HouseholdId).Select(h => h.Number).FirstOrDefault() ?? ""));
    }
}
