using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What came back, what is unclear, and what is held with its reason (退回与挂账). Shows names, so the look is noted.</summary>
public sealed class BrowseReturned(ReadDesk desk, ViewLog views)
{
    /// <summary>One payable that somebody has to look after.</summary>
    public sealed record Row(
        Guid PayableId, Guid HouseholdId, Guid? PayeeId, string? Name, string AreaCode, string Programme, DateOnly Month, long AmountFen, long DeductedFen, PayableState State, PayHold Hold,
        string? HeldFor, PayOutcome? Outcome, PayRequest? Asked);

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="state">The state; null for those that somebody asked to settle.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to show.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<View>> RunAsync(PayableState? state, int skip, int take, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var requests = reading.Db.PayRequests;
            var found = state is { } one ? reading.Db.Payables.Where(p => p.State == one) : reading.Db.Payables.Where(p => requests.Any(r => r.PayableId == p.PayableId && r.DecidedAt == null));
            var rows = await Rows(reading.Db, found.OrderBy(p => p.AreaCode).ThenBy(p => p.PayableId).Skip(skip).Take(take)).ToListAsync(ct);
            view = new View(rows, await found.CountAsync(ct));
        }

        await views.RecordAsync(actor, nameof(BrowseReturned), new AuditEntry("payables", Detail: new { state = state?.ToString() ?? "Asked", rows = view.Rows.Count }) { Outcome = "viewed" }, ct);
        return view;
    }

    public async Task<Result<Row>> OneAsync(Guid payableId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        Row? row;
        await using (var reading = await desk.OpenAsync(actor, ct)) row = await Rows(reading.Db, reading.Db.Payables.Where(p => p.PayableId == payableId)).SingleOrDefaultAsync(ct);
        if (row is null) return PaymentRefusals.PayableNotFound;
        await views.RecordAsync(actor, nameof(BrowseReturned), new AuditEntry("household", row.HouseholdId, row.AreaCode, Detail: new { payableId }) { Outcome = "viewed" }, ct);
        return row;
    }

    private static IQueryable<Row> Rows(HuiminDb db, IQueryable<Payable> payables)
    {
        var (people, answers, requests) = (db.People, db.PayReturnLines, db.PayRequests);
        return payables.Select(p => new Row(
            p.PayableId, p.HouseholdId, p.PayeeId, people.Where(x => x.PersonId == p.PayeeId).Select(x => x.Name).FirstOrDefault(), p.AreaCode, p.Programme, p.Month, p.AmountFen, p.DeductedFen,
            p.State, p.Hold, p.HeldFor, answers.Where(a => a.PayableId == p.PayableId).OrderBy(a => a.Outcome).Select(a => (PayOutcome?)a.Outcome).FirstOrDefault(),
            requests.FirstOrDefault(r => r.PayableId == p.PayableId && r.DecidedAt == null)));
    }
}
